"""The budgets of the architecture as data, and what was measured beside each."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Budget:
    """At most `limit`, or at least where `least`; `path` says where it is measured, `*` for any name."""

    id: str
    what: str
    limit: float
    unit: str
    path: str
    least: bool = False

    def holds(self, value: float) -> bool:
        """Whether a value keeps to the budget."""
        return value >= self.limit if self.least else value <= self.limit


BUDGETS: Final = (
    Budget(
        "goal-page",
        "first view of the heaviest goal page, compressed",
        120_000,
        "bytes",
        "projects/*/pages/*/goal/compressed_bytes",
    ),
    Budget(
        "goal-page-requests",
        "requests of that view",
        12,
        "requests",
        "projects/*/pages/*/goal/requests",
    ),
    Budget(
        "other-hosts",
        "requests to another host",
        0,
        "requests",
        "projects/*/pages/*/*/other_hosts",
    ),
    Budget(
        "goal-page-browser",
        "what Chromium transfers for the heaviest goal page, headers included",
        120_000,
        "bytes",
        "projects/*/browser/*/goal/transferred_bytes",
    ),
    Budget(
        "overview-browser",
        "what Chromium transfers for the overview, headers included",
        150_000,
        "bytes",
        "projects/*/browser/*/overview/transferred_bytes",
    ),
    Budget(
        "requests-browser",
        "requests of either view in Chromium",
        12,
        "requests",
        "projects/*/browser/*/*/requests",
    ),
    Budget(
        "runtime-unasked",
        "requests for the interactive runtime before anybody asks for it",
        0,
        "requests",
        "projects/*/browser/*/*/runtime",
    ),
    Budget(
        "layout-shift",
        "cumulative layout shift of either view",
        0.05,
        "score",
        "projects/*/browser/*/*/layout_shift",
    ),
    Budget(
        "performance",
        "Lighthouse's score for performance on its phone profile",
        0.95,
        "score",
        "projects/*/browser/*/*/performance",
        least=True,
    ),
    Budget(
        "growth-seconds",
        "seconds a goal of a build without PNG / those of the smallest project",
        1.1,
        "ratio",
        "growth/*/ratios/seconds",
    ),
    Budget(
        "growth-bytes",
        "bytes a goal of the same / those of the smallest project",
        1.1,
        "ratio",
        "growth/*/ratios/bytes",
    ),
    Budget(
        "search-index",
        "search index of a language, compressed",
        30_000,
        "bytes",
        "projects/*/search/*/compressed_bytes",
    ),
    Budget(
        "check",
        "plansite check on this repository, with start-up",
        1,
        "seconds",
        "projects/repository/check/seconds",
    ),
    Budget(
        "table-40000",
        "all checks of 40,000 rows, without start-up",
        0.6,
        "seconds",
        "tables/40000/checks_seconds",
    ),
    Budget(
        "table-1000000",
        "all checks of 1,000,000 rows, without start-up",
        10,
        "seconds",
        "tables/1000000/checks_seconds",
    ),
    Budget(
        "table-1000000-memory",
        "peak memory of the same",
        200,
        "megabytes",
        "tables/1000000/check/megabytes",
    ),
    Budget(
        "assess",
        "all assessments of this repository",
        0.2,
        "seconds",
        "projects/repository/build/kept/stages/assess",
    ),
    Budget(
        "assess-1000000",
        "plansite assess of 300 goals with 1,000,000 figures, checks and start-up included",
        20,
        "seconds",
        "tables/1000000/assess/seconds",
    ),
    Budget(
        "publish",
        "everything that this repository publishes",
        3,
        "seconds",
        "projects/repository/build/kept/stages/publish",
    ),
    Budget(
        "publish-1000000",
        "everything that 300 goals with 1,000,000 figures publish: each form that is offered, API, archive",
        60,
        "seconds",
        "tables/1000000/release/stages/publish",
    ),
    Budget(
        "publish-1000000-memory",
        "peak memory of the same, checks included",
        1000,
        "megabytes",
        "tables/1000000/release/megabytes",
    ),
    Budget(
        "review",
        "check, comparison and reports of a change of one row, with start-up",
        3,
        "seconds",
        "projects/repository/review/seconds",
    ),
    Budget(
        "build-cold",
        "plansite build on this repository, no picture kept",
        25,
        "seconds",
        "projects/repository/build/cold/seconds",
    ),
    Budget(
        "build-changed",
        "our own stages when one cell has changed",
        3,
        "seconds",
        "projects/repository/build/changed/own_seconds",
    ),
    Budget(
        "page",
        "a build with everything kept / MkDocs alone without pictures",
        1.5,
        "ratio",
        "projects/*/ratios/build-kept/mkdocs-without-pictures/seconds",
    ),
)


def beside(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each budget with what was measured; `within` is None where nothing was."""
    shown = []
    for budget in BUDGETS:
        measured = dict(_at(document, budget.path.split("/"), ()))
        within = all(map(budget.holds, measured.values())) if measured else None
        shown.append({**asdict(budget), "measured": measured, "within": within})
    return shown


def _at(found: Any, path: list[str], before: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    if not path:
        if isinstance(found, (int, float)):
            yield "/".join(before), found
    elif isinstance(found, Mapping):
        for name in found if path[0] == "*" else [path[0]]:
            if name in found:
                yield from _at(found[name], path[1:], (*before, name))
