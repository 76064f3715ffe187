"""C234: as many projects are listed as were drawn, and no more drawn than there were."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C234",
    severity=Severity.WARNING,
    title="抽取数与列出的项目数不一致",
    why="抽查方法公布出去，别人照着重抽，抽出的个数应当就是列出的个数；少列了，会让人以为有的结果没有公布。",
    way_out="抽中的项目都要列出；抽查以后增减了项目的，在“抽查方法”的“说明”里写明，并改正“抽取数”。",
    source="惯例",
    example_bad="抽查方法: {抽取数: 5}\n项目: [{项目: ludeng}, {项目: dangjian}]",
    example_good="抽查方法: {抽取数: 2}\n项目: [{项目: ludeng}, {项目: dangjian}]",
    computed="“抽取数”与“项目”的条数比；“抽取数”也不能大于“抽取范围”。",
    exceptions="没有写“抽取数”，或者一个项目也没有列的，不比。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C234: as many projects are listed as were drawn, and no more drawn than there were."""
    review = subject.unit_year.review
    draw = review.draw if review else None
    if review is None or draw is None or draw.drawn is None:
        return
    rule, here, listed = RULE, (Key.DRAW, Key.DRAWN), len(review.projects)
    if draw.population is not None and draw.drawn > draw.population:
        message = f"抽取数 {draw.drawn} 大于抽取范围 {draw.population}。"
        yield finding(rule, review.places, here, message)
    elif listed and draw.drawn != listed:
        message = f"抽取数写的是 {draw.drawn}，“项目”列了 {listed} 个。"
        yield finding(rule, review.places, here, message)
