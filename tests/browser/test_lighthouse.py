"""Lighthouse gives every template the full score for accessibility."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCRIPT = HERE / "lighthouse.mjs"
INSTALLED = HERE / "node_modules" / "lighthouse"
MISSING = "Lighthouse is not installed; `make test` does that where node and npm are (Debian: nodejs, npm)"


@pytest.fixture(scope="module")
def measured(chromium_path):
    """Lighthouse's verdict on some addresses, by address."""
    if not (shutil.which("node") and INSTALLED.is_dir()):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)

    def measured(addresses):
        command = ["node", str(SCRIPT), chromium_path, "accessibility", *addresses]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return {each["address"]: each for each in map(json.loads, done.stdout.splitlines())}

    return measured


def test_every_template_is_fully_accessible(demo, measured, subtests):
    """Each in one of the languages, in turn: axe looks at both."""
    both = zip(demo.templates("zh"), demo.templates("en"), strict=True)
    addresses = [demo.url + pair[turn % 2] for turn, pair in enumerate(both)]
    assert len(addresses) > 20
    found = measured(addresses)
    assert set(found) == set(addresses)
    for address, verdict in found.items():
        with subtests.test(address):
            assert verdict.get("error") is None
            assert verdict["scores"] == {"accessibility": 1}, verdict["failed"]


def test_lighthouse_would_find_something(measured, tmp_path_factory, served_folder):
    folder = tmp_path_factory.mktemp("broken")
    (folder / "index.html").write_text(
        "<!doctype html><title>x</title><img src=x><button></button>", encoding="utf-8"
    )
    (verdict,) = measured([served_folder(folder)]).values()
    assert verdict["scores"]["accessibility"] < 1
    assert {"image-alt", "html-has-lang"} <= {each["id"] for each in verdict["failed"]}
