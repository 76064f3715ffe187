"""C231, C182: a stated total is the sum of the lines; where there is no sum it has a reason."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.reviewed_lines import line_meant
from generator.facts.rules import c182_reviewed_without_reason
from generator.facts.units import ZERO, plain
from generator.facts.wordlists.empty_reasons import gives_no_reason
from generator.judging.review.reviewed_scores import ProjectReview, standing_scores
from generator.judging.rules.consistency.reviewed_entries import (
    Entry,
    above_weight,
    at_line,
    entries,
    line_name,
)
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.totals import scale, weights_in_force

RULE = Rule(
    code="C231",
    severity=Severity.ERROR,
    title="复核总分与各项相加的不一致",
    why="复核总分应当等于自评的各项得分换上复核得分以后相加；对不上，读者就不知道哪个是复核结果。",
    way_out="核对各项复核得分；“复核总分”也可以不写，由程序相加。",
    source="惯例",
    example_bad="复核总分: 95   # 各项相加是 96.31",
    example_good="复核总分: 96.31",
    computed=(
        "没有复核得分的项用自评得分，每一项按评分标准的小数位四舍五入一次，再相加；"
        "有不适用的指标、自评总分是折算出来的，复核也照样折算。"
    ),
    exceptions=(
        "有一项自评得分没有填、复核也没有给的，加不出来，不比；折算和不折算的结果，与其中一个相符就行；"
        "同一个项目有复核对不上指标（C181）、复核得分大于分值（C230）的，先改那一处，不另报。"
    ),
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C231, C182: a stated total is the sum of the lines; where there is no sum it has a reason.

    An entry that fits no line (C181) and a score above its weight (C230) say why a sum is off.
    """
    for review, path, reviewed in entries(subject):
        yield from _said_in_vain((review, path, reviewed))
        stated, added = reviewed.entry.total, reviewed.computed_total
        if stated is None or stated > reviewed.evaluation.standard.full_marks:
            continue
        here = (*path, Key.REVIEWED_TOTAL)
        if added is not None and stated not in _sums(reviewed) and not _sum_is_explained(reviewed):
            message = (
                f"复核总分 {plain(stated)} 分，自评各项换上复核得分相加是 {plain(added)} 分"
                f"（{reviewed.formula}），相差 {plain(abs(stated - added))} 分。"
            )
            yield finding(RULE, review.places, here, message)
        elif (
            added is None
            and stated != reviewed.stated_total
            and gives_no_reason(reviewed.entry.reason)
        ):
            message = "自评表上的得分不全，只改了总分，没有写项目的“理由”。"
            yield finding(c182_reviewed_without_reason.RULE, review.places, here, message)


def _said_in_vain(entry: Entry) -> Iterator[Finding]:
    """C182: a changed score has a reason that says one; where none is written the reading says so."""
    for line in entry[2].lines:
        if line.difference and line.reason and gives_no_reason(line.reason):
            message = (
                f"{line_name(line)}的得分由 {plain(line.stated or ZERO)} 分改为"
                f" {plain(line.reviewed or ZERO)} 分，理由只写了“{line.reason.strip()}”。"
            )
            yield at_line(c182_reviewed_without_reason.RULE, entry, line, message, key=Key.REASON)


def _sum_is_explained(reviewed: ProjectReview) -> bool:
    """Tell whether C181 or C230 already says why the lines do not add up to the total."""
    indicators = reviewed.evaluation.project.indicators
    stray = any(line_meant(entry, indicators) is None for entry in reviewed.entry.indicators)
    return stray or bool(above_weight(reviewed))


def _sums(reviewed: ProjectReview) -> tuple[Decimal | None, ...]:
    """Return the sums a total may be: as the unit's own was made, and scaled to full marks."""
    evaluation = reviewed.evaluation
    if all(line.counts for line in reviewed.lines) or reviewed.computed_total is None:
        return (reviewed.computed_total,)
    standing = standing_scores(reviewed.lines, evaluation)
    bare = sum((score for score in standing if score is not None), ZERO)
    base = weights_in_force(evaluation.execution, evaluation.lines, evaluation.goal)
    return (reviewed.computed_total, bare, scale(bare, base, evaluation.standard))
