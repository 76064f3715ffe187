"""Questions about a review: does it fit the form it is about, and do its figures add up?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, Rule, finding
from generator.facts.records.review import Review, ReviewedIndicator
from generator.facts.records.reviewed_lines import line_meant, lines_meant
from generator.facts.rules import c180_review as structure_review
from generator.facts.units import ZERO, plain
from generator.facts.wordlists.personal_names import name_words
from generator.judging.review.reviewed_scores import (
    EXECUTION,
    ProjectReview,
    ReviewedLine,
    review_project,
)
from generator.judging.rules.consistency import book_review as tally_review
from generator.judging.rules.plausibility import book_indicators as plausibility_indicators
from generator.judging.rules.subject import YearCheck, YearSubject
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.scoring.totals import scale, weights_in_force

_SEPARATORS = re.compile(r"[^\u4e00-\u9fff·]+")
_BODIES = frozenset("局厅所处科股室办部委会院校站心队组司署市县区镇乡村社府企业行团库")
"""Characters of which a body's name has at least one and a person's as good as never any."""

_Entry = tuple[Review, FieldPath, ProjectReview]


def entries_fit_the_form(subject: YearSubject) -> Iterator[Finding]:
    """C181, C183: each entry means exactly one indicator, and no two the same."""
    for review, path, reviewed in _entries(subject):
        seen: dict[int, int] = {}
        for index, entry in enumerate(reviewed.entry.indicators):
            here = (*path, "指标", index)
            meant = lines_meant(entry, reviewed.evaluation.project.indicators)
            if len(meant) != 1:
                key = "三级指标" if entry.name else "序号"
                spot = (*here, key) if entry.name or entry.number is not None else here
                message, advice = _stray(entry, meant, reviewed.evaluation)
                rule = structure_review.UNKNOWN_INDICATOR
                yield finding(rule, review.places, spot, message, advice=advice)
                continue
            if meant[0] in seen:
                message = f"{_name(entry)}在第 {seen[meant[0]]} 行已经有一条复核。"
                yield finding(structure_review.TWICE, review.places, here, message)
            seen.setdefault(meant[0], review.places.of(here).line)


def scores_within_weight(subject: YearSubject) -> Iterator[Finding]:
    """C230: no reviewed score is above its weight, no total above full marks."""
    for entry in _entries(subject):
        review, path, reviewed = entry
        for line in _above_weight(reviewed):
            message = (
                f"{_line_name(line)}复核得分 {plain(line.reviewed or ZERO)} 分大于分值 "
                f"{plain(line.weight or ZERO)} 分。"
            )
            yield _at_line(tally_review.ABOVE_WEIGHT, entry, line, message)
        total, full = reviewed.entry.total, reviewed.evaluation.standard.full_marks
        if total is not None and total > full:
            message = f"复核总分 {plain(total)} 分大于满分 {plain(full)} 分。"
            here = (*path, "复核总分")
            yield finding(tally_review.ABOVE_WEIGHT, review.places, here, message)


def totals_add_up(subject: YearSubject) -> Iterator[Finding]:
    """C231, C182: a stated total is the sum of the lines; where there is no sum it has a reason.

    An entry that fits no line (C181) and a score above its weight (C230) say why a sum is off.
    """
    for review, path, reviewed in _entries(subject):
        stated, added = reviewed.entry.total, reviewed.computed_total
        if stated is None or stated > reviewed.evaluation.standard.full_marks:
            continue
        here = (*path, "复核总分")
        if added is not None and stated not in _sums(reviewed) and not _sum_is_explained(reviewed):
            message = (
                f"复核总分 {plain(stated)} 分，自评各项换上复核得分相加是 {plain(added)} 分"
                f"（{reviewed.formula}），相差 {plain(abs(stated - added))} 分。"
            )
            yield finding(tally_review.TOTAL_DIFFERS, review.places, here, message)
        elif added is None and stated != reviewed.stated_total and not reviewed.entry.reason:
            message = "自评表上的得分不全，只改了总分，没有写项目的“理由”。"
            yield finding(structure_review.NO_REASON, review.places, here, message)


def values_have_scores(subject: YearSubject) -> Iterator[Finding]:
    """C232: where the value found is another, a score is stated, be it the same."""
    for entry in _entries(subject):
        for line in entry[2].lines:
            if line.actual is None or line.reviewed is not None:
                continue
            if line.actual.raw.strip() != line.stated_actual.strip():
                message = (
                    f"{_line_name(line)}复核完成值“{line.actual.raw}”和自评的"
                    f"“{line.stated_actual or '未填报'}”不同，没有写复核得分。"
                )
                rule = tally_review.VALUE_WITHOUT_SCORE
                yield _at_line(rule, entry, line, message, key="复核完成值")


def scores_follow_value(subject: YearSubject) -> Iterator[Finding]:
    """C233: the score is the one the standard gives for the value found; silent above the weight."""
    for entry in _entries(subject):
        for line in entry[2].lines:
            reviewed, computed = line.reviewed, line.computed
            if reviewed is None or line.actual is None or computed in (None, reviewed):
                continue
            if line.weight is None or reviewed <= line.weight:
                message = (
                    f"{_line_name(line)}复核得分 {plain(reviewed)} 分，按复核完成值"
                    f"“{line.actual.raw}”复算是 {plain(computed or ZERO)} 分。"
                )
                yield _at_line(tally_review.SCORE_OFF_VALUE, entry, line, message)


def no_person_is_named(subject: YearSubject) -> Iterator[Finding]:
    """C185: who reviewed is a body, not a person; no word of the finding repeats the name."""
    review = subject.unit_year.review
    if review and any(_is_a_name(part) for part in _SEPARATORS.split(review.reviewer)):
        message = "“复核单位”里有一段像是人名，这里只写单位。"
        rule = structure_review.PERSON_NAMED
        yield replace(finding(rule, review.places, ("复核单位",), message), excerpt="")


def draw_is_all_listed(subject: YearSubject) -> Iterator[Finding]:
    """C234: as many projects are listed as were drawn, and no more drawn than there were."""
    review = subject.unit_year.review
    draw = review.draw if review else None
    if review is None or draw is None or draw.drawn is None:
        return
    rule, here, listed = tally_review.DRAW_DIFFERS, ("抽查方法", "抽取数"), len(review.projects)
    if draw.population is not None and draw.drawn > draw.population:
        message = f"抽取数 {draw.drawn} 大于抽取范围 {draw.population}。"
        yield finding(rule, review.places, here, message)
    elif listed and draw.drawn != listed:
        message = f"抽取数写的是 {draw.drawn}，“项目”列了 {listed} 个。"
        yield finding(rule, review.places, here, message)


def _entries(subject: YearSubject) -> Iterator[_Entry]:
    """Yield each entry about a project that could be read, with the way to it, judged."""
    review = subject.unit_year.review
    by_id = {item.project.id: item for item in subject.evaluations}
    for index, entry in enumerate(review.projects if review else ()):
        if review and entry.project in by_id:
            yield review, ("项目", index), review_project(entry, by_id[entry.project])


def _above_weight(reviewed: ProjectReview) -> list[ReviewedLine]:
    return [
        line
        for line in reviewed.lines
        if line.reviewed is not None and line.weight is not None and line.reviewed > line.weight
    ]


def _sum_is_explained(reviewed: ProjectReview) -> bool:
    """Tell whether C181 or C230 already says why the lines do not add up to the total."""
    indicators = reviewed.evaluation.project.indicators
    stray = any(line_meant(entry, indicators) is None for entry in reviewed.entry.indicators)
    return stray or bool(_above_weight(reviewed))


def _at_line(
    rule: Rule, entry: _Entry, line: ReviewedLine, message: str, *, key: str = "复核得分"
) -> Finding:
    review, path, reviewed = entry
    if line.number is None:
        return finding(rule, review.places, (*path, "执行率得分"), message)
    indicators = reviewed.evaluation.project.indicators
    index = next(
        index
        for index, entry in enumerate(reviewed.entry.indicators)
        if lines_meant(entry, indicators) == (line.number - 1,)
    )
    return finding(rule, review.places, (*path, "指标", index, key), message)


def _stray(
    entry: ReviewedIndicator, meant: tuple[int, ...], evaluation: Evaluation
) -> tuple[str, str]:
    """Say why an entry means no line or several, and what to write instead."""
    indicators, project = evaluation.project.indicators, evaluation.project.name
    if not entry.name and entry.number is None:
        return "这一条没有写是哪一项指标。", "写上“三级指标”，和自评表上一样。"
    if meant:
        lines = "、".join(str(index + 1) for index in meant)
        message = f"项目“{project}”有 {len(meant)} 项指标都叫“{entry.name}”（第 {lines} 行）。"
        return message, f"写上“序号”，如：序号: {meant[0] + 1}"
    if entry.number is not None and entry.number > len(indicators):
        return f"项目“{project}”只有 {len(indicators)} 项指标，没有第 {entry.number} 行。", ""
    if entry.number is not None and entry.name:
        there = indicators[entry.number - 1].name
        message = f"序号 {entry.number} 是“{there}”，不是“{entry.name}”。"
        return message, "以自评表为准，改正序号或名称；也可以只写一样。"
    return f"项目“{project}”没有叫“{entry.name}”的指标。", _listed(evaluation)


def _is_a_name(text: str) -> bool:
    words = name_words()
    if not 2 <= len(text) <= 4 or text in words.ordinary or _BODIES & set(text):
        return False
    return text[0] in words.surnames or text[:2] in words.compound


def _listed(evaluation: Evaluation) -> str:
    names = [indicator.name for indicator in evaluation.project.indicators]
    listed = "、".join(names[:12]) + (" 等" if len(names) > 12 else "")
    return f"自评表上的指标：{listed}。" if names else "这张自评表没有列指标。"


def _name(entry: ReviewedIndicator) -> str:
    return f"指标“{entry.name}”" if entry.name else f"第 {entry.number} 行指标"


def _line_name(line: ReviewedLine) -> str:
    return EXECUTION if line.number is None else f"指标“{line.name}”"


def _sums(reviewed: ProjectReview) -> tuple[Decimal | None, ...]:
    """Return the sums a total may be: as the unit's own was made, and scaled to full marks."""
    evaluation = reviewed.evaluation
    if all(line.counts for line in reviewed.lines) or reviewed.computed_total is None:
        return (reviewed.computed_total,)
    standing = [line.standing for line in reviewed.lines if line.counts]
    bare = sum((score for score in standing if score is not None), ZERO)
    base = weights_in_force(evaluation.execution, evaluation.lines)
    return (reviewed.computed_total, bare, scale(bare, base, evaluation.standard))


def dated_after_the_year(subject: YearSubject) -> Iterator[Finding]:
    """C316: a year is reviewed when it is over."""
    review, year = subject.unit_year.review, subject.unit_year.year
    if review is None or review.dated is None or review.dated >= date(year, 12, 31):
        return
    message = f"复核日期 {review.dated.isoformat()} 在 {year} 年度结束以前。"
    yield finding(plausibility_indicators.OTHER_YEAR, review.places, ("复核日期",), message)


CHECKS: tuple[YearCheck, ...] = (
    entries_fit_the_form,
    scores_within_weight,
    totals_add_up,
    values_have_scores,
    scores_follow_value,
    no_person_is_named,
    draw_is_all_listed,
    dated_after_the_year,
)
