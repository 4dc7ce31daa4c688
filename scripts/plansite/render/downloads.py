"""What can be taken away, and the words beside each link: form, size, rows, hash."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plansite.model.messages import Message, Quantity, count
from plansite.publish import FOLDER, GOALS, archive_address
from plansite.publish.formats import FORMATS
from plansite.publish.manifest import kilobytes
from plansite.render.site import Site


@dataclass(frozen=True)
class Download:
    """One file: its address, name, size and SHA-256, and its rows where it holds a table."""

    address: str
    name: Message
    size: Quantity
    rows: Quantity | None
    sha256: str

    @property
    def file_name(self) -> str:
        """The name under which it arrives."""
        return self.address.rpartition("/")[2]


def download(site: Site, address: str, name: str) -> Download:
    """A published file; `name` is a key of the locale files, below `downloads.name`."""
    known = site.files[address]
    return Download(
        address,
        Message(f"downloads.name.{name}"),
        Quantity(kilobytes(known.bytes), "", f"files/{address}/kilobytes", decimals=1),
        None if known.rows is None else count(known.rows, f"files/{address}/rows"),
        known.sha256,
    )


def of_table(site: Site, table: str) -> Iterator[Download]:
    """A table in every form that it is offered in."""
    return _forms(site, f"{FOLDER}/{table}")


def of_goal(site: Site, goal_id: str) -> Iterator[Download]:
    """The rows behind a goal; nothing where there are none."""
    return _forms(site, f"{GOALS}/{goal_id}")


def whole(site: Site) -> Download:
    """The package as one file."""
    return download(site, archive_address(site.project), "zip")


def withheld(site: Site, table: str) -> Message | None:
    """Why a table is not offered as a workbook; None where it is."""
    for form in FORMATS:
        if not form.holds(site.project.tables[table].height):
            most = Quantity(Decimal(form.most_rows or 0), "", f"files/limits/{form.name}")
            return Message("downloads.too-long", {"most": most})
    return None


def remarks(site: Site, table: str = "") -> Quantity | None:
    """How much the check has to say of a table, or of all; None where it has nothing to say."""
    said = site.remarks.get(table, 0) if table else sum(site.remarks.values())
    return count(said, f"check-report/{table or 'all'}/remarks") if said else None


def _forms(site: Site, stem: str) -> Iterator[Download]:
    for form in FORMATS:
        if (address := f"{stem}.{form.ending}") in site.files:
            yield download(site, address, form.name)
