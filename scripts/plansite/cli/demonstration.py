"""The demonstration project that the page of the method takes its examples from."""

from datetime import date
from pathlib import Path
from typing import Final

import plansite
from plansite.assess import assess
from plansite.assess.examples import Demonstration
from plansite.check import examine
from plansite.read import read

# The day on which its goals show every state.
AS_OF: Final = date(2026, 3, 31)
_FOLDER: Final = Path(plansite.__file__).parents[2] / "tests" / "demo"


def demonstrated() -> Demonstration | None:
    """The demonstration, judged on its day; None where it did not come with the program, or is unsound."""
    if not (_FOLDER / "datasets").is_dir():
        return None
    project = examine(read(_FOLDER), today=AS_OF).project
    return Demonstration(project, assess(project, AS_OF)) if project else None
