"""A draw is the same for everybody, has exactly as many as asked for, and every field its share."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.facts.records.ledger import UnitYear
from generator.facts.records.review import DrawBy
from generator.judging.review.sampling import draw
from tests.support.drawn import one, year

SIZES = st.decimals(0, 10_000, places=2) | st.none()
PROJECTS = st.lists(st.tuples(st.sampled_from(["甲", "乙", "丙", "丁", ""]), SIZES), min_size=1)
BY = st.sampled_from([DrawBy.AMOUNT, DrawBy.RISK, DrawBy.RANDOM])


def unit_year(listed: list[tuple[str, Decimal | None]]) -> UnitYear:
    return year(
        *(
            one(f"p{number}", area, None if size is None else str(size))
            for number, (area, size) in enumerate(listed)
        )
    )


@given(PROJECTS, st.data(), BY, st.text(min_size=1))
def test_a_draw(
    listed: list[tuple[str, Decimal | None]], data: st.DataObject, by: DrawBy, seed: str
):
    seed = seed.encode("utf-8", "replace").decode()
    island = unit_year(listed)
    count = data.draw(st.integers(1, len(listed)))
    sample = draw(island, seed=seed, count=count, by=by)
    assert len({item.id for item in sample.drawn}) == len(sample.drawn) == count
    assert sum(stratum.seats for stratum in sample.strata) == count
    for stratum in sample.strata:
        assert abs(stratum.seats - stratum.quota) < 1
        assert stratum.seats <= stratum.size
        drawn = [item for item in sample.drawn if item.area == stratum.area]
        assert len(drawn) == stratum.seats
    shuffled = data.draw(st.permutations(island.projects))
    again = draw(year(*shuffled), seed=seed, count=count, by=by)
    assert (again.drawn, again.strata) == (sample.drawn, sample.strata)


@given(PROJECTS, st.data())
def test_by_amount_a_project_as_large_as_the_step_is_drawn(
    listed: list[tuple[str, Decimal | None]], data: st.DataObject
):
    listed = [("甲", size) for _, size in listed]
    count = data.draw(st.integers(1, len(listed)))
    sample = draw(unit_year(listed), seed="s", count=count, by=DrawBy.AMOUNT)
    whole = sum((size or Decimal(0) for _, size in listed), Decimal(0))
    large = {f"p{n}" for n, (_, size) in enumerate(listed) if size and size * count >= whole}
    assert large <= {item.id for item in sample.drawn}
