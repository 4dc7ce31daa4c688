"""The examples on the page of the API run as they stand and print what the tables say.

Power Query runs only in Excel: of its example the addresses and columns are tested.
"""

import re
import shutil
import subprocess
import sys
import urllib.request

import pytest

SOMEWHERE = "https://example.org/"


def example(site, served, name, language=""):
    page = next(each for each in site.pages if each.address == f"{language}api/index.html")
    (shown,) = page.root.find("pre", **{"aria-labelledby": name})
    code = shown.find("code")[0].text
    assert SOMEWHERE in code
    return code.replace(SOMEWHERE, served)


def printed(command, folder, given=None):
    done = subprocess.run(
        command, cwd=folder, input=given, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def total(built):
    return sum(float(row["value"]) for row in built.table("observations"))


@pytest.mark.parametrize("language", ["", "en/"])
def test_curl(built, served, tmp_path, language, absent):
    if shutil.which("curl") is None:
        absent("curl")
    said = printed(["bash", "-e", "-c", example(built, served, "curl", language)], tmp_path)
    assert '"assessment": {"state"' in said
    downloaded = (tmp_path / "observations.csv").read_bytes()
    assert downloaded == (built.folder / "data/observations.csv").read_bytes()


def test_python(built, served, tmp_path):
    said = printed([sys.executable, "-"], tmp_path, example(built, served, "python"))
    count, sum_, states = re.match(r"(\d+) (\S+)\n(.*)", said).groups()
    assert (int(count), float(sum_)) == (len(built.table("observations")), pytest.approx(total(built)))
    expected = {state: n for state, n in built.json("assessments.json")["states"].items() if n}
    assert eval(states, {"__builtins__": {}}) == expected  # noqa: S307 - a dict of our own example


def test_r(built, served, tmp_path, absent):
    if shutil.which("Rscript") is None:
        absent("R (on Debian and Ubuntu: sudo apt install r-base-core)")
    script = tmp_path / "example.R"
    script.write_text(example(built, served, "r"), encoding="utf-8")
    said = printed(["Rscript", "--vanilla", "--encoding=UTF-8", str(script)], tmp_path).splitlines()
    count, sum_ = said[0].split()
    assert (int(count), float(sum_)) == (len(built.table("observations")), pytest.approx(total(built)))
    note = next(row["note"] for row in built.table("observations") if row["note"])
    assert said[1].strip() == note


def test_the_addresses_and_columns_of_power_query_exist(built, served):
    code = example(built, served, "power-query")
    addresses = re.findall(r'Web\.Contents\("([^"]+)"\)', code)
    assert addresses
    for address in addresses:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
            assert answer.status == 200
    columns = re.findall(r'\{"(\w+)", type (\w+)\}', code)
    types = {"string": "text", "number": "number"}
    resources = built.json("datapackage.json")["resources"]
    (schema,) = [each["schema"] for each in resources if each["name"] == "observations"]
    known = {field["name"]: types[field["type"]] for field in schema["fields"]}
    assert columns
    assert dict(columns).items() <= known.items()
    assert code.count("(") == code.count(")")
    assert code.count("{") == code.count("}")


def test_examples_name_the_site_where_it_is_known(dated):
    page = next(each for each in dated.pages if each.address == "api/index.html")
    shown = "".join(code.text for code in page.root.find("code"))
    assert "https://example.org/plan/data/observations.csv" in shown
    assert "可以直接运行" in page.root.text
