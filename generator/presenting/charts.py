"""What the two pictures of a report show: how the scores are spread, where the money went."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.facts.model import ScoreCount
from generator.facts.units import HUNDRED, ZERO, plain, round_half_up
from generator.judging.summary import Summary
from generator.presenting.islands import Island

_MOST_BARS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a picture: ``share`` in % of the whole (or of the largest), ``shade`` its look.

    ``start`` is where the part begins, in %; shades are 1 to 4 for grades, 0 for what has none.
    """

    label: str
    number: Decimal
    share: Decimal
    start: Decimal = ZERO
    shade: int = 0


def score_parts(island: Island) -> tuple[Part, ...]:
    """Return how the scores of a year are spread, from the declared counts where there are any."""
    declared = island.report.declared
    if island.summary.declared and declared and declared.scores:
        counts = [
            (_range_words(item), item.projects, _shade_of(item, island)) for item in declared.scores
        ]
    else:
        counts = [
            (group.name, group.count, _shade(index, len(island.standard.grades)))
            for index, group in enumerate(island.summary.by_grade, start=1)
        ]
    rest = island.summary.projects - sum(count for _, count, _ in counts)
    if rest > 0:
        counts.append(("没有列出得分", rest, 0))
    return _stacked([item for item in counts if item[1]])


def money_parts(summary: Summary) -> tuple[Part, ...]:
    """Return what each field spent, the largest first, and last what is not itemised, in 万元."""
    groups = sorted(summary.by_area, key=lambda group: (-group.executed, group.name))
    amounts = [(group.name, group.executed) for group in groups if group.executed]
    if len(amounts) > _MOST_BARS:
        rest = sum((amount for _, amount in amounts[_MOST_BARS - 1 :]), ZERO)
        amounts = [*amounts[: _MOST_BARS - 1], ("其他领域", rest)]
    remainder = summary.year.report.remainder
    if remainder and remainder.executed is not None and remainder.projects:
        amounts.append((f"未逐项列出的 {remainder.projects} 个", remainder.executed))
    most = max((amount for _, amount in amounts), default=ZERO)
    return tuple(
        Part(label=name, number=amount, share=_share(amount, most)) for name, amount in amounts
    )


def _stacked(counts: list[tuple[str, int, int]]) -> tuple[Part, ...]:
    whole, before, parts = Decimal(sum(count for _, count, _ in counts)), ZERO, []
    for label, count, shade in counts:
        share, start = _share(Decimal(count), whole), _share(before, whole)
        parts.append(
            Part(label=label, number=Decimal(count), share=share, start=start, shade=shade)
        )
        before += count
    return tuple(parts)


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return round_half_up(part * HUNDRED / whole) if whole else ZERO


def _shade(place: int, last: int) -> int:
    """Return the look of a grade by its place: the best is 1, the lowest always 4."""
    return 4 if place == last else min(place, 3)


def _shade_of(item: ScoreCount, island: Island) -> int:
    """Return the look of a declared range of scores: that of the grade its lower limit earns."""
    grade = island.standard.grade(item.lower or ZERO)
    names = [band.name for band in island.standard.grades]
    return _shade(names.index(grade) + 1, len(names))


def _range_words(item: ScoreCount) -> str:
    if item.lower is not None and item.upper is not None:
        return f"{plain(item.lower)}—{plain(item.upper)} 分"
    if item.lower is not None:
        return f"{plain(item.lower)} 分以上"
    return f"{plain(item.upper)} 分以下" if item.upper is not None else "全部"
