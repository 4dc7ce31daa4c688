"""Numbers as each language prints them, never with more digits than the source has."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.model.language import Language
from plansite.model.messages import Quantity
from plansite.wording import numbers


def quantity(value, unit="件", decimals=0, rounded_to=None):
    step = None if rounded_to is None else Decimal(rounded_to)
    return Quantity(Decimal(value), unit, "t/k/value", decimals, step)


@pytest.mark.parametrize(
    ("figure", "chinese", "english"),
    [
        (quantity("1500"), "1500 件", "1,500"),
        (quantity("33200", rounded_to="100"), "约 3.32 万件", "about 33,200"),
        (quantity("33200"), "33200 件", "33,200"),
        (quantity("45000", rounded_to="1000"), "约 4.5 万件", "about 45,000"),
        (quantity("40000", rounded_to="10000"), "约 4 万件", "about 40,000"),
        (quantity("4700", rounded_to="100"), "约 4700 件", "about 4,700"),
        (quantity("95", "%"), "95%", "95%"),
        (quantity("95", "%", 2, "0.1"), "约 95.0%", "about 95.0%"),
        (quantity("95", "%", 1, "0.1"), "95.0%", "95.0%"),
        (quantity("1.5", "%", 2), "1.5%", "1.5%"),
        (quantity("1", "家"), "1 家", "1 enterprise"),
        (quantity("2", "家"), "2 家", "2 enterprises"),
        (quantity("0", "家"), "0 家", "0 enterprises"),
        (quantity("7", "亩"), "7 亩", "7 亩"),
    ],
)
def test_a_figure_in_both_languages(zh, en, figure, chinese, english):
    assert (zh.amount(figure), en.amount(figure)) == (chinese, english)


def test_the_name_of_a_unit_above_a_column(zh, en):
    assert (zh.unit("家"), en.unit("家"), en.unit("件"), en.unit("亩")) == ("家", "enterprises", "", "亩")


@pytest.mark.parametrize(
    ("step", "places"), [("0.01", 2), ("0.10", 1), ("1", 0), ("100", 0), ("1E+2", 0), ("0.005", 3)]
)
def test_the_decimals_that_a_rounding_step_leaves(step, places):
    assert numbers.digits(Decimal(step)) == places


@pytest.mark.parametrize(
    ("value", "plain"), [("33200", "33200"), ("2.50", "2.5"), ("0", "0"), ("1E+3", "1000"), ("10.0", "10")]
)
def test_the_plain_number_of_a_machine(value, plain):
    assert numbers.plain(Decimal(value)) == plain


@given(value=st.decimals(0, 10**9, places=3))
def test_the_plain_number_is_the_number(value):
    assert Decimal(numbers.plain(value)) == value


@given(value=st.integers(0, 10**8), power=st.integers(0, 6), language=st.sampled_from(Language))
def test_a_rounded_number_is_printed_whole(value, power, language):
    """Reading a print of a rounded number gives that number again."""
    step = 10**power
    rounded = value // step * step
    text = numbers.number(quantity(str(rounded), rounded_to=str(step)), language).replace(",", "")
    read = Decimal(text.removesuffix(" 万")) * (10_000 if text.endswith("万") else 1)
    assert read == rounded
