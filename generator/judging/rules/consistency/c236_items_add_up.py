"""C236: the items that a text lists add to the sum that it states, its shares to 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import (
    FieldPath,
    Finding,
    Need,
    PageClaim,
    Places,
    Rule,
    Severity,
    finding,
)
from generator.facts.units import trimmed
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.part_lists import lists_that_differ, shares_that_differ
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C236",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="文字里“其中”各项加起来不是前面的总数",
    why="总数和分项写在一句话里，读的人会加一遍；加不起来，两个数里总有一个是错的。",
    way_out="核对总数和每一项，改正错的；只列了一部分的，写“其中主要是”或者补上“其他”。",
    source="惯例",
    example_bad="实际完成情况: 共投入80万元，其中：村道40万元，乡道25万元，桥涵5万元。",
    example_good="实际完成情况: 共投入80万元，其中：村道40万元，乡道35万元，桥涵5万元。",
    computed=(
        "一句话里“多少，其中……”“多少，分别为……”后面单位相同的各项相加，与前面的数比较，元和万元、米和公里换算；"
        "各项超过总数的，或者列了 3 项以上、冒号后面列的、按资金来源列的而不足总数的，都算。"
        "一句话里几个占比相加，超过 100% 的，或者 3 个以上不足 100% 的，也算。"
        "词表随程序提供。"
    ),
    exceptions=(
        "写了主要、包括、等、约、余、其余的；一份可以算两种人的（党员、妇女、老人、残疾人）；"
        "一句话里有两个“其中”的；括号里的数不算；占比差 1 个百分点以内的（四舍五入）。"
    ),
    denies=(PageClaim.RESULT,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C236: the items that a project's text lists add to its sum."""
    project = subject.project
    for path, text in prose_of(project):
        yield from _differences(project.places, path, text)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C236: the items that a report's text lists add to its sum."""
    report = subject.unit_year.report
    for path, text in prose_of(report):
        yield from _differences(report.places, path, text)


def _differences(places: Places, path: FieldPath, text: str) -> Iterator[Finding]:
    for differing in lists_that_differ(text):
        message = (
            f"“{differing.words[:30]}……”里的 {differing.items} 项加起来是 "
            f"{trimmed(differing.sum)}{differing.unit}，不是 {differing.total}。"
        )
        yield at_words(finding(RULE, places, path, message), places, path, differing.words[:12])
    for words, made in shares_that_differ(text):
        message = f"“{words[:40]}”里的占比加起来是 {trimmed(made)}%，不是 100%。"
        yield at_words(finding(RULE, places, path, message), places, path, words[:12])
