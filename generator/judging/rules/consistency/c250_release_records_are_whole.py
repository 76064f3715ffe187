"""C250: the records of releases are as the program wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import OUR_FORMAT, Finding, Places, Rule, Severity, finding
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C250",
    severity=Severity.ERROR,
    title="公开记录读不懂",
    why="releases/ 里的记录说明哪一天公开了什么；改坏了，就查不出公开以后改过什么。",
    way_out="从 Git 里取回原来的文件；这几个文件由 mingzhang release 写，不要手工改。",
    source=OUR_FORMAT,
    example_bad="releases/2025-03-21.json: （空文件，或者括号不成对）",
    example_good="releases/2025-03-21.json: （mingzhang release 写的，原样不动）",
    computed="releases/ 里的 .json 文件不是 JSON，或者缺了日期、报告、项目的数这些栏目。",
    exceptions="",
    binding=True,
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C250: the records of releases are as the program wrote them."""
    for release in subject.unit_year.releases:
        if release.fault:
            message = f"公开记录“{release.id}”{release.fault}。"
            yield finding(RULE, Places(file=release.file), (), message)
