"""The draw of a spot check: stratified by field, decided by hashes of a seed, the same for everybody.

The guide for reviewers says all of it in words, so that it can be repeated without this program.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.facts.diagnostics import Finding, Severity
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.review import DrawBy
from generator.facts.records.states import Status
from generator.facts.units import ZERO

RISK_WEIGHTS = {Severity.ERROR: 10, Severity.WARNING: 3, Severity.NOTE: 1}
"""Points of risk a finding counts for."""

_WHOLE = 2**256  # one more than the largest SHA-256


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A project that may be drawn: ``size`` in 万元, ``risk`` in points, ``key`` its SHA-256.

    ``draft``: it is none of the public's business yet.
    """

    id: str
    name: str
    area: str
    size: Decimal
    risk: int
    key: str
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """One field (领域): its projects, its exact share of the draw, and the places it gets."""

    area: str
    size: int
    quota: Fraction
    seats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A draw: the same seed, method and projects give the same one on every machine.

    ``left_out`` counts the projects that are not published, which are not drawn from. ``drawn``
    stands in order of field, then of key.
    """

    place: str  # unit/year
    by: DrawBy
    seed: str
    population: int
    left_out: int
    strata: tuple[Stratum, ...]
    drawn: tuple[Candidate, ...]


def candidates(
    unit_year: UnitYear, seed: str, findings: Iterable[Finding]
) -> tuple[Candidate, ...]:
    """Return the projects a draw is made from: all but those that may not be published (不予公开)."""
    risks: dict[str, int] = {}
    for item in findings:
        risks[item.place.file] = risks.get(item.place.file, 0) + RISK_WEIGHTS[item.severity]
    place = place_of(unit_year)
    return tuple(
        Candidate(
            id=project.id,
            name=project.name,
            area=project.area.strip(),
            size=_size(project),
            risk=risks.get(project.places.file, 0),
            key=hash_of(seed, f"{place}/{project.id}"),
            draft=project.status.in_preparation,
        )
        for project in unit_year.projects
        if project.status is not Status.WITHHELD
    )


def draw(
    unit_year: UnitYear, *, seed: str, count: int, by: DrawBy, findings: Iterable[Finding] = ()
) -> Sample:
    """Draw ``count`` projects of a unit's year.

    Args:
        unit_year: The projects; their order is irrelevant.
        seed: Any text; what is drawn depends on every character of it.
        count: How many, from 1 to the number of candidates.
        by: AMOUNT, RISK or RANDOM.
        findings: Of the whole site; only RISK looks at them.

    Raises:
        ValueError: ``count`` is out of range; the command has told the person before.
    """
    pool, place = candidates(unit_year, seed, findings), place_of(unit_year)
    if not 1 <= count <= len(pool):
        raise ValueError(f"{count} of {len(pool)} projects")
    strata = allocate(pool, count, seed, place)
    drawn = [
        chosen
        for stratum in strata
        for chosen in _within(
            [item for item in pool if item.area == stratum.area], stratum.seats, by, seed, place
        )
    ]
    return Sample(
        place=place,
        by=by,
        seed=seed,
        population=len(pool),
        left_out=len(unit_year.projects) - len(pool),
        strata=strata,
        drawn=tuple(drawn),
    )


def allocate(pool: Sequence[Candidate], count: int, seed: str, place: str) -> tuple[Stratum, ...]:
    """Share out the places by number of projects, largest remainders first; ties by hash."""
    areas = sorted({item.area for item in pool}, key=lambda area: (not area, area))
    sizes = {area: sum(item.area == area for item in pool) for area in areas}
    quotas = {area: Fraction(count * sizes[area], len(pool)) for area in areas}
    seats = {area: int(quotas[area]) for area in areas}
    by_remainder = sorted(
        areas, key=lambda area: (seats[area] - quotas[area], _area_hash(seed, place, area))
    )
    for area in by_remainder[: count - sum(seats.values())]:
        seats[area] += 1
    return tuple(
        Stratum(area=area, size=sizes[area], quota=quotas[area], seats=seats[area])
        for area in areas
    )


def place_of(unit_year: UnitYear) -> str:
    """Return ``unit/year``, which the hashes of a draw begin with after the seed."""
    return f"{unit_year.unit.id}/{unit_year.year}"


def hash_of(seed: str, about: str) -> str:
    """Return the SHA-256 of seed, line feed and ``about`` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(f"{seed}\n{about}".encode()).hexdigest()


def _area_hash(seed: str, place: str, area: str) -> str:
    return hash_of(seed, f"{place}\n{area}")


def _size(project: Project) -> Decimal:
    """Return the larger of both budgets: a cut within the year hides nobody from the draw."""
    total = project.funds.total
    return max(total.initial_budget or ZERO, total.annual_budget or ZERO, ZERO)


def _within(
    pool: Sequence[Candidate], seats: int, by: DrawBy, seed: str, place: str
) -> list[Candidate]:
    """Draw within one field, in order of key."""
    queue = sorted(pool, key=lambda item: item.key)
    if by is DrawBy.RISK:
        chosen = sorted(queue, key=lambda item: -item.risk)[:seats]
    elif by is DrawBy.AMOUNT and queue:
        start = Fraction(int(_area_hash(seed, place, queue[0].area), 16), _WHOLE)
        chosen = list(_by_size(queue, seats, start))
    else:
        chosen = queue[:seats]
    return sorted(chosen, key=lambda item: item.key)


def _by_size(queue: Sequence[Candidate], seats: int, start: Fraction) -> Iterator[Candidate]:
    """Draw with chances in proportion to size: the largest surely, then in equal steps of 万元.

    Args:
        queue: The projects of a field in order of key.
        seats: How many to draw.
        start: From 0 to below 1; where in the first step the first point lies.
    """
    rest = [item for item in queue if item.size > 0]
    while seats and rest:
        step = Fraction(sum((item.size for item in rest), ZERO)) / seats
        sure = [item for item in rest if item.size >= step]
        if not sure:
            yield from _in_steps(rest, seats, step, start)
            return
        yield from sure
        seats -= len(sure)
        rest = [item for item in rest if item.size < step]
    without = [item for item in queue if item.size == 0]
    yield from without[:seats]


def _in_steps(
    rest: Sequence[Candidate], seats: int, step: Fraction, start: Fraction
) -> Iterator[Candidate]:
    """Lay the projects end to end and take those on which a point falls, one point a step."""
    end, point = Fraction(0), start * step
    for item in rest:
        end += Fraction(item.size)
        if point < end and seats:
            yield item
            seats -= 1
            point += step
