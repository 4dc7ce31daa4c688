"""A published site is compared with its hashes: what is otherwise or missing is named."""

import hashlib
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

NAMES = ("data/a.csv", "data/表 b.csv", "feeds/all.atom")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def served(tmp_path):
    site = tmp_path / "site"
    for name in NAMES:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name, encoding="utf-8")
    lines = [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n" for name in NAMES]
    (tmp_path / "sums").write_text("".join(lines), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def verified(run, tmp_path):
    return lambda address: run(
        "verify", address, "--sums", tmp_path / "sums", "--times", 2, "--pause", 0, "--project", tmp_path
    )


def test_a_site_that_is_as_it_was_built(served, verified):
    result = verified(served[1] + "/")
    assert result.exit_code == 0
    assert "All 3 files" in result.stderr


def test_what_is_otherwise_or_missing_is_named(served, verified):
    site, address = served
    (site / NAMES[0]).write_text("altered", encoding="utf-8")
    (site / NAMES[1]).unlink()
    result = verified(address)
    assert result.exit_code == 1
    said = dict(line.split(": ", 1) for line in result.stdout.splitlines())
    assert said == {NAMES[0]: hashlib.sha256(b"altered").hexdigest(), NAMES[1]: "HTTP 404"}
    assert "2 of 3 files" in result.stderr


def test_a_server_that_does_not_answer_is_said(verified, served):
    _, address = served
    result = verified(address.rpartition(":")[0] + ":9")
    assert result.exit_code == 1
    assert "refused" in result.stdout.lower()


@pytest.mark.parametrize("address", ["example.org", "file:///etc/passwd", "ftp://example.org"])
def test_what_is_no_address_is_refused(verified, served, address):  # noqa: ARG001 - the list of hashes is there
    result = verified(address)
    assert result.exit_code == 2
    assert address in result.stderr


def test_without_hashes_it_says_what_to_do(run, tmp_path):
    result = run("verify", "https://example.org", "--sums", tmp_path / "none", "--project", tmp_path)
    assert result.exit_code == 2
    assert "--sums" in result.stderr
