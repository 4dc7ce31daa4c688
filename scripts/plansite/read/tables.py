"""CSV files (RFC 4180) as cells of text, with the physical line that each record starts on."""

import csv
import io
from pathlib import Path

from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import files


def load(root: Path, name: str, file: str) -> Table | Problem:
    """Read one table."""
    content = files.load(root, file)
    if isinstance(content, Problem):
        return content
    if not content.text.strip():
        return Problem("table-empty", file)
    records, lines = [], []
    reader = csv.reader(io.StringIO(content.text, newline=""), strict=True)
    line = 1
    try:
        for record in reader:
            records.append(tuple(record))
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        return Problem("csv-syntax", file, line, value=str(error))
    return Table(name, file, content.content, records[0], tuple(records[1:]), tuple(lines[1:]))
