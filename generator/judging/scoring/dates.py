"""Scores for deadlines: the day it was done against the last day that counts."""

from __future__ import annotations

from datetime import date

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.standard import Standard
from generator.facts.units import ONE
from generator.judging.scoring.award import Award, Ground, decided, undecided
from generator.judging.scoring.claims import is_copied
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.opposites import is_early

DEADLINE = "期限：在期限内完成得满分；逾期怎么扣分，评分标准没有规定"


def score_date(indicator: Indicator, standard: Standard) -> IndicatorScore | None:
    """Score a date against a deadline; None where the actual value says something else than a day.

    A late one is missed, but no standard says at what cost. A date without a day is late where its
    first day is, and in time where its last day is; a deadline that can be read two ways (9月前) is
    kept where it is kept either way.
    """
    target, actual = indicator.target, indicator.actual
    ground = Ground(rule=DEADLINE, citation=standard.citation("正向指标"))
    if actual.kind is TargetKind.UNDONE:
        reason = f"实际完成值是“{actual.raw}”，没有在期限“{target.raw}”之内完成，评分标准没有规定逾期扣多少分"
        return undecided(indicator, ground, reason, met=False)
    if actual.unread:
        return undecided(indicator, ground, f"实际完成值“{actual.raw}”：{actual.unread}")
    if is_early(indicator):
        award = Award(numerator=ONE, because=f"实际“{actual.raw}”，早于期限“{target.raw}”")
        return decided(indicator, standard, ground, award, met=True)
    deadline, done = target.deadline, actual.deadline
    if deadline is None or done is None:
        return None
    if is_copied(target, actual):
        reason = (
            f"实际完成值“{actual.raw}”是把期限照抄了一遍，没有写哪一天完成，不作为如期完成的依据"
        )
        return undecided(indicator, ground, reason)
    surely = target.earliest if target.earliest is not None else deadline
    if done <= surely:
        award = Award(numerator=ONE, because=f"“{actual.raw}”在期限“{target.raw}”之内")
        return decided(indicator, standard, ground, award, met=True)
    if actual.earliest is not None and actual.earliest > deadline:
        reason = f"“{actual.raw}”晚于期限“{target.raw}”，评分标准没有规定逾期扣多少分"
        return undecided(indicator, ground, reason, met=False)
    return undecided(indicator, ground, _why_not_told(indicator, surely, done))


def _why_not_told(indicator: Indicator, surely: date, done: date) -> str:
    target, actual = indicator.target, indicator.actual
    two_ways = surely != target.deadline
    if two_ways and (actual.earliest is None or actual.earliest > surely):
        either = f"{surely.isoformat()} 还是到 {target.deadline}"
        return f"期限“{target.raw}”看不出是到 {either}，实际“{actual.raw}”算不算按期说不准"
    return f"“{actual.raw}”没有写到哪一天，看不出在不在期限“{target.raw}”之内"
