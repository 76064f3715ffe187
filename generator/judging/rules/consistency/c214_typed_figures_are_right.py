"""C214: a figure typed for the whole year is the computed one, rounded to the digits typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import round_half_up, trimmed
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.place_names import own_names
from generator.judging.texts.report_sections import sections
from generator.judging.texts.text_places import at_words
from generator.judging.texts.typed_figures import Meaning, typed_figures
from generator.judging.year.groups import group
from generator.judging.year.money import Money
from generator.judging.year.score_ranges import best_range, count_in, worst_range
from generator.judging.year.summary import whole_year

RULE = Rule(
    code="C214",
    severity=Severity.ERROR,
    title="正文里手写的数字与算出的不一致",
    why="报告正文和表格说的是同一件事；正文里的数字是旧稿或笔误，读者就会看到两个总数。",
    way_out="改正正文里的数字；也可以换成占位符，由程序填入。",
    source="惯例",
    example_bad="我镇共安排44个项目参与自评（声明合计的项目数是 45）",
    example_good="我镇共安排 {{ 项目数 }} 个项目参与自评",
    computed=(
        "正文里明白说的是全年总数的项目数、预算、支出、执行率、等级个数、抽查个数，"
        "与汇总结果按手写的小数位数比较。宁可漏，不错报。"
    ),
    exceptions=(
        "说到某个领域、其中、上年、约数的句子，前面另有主语的数（某项经费、某项工程、本级、上级、某局），"
        "项目点、项目部、项目库的个数，分别写几家抽查的个数，引号和书名号里的字，"
        "有项目没有写金额而报告又没有声明合计的，都不问。"
    ),
)

_UNITS = {Meaning.BUDGET: "万元", Meaning.EXECUTED: "万元", Meaning.RATE: "%"}


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C214: a figure typed for the whole year is the computed one, rounded to the digits typed."""
    if not subject.complete:
        return
    report = subject.unit_year.report
    truth = _truth(subject)
    unit = subject.unit_year.unit
    own = (unit.name, unit.short_name, *own_names(unit))
    for section, text in sections(report):
        path = (Key.NARRATIVE, section)
        for typed in typed_figures(text, subject.standard, subject.unit_year.year, own):
            right = truth[typed.meaning]
            if not right or any(_same(typed.number, number) for number in right):
                continue
            shown = f"{trimmed(right[0])} {_UNITS.get(typed.meaning, '个')}"
            made = finding(
                RULE,
                report.places,
                path,
                f"正文写的是“{typed.words}”，{typed.meaning}是 {shown}。",
                advice=f"核对后改正，或者换成占位符 {{{{ {typed.meaning} }}}}。",
            )
            yield at_words(made, report.places, path, typed.words)


def _truth(subject: YearSubject) -> dict[Meaning, tuple[Decimal, ...]]:
    """Return what each typed figure may be; empty where the year's figure cannot be told.

    The money a text speaks of (涉及资金) may be the budget or what was spent.
    """
    report, projects = subject.unit_year.report, subject.unit_year.projects
    whole = whole_year(report, group("", projects), 0)
    budget, executed = _amounts(whole.money)
    rate = whole.money.rate
    best = count_in(report, projects, best_range(subject.standard))
    worst = count_in(report, projects, worst_range(subject.standard))
    declared = report.declared.spot_checked if report.declared else None
    checked = declared if declared is not None else len(report.spot_checks) or None
    return {
        Meaning.PROJECTS: (Decimal(whole.projects),),
        Meaning.BUDGET: (*budget, *executed) if budget else (),
        Meaning.EXECUTED: executed,
        Meaning.RATE: () if rate is None else (rate,),
        Meaning.SPOT_CHECKED: () if checked is None else (Decimal(checked),),
        Meaning.BEST: () if best is None else (Decimal(best),),
        Meaning.WORST: () if worst is None else (Decimal(worst),),
    }


def _amounts(money: Money) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """Return budget and executed where the report declares them or every project states them."""
    budget = money.budget if money.budget_projects == money.of else None
    executed = money.executed if money.executed_projects == money.of else None
    return () if budget is None else (budget,), () if executed is None else (executed,)


def _same(typed: Decimal, right: Decimal) -> bool:
    exponent = typed.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return round_half_up(right, digits) == typed
