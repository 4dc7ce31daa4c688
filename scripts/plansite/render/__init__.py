"""Writes the pages of a site as Markdown with HTML in it, one language at a time."""

from plansite.render import (
    api_page,
    county_page,
    data_page,
    department_pages,
    dictionary_pages,
    embed_pages,
    gap_page,
    goal_pages,
    method_page,
    overview,
    plan_page,
    problem_page,
    quality_page,
    reference_pages,
    report_page,
    task_pages,
    updates_page,
    verify_page,
)
from plansite.render.pages import Page, write
from plansite.render.site import Picture, Site
from plansite.wording import Wording

__all__ = ["Picture", "Site", "render"]

PAGES = (
    overview.pages,
    goal_pages.pages,
    embed_pages.pages,
    task_pages.pages,
    department_pages.pages,
    county_page.pages,
    gap_page.pages,
    plan_page.pages,
    data_page.pages,
    reference_pages.pages,
    method_page.pages,
    problem_page.pages,
    dictionary_pages.pages,
    api_page.pages,
    updates_page.pages,
    verify_page.pages,
    quality_page.pages,
    report_page.pages,
)


def render(site: Site, wording: Wording) -> dict[str, str]:
    """The text of every generated page, by its path below the language's folder."""
    pages: list[Page] = [page for kind in PAGES for page in kind(site, wording)]
    return {page.path: write(page, wording) for page in pages}
