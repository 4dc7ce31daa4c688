"""Compares two states of a project: what changed in its rows, and what that does to the goals."""

from plansite.compare.comparison import Comparison, compared
from plansite.compare.forms import FORMS

__all__ = ["FORMS", "Comparison", "compared"]
