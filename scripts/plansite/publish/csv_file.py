"""A table as canonical CSV: comma, UTF-8 without a mark, LF, quotes only where RFC 4180 asks for them."""

import csv
import io

from plansite.model.tables import Table


def content(table: Table) -> bytes:
    """The bytes of a published table."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.header)
    writer.writerows(table.records())
    return buffer.getvalue().encode()
