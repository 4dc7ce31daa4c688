"""Names of published files: which ones no table may take, and which no system can store."""

import re
from typing import Final

# What stands beside the tables in the folder of downloads, without its ending.
TAKEN: Final = frozenset(
    {
        *("plan", "assessments", "derived", "method-examples", "check-report", "revisions", "history"),
        *("datapackage", "croissant", "catalogue", "goals", "schemas", "readme", "licence"),
    }
)

_FIT = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_LONGEST = 80

# Windows opens these as devices, whatever their ending.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(10))}
)


def fit(name: str) -> bool:
    """Whether a name is a file name on every system, and an address without an escape."""
    return (
        len(name) <= _LONGEST and _FIT.fullmatch(name) is not None and name.partition(".")[0] not in _DEVICES
    )
