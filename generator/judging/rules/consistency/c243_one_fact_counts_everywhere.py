"""C243: a fault that a reviewer deducts on one line is not full marks on the line about it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.wordlists.results import result_words
from generator.judging.review.reviewed_scores import ProjectReview, ReviewedLine
from generator.judging.rules.consistency.reviewed_entries import at_line, entries, line_name
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C243",
    severity=Severity.NOTE,
    title="同一件事，一项指标扣了分，该扣的另一项没有扣",
    why="复核说工程逾期，扣了数量的分，时效指标却还是满分：同一件事两个说法。",
    way_out="核对说这件事的那项指标的复核得分；不该扣的，写明为什么。",
    source="惯例",
    example_bad="- 三级指标: 修建道路\n  复核得分: 8\n  理由: 逾期两个月完工   # 时效指标“完工时间”仍是满分",
    example_good="- 三级指标: 完工时间\n  复核得分: 6\n  理由: 逾期两个月完工",
    computed=(
        "复核扣了分的指标，理由里说到逾期、未验收、超支、数量不足一类的事，而这件事所属的二级指标（时效、质量、成本、数量）"
        "在表上有指标，复核以后却都是满分。词表随程序提供。"
    ),
    exceptions="扣分的就是这个二级指标的不问；表上没有这个二级指标的不问。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C243: a fault that a reviewer deducts on one line is not full marks on the line about it."""
    for entry in entries(subject):
        reviewed = entry[2]
        for line in reviewed.lines:
            spared = _spared(line, reviewed)
            if spared:
                message = (
                    f"{line_name(line)}扣分的理由是“{line.reason.strip()[:24]}”，"
                    f"说这件事的{line_name(spared)}仍是满分。"
                )
                yield at_line(RULE, entry, line, message, key=Key.REASON)


def _spared(line: ReviewedLine, reviewed: ProjectReview) -> ReviewedLine | None:
    """Return a line about the fault of this one where all such lines kept their full marks."""
    if line.number is None or line.difference is None or line.difference >= 0:
        return None
    indicators = reviewed.evaluation.project.indicators
    own = indicators[line.number - 1].aspect
    for aspect, words in result_words().faults.items():
        if aspect == own or not words.search(line.reason):
            continue
        about = [
            item
            for item in reviewed.lines
            if item.number and indicators[item.number - 1].aspect == aspect
        ]
        if about and all(item.weight and item.standing == item.weight for item in about):
            return about[0]
    return None
