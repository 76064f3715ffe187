"""Rates as forms print them, with their sign and without."""

from __future__ import annotations

import pytest

from generator.reading.vocabulary.printed_rates import rate_of, read_rate
from tests.support.builders import D


@pytest.mark.parametrize(
    ("typed", "beside", "expected"),
    [
        ("86.19%", None, "86.19"),
        ("0.5%", "50", "0.5"),
        ("1", None, "100"),
        ("1", "100", "100"),
        ("1", "1.02", "1"),
        ("0.958", None, "95.8"),
        ("0", None, "0"),
        ("100", None, "100"),
        ("100.00", "99.98", "100.00"),
        ("1.05", "104.6", "105"),
        ("57.89", "57.9", "57.89"),
    ],
)
def test_a_rate_without_its_sign_is_what_the_amounts_beside_it_say(typed, beside, expected):
    found = read_rate(typed, D(beside) if beside else None)
    assert str(found) == expected


def test_two_amounts_give_a_rate_or_none():
    assert rate_of(D(1), D(4)) == 25
    assert rate_of(D(0), D(4)) == 0
    assert rate_of(D(1), D(0)) is None
    assert rate_of(None, D(4)) is None
