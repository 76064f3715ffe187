"""The answer first: the one sentence that opens a page, made from its data."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.model import Attainment, Project
from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, trimmed
from generator.judging.evaluation import Evaluation
from generator.judging.summary import Summary
from generator.presenting.escaping import one_line
from generator.presenting.wording import counted, percent, points, wan

_LONGEST_REASON = 40
_CAUSE_WORDS = ("因为", "由于", "因")
_STOPS = "。；;.，, "


def year_sentence(summary: Summary, standard: Standard) -> str:
    """Return a year's result: ``2024 年 45 个项目共支出 1778.67 万元，预算执行率 100 %；43 个 …``."""
    money = f"{summary.year.year} 年 {counted(summary.projects, '个项目')}共支出 {wan(summary.executed)}"
    if summary.rate is not None:
        money += f"，预算执行率 {percent(summary.rate)}"
    results = [part for part in (_best(summary, standard), _unfinished(summary)) if part]
    return money + ("；" + "，".join(results) if results else "") + "。"


def best_grade_words(standard: Standard) -> str:
    """Return the score from which the best grade begins: ``90 分以上``."""
    return f"{trimmed(best_grade_from(standard))} 分以上"


def best_grade_from(standard: Standard) -> Decimal:
    """Return the score (分) from which the best grade begins."""
    return standard.grades[0].lower * standard.full_marks / HUNDRED


def project_sentence(evaluation: Evaluation, year: int) -> str:
    """Return a project's result for a citizen: what it cost, what came of it, why not more."""
    project = evaluation.project
    parts = (_money(evaluation, year), _result(evaluation), _score(evaluation))
    return "；".join(part for part in parts if part) + "。" if project.name else ""


def cause(reason: str) -> str:
    """Return a stated reason so that it reads after 因; empty where it is too long for that."""
    text = one_line(reason).strip(_STOPS)
    for word in _CAUSE_WORDS:
        text = text.removeprefix(word).lstrip()
    return text if text and len(text) <= _LONGEST_REASON and "。" not in text else ""


def _best(summary: Summary, standard: Standard) -> str:
    if summary.in_best_grade is None:
        return ""
    return f"{summary.in_best_grade} 个自评 {best_grade_words(standard)}"


def _unfinished(summary: Summary) -> str:
    """Return how many missed their goal; with the reason where all have one and the same."""
    missed = [(project.goal.attainment, cause(reason)) for project, reason in summary.unfinished]
    reasons = {reason for attainment, reason in missed if attainment is Attainment.NONE}
    none = sum(attainment is Attainment.NONE for attainment, _ in missed)
    partial = sum(attainment is Attainment.PARTIAL for attainment, _ in missed)
    only = f"因{reasons.pop()}，" if len(reasons) == 1 and reasons != {""} else ""
    parts = (
        f"{partial} 个部分完成预期目标" if partial else "",
        f"{none} 个{only}未完成预期目标" if none else "",
    )
    return "，".join(part for part in parts if part)


def _money(evaluation: Evaluation, year: int) -> str:
    total, rate = evaluation.project.funds.total, evaluation.execution.rate
    if total.executed is None:
        budget = f"，全年预算 {wan(total.annual_budget)}" if total.annual_budget is not None else ""
        return f"{year} 年的支出数未填报{budget}"
    if total.executed == 0:
        budget = f"全年预算 {wan(total.annual_budget)}，" if total.annual_budget is not None else ""
        return f"{year} 年{budget}没有支出"
    return f"{year} 年支出 {wan(total.executed)}" + (
        f"，预算执行率 {percent(rate)}" if rate is not None else ""
    )


def _result(evaluation: Evaluation) -> str:
    told = [line.met for line in evaluation.lines if line.met is not None]
    counts = f"{len(told)} 项可核对的指标中 {sum(told)} 项达到目标" if told else ""
    return "，".join(part for part in (_attainment(evaluation.project), counts) if part)


def _attainment(project: Project) -> str:
    if project.goal.attainment is None:
        return ""
    words = f"预期目标{project.goal.attainment.value}"
    why = cause(project.goal.shortfall_reason)
    if project.goal.attainment is Attainment.FULL or not why:
        return words
    return f"因{why}，{words}"


def _score(evaluation: Evaluation) -> str:
    if evaluation.stated_total is None:
        return "自评总分未填报"
    grade = evaluation.project.stated_grade or evaluation.grade_of_stated
    return f"自评 {points(evaluation.stated_total)}" + (f"，等级{grade}" if grade else "")
