"""Personal data in the forms of published documents: every kind is found, hardly anything is told wrongly."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pytest

from generator.judging.texts.sensitive.masking import mask
from tests.support import privacy_documents, privacy_unseen
from tests.support.privacy_figures import Figures, measured
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("fourteen thousand texts are scanned")

RECALL, PRECISION = Decimal(98), Decimal("99.5")
CORPORA = {"first": privacy_documents, "second": privacy_unseen}
_ROW = re.compile(r"^\| ([^|]+?) \| [\d.]+ \| ([\d.]+) \| ([\d.]+) \|$", re.MULTILINE)


@cache
def figures(name: str) -> Figures:
    corpus = CORPORA[name]
    kinds = {group: kinds for group, (_, kinds) in corpus.GROUPS.items()}
    return measured(corpus.documents(), corpus.plain_documents(), kinds)


@pytest.mark.parametrize("name", CORPORA)
def test_every_kind_is_found(name):
    found = figures(name)
    assert {group: rate for group, rate in found.recall.items() if rate < RECALL} == {}, (
        found.missed.most_common(20)
    )


@pytest.mark.parametrize("name", CORPORA)
def test_hardly_anything_is_told_wrongly(name):
    found = figures(name)
    assert found.precision >= PRECISION, found.wrong.most_common(20)


@pytest.mark.parametrize("name", CORPORA)
def test_nothing_found_stands_in_the_masked_text(name):
    kinds = {group: kinds for group, (_, kinds) in CORPORA[name].GROUPS.items()}
    for item in CORPORA[name].documents():
        masked = mask(item.text)
        assert len(masked) == len(item.text)
        assert mask(masked) == masked
        if masked != item.text and kinds[item.group]:
            assert item.secret not in masked, (item.text, masked)


def test_the_corpora_are_the_same_on_every_run():
    for corpus in CORPORA.values():
        assert corpus.documents() == corpus.documents()
        assert corpus.plain_documents() == corpus.plain_documents()


def test_the_page_says_what_was_measured():
    page = (REPO / "docs/dev/privacy.md").read_text(encoding="utf-8")
    stated = {
        group: (Decimal(first), Decimal(second)) for group, first, second in _ROW.findall(page)
    }
    first, second = figures("first"), figures("second")
    wanted = {group: (rate, second.recall[group]) for group, rate in first.recall.items()}
    wanted["all"] = (first.overall, second.overall)
    wanted["precision"] = (first.precision, second.precision)
    assert stated == wanted, "\n".join(f"| {g} | … | {a} | {b} |" for g, (a, b) in wanted.items())
