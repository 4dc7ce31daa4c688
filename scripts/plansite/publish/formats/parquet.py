"""Parquet: typed columns for pandas, DuckDB, R and whatever reads Arrow."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from plansite.publish.pipe import Pipe
from plansite.publish.sheet import TRUE, Sheet

# As many rows as readers like to take at once.
_GROUP = 100_000

_VALUES: Final[Mapping[str, tuple[str, Callable[[str], Any]]]] = {
    "number": ("float64", float),
    "integer": ("int64", int),
    "date": ("date32", date.fromisoformat),
    "boolean": ("bool_", lambda text: text in TRUE),
}
_TEXT: Final = ("string", str)


def content(sheet: Sheet) -> Iterator[bytes]:
    """The table as one Parquet file; an empty cell is null."""
    import pyarrow as pa
    from pyarrow import parquet

    fields, columns = [], []
    for field, (column, kind) in zip(sheet.fields, sheet.types(), strict=True):
        name, convert = _VALUES.get(kind, _TEXT)
        values = [convert(text) if text else None for text in column.texts]
        arrow = getattr(pa, name)()
        columns.append((pa.array(values, arrow), column.codes))
        fields.append(pa.field(str(field["name"]), arrow, metadata=_described(field)))
    schema = pa.schema(fields, metadata=_package(sheet))
    pipe = Pipe()
    with parquet.ParquetWriter(pipe, schema, compression="zstd") as writer:
        for start in range(0, sheet.height, _GROUP):
            arrays = [
                values.take(pa.array(codes[start : start + _GROUP], pa.int64())) for values, codes in columns
            ]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            yield pipe.taken()
    yield pipe.taken()


def _described(field: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(field[name]) for name in ("title", "title_zh", "description", "unit") if name in field}


def _package(sheet: Sheet) -> dict[str, str]:
    edition, terms = sheet.terms.edition, sheet.terms
    said = {
        "name": sheet.name,
        "title": sheet.title.en,
        "title_zh": sheet.title.zh,
        "package": terms.name,
        "version": edition.version,
        "data_date": edition.data_date.isoformat(),
        "licence": terms.licence_url,
        **({"notice": terms.notice.en} if terms.notice else {}),
    }
    return {"plansite": json.dumps(said, ensure_ascii=False)}
