"""C239: no project of a unit is as large as only a figure in 元 can be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.site import Unit
from generator.facts.units import plain, trimmed
from generator.facts.wordlists.results import result_words
from generator.judging.rules.consistency import c220_no_project_dwarfs_the_others
from generator.judging.rules.consistency.amounts_of_year import ten_thousand_off
from generator.judging.rules.consistency.funds_table import TEN_THOUSAND, mixed_units
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C239",
    severity=Severity.WARNING,
    needs=(Need.BUDGET,),
    title="金额大得不像是这样的单位，像是按元填的",
    why="一张表都按元填，彼此差不多，看不出谁大得出奇；合计却变成几百亿，比较、排名全都错了。",
    way_out="核对单位：资金表以万元为单位，按元填的每个数除以 10000；金额确实这样大的，说明理由。",
    source="格式约定：金额一律以万元为单位；多大算大是惯例（随程序提供的词表“不像万元的金额”）",
    example_bad="（某镇人民政府）全年预算数: 3309840",
    example_good="（某镇人民政府）全年预算数: 330.984",
    computed=(
        "乡镇、街道、村、学校一类的单位有项目的全年预算数（没有写的用全年执行数、年初预算数）不小于 30000 万元，"
        "其他单位不小于 1000000 万元。每个项目说一次。"
    ),
    exceptions="已经报了 C218、C219、C220 的项目不重复报。",
    denies=(PageClaim.MONEY,),
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C239: no project of a unit is as large as only a figure in 元 can be."""
    island = subject.unit_year
    limit = _limit(island.unit)
    told = {found.place.file for found in c220_no_project_dwarfs_the_others.ask(subject)}
    for project in island.projects:
        size = _size(project)
        if size < limit or project.places.file in told or mixed_units(project.funds):
            continue
        if ten_thousand_off(project, island.year):
            continue
        yield finding(
            RULE,
            project.places,
            (Key.FUNDS, Key.FUNDS_TOTAL),
            f"金额 {plain(size)} 万元就是 {trimmed(size / TEN_THOUSAND)} 亿元，不像是{island.unit.name}的一个项目；"
            f"按元填的话是 {trimmed(size / TEN_THOUSAND)} 万元。",
        )


def _limit(unit: Unit) -> Decimal:
    """Return the amount (万元) from which a project of such a unit is not believed."""
    return next(
        kind.amount
        for kind in result_words().too_much
        if not kind.units or unit.category in kind.units or unit.name.endswith(kind.units)
    )


def _size(project: Project) -> Decimal:
    total = project.funds.total
    return total.annual_budget or total.executed or total.initial_budget or Decimal(0)
