"""C516: the names of lines and the goal speak of this year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C516",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="指标名称或预期目标写的是别的年份",
    why="2024 年的表上写着“2023 年完成率”，多半是把上年的表改了改；考核的是哪一年的事，说不清。",
    way_out="改成本年；确实考核往年的事（清欠、结转、跨年度），在备注或实施期间里写明。",
    source="惯例",
    example_bad="三级指标: 2023年路灯维护数量   # 2024 年的表",
    example_good="三级指标: 2024年路灯维护数量",
    computed="三级指标的名称、预期目标里写的年份没有一个是本年度的，也没有写跨年的起止。一个项目说一次。",
    exceptions=(
        "“实施期间”写到那一年的、有上年结转资金的、项目名称里写了那个年份的、备注里写了那个年份的；"
        "与上年比较（较 2023 年、比 2023 年）、文件名和文号里的年份、“到 2025 年”一类的远期。"
    ),
)

_YEAR = re.compile(r"(?<![\d〔\[])(20\d\d)\s*年(?!版|第)")
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|〔\d{4}〕[^，。；〔]*号?|[（(][^（(）)]{0,40}号[）)]")
_ASIDE = re.compile(r"(?:较|比|与|同|到|至|自|从|起|截至|以来|结转|历年|基数|跨)\s*$")
_ACROSS = re.compile(
    r"20\d\d\s{0,5}年?\s{0,5}[-—–~～至到]\s{0,5}20\d\d|结转|历年|以来|跨年|欠|尾款|质保"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C516: the names of lines and the goal speak of this year."""
    project, year = subject.project, subject.unit_year.year
    if project.funds.carried_over is not None:
        return
    known = project.name + project.period + project.note
    for path, text in _texts(project):
        others = _other_years(text, year)
        if others and not any(other in known for other in others):
            what = "三级指标的名称" if path[-1] == Key.LEVEL3 else Key.EXPECTED
            message = f"{what}写的是 {'、'.join(others)} 年，这是 {year} 年度的表。"
            yield finding(RULE, project.places, path, message)
            return


def _texts(project: Project) -> Iterator[tuple[FieldPath, str]]:
    for index, item in enumerate(project.indicators):
        yield (Key.INDICATORS, index, Key.LEVEL3), item.name
    yield (Key.GOAL, Key.EXPECTED), project.goal.expected


def _other_years(text: str, year: int) -> list[str]:
    """Return the years that a text speaks of, where none of them is this one."""
    text = _QUOTED.sub("", text)
    if _ACROSS.search(text):
        return []
    years = [found[1] for found in _YEAR.finditer(text) if not _ASIDE.search(text[: found.start()])]
    return [] if str(year) in text else list(dict.fromkeys(years))
