"""Builds that meet with accidents: a damaged or locked cache, another build, a kill."""

import subprocess
import sys
import time

import pytest

from plansite.cli.lock import held
from plansite.cli.pictures import Drawer
from plansite.draw import Drawing
from plansite.draw.marks import Dot, Scene, Text

SCENE = Scene((Dot(5, 5), Text(9, 9, "字")), 20, "说明")
WANTED = [Drawing(SCENE, "标题"), Drawing(SCENE, "标题", offered=False)]


@pytest.mark.parametrize("damage", [b"", b"<svg", b"\xff\xfe"])
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_damaged_picture_is_drawn_again(tmp_path, damage, ending):
    whole = Drawer(tmp_path).rendered(WANTED)
    kept = list(tmp_path.glob(f"*.{ending}"))
    assert len(kept) == {"svg": 2, "png": 1}[ending]
    for file in kept:
        file.write_bytes(damage)
    assert Drawer(tmp_path).rendered(WANTED) == whole
    assert [file for file in kept if file.read_bytes() == damage] == []


def test_a_picture_that_was_kept_is_not_drawn_again(tmp_path):
    Drawer(tmp_path).rendered(WANTED)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    Drawer(tmp_path).rendered(WANTED)
    assert {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before


def test_without_a_folder_to_write_pictures_are_drawn_all_the_same(tmp_path):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    drawer = Drawer(tmp_path / "file" / "pictures")
    assert drawer.rendered(WANTED)
    assert not drawer.keeps


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
