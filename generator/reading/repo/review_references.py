"""What a review says about its year's projects, and what it may not leave out; over plain data."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.rules import c182_reviewed_without_reason, c183_reviewed_twice
from generator.reading.rules import (
    c180_reviewed_project_unknown,
    c184_public_review_without_head,
)
from generator.reading.vocabulary.close_words import did_you_mean
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.source import Source
from generator.reading.yaml.spots import clip

_Item = tuple[FieldPath, dict[str, Any]]


def check_review(source: Source, projects: Collection[str]) -> Iterator[Finding]:
    """Find what a review refers to in vain, says twice, or leaves out; ``projects`` are ids."""
    data = source.data or {}
    public = data.get("状态") == "公开"
    if public:
        yield from _head(source, data)
    seen: dict[str, int] = {}
    for path, item in _items(data, ("项目",)):
        yield from _project(source, path, item, projects)
        yield from _repeated(source, path, item, seen)
        yield from _reasons(source, path, item)
        if public and not item.get("结论"):
            message = f"{label(path)}没有写“结论”，复核已经公开。"
            yield finding(c184_public_review_without_head.RULE, source.places, path, message)


def _items(data: dict[str, Any], above: FieldPath) -> Iterator[_Item]:
    listed = data.get(str(above[-1]))
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(item, dict):
            yield (*above, index), item


def _head(source: Source, data: dict[str, Any]) -> Iterator[Finding]:
    missing = [f"“{key}”" for key in ("复核单位", "复核日期") if not data.get(key)]
    if missing:
        message = f"复核的“状态”写了公开，却没有写{'和'.join(missing)}。"
        yield finding(c184_public_review_without_head.RULE, source.places, ("状态",), message)


def _project(
    source: Source, path: FieldPath, item: dict[str, Any], projects: Collection[str]
) -> Iterator[Finding]:
    wanted, here = item.get("项目"), (*path, "项目")
    if isinstance(wanted, str) and wanted not in projects:
        message = f"{label(here)}写的“{clip(wanted, 30)}”不在本年度的 projects 文件夹里。"
        advice = did_you_mean(wanted, projects, "本年度的项目")
        yield finding(
            c180_reviewed_project_unknown.RULE, source.places, here, message, advice=advice
        )


def _repeated(
    source: Source, path: FieldPath, item: dict[str, Any], seen: dict[str, int]
) -> Iterator[Finding]:
    wanted, here = item.get("项目"), (*path, "项目")
    if not isinstance(wanted, str):
        return
    if wanted in seen:
        message = f"项目“{clip(wanted, 30)}”在第 {seen[wanted]} 行已经有一条复核。"
        yield finding(c183_reviewed_twice.RULE, source.places, here, message)
    seen.setdefault(wanted, source.places.of(here).line)


def _reasons(source: Source, path: FieldPath, item: dict[str, Any]) -> Iterator[Finding]:
    if "执行率得分" in item and not item.get("执行率理由"):
        message = "改了“执行率得分”，没有写“执行率理由”。"
        advice = "补上一行“执行率理由”，写明为什么改。"
        here = (*path, "执行率得分")
        yield finding(
            c182_reviewed_without_reason.RULE, source.places, here, message, advice=advice
        )
    for line, entry in _items(item, (*path, "指标")):
        stated = [key for key in ("复核得分", "复核完成值") if key in entry]
        if stated and not entry.get("理由"):
            name = entry.get("三级指标") or f"第 {entry.get('序号', '？')} 行"
            message = f"指标“{clip(str(name), 30)}”写了“{stated[0]}”，没有写“理由”。"
            yield finding(
                c182_reviewed_without_reason.RULE, source.places, (*line, stated[0]), message
            )
