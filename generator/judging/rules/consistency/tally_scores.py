"""Questions about weights, scores, total and grade: what the form says against what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.units import ZERO, cut_to, plain, trimmed
from generator.judging.rules.consistency import book_scores as rules
from generator.judging.rules.plausibility.plausibility_scores import (
    deducted_without_reason,
    full_marks_for_a_miss,
)
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.targets_parts import missing_parts, points_missing
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import against_sense
from generator.judging.scoring.qualitative import band_named
from generator.judging.scoring.totals import scale, weights_in_force, weights_on_form

INDICATORS = "绩效指标"
EXECUTION_SCORE: FieldPath = ("年度资金", "年度资金总额", "得分")


def weights_are_full(subject: ProjectSubject) -> Iterator[Finding]:
    """C206: execution and indicators together carry full marks; C401 tells of a part left out."""
    excess = _excess_weight(subject)
    if not excess or -excess == points_missing(subject.project, subject.standard):
        return
    full, execution = subject.standard.full_marks, subject.evaluation.execution
    indicators = full + excess - (execution.weight if execution.scored else ZERO)
    beside = (
        f"，加预算执行率 {trimmed(execution.weight)} 分共 {trimmed(full + excess)} 分"
        if execution.scored
        else ""
    )
    yield finding(
        rules.WEIGHTS_NOT_FULL,
        subject.project.places,
        (INDICATORS,),
        f"指标分值合计 {trimmed(indicators)} 分{beside}，不等于满分 {trimmed(full)} 分"
        f"（所用评分标准：{subject.standard.short_name}）。",
        at_key=True,
    )


def parts_follow_standard(subject: ProjectSubject) -> Iterator[Finding]:
    """C207: each part carries the points the standard gives it.

    Asked where the sum is right and no part is left out altogether (C401).
    """
    if _excess_weight(subject) != 0 or missing_parts(subject.project, subject.standard):
        return
    different = list(_different_parts(subject))
    if not different:
        return
    yield finding(
        rules.PART_WEIGHT_DIFFERS,
        subject.project.places,
        (INDICATORS,),
        f"分值与评分标准“{subject.standard.short_name}”不一致：{'；'.join(different)}。",
        at_key=True,
    )


def scores_within_weight(subject: ProjectSubject) -> Iterator[Finding]:
    """C208: no score is larger than its weight."""
    for path, name, score, weight in _above_weight(subject):
        yield finding(
            rules.ABOVE_WEIGHT,
            subject.project.places,
            path,
            f"{name}得分 {plain(score)} 分大于分值 {plain(weight)} 分{_wrong_cell(subject, path, score)}。",
        )


def total_adds_up(subject: ProjectSubject) -> Iterator[Finding]:
    """C209: the stated total is the sum of the stated lines, scaled or not; one cause, one finding.

    Where lines are not applicable, the difference told is that to the nearer of the two sums.
    """
    evaluation = subject.evaluation
    both = _totals(subject)
    if both is None or not _total_differs(subject):
        return
    stated, added = both
    scores = [line.stated for line in evaluation.lines if line.stated is not None]
    if evaluation.execution.scored and evaluation.execution.stated is not None:
        scores.insert(0, evaluation.execution.stated)
    addition = " + ".join(plain(score) for score in scores)
    scaled, near, beside = _scaled_sum(subject), added, ""
    if scaled is not None and abs(stated - scaled) < abs(stated - added):
        full = plain(subject.standard.full_marks)
        near, beside = scaled, f"，不适用的指标不计、其余折算为满分 {full} 分是 {plain(scaled)} 分"
    yield finding(
        rules.TOTAL_DIFFERS,
        subject.project.places,
        ("自评总分",),
        f"自评总分 {plain(stated)} 分，各项得分合计 {plain(added)} 分（{addition}）{beside}，"
        f"相差 {plain(abs(stated - near))} 分。",
    )


def grade_fits_total(subject: ProjectSubject) -> Iterator[Finding]:
    """C210: the stated grade is the one the stated total earns; 优秀 is 优."""
    written, earned = subject.project.stated_grade, subject.evaluation.grade_of_stated
    names = [band.name for band in subject.standard.grades if band.name in written]
    if not earned or len(names) != 1 or names[0] == earned:
        return
    yield finding(
        rules.GRADE_DIFFERS,
        subject.project.places,
        ("自评等级",),
        f"自评等级写的是“{written}”，自评总分 {plain(subject.evaluation.stated_total or ZERO)} 分"
        f"按评分标准是“{earned}”。",
    )


def scores_follow_rule(subject: ProjectSubject) -> Iterator[Finding]:
    """C211: a stated score is the computed one; silent where another finding tells the cause."""
    for index, line in enumerate(subject.evaluation.lines):
        stated, computed = line.stated, line.computed
        if stated is None or computed is None or _told_elsewhere(line, subject):
            continue
        if computed in (stated, cut_to(stated, subject.standard.decimals)):
            continue
        yield finding(
            rules.SCORE_DIFFERS,
            subject.project.places,
            (INDICATORS, index, "得分"),
            f"指标“{line.indicator.name}”自评得分 {plain(stated)} 分，按规则复算是 "
            f"{plain(computed)} 分：{line.arithmetic.formula}。",
        )


def bands_are_known(subject: ProjectSubject) -> Iterator[Finding]:
    """C216: 达成程度 names a band of the standard."""
    names = "、".join(band.name for band in subject.standard.quality_bands)
    for index, indicator in enumerate(subject.project.indicators):
        if indicator.band and band_named(subject.standard, indicator.band) is None:
            yield finding(
                rules.UNKNOWN_BAND,
                subject.project.places,
                (INDICATORS, index, "达成程度"),
                f"达成程度“{indicator.band}”不是评分标准“{subject.standard.short_name}”"
                f"里的档名（{names}）。",
            )


def total_is_explained(subject: ProjectSubject) -> bool:
    """Tell whether C206, C208 or C209 already says why the stated total is what it is."""
    above, excess = any(_above_weight(subject)), _excess_weight(subject)
    return above or bool(excess and excess > 0) or _total_differs(subject)


def _total_differs(subject: ProjectSubject) -> bool:
    """Tell whether the stated total is not the sum of the lines, and nothing else says why."""
    both = _totals(subject)
    if both is None or both[0] in (both[1], _scaled_sum(subject)):
        return False
    stated, added = both
    return not any(_above_weight(subject)) and not _weights_explain(subject, stated - added)


def _totals(subject: ProjectSubject) -> tuple[Decimal, Decimal] | None:
    """Return the stated total and the sum of the stated lines, with the standard's decimals."""
    stated, added = subject.evaluation.stated_total, subject.evaluation.sum_of_stated
    if stated is None or added is None:
        return None
    places = subject.standard.decimals
    return cut_to(stated, places), cut_to(added, places)


def is_above(score: Decimal | None, weight: Decimal | None, subject: ProjectSubject) -> bool:
    """Tell whether a score is larger than its weight, beyond what rounding takes away."""
    if score is None or weight is None:
        return False
    places = subject.standard.decimals
    return cut_to(score, places) > cut_to(weight, places)


def _excess_weight(subject: ProjectSubject) -> Decimal | None:
    """Return how far the weights of the form are above full marks; None where one is missing."""
    weights = weights_on_form(subject.evaluation.execution, subject.evaluation.lines)
    return None if weights is None else weights - subject.standard.full_marks


def _weights_explain(subject: ProjectSubject, gap: Decimal) -> bool:
    """Tell whether C206 explains a total that is ``gap`` above its lines.

    Weights above full marks: the total was cut to them. Below: lines are missing that may hold it.
    """
    excess = _excess_weight(subject)
    if not excess:
        return False
    return gap == -excess if excess > 0 else ZERO < gap <= -excess


def _different_parts(subject: ProjectSubject) -> Iterator[str]:
    standard, execution = subject.standard, subject.evaluation.execution
    if execution.weight != standard.execution_weight:
        yield _weight_words("预算执行率", execution.weight, standard.execution_weight)
    carried: dict[str, Decimal] = {part.level1: ZERO for part in standard.parts}
    for indicator in subject.project.indicators:
        name = indicator.part or indicator.level1
        carried[name] = carried.get(name, ZERO) + (indicator.weight or ZERO)
    if not standard.parts:
        return
    wanted = {part.level1: part.weight for part in standard.parts}
    for name, weight in carried.items():
        if weight != wanted.get(name, ZERO):
            yield _weight_words(name or "没有写一级指标的", weight, wanted.get(name, ZERO))


def _weight_words(name: str, weight: Decimal, wanted: Decimal) -> str:
    return f"{name} {trimmed(weight)} 分，标准是 {trimmed(wanted)} 分"


def _above_weight(
    subject: ProjectSubject,
) -> Iterator[tuple[FieldPath, str, Decimal, Decimal]]:
    execution = subject.evaluation.execution
    above = execution.scored and is_above(execution.stated, execution.weight, subject)
    if above and execution.stated is not None:
        yield EXECUTION_SCORE, "预算执行率", execution.stated, execution.weight
    for index, line in enumerate(subject.evaluation.lines):
        if line.stated is None or line.weight is None:
            continue
        if is_above(line.stated, line.weight, subject):
            path = (INDICATORS, index, "得分")
            yield path, f"指标“{line.indicator.name}”", line.stated, line.weight


def _wrong_cell(subject: ProjectSubject, path: FieldPath, score: Decimal) -> str:
    """Say which cell an execution score that is too large seems to come from."""
    if path != EXECUTION_SCORE:
        return ""
    if score == subject.evaluation.stated_total:
        return "，与自评总分相同，像是填错了格子"
    execution = subject.evaluation.execution
    same = score in (execution.stated_rate, execution.rate)
    return "，与执行率相同，像是把执行率填进了得分" if same else ""


def _told_elsewhere(line: IndicatorScore, subject: ProjectSubject) -> bool:
    """Tell whether C208, C302, C303, C305, or C301 on a target that was met, already says it."""
    above = is_above(line.stated, line.weight, subject)
    explained = deducted_without_reason(line) and line.met is True
    reversed_sign = against_sense(line.indicator) is not None
    return above or reversed_sign or full_marks_for_a_miss(line) or explained


def _scaled_sum(subject: ProjectSubject) -> Decimal | None:
    """Return the stated sum as it is where lines are not applicable: the rest scaled up."""
    evaluation = subject.evaluation
    left_out = [line for line in evaluation.lines if line.indicator.not_applicable]
    if not left_out or evaluation.sum_of_stated is None:
        return None
    given = sum((line.stated for line in left_out if line.stated is not None), ZERO)
    base = weights_in_force(evaluation.execution, evaluation.lines)
    return scale(evaluation.sum_of_stated - given, base, subject.standard)


CHECKS = (
    weights_are_full,
    parts_follow_standard,
    scores_within_weight,
    total_adds_up,
    grade_fits_total,
    scores_follow_rule,
    bands_are_known,
)
