"""The figures a report's text may call for by name: ``{{ 项目数 }}``, a closed list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.units import plain, trimmed
from generator.judging.year.money import Money
from generator.judging.year.summary import Summary

_PATTERN = re.compile(r"(?<!\{)\{\{([^{}]*)\}\}(?!\})")
_NOT_STATED = "未填报"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A name of the list: its unit (not part of the value) and what it stands for."""

    name: str
    unit: str
    meaning: str
    value: Callable[[Summary], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A placeholder found in a text: its name as typed and where it begins and ends."""

    name: str
    start: int
    end: int

    @property
    def known(self) -> bool:
        """Whether the name is on the list."""
        return self.name in _BY_NAME


def _grade_count(name: str) -> Callable[[Summary], str]:
    """Count a grade: as declared or counted for the best and the lowest, else what is itemised."""

    def value(summary: Summary) -> str:
        names = [group.name for group in summary.by_grade]
        if name not in names:
            return "0"
        count: int | None = summary.by_grade[names.index(name)].count
        if names.index(name) == 0:
            count = summary.in_best_grade
        elif name == "差":
            count = summary.in_worst_grade
        elif summary.not_itemised or summary.withheld or _NOT_STATED in names:
            count = None
        return _count(count)

    return value


def _count(number: int | None) -> str:
    return _NOT_STATED if number is None else str(number)


def _amount(amount: Decimal | None, stated_by: int, projects: int) -> str:
    """Return a sum; running text cannot say over how many it runs, so one with holes is none."""
    return _NOT_STATED if amount is None or stated_by < projects else plain(amount)


def _budget(money: Money) -> str:
    return _amount(money.budget, money.budget_projects, money.of)


def _executed(money: Money) -> str:
    return _amount(money.executed, money.executed_projects, money.of)


def _rate(summary: Summary) -> str:
    money = summary.money
    return (
        _NOT_STATED if money.rate is None or money.rate_projects < money.of else trimmed(money.rate)
    )


def _mean(summary: Summary) -> str:
    """Return the mean stated total where every listed project states one."""
    group = summary.itemised
    if group.mean_score is None or group.score_projects < group.count:
        return _NOT_STATED
    return plain(group.mean_score)


def _unfinished(summary: Summary) -> str:
    """Count the unfinished where every listed project says how far it got."""
    complete = summary.attained_of == summary.itemised.count
    return _count(summary.unfinished_count if complete else None)


NAMES: tuple[Placeholder, ...] = (
    Placeholder(
        name="年度", unit="年", meaning="报告的年度", value=lambda summary: str(summary.year.year)
    ),
    Placeholder(
        name=Key.UNIT_NAME,
        unit="",
        meaning="单位的全称",
        value=lambda summary: summary.year.unit.name,
    ),
    Placeholder(
        name=Key.PROJECT_COUNT,
        unit="个",
        meaning="参加自评的项目总数；报告声明了合计的用声明的数",
        value=lambda summary: str(summary.projects),
    ),
    Placeholder(
        name=Key.BUDGET_SUM,
        unit="万元",
        meaning="全年预算数合计；报告声明了合计的用声明的数",
        value=lambda summary: _budget(summary.money),
    ),
    Placeholder(
        name=Key.EXECUTED_SUM,
        unit="万元",
        meaning="全年执行数合计；报告声明了合计的用声明的数",
        value=lambda summary: _executed(summary.money),
    ),
    Placeholder(name="预算执行率", unit="%", meaning="执行合计 ÷ 预算合计", value=_rate),
    Placeholder(
        name="逐项列出项目数",
        unit="个",
        meaning="本站一个一个列出的项目",
        value=lambda summary: str(summary.itemised.count),
    ),
    Placeholder(
        name="逐项列出预算合计",
        unit="万元",
        meaning="逐项列出的项目的全年预算数合计",
        value=lambda summary: _budget(summary.itemised.money),
    ),
    Placeholder(
        name="逐项列出执行合计",
        unit="万元",
        meaning="逐项列出的项目的全年执行数合计",
        value=lambda summary: _executed(summary.itemised.money),
    ),
    Placeholder(
        name="未逐项列出项目数",
        unit="个",
        meaning="计入总数、但没有一个一个列出的项目",
        value=lambda summary: str(summary.not_itemised),
    ),
    Placeholder(
        name="不予公开项目数",
        unit="个",
        meaning="依法不予公开的项目",
        value=lambda summary: str(summary.withheld),
    ),
    Placeholder(
        name=Key.SPOT_CHECKED,
        unit="个",
        meaning="抽查的项目；报告声明了的用声明的数",
        value=lambda summary: _count(summary.spot_checked),
    ),
    Placeholder(
        name="未完成项目数",
        unit="个",
        meaning="逐项列出的项目中，完成程度是“部分完成”或“未完成”的",
        value=_unfinished,
    ),
    Placeholder(
        name="最高等级项目数",
        unit="个",
        meaning="自评总分属于最高等级（一般是 90 分及以上）的项目",
        value=lambda summary: _count(summary.in_best_grade),
    ),
    Placeholder(
        name="最低等级项目数",
        unit="个",
        meaning="自评总分属于最低等级（一般是 60 分以下）的项目",
        value=lambda summary: _count(summary.in_worst_grade),
    ),
    *(
        Placeholder(
            name=f"{grade}等项目数",
            unit="个",
            meaning=f"自评总分属于“{grade}”的项目；有项目没有逐项列出时，中间等级看不出个数",
            value=_grade_count(grade),
        )
        for grade in ("优", "良", "中", "差")
    ),
    Placeholder(
        name="平均分", unit="分", meaning="逐项列出的项目的自评总分平均数，两位小数", value=_mean
    ),
)
"""The closed list, in the order in which it is documented."""

_BY_NAME = {item.name: item for item in NAMES}
_LONGEST_FIRST = sorted(_BY_NAME, key=len, reverse=True)
_BRACED = re.compile(r"[{｛]+[^{}｛｝，。；：\n]{0,15}[}｝]*|[}｝]+")
_OTHERWISE = re.compile(
    rf"(?:【{{1,3}}|\[{{1,3}}|［{{1,3}}|<{{1,3}}|＜{{1,3}}|〈|「|\$\(|%%?)\s{{0,3}}(?:{'|'.join(_LONGEST_FIRST)})"
    r"\s{0,3}(?:】{1,3}|\]{1,3}|］{1,3}|>{1,3}|＞{1,3}|〉|」|\)|%%?)"
)


def find(text: str) -> Iterator[Used]:
    """Find every placeholder in a text, known or not."""
    for match in _PATTERN.finditer(text):
        yield Used(name=match[1].strip(), start=match.start(), end=match.end())


def half_written(text: str, *, whole: bool = True) -> list[str]:
    """Return what looks like a placeholder and is none: a brace too few, full-width, other brackets.

    Without ``whole``, where no placeholder is filled in, those written right are among them, and
    only braces count.
    """
    rest = _PATTERN.sub(lambda found: "\n" * len(found[0]), text) if whole else text
    found = [*_BRACED.finditer(rest), *(_OTHERWISE.finditer(rest) if whole else ())]
    return [match[0].strip() for match in sorted(found, key=lambda match: match.start())]


def name_in(piece: str) -> str:
    """Return the name of the list that a half-written placeholder holds, empty for none."""
    return next((name for name in _LONGEST_FIRST if name in piece), "")


def resolve(text: str, summary: Summary) -> str:
    """Put the figures in; a figure that cannot be told reads 未填报.

    A name that is not on the list stays as typed: a check has told the author (C213), and a
    preview must not fail over it.
    """

    def value(match: re.Match[str]) -> str:
        item = _BY_NAME.get(match[1].strip())
        return item.value(summary) if item else match[0]

    return _PATTERN.sub(value, text)
