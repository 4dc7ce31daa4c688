"""Builds that meet with accidents: another build, a kill."""

import subprocess
import sys
import time

from plansite.cli.lock import held


def test_a_second_build_waits_for_the_first(tmp_path):
    lock = tmp_path / "lock"
    holding = "import sys, time; from pathlib import Path; from plansite.cli.lock import held\n"
    holding += "with held(Path(sys.argv[1]), lambda: None): print('held', flush=True); time.sleep(1.5)"
    with subprocess.Popen([sys.executable, "-c", holding, str(lock)], stdout=subprocess.PIPE) as first:
        assert first.stdout.readline().strip() == b"held"
        waited = []
        begun = time.monotonic()
        with held(lock, lambda: waited.append(True)):
            assert waited == [True]
            assert time.monotonic() - begun > 0.5


def test_a_killed_build_leaves_the_old_site_whole(sample_folder):
    site = sample_folder / "site"
    site.mkdir()
    (site / "index.html").write_text("the old site", encoding="utf-8")
    command = [sys.executable, "-m", "plansite", "build", "--project", str(sample_folder), "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as build:
        while "Building the site" not in (line := build.stderr.readline()):
            assert line, "the build ended before it could be killed"
        build.kill()
    assert [file.name for file in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "the old site"
