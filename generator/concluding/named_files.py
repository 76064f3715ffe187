"""What stands in a file, by its name: a citizen knows a project, not its path below data/."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger

_PATH = re.compile(r"data/[\w./-]+\.yml(?: 第 \d+ 行)?", re.ASCII)


def named_files(findings: Iterable[Finding], ledger: Ledger) -> tuple[Finding, ...]:
    """Return the findings with each path of a file in their words replaced by what the file is.

    Args:
        findings: Those that go out.
        ledger: What may be seen; a path that is not in it becomes 另一个文件.
    """
    names = dict(_names(ledger))
    return tuple(
        replace(item, message=_named(item.message, names), advice=_named(item.advice, names))
        for item in findings
    )


def _named(text: str, names: Mapping[str, str]) -> str:
    if "data/" not in text:
        return text
    return _PATH.sub(lambda found: names.get(found[0].split(" ")[0], "另一个文件"), text)


def _names(ledger: Ledger) -> Iterator[tuple[str, str]]:
    for unit_year in ledger.years:
        whose = f"{unit_year.unit.label} {unit_year.year} 年"
        yield unit_year.report.places.file, f"{whose}的报告"
        for project in unit_year.projects:
            yield project.places.file, f"{whose}的“{project.name}”"
