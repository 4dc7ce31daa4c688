"""A command of plansite with a clock at every stage: `python stages.py TIMES.json build ...`.

The command is the real one: its functions are replaced, wherever they are used, by ones that look at
the clock before and after. A stage inside another is taken off the outer one, so that times add up.
`start-up` lasts from the start of the process to the first stage, imports included; libraries that
are imported where they are used count for the stage that needs them first.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial, wraps
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

Function = Callable[..., Any]
Stages = dict[str, tuple[str, ...]]

# A stage: where its function lives, at an earlier revision perhaps elsewhere.
CHECK: Final[Stages] = {
    "read": ("plansite.read:read",),
    "check": ("plansite.check:examine", "plansite.check:check"),
    "assemble": ("plansite.read:assemble",),
}
BUILD: Final[Stages] = {
    **CHECK,
    "assess": ("plansite.assess:assess",),
    "draw": ("plansite.cli.pictures:_drawings", "plansite.cli.pictures:drawings"),
    "pictures": ("plansite.cli.pictures:gallery", "plansite.cli.pictures:Drawer.rendered"),
    "publish": ("plansite.publish:publish",),
    "render": ("plansite.render:render",),
    "engine": ("plansite.cli.engine:run",),
}
ASSESS: Final[Stages] = {**CHECK, "derive": ("plansite.derive:derive",), "assess": BUILD["assess"]}
RELEASE: Final[Stages] = {**ASSESS, "publish": BUILD["publish"]}
COMMANDS: Final = {
    "assess": ("plansite.cli.stages", ASSESS),
    "check": ("plansite.cli.stages", CHECK),
    "review": ("plansite.cli.reviewing", ASSESS),
    "build": ("plansite.cli.build", BUILD),
    "release": ("plansite.cli.release", RELEASE),
}


class Clock:
    """The seconds of each stage, without those of the stages inside it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inner: list[float] = []

    def timed(self, stage: str, function: Function) -> Function:
        """The function with a clock around it."""

        @wraps(function)
        def run(*given: Any, **named: Any) -> Any:
            started = time.monotonic()
            if not self.seconds:
                spawned = os.environ.get("PLANSITE_BENCH_STARTED")
                self.seconds["start-up"] = started - float(spawned) if spawned else 0.0
            self._inner.append(0.0)
            try:
                return function(*given, **named)
            finally:
                lasted = time.monotonic() - started
                own = lasted - self._inner.pop()
                self.seconds[stage] = self.seconds.get(stage, 0.0) + own
                if self._inner:
                    self._inner[-1] += lasted

        return run


def instrument(command: str, clock: Clock) -> None:
    """Put a clock at the stages of a command; a stage that this revision does not have is left out."""
    entrance, stages = COMMANDS[command]
    import_module(entrance)
    for stage, homes in stages.items():
        for home in homes:
            module, _, path = home.partition(":")
            _replace(sys.modules.get(module), path, partial(clock.timed, stage))


def _replace(module: ModuleType | None, path: str, timed: Callable[[Function], Function]) -> None:
    """Replace a function wherever it was imported to, or a method in its class."""
    owner, _, name = path.rpartition(".")
    holder = getattr(module, owner, None) if owner else module
    function = getattr(holder, name, None)
    if function is None:
        return
    replacement = timed(function)
    holders = [found for at, found in sys.modules.items() if at.split(".")[0] == "plansite"]
    for each in [holder] if owner else holders:
        for known in [known for known, value in vars(each).items() if value is function]:
            setattr(each, known, replacement)


def main() -> None:
    """Run the command and write the times, whatever its end."""
    times, *command = sys.argv[1:]
    from plansite.cli import main as plansite

    clock = Clock()
    instrument(command[0], clock)
    try:
        plansite(command, prog_name="plansite")
    finally:
        Path(times).write_text(json.dumps(clock.seconds), encoding="utf-8")


if __name__ == "__main__":
    main()
