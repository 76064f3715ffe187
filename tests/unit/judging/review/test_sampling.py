"""The draw of a spot check, held against the words of the guide."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from fractions import Fraction

import pytest

from generator.facts.diagnostics import Finding, Place, Severity
from generator.facts.records.review import DrawBy
from generator.facts.records.states import Status
from generator.judging.review.sampling import Candidate, candidates, draw, hash_of
from tests.support.builders import row
from tests.support.drawn import one, year

D = Decimal
SEED = "2024年度抽查第一批"


def ids(drawn: tuple[Candidate, ...]) -> list[str]:
    return [item.id for item in drawn]


def test_the_key_of_a_project_is_what_the_guide_says():
    words = f"{SEED}\na/2024/lamps".encode()
    (found,) = candidates(year(one("lamps")), SEED, ())
    assert found.key == hashlib.sha256(words).hexdigest()
    assert hash_of("a", "b") == hashlib.sha256(b"a\nb").hexdigest()


def test_at_random_the_head_of_the_queue_is_drawn():
    pool = [one(f"p{number}") for number in range(9)]
    queue = sorted((hash_of(SEED, f"a/2024/{item.id}"), item.id) for item in pool)
    drawn = draw(year(*pool), seed=SEED, count=4, by=DrawBy.RANDOM).drawn
    assert ids(drawn) == [name for _, name in queue[:4]]


def test_places_are_shared_out_by_largest_remainder():
    pool = [one(f"a{n}", "甲") for n in range(7)] + [one(f"b{n}", "乙") for n in range(2)]
    pool += [one("c", "")]
    found = draw(year(*pool), seed=SEED, count=4, by=DrawBy.RANDOM)
    assert [(item.area, item.quota, item.seats) for item in found.strata] == [
        ("乙", Fraction(8, 10), 1),
        ("甲", Fraction(28, 10), 3),
        ("", Fraction(4, 10), 0),
    ]
    assert (found.population, found.left_out, found.place) == (10, 0, "a/2024")


def test_equal_remainders_are_settled_by_the_hash_of_the_field():
    pool = [one(name, area) for name, area in (("x", "甲"), ("y", "乙"), ("z", "丙"))]
    found = draw(year(*pool), seed=SEED, count=1, by=DrawBy.RANDOM)
    first = min(("甲", "乙", "丙"), key=lambda area: hash_of(SEED, f"a/2024\n{area}"))
    assert [item.area for item in found.strata if item.seats] == [first]


def test_withheld_projects_are_not_drawn_from_drafts_are():
    pool = (
        one("open"),
        one("draft", status=Status.DRAFT),
        one("hidden", status=Status.WITHHELD),
    )
    found = draw(year(*pool), seed=SEED, count=2, by=DrawBy.RANDOM)
    assert (sorted(ids(found.drawn)), found.left_out) == (["draft", "open"], 1)
    with pytest.raises(ValueError, match="3 of 2"):
        draw(year(*pool), seed=SEED, count=3, by=DrawBy.RANDOM)


def test_by_amount_the_largest_are_drawn_surely():
    pool = [one("big", size="100"), one("next", size="40")]
    pool += [one(f"s{number}", size="1") for number in range(8)]
    for number in range(30):
        drawn = ids(draw(year(*pool), seed=str(number), count=3, by=DrawBy.AMOUNT).drawn)
        assert {"big", "next"} <= set(drawn)
        assert len(drawn) == 3


def test_by_amount_a_point_falls_in_every_step():
    pool = [one(name, size=size) for name, size in (("a", "3"), ("b", "2"), ("c", "4"), ("d", "1"))]
    start = Fraction(int(hash_of(SEED, "a/2024\n环保"), 16), 2**256)
    queue = sorted(
        candidates(year(*pool), SEED, ()),
        key=lambda item: item.key,
    )
    end, wanted = Fraction(0), []
    for item in queue:  # two places, ten 万元: steps of 5, nobody is that large
        begin, end = end, end + Fraction(item.size)
        if any(begin <= (start + step) * 5 < end for step in (0, 1)):
            wanted.append(item.id)
    assert ids(draw(year(*pool), seed=SEED, count=2, by=DrawBy.AMOUNT).drawn) == wanted


def test_a_cut_within_the_year_hides_nobody():
    cut = one("cut", total=row(initial=50, annual=0))
    (found,) = candidates(year(cut), SEED, ())
    assert found.size == 50


def test_projects_without_an_amount_come_last():
    pool = [one("zero", size=None), one("nought", size="0"), one("some", size="5")]
    first = draw(year(*pool), seed=SEED, count=1, by=DrawBy.AMOUNT).drawn
    assert ids(first) == ["some"]
    assert len(draw(year(*pool), seed=SEED, count=3, by=DrawBy.AMOUNT).drawn) == 3


def finding(name: str, severity: Severity) -> Finding:
    place = Place(file=f"data/a/2024/projects/{name}.yml")
    return Finding(code="C203", severity=severity, place=place, message="。", advice="。")


def test_by_risk_what_was_found_decides():
    pool = [one(name) for name in ("calm", "warned", "wrong", "noted")]
    found = [
        finding("warned", Severity.WARNING),
        finding("warned", Severity.WARNING),
        finding("wrong", Severity.ERROR),
        finding("noted", Severity.NOTE),
    ]
    drawn = draw(year(*pool), seed=SEED, count=2, by=DrawBy.RISK, findings=found).drawn
    assert {item.id: item.risk for item in drawn} == {"wrong": 10, "warned": 6}
    again = draw(year(*pool), seed="x", count=2, by=DrawBy.RISK, findings=found).drawn
    assert sorted(ids(again)) == sorted(ids(drawn))


def test_by_risk_equals_are_settled_by_the_hash():
    pool = [one(f"p{number}") for number in range(6)]
    queue = sorted((hash_of(SEED, f"a/2024/{item.id}"), item.id) for item in pool)
    drawn = draw(year(*pool), seed=SEED, count=2, by=DrawBy.RISK).drawn
    assert ids(drawn) == [name for _, name in queue[:2]]
