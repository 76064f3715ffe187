"""C515: a result tells what was done, not only what was spent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.results import result_words
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.part_lists import amounts

RULE = Rule(
    code="C515",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="实际完成情况只说花了多少钱",
    why="资金表已经说了花了多少钱；实际完成情况要说钱办成了什么事，不说，读的人还是不知道。",
    way_out="写做了什么、做了多少、做得怎样（养护道路 31 公里，验收合格）。",
    source="《项目支出绩效自评表》“年度总体目标”“实际完成情况”栏",
    example_bad="实际完成情况: 本年度财政拨款为80万元，执行数为80万元，完成预算的100%。",
    example_good="实际完成情况: 养护道路31公里，验收合格，支出80万元。",
    computed=(
        "实际完成情况的每一句（逗号断开）都在说预算、拨款、支出、执行率或者金额，没有一个做事的动词，"
        "也没有别的单位的数。词表随程序提供。"
    ),
    exceptions="只写了数、“已完成”一类的归 C412；照抄目标的归 C501。",
    denies=(PageClaim.RESULT,),
)

_CLAUSES = re.compile(r"[^，,。；;、！!\n]+")
_MONEY = 0  # the first group of units
_FILLER = re.compile(
    r"^(?:(?:项目|年度|本年度?|全年|\d{4}年度?|截至|截止|目前|已|全部|任务|目标|工作|完成|按时|按期|圆满)|\d{1,2}月底?|\d{1,2}月\d{1,2}日)+$"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C515: a result tells what was done, not only what was spent."""
    text = subject.project.goal.actual
    clauses = [clause.strip() for clause in _CLAUSES.findall(text) if clause.strip()]
    if not clauses or not all(_of_money(clause) or _FILLER.match(clause) for clause in clauses):
        return
    if not any(result_words().money.search(clause) and len(clause) > 4 for clause in clauses):
        return
    yield finding(
        RULE,
        subject.project.places,
        (Key.GOAL, Key.GOAL_RESULT),
        f"实际完成情况“{text.strip()[:30]}{'……' if len(text.strip()) > 30 else ''}”只说了花钱，没有说办成了什么。",
    )


def _of_money(clause: str) -> bool:
    if any(amount.kind != _MONEY for amount in amounts(clause)):
        return False
    words = result_words()
    return words.money.search(clause) is not None and not words.deeds.search(clause)
