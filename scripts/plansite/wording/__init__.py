"""Everything the site says, in either language: the words live in `locales/`, figures in data."""

from plansite.wording.phrasebook import Phrasebook, Wording
from plansite.wording.writers import tongue

__all__ = ["Phrasebook", "Wording", "tongue"]
