"""The reports of typical updates in both languages against their golden files; `--renew` writes them anew."""

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
TREES = "street-trees,990100,2025,1620,final,yearbook-2025,合成数据,,行道树1620株\n"
RAIN = "rain-gardens,990100,2025,21,final,yearbook-2025,合成数据,,雨水花园21处\n"
ENDINGS = {"text": "txt", "markdown": "md"}


def good(update):
    """A figure that was missing, with its source."""
    update.edit("repair-points,990100", RAIN + "repair-points,990100")


def corrected(update):
    """A final figure with another value, without a word."""
    update.edit(TREES, TREES.replace("1620", "1480"))


def unit(update):
    """A unit written into the figure."""
    update.edit(TREES, TREES.replace("1620,final", "1620 株,final"))


def unknown(update):
    """An indicator that is in no table."""
    update.edit("repair-points,990100", RAIN.replace("rain-gardens", "rain-garden") + "repair-points,990100")


def encoded(update):
    """Saved in the encoding that an old Excel proposes."""
    update.write(update.read().encode("gb18030"))


def twice(update):
    """A row pasted twice."""
    update.edit(TREES, TREES + TREES)


def unsourced(update):
    """A figure without its source."""
    update.edit(TREES, TREES.replace("yearbook-2025", ""))


UPDATES = (good, corrected, unit, unknown, encoded, twice, unsourced)


@pytest.mark.parametrize("form", list(ENDINGS))
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("make", UPDATES, ids=[each.__name__ for each in UPDATES])
def test_reports_read_as_they_were_reviewed(update, make, lang, form, renew):
    make(update)
    said = update.run("HEAD", "--format", form, lang=lang).stdout
    golden = GOLDEN / lang / f"{make.__name__}.{ENDINGS[form]}"
    if renew:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8")
