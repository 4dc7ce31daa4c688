"""Which state of the data is published, and where: what a citation names."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote


@dataclass(frozen=True)
class Edition:
    """A state of the data.

    `version` is the package's own; `data_date` the day of the last change to the datasets, `as_of` the day
    on which goals were judged. `commit` is empty where there is none or where files differ from it.
    `site_url` and `repo_url` are where site and repository stand, with a slash at their end; empty where
    that is not known, and whatever needs an absolute address is then left out. `edit_url` is where files of
    the project are edited in the browser.
    """

    version: str
    data_date: date
    as_of: date
    commit: str = ""
    site_url: str = ""
    repo_url: str = ""
    edit_url: str = ""

    def absolute(self, address: str) -> str:
        """The absolute address of a file or page below the site; ValueError where the site has none."""
        if not self.site_url:
            raise ValueError(address)
        return self.site_url + quote(address)
