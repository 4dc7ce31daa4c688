"""Forms by which people without CSV send a figure, a correction or a step, and what becomes of them."""

from plansite.forms.answers import Answers, answers
from plansite.forms.edits import Edit, Unclear, edits
from plansite.forms.written import written

__all__ = ["Answers", "Edit", "Unclear", "answers", "edits", "written"]
