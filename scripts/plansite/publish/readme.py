"""`README.txt` of the archive: what is in it, on which terms, and how to be sure of it."""

from collections.abc import Mapping

from plansite.model.language import Language
from plansite.model.messages import Message, Value
from plansite.model.project import Project
from plansite.publish.sheet import Terms
from plansite.wording import Wording


def content(project: Project, terms: Terms) -> bytes:
    """The text in both languages, the Chinese first."""
    edition = terms.edition
    texts = []
    for language in Language:
        wording = Wording(language, project.plan.units)
        values: Mapping[str, Value] = {
            "package": terms.package,
            "name": terms.name,
            "version": edition.version,
            "date": edition.data_date.isoformat(),
            "licence": terms.licence,
            "terms": terms.licence_url,
        }
        parts = [wording.text(Message(f"workbook.readme.{part}", values)) for part in _PARTS]
        if terms.notice:
            parts.insert(0, terms.notice[language])
        if edition.site_url:
            parts.append(edition.site_url)
        texts.append("\n\n".join(parts))
    return ("\n\n".join(texts) + "\n").encode()


_PARTS = ("title", "inside", "missing", "terms", "proof")
