"""Rules and standards as lines of text for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Rule
from generator.facts.standard import Citation, Standard
from generator.facts.units import plain

_INDENT = "    "


def rule_text(rule: Rule) -> str:
    """Return one rule of the rule book: why it is asked, the way out, an example of each."""
    return _text(
        [
            f"{rule.code}　{rule.title}（{rule.severity}，{rule.family}）",
            "",
            f"为什么：{rule.why}",
            f"怎么改：{rule.way_out}",
            f"依据：{rule.source}",
            *_example("不对的写法", rule.example_bad),
            *_example("对的写法", rule.example_good),
        ]
    )


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
    yield "零预算", str(standard.zero_budget)
    yield "超额完成", f"超过目标的 {plain(standard.over_achievement)}% 要说明"
    yield "小数", f"{standard.decimals} 位"
    yield "不适用指标", "不计分，其余按比例折算"


def _source(citation: Citation) -> str:
    return f"{citation.document}（{citation.confidence}）"


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
