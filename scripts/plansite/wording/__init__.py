"""Everything the site says, in either language: the words live in `locales/`, figures in data."""

from plansite.wording.phrasebook import Phrasebook, Wording

__all__ = ["Phrasebook", "Wording"]
