"""C240: a reviewed score does not rise over a limit that was broken."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.facts.units import ZERO, plain
from generator.judging.review.reviewed_scores import ReviewedLine
from generator.judging.rules.consistency.reviewed_entries import at_line, entries, line_name
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.evaluation import Evaluation

RULE = Rule(
    code="C240",
    severity=Severity.WARNING,
    title="没有达到目标的指标，复核反而加了分",
    why="超了成本上限、没有做到目标数，复核只会扣分；加了分，读的人会问凭什么。",
    way_out="核对复核得分；复核认定目标其实达到了的，写明复核完成值和理由。",
    source="《项目支出绩效评价管理办法》（财预〔2020〕10号）；评分标准的“正向指标”“反向指标”两组",
    example_bad="（目标 ≤80万元，实际 92万元，自评 8 分）\n复核得分: 10",
    example_good="（目标 ≤80万元，实际 92万元，自评 8 分）\n复核得分: 6\n理由: 超上限 15%",
    computed=(
        "复核得分大于自评得分，没有写复核完成值，而按自评的实际完成值目标没有达到，"
        "复核得分又大于按规则算出的得分。"
    ),
    exceptions="文字目标不问；写了复核完成值的归 C233；自评得分低于按规则算出的得分、复核改正的不问。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C240: a reviewed score does not rise over a limit that was broken."""
    for entry in entries(subject):
        _, _, reviewed = entry
        for line in reviewed.lines:
            right = _right_score(line, reviewed.evaluation)
            if right is None or line.reviewed is None or line.reviewed <= right:
                continue
            message = (
                f"{line_name(line)}没有达到目标（实际“{line.stated_actual}”），"
                f"自评 {plain(line.stated or ZERO)} 分，复核加到 {plain(line.reviewed)} 分，"
                f"按规则是 {plain(right)} 分。"
            )
            yield at_line(RULE, entry, line, message)


def _right_score(line: ReviewedLine, evaluation: Evaluation) -> Decimal | None:
    """Return what the rules give a missed target whose score the review raised; None for others."""
    if line.number is None or line.actual is not None:
        return None
    judged = evaluation.lines[line.number - 1]
    raised = line.difference is not None and line.difference > 0
    return judged.computed if raised and judged.met is False else None
