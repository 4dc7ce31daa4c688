"""The reminder names what is late, by department, and sources that do not answer; else it says nothing."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

SOURCES = "datasets/data/sources.csv"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({"/gone": 404, "/closed": 403}.get(self.path, 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def address():
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_late_figures_stand_under_their_departments(run, sample_folder):
    said = run("remind", "--project", sample_folder, as_of="2025-01-15").stdout
    chinese, english = said.split("## Figures that are late")
    assert "## 到期未更新的数字" in chinese
    assert "Rain gardens, never found, late since 3 July 2022" in english
    assert "### none named in the plan" in english
    assert "Street trees" not in english


def test_what_is_published_in_time_is_not_late(run, sample_folder):
    assert "Accessible bus stops" not in run("remind", "--project", sample_folder, as_of="2025-06-30").stdout
    late = run("remind", "--project", sample_folder, as_of="2027-01-15").stdout
    assert "Street trees" not in late, "after the deadline no further figure is due"


def test_titles_are_no_markup(run, sample_folder):
    said = run("remind", "--project", sample_folder).stdout
    assert "rain" in said.lower()
    assert "<script" not in said


def test_sources_that_do_not_answer_are_named(run, sample_folder, address):
    file = sample_folder / SOURCES
    text = file.read_text(encoding="utf-8")
    header, *rows = text.splitlines()
    paths = iter(["/there", "/gone", "/closed"])
    at = header.split(",").index("url")
    changed = []
    for row in rows:
        cells = row.split(",")
        if cells[at]:
            path = next(paths, "")
            cells[at] = address + (path or "/there")
        changed.append(",".join(cells))
    file.write_text("\n".join([header, *changed]) + "\n", encoding="utf-8")
    said = run("remind", "--links", "--project", sample_folder).stdout
    assert "404" in said
    assert "/gone" in said.replace("&#58;", ":")
    assert "/closed" not in said
    assert "/there" not in said


def test_a_project_without_anything_late_says_nothing(run, sample_folder):
    assert run("remind", "--project", sample_folder, as_of="2021-03-01").stdout == ""
