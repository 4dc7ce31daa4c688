"""One ZIP of the whole package: every table in every form, the plan, the assessments, and their hashes.

The descriptor stands at the top, so that frictionless opens the ZIP as it is.
"""

import shutil
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date

from plansite.publish import checksums
from plansite.publish.pipe import Pipe
from plansite.publish.shelf import Published, Shelf

_READ_BY_ALL = 0o644 << 16
_UNIX = 3
_PIECE = 1 << 20
# A ZIP knows no day before.
_EARLIEST = date(1980, 1, 1)


def content(
    shelf: Shelf, members: Iterable[Published], folder: str, readme: bytes, day: date
) -> Iterator[bytes]:
    """The archive of some files below `folder`, all dated `day`: the same files give the same bytes."""
    listed = sorted(members, key=lambda each: each.address)
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("README.txt", readme), (checksums.NAME, checksums.content(listed, folder))):
            archive.writestr(_entry(name, day), text)
        for each in listed:
            entry = _entry(each.address.removeprefix(f"{folder}/"), day)
            entry.file_size = each.bytes
            with shelf.open(each.address) as source, archive.open(entry, "w") as target:
                shutil.copyfileobj(source, target, _PIECE)
            yield pipe.taken()
    yield pipe.taken()


def _entry(name: str, day: date) -> zipfile.ZipInfo:
    dated = max(day, _EARLIEST)
    entry = zipfile.ZipInfo(name, (dated.year, dated.month, dated.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READ_BY_ALL
    return entry
