"""C213: every placeholder is on the list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.report_sections import sections
from generator.judging.texts.text_places import at_words
from generator.judging.year.placeholders import NAMES, find

RULE = Rule(
    code="C213",
    severity=Severity.ERROR,
    title="正文里的占位符不认识",
    why="双花括号里的名称会换成算出的数字；名称不在规定的清单里，读者看到的就是一串花括号。",
    way_out="改成清单里的名称。",
    source="格式约定",
    example_bad="共有 {{ 项目总数 }} 个项目",
    example_good="共有 {{ 项目数 }} 个项目",
    computed="正文里双花括号中间的名称逐个对照占位符清单，前后空格不算。",
    exceptions="没有例外：写错的占位符会原样印在页面上。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C213: every placeholder is on the list."""
    report = subject.unit_year.report
    for section, text in sections(report):
        path = (Key.NARRATIVE, section)
        for used in find(text):
            if used.known:
                continue
            made = finding(
                RULE,
                report.places,
                path,
                f"占位符“{used.name}”不在清单里。",
                advice=f"改成清单里的名称：{_names_like(used.name)}。",
            )
            yield at_words(made, report.places, path, text[used.start : used.end])


def _names_like(name: str) -> str:
    """Return the names that share a word with the one typed, or the commonest ones."""
    pieces = {name[i : i + 2] for i in range(len(name) - 1)}
    likely = [item.name for item in NAMES if any(piece in item.name for piece in pieces)]
    return "、".join(likely or [item.name for item in NAMES[:6]])
