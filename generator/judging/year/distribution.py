"""How figures are spread over the projects of a year: quartiles, execution against score, deviations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, round_half_up
from generator.judging.scoring.evaluation import Evaluation

_RATE_LIMITS = (Decimal(50), Decimal(80), Decimal(90), Decimal(95), HUNDRED)
_OVER = Decimal("100.01")  # rates have two decimals: the first above 100 %
_ASPECTS = (
    *("数量指标", "质量指标", "时效指标", "成本指标"),
    *("经济成本指标", "社会成本指标", "生态环境成本指标"),
    *("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
    "服务对象满意度指标",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Where the middle of some scores lies: median and quartiles in 分, of ``count`` scores."""

    count: int
    lower: Decimal
    median: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RateBand:
    """Projects whose execution rate lies in a band, by grade of their stated total.

    ``lower`` ≤ rate < ``upper``, in %; None is open, both None: no rate. ``grades`` pairs every
    grade of the standard, best first, with a count; last those without a score under "".
    """

    lower: Decimal | None
    upper: Decimal | None
    grades: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """How many projects."""
        return sum(count for _, count in self.grades)


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectCount:
    """The indicators of one aspect (二级指标): met, missed, not to be told.

    ``projects`` counts the projects that missed at least one of them.
    """

    name: str
    met: int
    missed: int
    unknown: int
    projects: int


def distribution(scores: Sequence[Decimal]) -> Distribution | None:
    """Return median and quartiles; None where there is no score.

    The median of an even number of scores is the mean of the two in the middle, two decimals; the
    quartiles are scores that occur: the ⌈n÷4⌉-th and the ⌈3n÷4⌉-th in order of size.
    """
    if not scores:
        return None
    ordered, count = sorted(scores), len(scores)
    low, high = ordered[(count - 1) // 2], ordered[count // 2]
    return Distribution(
        count=count,
        lower=ordered[(count + 3) // 4 - 1],
        median=low if low == high else round_half_up((low + high) / 2),
        upper=ordered[(3 * count + 3) // 4 - 1],
    )


def by_rate(evaluations: Sequence[Evaluation], standard: Standard) -> tuple[RateBand, ...]:
    """Count the projects by execution rate and grade; the open bands only where they hold any."""
    limits = [*zip((None, *_RATE_LIMITS), (*_RATE_LIMITS, _OVER), strict=True), (_OVER, None)]
    grades = tuple(
        dict.fromkeys(
            [
                *(band.name for band in standard.grades),
                *(item.graded for item in evaluations if item.graded),
                *("" for item in evaluations if not item.graded),
            ]
        )
    )
    bands = [_band(evaluations, grades, lower, upper) for lower, upper in limits]
    bands.append(_band(evaluations, grades, None, None))
    return (*bands[:-2], *(band for band in bands[-2:] if band.count))


def _band(
    evaluations: Sequence[Evaluation],
    grades: Sequence[str],
    lower: Decimal | None,
    upper: Decimal | None,
) -> RateBand:
    inside = [item.graded for item in evaluations if _lies_in(item.execution.rate, lower, upper)]
    return RateBand(
        lower=lower, upper=upper, grades=tuple((name, inside.count(name)) for name in grades)
    )


def _lies_in(rate: Decimal | None, lower: Decimal | None, upper: Decimal | None) -> bool:
    if rate is None:
        return lower is None and upper is None
    if lower is None and upper is None:
        return False
    return (lower is None or lower <= rate) and (upper is None or rate < upper)


def by_aspect(evaluations: Sequence[Evaluation]) -> tuple[AspectCount, ...]:
    """Count the indicators that apply by aspect, in the order of the form, then others by name."""
    found: dict[str, list[tuple[str, bool | None]]] = {}
    for evaluation in evaluations:
        for line in evaluation.applicable:
            found.setdefault(line.aspect, []).append((evaluation.project.id, line.met))
    order = [name for name in _ASPECTS if name in found]
    order += sorted(name for name in found if name not in _ASPECTS)
    return tuple(_count(name, found[name]) for name in order)


def _count(name: str, lines: Sequence[tuple[str, bool | None]]) -> AspectCount:
    told = [met for _, met in lines if met is not None]
    return AspectCount(
        name=name,
        met=sum(told),
        missed=len(told) - sum(told),
        unknown=len(lines) - len(told),
        projects=len({project for project, met in lines if met is False}),
    )
