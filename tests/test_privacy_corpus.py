"""The privacy rules against ten thousand texts: how much they find, and how much of that is right."""

from __future__ import annotations

from collections import Counter
from functools import cache
from unicodedata import east_asian_width

import pytest

from generator.judging.texts.sensitive.masking import mask
from generator.judging.texts.sensitive.scan import Kind, scan
from tests.support.privacy_corpus import WITH, WITHOUT, Sample, samples

pytestmark = pytest.mark.slow("ten thousand texts are scanned, several times")

RECALL, PRECISION = 0.995, 0.99
_NAMES = {Kind.PERSON, Kind.PERSON_LIST}  # one name or several: the same leak


@cache
def corpus() -> tuple[Sample, ...]:
    return tuple(samples())


def told(text: str) -> set[Kind]:
    return {sign.kind for sign in scan(text) if sign.told}


def same(told_as: Kind, planted: Kind | None) -> bool:
    return told_as is planted or {told_as, planted} <= _NAMES


def test_the_corpus_is_the_same_on_every_run():
    assert [item.text for item in samples()] == [item.text for item in corpus()]
    assert Counter(item.kind is None for item in corpus()) == {False: WITH, True: WITHOUT}
    assert len({item.text for item in corpus()}) > 0.95 * (WITH + WITHOUT)


def test_recall(capsys):
    planted, found = Counter[Kind](), Counter[Kind]()
    for item in corpus():
        if item.kind:
            planted[item.kind] += 1
            found[item.kind] += any(same(kind, item.kind) for kind in told(item.text))
    with capsys.disabled():
        print(f"\n召回率 {found.total() / planted.total():.4f}（{planted.total()} 条）")
        for kind in planted:
            print(f"  {kind} {found[kind] / planted[kind]:.4f}（{planted[kind]} 条）")
    assert found.total() / planted.total() >= RECALL
    assert {kind for kind in planted if found[kind] / planted[kind] < RECALL} == set()


def test_precision(capsys):
    right, wrong = 0, list[tuple[Kind, str]]()
    for item in corpus():
        for kind in told(item.text):
            if same(kind, item.kind):
                right += 1
            else:
                wrong.append((kind, item.how))
    precision = right / (right + len(wrong))
    with capsys.disabled():
        print(f"\n精确率 {precision:.4f}（报了 {right + len(wrong)} 处，错 {len(wrong)} 处）")
    assert precision >= PRECISION, Counter(wrong)


def test_masked_texts_pass_and_keep_their_width():
    for item in corpus():
        masked = mask(item.text)
        assert len(masked) == len(item.text)
        widths = [east_asian_width(char) in "WF" for char in item.text]
        assert [east_asian_width(char) in "WF" for char in masked] == widths, item.text
        assert told(masked) <= {Kind.MARK}, (item.text, masked)
        assert mask(masked) == masked
