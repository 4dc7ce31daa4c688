"""What catalogues of data read: schema.org, DCAT and Croissant, each a module, from one description."""

from collections.abc import Iterator
from typing import Final

from plansite.model.language import Language
from plansite.publish.catalogue import croissant, dcat, schema_org
from plansite.publish.catalogue.described import Described
from plansite.publish.files import File
from plansite.publish.values import encode

__all__ = ["Described", "files"]

STEM: Final = "data/catalogue"


def files(described: Described) -> Iterator[File]:
    """The files of every catalogue; DCAT names all things by addresses, so it needs that of the site."""
    for language in Language:
        document = schema_org.document(described, language)
        yield File(f"{STEM}.schema-org.{language.value}.jsonld", (encode(document),))
    yield File("data/croissant.json", (encode(croissant.document(described)),))
    if described.edition.site_url:
        document = dcat.document(described)
        yield File(f"{STEM}.dcat.jsonld", (encode(document),))
        yield File(f"{STEM}.dcat.ttl", (dcat.turtle(document),))
