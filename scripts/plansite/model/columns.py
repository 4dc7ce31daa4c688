"""The cells of one column; every different text is held once, so that a long table stays small."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import overload


class Column(Sequence[str]):
    """Cells in the order of their rows: the cell of row `at` is `texts[codes[at]]`."""

    __slots__ = ("codes", "texts")

    def __init__(self, texts: Sequence[str], codes: Sequence[int]) -> None:
        self.texts = texts
        self.codes = codes

    @classmethod
    def of(cls, cells: Iterable[str]) -> "Column":
        """The column of these cells."""
        collected = Collected()
        collected.extend(cells)
        return collected.column(len(collected))

    def __len__(self) -> int:
        return len(self.codes)

    def __iter__(self) -> Iterator[str]:
        return map(self.texts.__getitem__, self.codes)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple(map(self.texts.__getitem__, self.codes[at]))
        return self.texts[self.codes[at]]

    def places(self, texts: Collection[str]) -> Iterator[int]:
        """The rows whose cell is one of some texts, in their order."""
        wanted = {code for code, text in enumerate(self.texts) if text in texts} if texts else ()
        return (at for at, code in enumerate(self.codes) if code in wanted) if wanted else iter(())


class Collected:
    """A column while its cells come in; `texts` are the different ones so far."""

    def __init__(self) -> None:
        self._known = _Numbered()
        self._codes = array("I")

    def __len__(self) -> int:
        return len(self._codes)

    @property
    def texts(self) -> Sequence[str]:
        """The different texts, in the order in which they came."""
        return self._known.texts

    @property
    def height(self) -> int:
        """How many cells there are up to the last that is not blank."""
        blank = {code for code, text in enumerate(self.texts) if not text.strip()}
        if len(blank) == len(self.texts):
            return 0
        return next((at for at in range(len(self._codes), 0, -1) if self._codes[at - 1] not in blank), 0)

    def extend(self, cells: Iterable[str]) -> None:
        """Take in some cells."""
        self._codes.extend(map(self._known.__getitem__, cells))

    def column(self, height: int) -> Column:
        """The column of the first cells that came in."""
        return Column(self.texts, self._codes[:height])


class _Numbered(dict[str, int]):
    """Gives each new text the next number."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        self.texts.append(text)
        return number
