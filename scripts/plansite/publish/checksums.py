"""`SHA256SUMS`: the hash of every download, in the form that `sha256sum --check` reads."""

from collections.abc import Iterable

from plansite.publish.shelf import Published

NAME = "SHA256SUMS"


def content(files: Iterable[Published], folder: str = "") -> bytes:
    """One line a file, by address; addresses lie below `folder`, which is left out."""
    prefix = f"{folder}/" if folder else ""
    named = {each.address.removeprefix(prefix): each.sha256 for each in files}
    return "".join(f"{named[address]}  {address}\n" for address in sorted(named)).encode()
