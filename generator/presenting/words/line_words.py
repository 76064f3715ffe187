"""How many lines of a form met their target: in a sentence, and never more than was read."""

from __future__ import annotations

from collections.abc import Sequence

from generator.concluding.claims import Claims
from generator.judging.scoring.evaluation import IndicatorScore
from generator.presenting.words.escaping import one_line

_MOST_NAMED = 3


def lines_clause(claims: Claims) -> str:
    """Return how many lines met their target, which did not, and of which it cannot be told."""
    count = len(claims.met) + len(claims.missed) + len(claims.untold)
    if not count:
        return ""
    if claims.all_met:
        return f"{count} 项指标全部达到目标" if count > 1 else "1 项指标达到目标"
    if len(claims.met) == count:
        return f"填报的 {count} 项指标都达到目标，有疑问待单位说明"
    if len(claims.missed) == count:
        return f"{count} 项指标都没有达到目标" if count > 1 else "1 项指标没有达到目标"
    if len(claims.untold) == count:
        return f"{count} 项指标是否达到目标无法判断"
    parts = (
        f"{len(claims.met)} 项按填报的数达到目标" if claims.met else "",
        f"{len(claims.missed)} 项没有达到（{_named(claims.missed)}）" if claims.missed else "",
        f"{len(claims.untold)} 项无法判断（{_named(claims.untold)}）" if claims.untold else "",
    )
    return f"{count} 项指标中 " + "，".join(part for part in parts if part)


def _named(lines: Sequence[IndicatorScore]) -> str:
    """Return the names of the first lines; those on the page below are all there are."""
    names = [one_line(line.indicator.name) for line in lines[:_MOST_NAMED]]
    return "、".join(names) + ("等" if len(lines) > _MOST_NAMED else "")


def counts_sentence(met: int, missed: int, untold: int) -> str:
    """Return how many of some lines met their target: ``12 项指标中 9 项达到目标，1 项没有达到 …``."""
    count = met + missed + untold
    if untold == count:
        return f"{count} 项指标是否达到目标都无法判断。"
    parts = (
        f"{met} 项达到目标" if met else "",
        f"{missed} 项没有达到" if missed else "",
        f"{untold} 项无法判断" if untold else "",
    )
    return f"{count} 项指标中 " + "，".join(part for part in parts if part) + "。"
