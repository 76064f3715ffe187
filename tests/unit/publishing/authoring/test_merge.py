"""Two changes of one text: both made where they are apart, none where they meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.authoring.merge import merged

BASE = "a\nb\nc\nd\ne\n"
LINES = st.lists(st.sampled_from("abcde\u4e2d"), max_size=12).map(
    lambda letters: "".join(f"{letter}\n" for letter in letters)
)


@pytest.mark.parametrize(
    ("theirs", "ours", "both"),
    [
        ("a\nb\nc\nd\ne\n", "a\nB\nc\nd\ne\n", "a\nB\nc\nd\ne\n"),
        ("A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "A\nb\nc\nd\nE\n"),
        ("a\nb\nc\nd\ne\nf\n", "0\na\nb\nc\nd\ne\n", "0\na\nb\nc\nd\ne\nf\n"),
        ("b\nc\nd\ne\n", "a\nb\nc\nd\n", "b\nc\nd\n"),
        ("a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n"),
        ("a\nX\nc\nd\ne\n", "a\nY\nc\nd\ne\n", None),
        ("a\nc\nd\ne\n", "a\nB\nc\nd\ne\n", None),
        ("a\nb\nX\nc\nd\ne\n", "a\nb\nY\nc\nd\ne\n", None),
    ],
)
def test_changes_apart_are_both_made_and_others_not(theirs: str, ours: str, both: str | None):
    assert merged(BASE, theirs, ours) == both
    assert merged(BASE, ours, theirs) == both


@given(LINES, LINES)
def test_a_change_of_one_side_is_that_side(before: str, after: str):
    assert merged(before, after, before) == after
    assert merged(before, before, after) == after
    assert merged(before, after, after) == after


@given(LINES, LINES, LINES)
def test_no_line_is_invented(before: str, one: str, other: str):
    both = merged(before, one, other)
    if both is not None:
        assert set(both.splitlines()) <= set(one.splitlines()) | set(other.splitlines())
