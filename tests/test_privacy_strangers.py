"""Texts of somebody who had not read the rules: what was missed there once is found, and nothing plain is told."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pytest

from generator.judging.texts.sensitive.masking import mask
from tests.support.privacy_figures import Figures, measured
from tests.support.privacy_strangers import (
    KINDS_OF,
    SETS,
    documents,
    plain_documents,
)
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("six thousand texts are scanned")

RECALL, PRECISION = Decimal(98), Decimal("99.5")
_ROW = re.compile(r"^\| ([^|]+?)(?: \| [\d.]+| \| –){4} \| ([\d.]+) \|$", re.MULTILINE)


@cache
def figures(name: str) -> Figures:
    return measured(documents(name), plain_documents(), KINDS_OF)


@pytest.mark.parametrize("name", SETS)
def test_every_kind_is_found(name):
    found = figures(name)
    assert {group: rate for group, rate in found.recall.items() if rate < RECALL} == {}, (
        found.missed.most_common(20)
    )
    assert found.precision >= PRECISION, found.wrong.most_common(20)


@pytest.mark.parametrize("name", SETS)
def test_masking_keeps_the_length_and_is_done_once(name):
    for item in documents(name):
        masked = mask(item.text)
        assert len(masked) == len(item.text)
        assert mask(masked) == masked, item.text


def test_the_texts_are_the_same_on_every_run():
    assert documents("first") == documents("first")
    assert plain_documents() == plain_documents()


def test_the_page_says_what_was_measured():
    page = (REPO / "docs/dev/privacy.md").read_text(encoding="utf-8")
    stated = {group: Decimal(now) for group, now in _ROW.findall(page)}
    lowest = {
        group: min(figures(name).recall.get(group, Decimal(100)) for name in SETS)
        for group in KINDS_OF
    }
    assert stated == lowest, "\n".join(
        f"| {group} | … | {rate} |" for group, rate in lowest.items()
    )
