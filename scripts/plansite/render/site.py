"""What pages are made from: the project, what was found, and what is published beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plansite.assess.examples import Demonstration
from plansite.model.assessment import Assessment
from plansite.model.edition import Edition
from plansite.model.history import History, Reach
from plansite.model.language import Bilingual, Language
from plansite.model.messages import Named
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.publish.shelf import Published
from plansite.report.grouping import Group

# The script that makes charts interactive, once somebody asks for it.
RUNTIME = "assets/vega.js"
RUNTIME_LICENCES = "assets/vega-licences.txt"


@dataclass(frozen=True)
class Picture:
    """A drawn chart: its SVG, and the addresses under which it is published.

    The last is its specification in Vega-Lite, empty where an interactive chart would tell nothing more.
    """

    svg: str
    svg_file: str
    png_file: str
    specification_file: str


@dataclass(frozen=True)
class Site:
    """Everything a page may show.

    `files` are the published files by address; `remarks` counts what the check has to say of a table
    without refusing it, `said` is what it says.
    """

    project: Project
    assessments: Mapping[str, Assessment]
    pictures: Mapping[tuple[Language, str], Picture]
    bullets: Mapping[tuple[Language, str], str]
    files: Mapping[str, Published]
    edition: Edition
    history: History = History(Reach.NONE)  # noqa: RUF009 - it never changes
    remarks: Mapping[str, int] = field(default_factory=dict)
    said: tuple[Group, ...] = ()
    demonstration: Demonstration | None = None

    def title(self, goal: Goal) -> Named:
        """What a goal is called."""
        return Named(goal.title, f"plan/{goal.id}/title")

    def indicator(self, indicator_id: str) -> Named:
        """What an indicator is called."""
        return Named(self.project.indicators[indicator_id].name, f"indicators/{indicator_id}/name")

    def table(self, name: str) -> Named:
        """What a table is called."""
        described = next(each for each in self.project.descriptor["resources"] if each["name"] == name)
        title = str(described.get("title", name))
        return Named(Bilingual(str(described.get("title_zh", title)), title), f"datapackage/{name}/title")

    def shared(self, language: Language, name: str) -> str:
        """The address of the picture that stands for a page; empty where none was made."""
        address = social_card(language, name)
        return address if address in self.files else ""

    def departments(self, goal: Goal) -> tuple[Bilingual, ...]:
        """The names of those whom the plan makes responsible; empty where it names none."""
        return tuple(self.project.plan.departments[each].name for each in goal.departments)


def social_card(language: Language, name: str) -> str:
    """Where the picture that stands for a goal's page is published (`index`: for all others)."""
    return f"cards/{language.value}/{name}.png"
