"""The page that explains how to verify a download on each system, with a file and hash of this site."""

from collections.abc import Iterator

from plansite.publish import archive_address, checksums
from plansite.render import downloads
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

# Each system with the commands that print the hash of a file.
COMMANDS = {
    "windows": ("certutil -hashfile {file} SHA256",),
    "macos": ("shasum -a 256 {file}",),
    "linux": ("sha256sum {file}",),
    "all": (
        "mkdir data && cd data",
        "unzip ../{file}",
        "sha256sum --check SHA256SUMS",
        "# macOS: shasum -a 256 --check SHA256SUMS",
    ),
}


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The one page."""
    whole = downloads.whole(site)
    name = archive_address(site.project).rpartition("/")[2]
    yield Page(
        path="verify/index.md",
        template="verify.html",
        title=wording.phrase("verify.title"),
        description=wording.phrase("verify.lead"),
        context={
            "whole": whole,
            "sums": checksums.NAME,
            "systems": [
                (system, "\n".join(command.format(file=name) for command in commands))
                for system, commands in COMMANDS.items()
            ],
            "remarks": downloads.remarks(site),
            "package": downloads.download(site, "data/datapackage.json", "datapackage"),
        },
    )
