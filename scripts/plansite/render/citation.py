"""The citations of a page, ready to be copied."""

from collections.abc import Iterator

from plansite.publish import citation
from plansite.publish.citation import Work
from plansite.render.site import Site

FORMS = {"gb-t-7714": citation.gb_t_7714, "apa": citation.apa, "bibtex": citation.bibtex}


def citations(site: Site, work: Work) -> Iterator[tuple[str, str]]:
    """Each form (a key of the locale files) with the citation."""
    for name, form in FORMS.items():
        yield name, form(work, site.edition)
