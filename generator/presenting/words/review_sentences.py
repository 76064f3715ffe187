"""What reviewers found, in sentences: one for a project, one for a year, one on how projects were drawn."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.records.review import Draw, DrawBy, Review
from generator.facts.units import trimmed
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.year.year_review import YearReview
from generator.presenting.words.escaping import one_line
from generator.presenting.words.page_words import counted, points, wan

_MOST_TOLD = 2
_BY = {
    DrawBy.AMOUNT: "按领域分层、按金额抽取",
    DrawBy.RISK: "按领域分层、按核对出的风险抽取",
    DrawBy.RANDOM: "按领域分层、随机抽取",
    DrawBy.NAMED: "由复核单位指定",
    DrawBy.ALL: "全部复核",
}


def project_review_sentence(found: ProjectReview, review: Review) -> str:
    """Return what the review of a project came to: ``自评 98.31 分，复核 97.95 分，低 0.36 分 …``."""
    head = _head(review)
    if not found.done:
        return f"{head}本项目已经抽中，还没有复核结果。"
    if found.total is None:
        return f"{head}得分没有逐项填报，复核没有给出总分。"
    stated = found.stated_total
    told = f"自评 {points(stated)}，" if stated is not None else "自评总分未填报，"
    told += f"复核 {points(found.total)}"
    if found.difference is not None:
        told += f"，{_than_stated(found.difference)}"
    return f"{head}{told}{_grade(found)}。"


def reviewed_clause(found: ProjectReview) -> str:
    """Return self-score and reviewed score and what was found, without a full stop.

    ``自评 100 分，复核 97.7 分：完成件数由 63 件核为 60 件``; empty where there is no result.
    """
    if not found.done or found.total is None:
        return ""
    stated = found.stated_total
    own = f"自评 {points(stated)}" if stated is not None else "自评总分未填报"
    changed = [line for line in found.touched if line.actual is not None]
    values = [
        f"{one_line(line.name)}由 {one_line(line.stated_actual)} 核为 {one_line(line.actual.raw)}"
        for line in changed[:_MOST_TOLD]
        if line.actual is not None
    ]
    more = "等" if len(changed) > _MOST_TOLD else ""
    reason = f"：{'，'.join(values)}{more}" if values else ""
    return f"{own}，复核 {points(found.total)}{reason}"


def year_review_sentence(found: YearReview) -> str:
    """Return the review of a year in figures: how many, the mean difference, grades that change."""
    review, done = found.review, len(found.done)
    head = _head(review)
    parts = [f"抽中的 {counted(len(found.projects), '个项目')}中 {done} 个有了结果"]
    if found.mean_difference is not None:
        among = (
            ""
            if found.mean_difference_projects == done
            else f"自评和复核都有总分的 {found.mean_difference_projects} 个，"
        )
        parts.append(f"{among}复核总分平均{_than_stated(found.mean_difference)}")
        parts.append(
            f"调低 {counted(found.lowered, '个')}、调高 {counted(found.raised, '个')}、"
            f"不变 {counted(found.unchanged, '个')}"
        )
        changed = len(found.grade_changes)
        parts.append(f"等级改变的 {counted(changed, '个')}" if changed else "等级都没有改变")
    if found.money.budget is not None:
        among = (
            ""
            if found.money.budget_projects == done
            else f"（{found.money.budget_projects} 个写明了预算的合计）"
        )
        parts.append(f"涉及全年预算 {wan(found.money.budget)}{among}")
    return f"{head}{'，'.join(parts)}。"


def draw_sentence(draw: Draw) -> str:
    """Return how the projects were drawn, so that anybody can draw them again."""
    return "，".join(_draw_parts(draw)) + "。"


def _draw_parts(draw: Draw) -> Iterator[str]:
    yield f"抽查方法：{_BY[draw.by] if draw.by else '未填报'}"
    if draw.drawn is not None:
        pool = f"从 {counted(draw.population, '个项目')}中" if draw.population is not None else ""
        share = f"（{trimmed(draw.share)}%）" if draw.share is not None else ""
        took = "选取" if draw.by is DrawBy.NAMED else "抽取"
        yield f"{pool}{took} {counted(draw.drawn, '个')}{share}"
    if draw.seed:
        yield f"种子“{draw.seed}”"
    if draw.note:
        yield draw.note.rstrip("。")


def signed(difference: Decimal) -> str:
    """Write a difference with its sign: ``+0.84``, ``−0.47``, ``0``."""
    if not difference:
        return "0"
    return f"{'+' if difference > 0 else '−'}{trimmed(abs(difference))}"


def _than_stated(difference: Decimal) -> str:
    if not difference:
        return "与自评相同"
    return f"比自评{'高' if difference > 0 else '低'} {points(abs(difference))}"


def _grade(found: ProjectReview) -> str:
    if not (found.grade and found.grade_before):
        return f"，等级{found.grade}" if found.grade else ""
    if found.grade_changed:
        return f"，等级由{found.grade_before}变为{found.grade}"
    return f"，等级仍是{found.grade}"


def _head(review: Review) -> str:
    """Return who reviewed and when: ``示例县财政局 2025-04-18 复核：``."""
    day = review.dated.isoformat() if review.dated else ""
    return " ".join(part for part in (review.reviewer, day, "复核") if part) + "："
