"""The page of the API: addresses with an example each, and code that runs."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Final

from plansite.publish.api import ENDPOINTS, FOLDER, Endpoint
from plansite.publish.api.schemas import address
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

EXAMPLES: Final = ("curl", "python", "r", "power-query")

# Stands for the address of a site that is not known; nobody can own it.
_SOMEWHERE = "https://example.org/"


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The one page."""
    base = site.edition.site_url or _SOMEWHERE
    goal = next(
        (each for each in site.project.plan.goals if _rows(site, each.id)), site.project.plan.goals[0]
    )
    yield Page(
        path="api/index.md",
        template="api.html",
        title=wording.phrase("api.title"),
        description=wording.phrase("api.lead"),
        context={
            "endpoints": [_endpoint(site, each, goal.id) for each in ENDPOINTS],
            "index": f"{FOLDER}/index.json",
            "index_schema": f"{FOLDER}/{address('index')}",
            "description": f"{FOLDER}/openapi.json",
            "known": bool(site.edition.site_url),
            "examples": [
                (name, _example(name).replace("{base}", base).replace("{goal}", goal.id)) for name in EXAMPLES
            ],
        },
    )


def _rows(site: Site, goal_id: str) -> bool:
    return f"data/goals/{goal_id}.csv" in site.files


def _example(name: str) -> str:
    return (files("plansite.publish.api") / "examples" / f"{name}.txt").read_text(encoding="utf-8")


def _endpoint(site: Site, endpoint: Endpoint, goal_id: str) -> Mapping[str, Any]:
    known = {
        "": "",
        "goal_id": goal_id,
        "indicator_id": min(site.project.indicators),
        "area_code": site.project.plan.area_code,
    }
    return {
        "name": endpoint.name,
        "path": endpoint.path,
        "example": f"{FOLDER}/{endpoint.address(known[endpoint.parameter])}",
        "schema": f"{FOLDER}/{address(endpoint.schema)}",
    }
