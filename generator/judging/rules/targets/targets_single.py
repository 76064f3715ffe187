"""Questions about single targets: empty words, no survey, only a name, nothing measured, set low."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator, Project, TargetKind
from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, ZERO, round_half_up, trimmed
from generator.facts.wordlists.goal_words import quality_words
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets import book_targets as rules
from generator.judging.rules.targets.targets_parts import EFFECT, INDICATORS
from generator.judging.scoring.comparison import EXACT, FROM_BELOW, is_share, match_units
from generator.judging.scoring.indicator_names import Sense, sense_of
from generator.judging.scoring.quantitative import (
    is_cost,
    is_numeric,
    less_is_better,
    points_either_way,
)
from generator.judging.scoring.satisfaction import has_survey_base, is_satisfaction
from generator.judging.scoring.target_words import Promise, promise

_MOST_NAMED = 4  # indicators named in one sentence
_ASIDE = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]|\d{4}\s*年度?|[^\w]|_")
_MUCH_THE_SAME = Decimal("0.9")  # of last year's target
_ALMOST_AS_MUCH_LESS = Decimal("0.1")  # of the budget: so much closer than the target is enough


def targets_say_something(subject: ProjectSubject) -> Iterator[Finding]:
    """C404: no target is made of empty words."""
    vague = [
        (index, item)
        for index, item in enumerate(subject.project.indicators)
        if promise(item.target) is Promise.VAGUE
    ]
    if not vague:
        return
    named = [f"“{item.name}”的目标是“{item.target.raw.strip()}”" for _, item in vague]
    yield finding(
        rules.VAGUE,
        subject.project.places,
        (INDICATORS, vague[0][0], "年度指标值"),
        f"{_listed(named, '项指标')}，看不出做到什么算达到。",
    )


def satisfaction_rests_on_a_survey(subject: ProjectSubject) -> Iterator[Finding]:
    """C407: a satisfaction figure that earned points names its sample and date."""
    project = subject.project
    bare = [
        (index, item)
        for index, item in enumerate(project.indicators)
        if is_satisfaction(item) and _earned(item) and not has_survey_base(item, project)
    ]
    if not bare:
        return
    named = [f"“{item.name}”{item.actual.raw.strip()}，{_lacks(item)}" for _, item in bare]
    yield finding(
        rules.NO_SURVEY,
        project.places,
        (INDICATORS, bare[0][0], "实际完成值"),
        f"{_listed(named, '项满意度', '；')}。",
    )


def names_say_what_is_done(subject: ProjectSubject) -> Iterator[Finding]:
    """C408: an indicator is not the project's name once more."""
    project = subject.project
    name = _core(project.name)
    for index, item in enumerate(project.indicators):
        counted = is_numeric(item.target) and item.target.unit and not is_share(item.target.unit)
        if name and not counted and _core(item.name) == name:
            yield finding(
                rules.ONLY_THE_NAME,
                project.places,
                (INDICATORS, index, "三级指标"),
                f"三级指标“{item.name}”就是项目名称“{project.name}”，没有说做什么、做多少。",
            )


def effects_are_of_something(subject: ProjectSubject) -> Iterator[Finding]:
    """C409: a percentage as effect names what it is a part of."""
    for index, item in enumerate(subject.project.indicators):
        if item.part != EFFECT or not is_numeric(item.target) or not is_share(item.target.unit):
            continue
        if not _measurable(item.name):
            yield finding(
                rules.NOTHING_MEASURED,
                subject.project.places,
                (INDICATORS, index, "三级指标"),
                f"效益指标“{item.name}”的目标是“{item.target.raw.strip()}”，"
                "名称里看不出是什么的百分之几。",
            )


def targets_keep_up_with_last_year(subject: ProjectSubject) -> Iterator[Finding]:
    """C410: a target is not far below what was reached last year."""
    if subject.earlier is None:
        return
    before = _unique_names(subject.earlier)
    for index, item in enumerate(subject.project.indicators):
        last = before.get(item.name)
        reached = _reached(item, last, subject.standard) if last else None
        if last is None or reached is None or item.target.number is None or item.note:
            continue
        share = item.target.number / reached
        if share >= rules.FAR_BELOW or _less_money(subject, share, item) or _lowered(item, last):
            continue
        yield finding(
            rules.BELOW_LAST_YEAR,
            subject.project.places,
            (INDICATORS, index, "年度指标值"),
            f"指标“{item.name}”的目标是“{item.target.raw.strip()}”，上年实际已经做到"
            f"“{last.actual.raw.strip()}”，只有它的 {trimmed(round_half_up(share * HUNDRED, 1))}%。",
        )


def _earned(indicator: Indicator) -> bool:
    scored = indicator.score is not None and indicator.score > 0
    return scored and is_numeric(indicator.actual) and not indicator.not_applicable


def _lacks(indicator: Indicator) -> str:
    survey = indicator.survey
    if survey is None:
        return "没有写调查的样本数和日期"
    if not (survey.sample or survey.valid):
        return "没有写调查的样本数" + ("" if survey.dated else "和日期")
    return f"样本 {survey.sample or survey.valid}，没有写调查日期"


def _listed(named: Sequence[str], what: str, mark: str = "，") -> str:
    """Join what is said of each; where there are many, say how many and name the first."""
    if len(named) == 1:
        return f"指标{named[0]}"
    shown = mark.join(named[:_MOST_NAMED])
    return f"{len(named)} {what}：{shown}{'，等等' if len(named) > _MOST_NAMED else ''}"


@lru_cache(maxsize=4096)
def _core(name: str) -> str:
    """Return what is left of a name without brackets, years, marks and the words all names bear."""
    return quality_words().filler.sub("", _ASIDE.sub("", name))


@lru_cache(maxsize=4096)
def _measurable(name: str) -> bool:
    return quality_words().measurable.search(name) is not None


def _unique_names(project: Project) -> dict[str, Indicator]:
    names = [item.name for item in project.indicators]
    return {item.name: item for item in project.indicators if names.count(item.name) == 1}


def _reached(item: Indicator, last: Indicator, standard: Standard) -> Decimal | None:
    """Return last year's actual in this target's unit; None where larger is not plainly better."""
    target, actual = item.target, last.actual
    if target.kind not in (*EXACT, *FROM_BELOW) or actual.kind not in EXACT:
        return None
    if is_cost(item) or less_is_better(item, standard) or sense_of(item.name) is Sense.LESS:
        return None
    if points_either_way(item):
        return None
    if target.number is None or target.number <= 0 or _explained_surge(last, standard):
        return None
    reached = match_units(target, actual).number
    return reached if reached is not None and reached > 0 else None


def _explained_surge(last: Indicator, standard: Standard) -> bool:
    """Tell whether last year went far beyond its own target and said why."""
    number = match_units(last.target, last.actual).number
    if number is None or not last.target.number or last.target.kind is TargetKind.BY_DATE:
        return False
    surge = number * HUNDRED >= last.target.number * standard.over_achievement
    return surge and bool(last.deviation.strip() or last.note.strip())


def _lowered(item: Indicator, last: Indicator) -> bool:
    """Tell whether the target is below last year's target too, which C805 tells."""
    before = match_units(item.target, last.target).number
    return before is not None and (item.target.number or ZERO) < before * _MUCH_THE_SAME


def _less_money(subject: ProjectSubject, share: Decimal, item: Indicator) -> bool:
    """Tell whether the budget shrank about as much as the target; a rate does not hang on it."""
    now = subject.project.funds.total.annual_budget
    before = subject.earlier.funds.total.annual_budget if subject.earlier else None
    if now is None or not before or is_share(item.target.unit):
        return False
    return now / before <= share + _ALMOST_AS_MUCH_LESS


CHECKS = (
    targets_say_something,
    satisfaction_rests_on_a_survey,
    names_say_what_is_done,
    effects_are_of_something,
    targets_keep_up_with_last_year,
)
