"""Qualitative: a direction without a number ("全省前列"); it is shown with context, never judged."""

from plansite.assess.case import Case
from plansite.assess.working import Working
from plansite.model.assessment import Finding


def judge(case: Case) -> Finding:
    """Always `not-quantified`: a percentage would be our invention."""
    return Working(case).add("not-quantified").close("always")
