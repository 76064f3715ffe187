"""The answer first: the one sentence that opens a page, made from its data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.concluding.claims import Claims
from generator.concluding.judged import JudgedYear
from generator.facts.records.form import Project
from generator.facts.records.states import Attainment
from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, trimmed
from generator.facts.wordlists.document_kinds import DocumentKind
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.summary import Summary
from generator.presenting.words.escaping import one_line
from generator.presenting.words.line_words import lines_clause
from generator.presenting.words.money_words import DOUBTED_AMOUNT, money_sentence
from generator.presenting.words.page_words import counted, percent, points, wan
from generator.presenting.words.review_sentences import reviewed_clause

_LONGEST_REASON = 40
_LONGEST_CLAUSE = 80
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_CLAUSE_END = re.compile(r"[。！？!?；;\n]")
_CAUSE_WORDS = ("因为", "由于", "因")
_STOPS = "。；;.，, "


def year_sentence(year: JudgedYear) -> str:
    """Return a year's result: ``2024 年 45 个项目共支出 1778.67 万元，预算执行率 100%；自评 90分以上 43 个 …``."""
    summary = year.summary
    money = money_sentence(f"{year.year} 年 ", summary.money, year.doubted)
    results = (other_documents(summary), _best(summary, year.standard), _unfinished(summary))
    return "；".join(part for part in (money, *results) if part) + "。"


def best_grade_words(standard: Standard) -> str:
    """Return the score from which the best grade begins: ``90分以上``."""
    return f"{trimmed(best_grade_from(standard))}分以上"


def best_grade_from(standard: Standard) -> Decimal:
    """Return the score (分) from which the best grade begins."""
    return standard.grades[0].lower * standard.full_marks / HUNDRED


def project_sentence(
    evaluation: Evaluation, claims: Claims, year: int, review: ProjectReview | None = None
) -> str:
    """Return a project's result for a citizen: what reviewers found, its cost, what was done and not.

    Args:
        evaluation: The project, scored.
        claims: What may be said of it; of what it leaves out the sentence is silent.
        year: Of the evaluation.
        review: What reviewers found, if the reader may know.
    """
    if not evaluation.project.name:
        return ""
    reviewed = reviewed_clause(review) if review is not None else ""
    parts = (
        reviewed,
        _document(evaluation.project),
        _money(evaluation, claims, year),
        _done(evaluation.project) if claims.result else "",
        _result(evaluation, claims),
        _why(evaluation.project),
        "" if reviewed else _score(evaluation),
    )
    return "".join(f"{part}。" for part in parts if part)


def cause(reason: str) -> str:
    """Return a stated reason so that it reads after 因; empty where it is too long for that."""
    text = one_line(reason).strip(_STOPS)
    for word in _CAUSE_WORDS:
        text = text.removeprefix(word).lstrip()
    return text if text and len(text) <= _LONGEST_REASON and "。" not in text else ""


def _document(project: Project) -> str:
    """Return what the document is where it is no project's result of a year."""
    document = project.document
    if not document.is_result:
        return f"这是{document.name}，不是一年的结果"
    return f"这是{document.name}，不是一个项目的" if document.whole_department else ""


def other_documents(summary: Summary) -> str:
    """Return which of the listed documents are no project's result of a year; empty where all are."""
    documents = [one.project.document for one in summary.evaluations]
    plans = [one for one in documents if not one.is_result]
    whole = [one for one in documents if one.is_result and one.whole_department]
    parts = ((plans, "不是一年的结果"), (whole, "各项目的钱也在里面，不能和项目的数相加"))
    return "；".join(
        f"{_which(len(some), len(documents))}是{_kinds(some)}，{what}"
        for some, what in parts
        if some
    )


def _which(some: int, all_of_them: int) -> str:
    return "公开的" if some == all_of_them else f"列出的项目中 {counted(some, '个')}"


def _kinds(documents: Sequence[DocumentKind]) -> str:
    return "、".join(dict.fromkeys(document.name for document in documents))


def _best(summary: Summary, standard: Standard) -> str:
    if summary.in_best_grade is None:
        return ""
    return f"自评 {best_grade_words(standard)} {summary.in_best_grade} 个"


def _unfinished(summary: Summary) -> str:
    """Return how many missed their goal; with the reason where all have one and the same.

    Not all tell how far they got; the number of those that do is said where it is not all.
    """
    missed = [(project.goal.attainment, cause(reason)) for project, reason in summary.unfinished]
    reasons = {reason for attainment, reason in missed if attainment is Attainment.NONE}
    none = sum(attainment is Attainment.NONE for attainment, _ in missed)
    partial = sum(attainment is Attainment.PARTIAL for attainment, _ in missed)
    only = f"因{reasons.pop()}，" if len(reasons) == 1 and reasons != {""} else ""
    parts = (
        f"{partial} 个部分完成预期目标" if partial else "",
        f"{none} 个{only}未完成预期目标" if none else "",
    )
    told = summary.attained_of
    among = "按完成情况，" if told == summary.projects else f"{_among(summary)} {told} 个中，"
    found = "，".join(part for part in parts if part)
    return f"{among}{found}" if found else ""


def _among(summary: Summary) -> str:
    return "列出的" if summary.attained_of == summary.itemised.count else "填报了完成程度的"


def _money(evaluation: Evaluation, claims: Claims, year: int) -> str:
    total, rate = evaluation.project.funds.total, evaluation.execution.rate
    doubt = "" if claims.money else f"，{DOUBTED_AMOUNT}"
    if total.executed is None:
        budget = f"，全年预算 {wan(total.annual_budget)}" if total.annual_budget is not None else ""
        return f"{year} 年的支出数未填报{budget}{doubt if budget else ''}"
    if total.executed == 0 and not claims.money:
        return f"{year} 年填报的支出是 0{doubt}"
    if total.executed == 0:
        budget = f"全年预算 {wan(total.annual_budget)}，" if total.annual_budget is not None else ""
        return f"{year} 年{budget}没有支出"
    executed = f"{year} 年支出 {wan(total.executed)}"
    said_rate = f"，预算执行率 {percent(rate)}" if rate is not None and claims.money else ""
    return f"{executed}{said_rate}{doubt}"


def _done(project: Project) -> str:
    """Return what was done in the unit's own words: the first clause, unless it is too long."""
    clause = _first(project.goal.actual, _CLAUSE_END)
    return f"做成了什么：{clause}" if clause else ""


def _result(evaluation: Evaluation, claims: Claims) -> str:
    attainment = evaluation.project.goal.attainment if claims.attainment else None
    words = f"单位自评预期目标{attainment.value}" if attainment is not None else ""
    against = attainment is Attainment.FULL and bool(claims.missed)
    contradicted = "和“全部完成”不一致" if against else ""
    return "，".join(part for part in (words, lines_clause(claims), contradicted) if part)


def _why(project: Project) -> str:
    """Return why the goal was missed in the unit's own words: the first sentence."""
    if project.goal.attainment in (None, Attainment.FULL) or not project.goal.shortfall_reason:
        return ""
    reason = _first(project.goal.shortfall_reason, _SENTENCE_END)
    how = "全部" if project.goal.attainment is Attainment.PARTIAL else ""
    return f"未{how}完成的原因：{reason or '见下文'}"


def _first(text: str, end: re.Pattern[str]) -> str:
    """Return a text up to the first end, without marks at its own ends; empty where that is long."""
    part = one_line(end.split(text.strip(), maxsplit=1)[0]).strip(_STOPS)
    return part if len(part) <= _LONGEST_CLAUSE else ""


def _score(evaluation: Evaluation) -> str:
    if evaluation.stated_total is None:
        return "自评总分未填报"
    grade = evaluation.project.stated_grade
    return f"自评 {points(evaluation.stated_total)}" + (f"，等级{grade}" if grade else "")
