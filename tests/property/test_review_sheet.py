"""Whatever a reviewer or a form writes comes through the work paper as the same text."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exchanging.review_sheet.read import read_work_paper
from generator.exchanging.review_sheet.sheet_rows import Answer, RowKind, SheetRow
from generator.exchanging.review_sheet.write import review_sheet
from generator.exchanging.xlsx.cell_text import from_cell, to_cell
from generator.facts.records.ledger import UnitYear
from tests.support import reviews
from tests.support.sheets import opened, rows

pytestmark = pytest.mark.slow("workbooks are written and read back")

TEXT = st.text(max_size=60) | st.sampled_from(["=1", "+1", "@x", "_x0041_", "#REF!", "1", "-"])
SCORES = st.none() | st.decimals(0, 10, places=2)


@cache
def drafted() -> tuple[UnitYear, tuple[SheetRow, ...]]:
    """A year whose review is a draft, and the rows of its work paper."""
    review = "状态: 草稿\n"
    return reviews.year_of(reviews.ledger(review=review)), rows(review=review)


def shown(text: str) -> str:
    return from_cell(to_cell(text))


@given(TEXT, TEXT, TEXT, SCORES, TEXT)
@settings(max_examples=60)
def test_answers_come_back(
    value: str, reason: str, evidence: str, score: Decimal | None, name: str
):
    answer = Answer(actual=value, score=score, reason=reason or "。", evidence=evidence)
    year, sheet = drafted()
    made = [
        replace(
            row,
            name=name,
            target=value,
            findings=evidence,
            answer=answer if row.kind is RowKind.INDICATOR else Answer(),
        )
        for row in sheet
    ]
    content = review_sheet(year, made)
    assert content == review_sheet(year, made)
    found = read_work_paper(opened(content), made)
    if shown(answer.reason):
        assert found.faults == ()
        for _, back in found.answers:
            assert (back.actual, back.reason) == (shown(value), shown(answer.reason))
            assert (back.evidence, back.score) == (shown(evidence), score)
