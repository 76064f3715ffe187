"""C521: no sentence of the samples is published as if it were the unit's own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, PageClaim, Places, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.wording_words import wording_words
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.texts.all_texts import Filed, texts_of
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C521",
    severity=Severity.WARNING,
    title="样例里的句子没有换掉",
    why="编辑器的提示和空表里带的是举例的句子，说的是别处的事；照样公开，就成了本单位没有做过的事。",
    way_out="换成本项目的实际情况；没有可写的，整行删去。",
    source="惯例",
    example_bad="实际完成情况: 组织党员活动6次，参加412人次",
    example_good="实际完成情况: 组织党员活动9次，参加388人次",
    computed=("一段文字与样例里的一句话完全一样，空格不算。样例的句子随程序提供。"),
    exceptions="示例单位、示例项目和“说明”里的理由不问；谁都会这样写的短句（“自评得分与佐证材料相符”）不在其中。",
    denies=(PageClaim.RESULT,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C521: no sentence of the samples is published as if it were the unit's own."""
    project = subject.project
    if not (project.example or subject.unit_year.unit.example):
        yield from _look(project, project.places)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C521, asked of report and review."""
    unit_year = subject.unit_year
    if unit_year.unit.example or unit_year.report.example:
        return
    yield from _look(unit_year.report, unit_year.report.places)
    if unit_year.review is not None:
        yield from _look(unit_year.review, unit_year.review.places)


def _look(record: Filed, places: Places) -> Iterator[Finding]:
    samples = wording_words().samples
    for path, text in texts_of(record):
        if Key.EXPLANATIONS not in path and "".join(text.split()) in samples:
            message = f"“{text.strip()}”是样例里的句子。"
            yield at_words(finding(RULE, places, path, message), places, path, text.strip())
