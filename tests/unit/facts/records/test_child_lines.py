"""Which lines carry points: one with its parts, and parts whose line has none of its own."""

from __future__ import annotations

import pytest

from generator.facts.records.child_lines import carriers, has_parts, part_of_another
from tests.support.builders import indicator

HEAD, PART = indicator(weight=30), indicator(weight=20, child=True)
BARE_HEAD, BARE_PART = indicator(weight=None), indicator(weight=None, child=True)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((HEAD, PART, BARE_PART), (True, False, False)),
        ((BARE_HEAD, PART, PART), (False, True, True)),
        ((BARE_HEAD, BARE_PART), (True, False)),
        ((HEAD, HEAD), (True, True)),
        ((PART, HEAD), (True, True)),  # nothing above it
        ((), ()),
    ],
)
def test_carriers(lines, expected):
    assert carriers(lines) == expected


def test_a_line_has_parts_where_the_next_one_is_of_it():
    lines = (HEAD, PART, HEAD)
    assert [has_parts(lines, place) for place in range(3)] == [True, False, False]
    assert part_of_another(lines) == {1}
