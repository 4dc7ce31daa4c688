"""Which table a header belongs to, and which column each of its labels means."""

from collections.abc import Iterator, Mapping, Sequence

from plansite.model.problems import Problem
from plansite.read import spelling
from plansite.tidy.shapes import Shape


def named(shape: Shape, header: Sequence[str]) -> tuple[str, ...]:
    """The header with the names of columns in place of their titles; unknown labels stay."""
    titles: dict[str, str] = {}
    for column in shape.columns:
        for title in column.titles:
            titles[title] = "" if title in titles else column.name  # a title of two columns names neither
    known = set(shape.names)

    def name(label: str) -> str:
        plain = spelling.halfwidth(label)
        return plain if plain in known else titles.get(label.strip()) or titles.get(plain) or label

    return tuple(map(name, header))


def table_of(shapes: Mapping[str, Shape], header: Sequence[str]) -> Shape | None:
    """The table that has all columns of a header, and all of whose needed columns the header has."""
    fitting = [shape for shape in shapes.values() if fits(shape, named(shape, header))]
    return max(fitting, key=lambda shape: len(shape.names), default=None)


def fits(shape: Shape, header: Sequence[str]) -> bool:
    """Whether a header of column names is that of a table, in any order."""
    columns = [label for label in header if label]
    return len(columns) == len(set(columns)) and shape.needed <= set(columns) <= set(shape.names)


def problems(shape: Shape, file: str, header: Sequence[str]) -> Iterator[Problem]:
    """What keeps a header of column names from being that of its table."""
    expected = str(len(shape.names))
    if len(header) == 1 < len(shape.names):
        mark = next((mark for mark in ";\t|" if mark in header[0]), "")
        yield Problem("label-delimiter", file, 1, value=mark, details={"expected": expected})
        return
    if not set(header) & set(shape.names):
        yield Problem("header-above", file, 1, value=next(filter(None, header), ""))
        return
    for label in dict.fromkeys(header):
        if header.count(label) > 1 and label:
            yield Problem("duplicate-label", file, 1, label, label)
        elif not label.strip():
            yield Problem("blank-label", file, 1)
        elif label not in shape.names:
            yield Problem("extra-label", file, 1, label, label)
    for name in shape.names:
        if name in shape.needed - set(header):
            yield Problem("missing-label", file, 1, name, details={"expected": name})
