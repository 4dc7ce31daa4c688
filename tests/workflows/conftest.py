"""The workflows as data, and the script of the comment in a Node of our own."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
TOOLS = ROOT / "tests" / "browser" / "node_modules"
# Settings of git that no machine's own may change.
NAMED = (
    *("user.name=Test", "user.email=test@sample.invalid"),
    *("commit.gpgsign=false", "core.hooksPath=/dev/null"),
)
FILES = sorted(FOLDER.glob("*.yml"))

# Runs the script of a step with stand-ins for what the platform hands it, and prints what it asked for.
STAGE = """
const [script, payload, pulls, comments] = JSON.parse(require("fs").readFileSync(0, "utf8"))
const asked = []
const rest = {
  pulls: {list: Object.assign(() => pulls, {of: "pulls"})},
  issues: {
    listComments: Object.assign(() => comments, {of: "comments"}),
    createComment: async given => asked.push(["create", given]),
    updateComment: async given => asked.push(["update", given]),
  },
}
const github = {rest, paginate: async (call, given) => { asked.push([call.of, given]); return call() }}
const context = {payload, repo: {owner: "city", repo: "plan"}}
const core = {info: said => asked.push(["info", said])}
const Script = Object.getPrototypeOf(async () => {}).constructor
new Script("github", "context", "core", "require", script)(github, context, core, require)
  .then(() => console.log(JSON.stringify(asked)))
"""


@pytest.fixture(scope="session")
def workflows():
    """Each workflow by its name; YAML takes the key `on` for a truth value."""
    return {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES}


@pytest.fixture(scope="session")
def node(absent):
    path = shutil.which("node")
    if path is None:
        absent("node (on Debian and Ubuntu: sudo apt install nodejs)")
    return path


@pytest.fixture
def commented(workflows, node, tmp_path):
    """What the comment's script asks of the platform: for a run, its open pull requests and comments."""
    steps = workflows["comment"]["jobs"]["comment"]["steps"]
    (script,) = [step["with"]["script"] for step in steps if "script" in step.get("with", {})]

    def commented(run, pulls, comments=(), report=None):
        if report is not None:
            (tmp_path / "review").mkdir()
            (tmp_path / "review" / "summary.md").write_text(report, encoding="utf-8")
        given = json.dumps([script, {"workflow_run": run}, pulls, list(comments)])
        command = [node, "-e", STAGE]
        done = subprocess.run(
            command, input=given, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return commented
