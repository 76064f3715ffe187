"""C218: no amount of the table is in 元 beside others in 万元."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.judging.rules.consistency.funds_table import mixed_units
from generator.judging.rules.subject import ProjectSubject

_TEN_THOUSAND = "元和万元差一万倍；填错了，这个项目的金额、本年的合计和排名全都错了。"
RULE = Rule(
    code="C218",
    severity=Severity.ERROR,
    needs=(Need.SOURCES,),
    title="资金表里有的按元、有的按万元填",
    why=_TEN_THOUSAND,
    way_out="资金表一律以万元为单位，把按元填的数除以 10000。",
    source="格式约定：金额一律以万元为单位",
    example_bad="全年预算数: 80.10\n全年执行数: 798500",
    example_good="全年预算数: 80.10\n全年执行数: 79.85",
    computed=(
        "同一列里，年度资金总额与各来源之和相差 9900 到 10100 倍；或者总额一行里，"
        "全年执行数是全年预算数的 1000 到 10500 倍，"
        "全年预算数是全年执行数的 9500 到 10500 倍，年初预算数与全年预算数相差 5000 到 20000 倍。"
        "总额一行的比较只在大的数不小于 10000、小的数不小于 1 时做。"
    ),
    exceptions="报了这一条的表，不再报 C201、C203、C204、C205、C215。年初只列 0.01 万元占位、年中再落实的不受影响。",
    denies=(PageClaim.MONEY,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C218: no amount of the table is in 元 beside others in 万元."""
    mixed = mixed_units(subject.project.funds)
    if mixed is not None:
        path, words = mixed
        yield finding(
            RULE,
            subject.project.places,
            path,
            f"{words}，差了几千上万倍，像是有的按元、有的按万元填。",
        )
