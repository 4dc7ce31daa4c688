"""YAML documents that remember the line of every property, so that a problem can point at it.

Numbers with a decimal point and dates stay text: `1.5` must become exactly 1.5, and a date is
checked by its own rule with a message of its own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from plansite.model.problems import Problem
from plansite.read import files

Place = tuple[str | int, ...]

# A plan of a thousand goals has 20,000; a parser needs a second for 60,000.
MOST_SIGNS = 60_000

_SIGNS = re.compile(r"[\[\]{},]|: |- |:$", re.MULTILINE)
_KEPT_AS_TEXT = {"tag:yaml.org,2002:float", "tag:yaml.org,2002:timestamp"}


class _Loader(yaml.SafeLoader):
    """SafeLoader without the implicit types that would change what was written, and without aliases.

    Aliases could make a small file stand for an endless one.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and type are PyYAML's
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _KEPT_AS_TEXT]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next node; an error where it is an alias."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem="aliases are not allowed", problem_mark=self.get_mark())
        return super().compose_node(parent, index)


@dataclass(frozen=True)
class Document:
    """What a YAML file says, and on which line it says it."""

    file: str
    data: Any
    lines: Mapping[Place, int]

    def line(self, *place: str | int) -> int:
        """The line of a property, or of the nearest one around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def load(root: Path, file: str) -> Document | Problem:
    """Read one YAML file."""
    content = files.load(root, file)
    if isinstance(content, Problem):
        return content
    if len(_SIGNS.findall(content.text)) > MOST_SIGNS:
        return Problem("yaml-too-long", file, details={"expected": str(MOST_SIGNS)})
    try:
        return _document(file, content.text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        return Problem("yaml-syntax", file, line + 1, value=_line(content.text, line))
    except yaml.reader.ReaderError as error:
        line = content.text.count("\n", 0, error.position) + 1
        return Problem("yaml-syntax", file, line, value=f"U+{ord(content.text[error.position]):04X}")
    except RecursionError:
        return Problem("yaml-syntax", file, value="")


def _line(text: str, at: int) -> str:
    lines = text.splitlines() or [""]
    return lines[min(at, len(lines) - 1)].strip()


def _document(file: str, text: str) -> Document | Problem:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Problem("file-empty", file)
        repeated = next(_repeated(node), None)
        if repeated is not None:
            return Problem("yaml-key-twice", file, repeated.start_mark.line + 1, value=repeated.value)
        return Document(file, loader.construct_document(node), dict(_lines(node, ())))
    finally:
        loader.dispose()


def _lines(node: yaml.Node, place: Place) -> Iterator[tuple[Place, int]]:
    yield place, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*place, str(key.value)), key.start_mark.line + 1
            yield from (
                (at, line) for at, line in _lines(value, (*place, str(key.value))) if at[len(place) + 1 :]
            )
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*place, index))


def _repeated(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    yield key
                seen.add(key.value)
            yield from _repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated(value)
