"""`files.json`: every download with its size, rows and hash, for pages and programs that name them."""

from collections.abc import Iterable
from decimal import Decimal

from plansite.publish.formats import FORMATS
from plansite.publish.shelf import Published
from plansite.publish.values import encode, number


def content(files: Iterable[Published]) -> bytes:
    """The files by address below the site; `limits` are the most rows that a form can hold."""
    return encode(
        {
            "$schema": "files.schema.json",
            "limits": {form.name: form.most_rows for form in FORMATS if form.most_rows is not None},
            "files": {
                each.address: {
                    "bytes": each.bytes,
                    "kilobytes": number(kilobytes(each.bytes)),
                    "rows": each.rows,
                    "sha256": each.sha256,
                }
                for each in files
            },
        }
    )


def kilobytes(size: int) -> Decimal:
    """Bytes in thousands to one decimal, and never nought: 14321 are 14.3."""
    return max(round(Decimal(size) / 1000, 1), Decimal("0.1"))
