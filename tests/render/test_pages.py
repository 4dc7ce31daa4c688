"""Every kind of page in both languages against its golden file; `pytest --renew` writes them anew."""

from pathlib import Path

import pytest

from plansite.model.language import Language
from plansite.model.plan import Kind

GOLDEN = Path(__file__).parent / "golden"
ONCE = ("index.md", "goals/index.md", "plan.md", "data.md", "method.md", "problems/index.md",
        "quality/index.md", "report/index.md")  # fmt: skip


def _paths(site):
    first_of_kind = [next(goal.id for goal in site.project.plan.goals if goal.kind is kind) for kind in Kind]
    embedded = f"embed/{first_of_kind[0]}/index.html"
    return [*ONCE, embedded, *(f"goals/{goal}.md" for goal in first_of_kind)]


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_of_page_is_as_it_was_reviewed(site, rendered, language, renew):
    differing = []
    for path in _paths(site):
        golden = GOLDEN / language.value / path
        page = rendered[language][path]
        if renew:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(page, encoding="utf-8", newline="\n")
        if golden.read_text(encoding="utf-8") != page:
            differing.append(path)
    assert not differing, "look at the difference, then renew with: pytest --renew tests/render"


def _body(page):
    """A page without its front matter; a whole document has none."""
    return page.split("\n---\n", 1)[-1]


def test_both_languages_have_the_same_pages(rendered):
    assert rendered[Language.ZH].keys() == rendered[Language.EN].keys()


def test_every_goal_has_a_page(site, rendered):
    assert {f"goals/{goal.id}.md" for goal in site.project.plan.goals} <= rendered[Language.ZH].keys()


CATALOGUE = '<script type="application/ld+json">'


def test_a_hostile_title_is_escaped_everywhere(site, rendered):
    hostile = [goal for goal in site.project.plan.goals if "<script>" in goal.title.zh + goal.title.en]
    assert hostile, "the sample must have a goal with a hostile title"
    for pages in rendered.values():
        for path, page in pages.items():
            body = _body(page)
            *before, after = body.split(CATALOGUE)
            catalogue, _, rest = after.partition("</script>") if before else ("", "", after)
            assert "<" not in catalogue, path
            assert "<script" not in "".join(before) + rest, path


def test_every_page_is_one_piece_of_html_to_markdown(rendered):
    """Markdown must find nothing to interpret: each line between blocks begins with a tag."""
    for pages in rendered.values():
        for path, page in pages.items():
            body = _body(page)
            for block in body.strip().split("\n\n"):
                assert block.lstrip().startswith(("<", "{")), (path, block[:60])
