"""Rules and standards as lines of text for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.concluding.recorded_cases import (
    WorkedCase,
    forms_looked_at,
    forms_with,
    worked_case,
)
from generator.facts.diagnostics import Rule, Severity
from generator.facts.families import FAMILIES
from generator.facts.standard import Citation, Standard
from generator.facts.units import plain

_INDENT = "    "
_WIDEST_FAMILY = max(len(name) for name, _ in FAMILIES.values())


def rule_text(rule: Rule, *, here: Severity | None = None) -> str:
    """Return all that the rule book says of one rule.

    Args:
        rule: The rule.
        here: What the rule weighs on this site, where that is not what the rule book says.
    """
    changed = f"；本站改为{here}" if here is not None and here is not rule.severity else ""
    return _text(
        [
            f"{rule.code}　{rule.title}（{rule.severity}，{rule.family}{changed}）",
            "",
            f"为什么：{rule.why}",
            f"怎么改：{rule.way_out}",
            *([f"怎么算：{rule.computed}"] if rule.computed else []),
            *([f"例外：{rule.lets_pass}"] if rule.lets_pass else []),
            f"依据：{rule.source}",
            f"说明：{explaining_text(rule)}",
            f"实际：{practice_text(rule)}",
            *_example("不对的写法", rule.example_bad),
            *_example("对的写法", rule.example_good),
            *_worked(rule),
        ]
    )


def rules_text(rules: Iterable[Rule], here: Mapping[str, Severity]) -> str:
    """Return one line for each rule: code, family, severity, title.

    Args:
        rules: The rules.
        here: Codes whose severity this site changes, and to what.
    """
    return _text(
        f"{rule.code}  {_padded(rule.family)}  {here.get(rule.code, rule.severity)}  {rule.title}"
        for rule in rules
    )


def explaining_text(rule: Rule) -> str:
    """Say whether a 说明 may let a finding of this rule stand."""
    if not rule.explainable:
        return "不能用“说明”保留，只能改好。"
    return "属实、有理由的，可以在旁边写“说明”保留。"


def practice_text(rule: Rule) -> str:
    """Say how often the rule finds something in forms that others published."""
    forms = forms_looked_at()
    if rule.code.startswith("C1"):
        return f"没有统计：{forms} 份已公开的自评表由程序转写，不会有写法上的问题。"
    found = forms_with(rule.code)
    if not found:
        return f"{forms} 份已公开的自评表里没有出现过。"
    return f"{forms} 份已公开的自评表里，{found} 份有这个问题。"


def worked_lines(case: WorkedCase) -> list[str]:
    """Return the lines of a case with their numbers, the one found marked."""
    width = len(str(case.first + len(case.lines)))
    return [
        f"{'>' if number == case.line else ' '} {number:>{width}} {line}".rstrip()
        for number, line in enumerate(case.lines, start=case.first)
    ]


def _worked(rule: Rule) -> Iterator[str]:
    case = worked_case(rule.code)
    if case is None:
        return
    yield ""
    yield f"一个例子（{case.file}）："
    yield from (f"{_INDENT}{line}".rstrip() for line in worked_lines(case))
    yield f"{_INDENT}{case.line}:{case.column}: {case.severity} {rule.code} {case.message}"
    yield f"{_INDENT}  建议：{case.advice or rule.way_out}"


def _padded(family: str) -> str:
    return family + "　" * (_WIDEST_FAMILY - len(family))


def _example(heading: str, text: str) -> Iterator[str]:
    if text.strip():
        yield ""
        yield f"{heading}："
        for line in text.strip("\n").split("\n"):
            yield f"{_INDENT}{line}".rstrip()


def standards_text(standards: Iterable[Standard]) -> str:
    """Return one line for each standard: its id, its short name, its document."""
    lines = [
        f"{item.id}　{item.short_name}　{item.document_number}".rstrip("　") for item in standards
    ]
    return _text([*lines, "", "看其中一套：mingzhang explain 标识"])


def standard_text(standard: Standard) -> str:
    """Return all figures of a standard, each group with its source and how sure we are of it."""
    return _text(
        [
            f"{standard.name}（{standard.short_name}）",
            *([f"文号：{standard.document_number}"] if standard.document_number else []),
            f"标识：{standard.id}",
            "",
            standard.description.strip(),
            "",
            *_figures(standard),
        ]
    )


def _figures(standard: Standard) -> Iterator[str]:
    sources = dict(standard.citations)
    for item, figure in _groups(standard):
        yield f"{item}：{figure}"
        source = sources.get(item)
        if source is not None:
            yield f"{_INDENT}出处：{_source(source)}"


def _groups(standard: Standard) -> Iterator[tuple[str, str]]:
    yield "预算执行率", f"{plain(standard.execution_weight)} 分"
    parts = "、".join(f"{part.level1} {plain(part.weight)} 分" for part in standard.parts)
    yield (
        "指标分值",
        f"合计 {plain(standard.indicator_weight)} 分" + (f"：{parts}" if parts else ""),
    )
    yield "等级", "、".join(f"{band.name} ≥ {plain(band.lower)}%" for band in standard.grades)
    yield (
        "定性指标",
        "、".join(
            f"{band.name} {plain(band.upper)}%–{plain(band.lower)}%"
            for band in standard.quality_bands
        ),
    )
    yield "反向指标", str(standard.less_is_better)
    yield "成本无符号", str(standard.plain_cost)
    yield "无符号", str(standard.plain_number)
    yield "零预算", str(standard.zero_budget)
    yield "超额完成", f"超过目标的 {plain(standard.over_achievement)}% 要说明"
    yield "小数", f"{standard.decimals} 位"
    yield "不适用指标", "不计分，其余按比例折算"


def _source(citation: Citation) -> str:
    return f"{citation.document}（{citation.confidence}）"


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
