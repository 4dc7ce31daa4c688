"""The sample's pages, rendered with a stand-in for the pictures."""

from dataclasses import replace

import pytest

from plansite.assess import assess
from plansite.model.language import Language
from plansite.publish import publish, undated
from plansite.render import Picture, Site, render
from plansite.wording import Wording

# Sizes and hashes depend on the versions of libraries; tests of what is published look at the real ones.
HASH = "0123456789abcdef" * 4


def _picture(goal, svg):
    return Picture(svg, *(f"charts/{goal}.{ending}" for ending in ("svg", "png", "vl.json")))


@pytest.fixture(scope="session")
def site(sample, as_of):
    assessments = assess(sample, as_of)
    wordings = {language: Wording(language, sample.plan.units) for language in Language}
    files = publish(sample, assessments, wordings, report=b"{}")
    keys = [(language, goal.id) for language in Language for goal in sample.plan.goals]
    picture = '<svg role="img"><title>a picture</title></svg>'
    return Site(
        project=sample,
        assessments={each.goal_id: each for each in assessments},
        pictures={key: _picture(key[1], picture) for key in keys},
        bullets=dict.fromkeys(keys, picture),
        files={address: replace(known, bytes=14_321, sha256=HASH) for address, known in files.known.items()},
        edition=undated(sample, as_of),
    )


@pytest.fixture(scope="session")
def rendered(site):
    return {language: render(site, Wording(language, site.project.plan.units)) for language in Language}
