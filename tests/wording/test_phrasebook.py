"""Sentences from the locale files: spacing, plurals, and HTML that is safe and can be audited."""

from datetime import date
from decimal import Decimal

import pytest

from plansite.model.language import Bilingual
from plansite.model.messages import Listing, Message, Moment, Quantity
from plansite.model.periods import Period
from plansite.wording import Wording

FIGURE = Quantity(Decimal(33200), "件", "observations/a:990100:2025/value", rounded_to=Decimal(100))
HOSTILE = "<script>alert(1)</script> & \"quotes\" 'x' {value}"


@pytest.fixture
def say(monkeypatch):
    """A sentence of the test's own, said in a language from `wordings`."""

    def say(wording: Wording, phrase: object, *, html: bool = False, **values: object) -> str:
        monkeypatch.setattr(wording.book, "phrases", {**wording.book.phrases, "test.phrase": phrase})
        message = Message("test.phrase", values)  # type: ignore[arg-type]
        return wording.html(message) if html else wording.text(message)

    return say


def test_han_and_digits_are_set_apart_by_one_space(say, zh):
    said = say(
        zh,
        "截至{date}为{figure}，达到{share}的目标",
        date=Moment(Period.parse("2024")),
        figure="1500",
        share="95%",
    )
    assert said == "截至 2024 年为 1500，达到 95% 的目标"


def test_no_space_is_set_beside_punctuation_or_doubled(say, zh):
    assert say(zh, "（{figure}）", figure="1500 件") == "（1500 件）"
    assert say(zh, "共 {figure} 件", figure="5") == "共 5 件"


def test_the_space_stands_outside_the_figure(say, zh):
    said = say(zh, "共{figure}中", html=True, figure=Quantity(Decimal(95), "%", "a/b/c"))
    assert said == '共 <data value="95" data-ref="a/b/c">95%</data> 中'


def test_a_plural_follows_its_count_in_english_only(say, zh, en):
    phrase = {"one": "{count} goal", "other": "{count} goals"}
    counts = [Quantity(Decimal(count), "", "a/b/c") for count in (0, 1, 2)]
    assert [say(en, phrase, count=count) for count in counts] == ["0 goals", "1 goal", "2 goals"]
    assert say(zh, phrase, count=counts[1]) == "1 goals"


def test_a_listing_is_joined_as_the_language_joins(zh, en):
    names = tuple(Bilingual(name, name.upper()) for name in "abc")
    assert zh.text(Listing(names)) == "a、b、c"
    assert en.text(Listing(names)) == "A, B and C"
    assert [en.text(Listing(names[:count])) for count in (0, 1, 2)] == ["", "A", "A and B"]


def test_a_name_without_one_language_is_said_in_the_other(en):
    assert en.text(Bilingual("样例", "")) == "样例"


def test_a_figure_is_marked_with_its_value_and_address(zh, en):
    assert (
        zh.html(FIGURE)
        == '<data value="33200" data-ref="observations/a:990100:2025/value">约 3.32 万件</data>'
    )
    assert (
        en.html(FIGURE)
        == '<data value="33200" data-ref="observations/a:990100:2025/value">about 33,200</data>'
    )


def test_a_time_is_marked_with_what_a_machine_reads(zh, en):
    assert en.html(Moment(date(2025, 12, 31))) == '<time datetime="2025-12-31">31 December 2025</time>'
    assert zh.html(Moment(Period.parse("2024-Q1"))) == "<time>2024 年第一季度</time>"


@pytest.mark.parametrize("value", [HOSTILE, Bilingual(HOSTILE, HOSTILE), Listing((HOSTILE, HOSTILE))])
def test_hostile_words_are_escaped_in_html(say, en, value):
    said = say(en, "“{name}” & more", html=True, name=value)
    assert "<" not in said
    assert '"' not in said
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;quotes&#34; &#39;x&#39; {value}" in said


def test_hostile_units_and_addresses_are_escaped_in_html(en):
    said = en.html(Quantity(Decimal(1), "<b>", 'a"><script>/b/c'))
    assert said == '<data value="1" data-ref="a&#34;&gt;&lt;script&gt;/b/c">1 &lt;b&gt;</data>'


def test_words_are_kept_as_they_are_in_text(en):
    assert en.text(HOSTILE) == HOSTILE


def test_an_unknown_key_and_a_missing_value_are_errors(en):
    with pytest.raises(KeyError):
        en.phrase("no.such.key")
    with pytest.raises(KeyError):
        en.phrase("cli.cannot.no-project")
