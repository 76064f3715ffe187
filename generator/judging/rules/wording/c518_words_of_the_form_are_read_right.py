"""C518: the words of the form are not what a scanner made of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.wordlists.results import result_words
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C518",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="表上的词像是识别错了的字",
    why="扫描、截图识别出来的“日效性”“满意庋”不是表上的词，程序归不了类，读的人以为是另一个指标。",
    way_out="照原表改正。",
    source="惯例；常见的识别错误（随程序提供的词表“认错的词”）",
    example_bad="二级指标: 日效指标",
    example_good="二级指标: 时效指标",
    computed="一级、二级、三级指标的名称和各栏文字里，有“认错的词”里的词。一个文件说一次，说出应当是什么。",
    exceptions="词表以外的错字不问。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C518: the words of the form are not what a scanner made of them."""
    project = subject.project
    found = [
        (path, wrong, right)
        for path, text in _texts(project)
        for wrong, right in result_words().misread.items()
        if wrong in text
    ]
    if not found:
        return
    path, first, _ = found[0]
    pairs = dict.fromkeys(f"“{wrong}”应当是“{right}”" for _, wrong, right in found)
    made = finding(RULE, project.places, path, f"{'，'.join(list(pairs)[:3])}。")
    yield at_words(made, project.places, path, first)


def _texts(project: Project) -> Iterator[tuple[FieldPath, str]]:
    for index, item in enumerate(project.indicators):
        for key, text in (
            (Key.LEVEL1, item.level1),
            (Key.LEVEL2, item.level2),
            (Key.LEVEL3, item.name),
            (Key.ACTUAL, item.actual.raw),
        ):
            yield (Key.INDICATORS, index, key), text
    yield from prose_of(project)
