"""Descriptors that leave out, or say wrongly, what a citation, a catalogue or a file system needs."""

from .case import case, error
from .edits import replaced

DESCRIPTOR = "datapackage.yaml"
LICENCE = """licenses:
  - name: CC-BY-4.0
    path: https://creativecommons.org/licenses/by/4.0/
    title: Creative Commons Attribution 4.0 International
"""
CONTRIBUTORS = """contributors:
  - title: plansite project
    title_zh: plansite 项目
    roles: [creator, maintainer]
"""
SOURCES = """sources:
  - title: Invented for tests
    title_zh: 为测试而虚构
"""


def broken(name, old, new, *said):
    return case(name, replaced(old, new), *said, file=DESCRIPTOR)


CASES = [
    broken("no licence", LICENCE, "", error("licence-missing", 1, "licenses")),
    broken("licences without an entry", LICENCE, "licenses: []\n", error("licence-missing", 8, "licenses")),
    broken(
        "a licence without an address",
        "    path: https://creativecommons.org/licenses/by/4.0/\n",
        "",
        error("licence-missing", 8, "licenses"),
    ),
    broken("no source", SOURCES, "", error("sources-missing", 1, "sources")),
    broken("no version", "version: 0.1.0\n", "", error("metadata-missing", 1, "version")),
    broken("a version of one number", "version: 0.1.0", "version: '3'", error("metadata-form", 7, "version")),
    broken(
        "an id that is none",
        "id: urn:uuid:1d1d7c6b-0b0d-4a0b-8a35-5f1f6f6a7c03",
        "id: urn:uuid:mine",
        error("metadata-form", 129, "id"),
    ),
    broken("no time zone", "T00:00:00Z", "T00:00:00", error("metadata-form", 130, "created")),
    broken("one language", "[zh, en]", "[zh]", error("metadata-form", 131, "languages")),
    broken("no keywords", "keywords: [synthetic, 测试]\n", "", error("metadata-missing", 1, "keywords")),
    broken("no contributors", CONTRIBUTORS, "", error("metadata-missing", 1, "contributors")),
    broken(
        "contributors without a role",
        "    roles: [creator, maintainer]\n",
        "",
        error("metadata-form", 133, "contributors"),
    ),
    broken(
        "a description that is too short",
        "description: Synthetic data for tests. No figure, source or place in it is real.",
        "description: Synthetic data.",
        error("description-length", 5, "description"),
    ),
    case(
        "a table without a Chinese title",
        replaced("    title_zh: 观测值\n", ""),
        error("table-undescribed", 13, "title_zh"),
        file=DESCRIPTOR,
    ),
    broken("a device of Windows", "name: pocket-parks", "name: con", error("name-unfit", 93, "name")),
    broken(
        "a name with a space", "name: pocket-parks", "name: pocket parks", error("name-unfit", 93, "name")
    ),
    broken("a name that is taken", "name: pocket-parks", "name: plan", error("name-taken", 93, "name")),
    case(
        "a goal that no file can be named after",
        replaced("  - id: street-trees\n", "  - id: nul\n"),
        error("name-unfit", 97, "id"),
        file="plan.yaml",
    ),
]
