"""What a review says about its year's projects, and what it may not leave out; over plain data."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.form.keys import Key
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
    public = data.get(Key.STATUS) == Key.PUBLIC
    if public:
        yield from _head(source, data)
    seen: dict[str, int] = {}
    for path, item in _items(data, (Key.PROJECT,)):
        yield from _project(source, path, item, projects)
        yield from _repeated(source, path, item, seen)
        yield from _reasons(source, path, item)
        if public and not item.get(Key.VERDICT):
            message = f"{label(path)}没有写“结论”，复核已经公开。"
            yield finding(c184_public_review_without_head.RULE, source.places, path, message)


def _items(data: dict[str, Any], above: FieldPath) -> Iterator[_Item]:
    listed = data.get(str(above[-1]))
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(item, dict):
            yield (*above, index), item


def _head(source: Source, data: dict[str, Any]) -> Iterator[Finding]:
    missing = [f"“{key}”" for key in (Key.REVIEWER, Key.REVIEWED_ON) if not data.get(key)]
    if missing:
        message = f"复核的“状态”写了公开，却没有写{'和'.join(missing)}。"
        yield finding(c184_public_review_without_head.RULE, source.places, (Key.STATUS,), message)


def _project(
    source: Source, path: FieldPath, item: dict[str, Any], projects: Collection[str]
) -> Iterator[Finding]:
    wanted, here = item.get(Key.PROJECT), (*path, Key.PROJECT)
    if isinstance(wanted, str) and wanted not in projects:
        message = f"{label(here)}写的“{clip(wanted, 30)}”不在本年度的 projects 文件夹里。"
        advice = did_you_mean(wanted, projects, "本年度的项目")
        yield finding(
            c180_reviewed_project_unknown.RULE, source.places, here, message, advice=advice
        )


def _repeated(
    source: Source, path: FieldPath, item: dict[str, Any], seen: dict[str, int]
) -> Iterator[Finding]:
    wanted, here = item.get(Key.PROJECT), (*path, Key.PROJECT)
    if not isinstance(wanted, str):
        return
    if wanted in seen:
        message = f"项目“{clip(wanted, 30)}”在第 {seen[wanted]} 行已经有一条复核。"
        yield finding(c183_reviewed_twice.RULE, source.places, here, message)
    seen.setdefault(wanted, source.places.of(here).line)


def _reasons(source: Source, path: FieldPath, item: dict[str, Any]) -> Iterator[Finding]:
    if Key.EXECUTION_SCORE in item and not item.get(Key.EXECUTION_REASON):
        message = "改了“执行率得分”，没有写“执行率理由”。"
        advice = "补上一行“执行率理由”，写明为什么改。"
        here = (*path, Key.EXECUTION_SCORE)
        yield finding(
            c182_reviewed_without_reason.RULE, source.places, here, message, advice=advice
        )
    for line, entry in _items(item, (*path, Key.REVIEWED_INDICATORS)):
        stated = [key for key in (Key.REVIEWED_SCORE, Key.REVIEWED_ACTUAL) if key in entry]
        if stated and not entry.get(Key.REASON):
            name = entry.get(Key.LEVEL3) or f"第 {entry.get(Key.NUMBER, '？')} 行"
            message = f"指标“{clip(str(name), 30)}”写了“{stated[0]}”，没有写“理由”。"
            yield finding(
                c182_reviewed_without_reason.RULE, source.places, (*line, stated[0]), message
            )
