"""A file that belongs to no repo, put into a made-up one so that it can be read and judged."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from generator.concluding.c170_explained import NOTHING_TO_EXPLAIN
from generator.concluding.conclude import STAND_IN, conclude
from generator.concluding.judged import Judged
from generator.facts.data_layout import SITE_FILE
from generator.facts.diagnostics import Finding
from generator.judging.texts.sensitive.masking import mask
from generator.publishing.disk import files
from generator.reading.rules.c180_reviewed_project_unknown import RULE as UNKNOWN_PROJECT

_UNIT = "data/danwei/unit.yml"
_BESIDE_OTHERS = (NOTHING_TO_EXPLAIN.code, UNKNOWN_PROJECT.code)
"""What can only be told beside other files: a project may well be there, an explanation be needed."""


def judge_file(path: Path, content: bytes | None = None) -> Judged:
    """Judge one file by itself; what kind it is, its name or folder says, else it is a project.

    Findings name the file as ``path.name``, masked. Nothing about other files is said, nor that an
    explanation is about nothing: what it explains may show only beside other files. ``content``
    stands for what is on the disk, if given.
    """
    if content is None:
        content = _head(path)
    name, surroundings = _place(path)
    seen = conclude(surroundings | {name: content})
    called = mask(path.name)  # the made-up name has taken the place of one that was masked
    return replace(
        seen,
        names=frozenset({called}),
        broken=frozenset({called} if name in seen.broken else ()),
        findings=tuple(_named(item, called) for item in seen.findings if _is_of(item, name)),
    )


def _place(path: Path) -> tuple[str, dict[str, bytes]]:
    """Return where the file would stand in a repo, and the least that has to stand around it."""
    site = {SITE_FILE: STAND_IN}
    unit = {_UNIT: "单位名称: 单位\n".encode()}
    years = [part for part in path.absolute().parts if re.fullmatch(r"20\d\d", part)]
    folder = f"data/danwei/{years[-1] if years else '2024'}"
    report = {f"{folder}/report.yml": "标题: 报告\n状态: 公开\n".encode()}
    match path.stem:
        case "site":
            return SITE_FILE, {}
        case "unit":
            return _UNIT, site
        case "report":
            return f"{folder}/report.yml", site | unit
        case "review":
            return f"{folder}/review.yml", site | unit | report
    if path.absolute().parent.name == "standards":
        return "data/standards/biaozhun.yml", site
    return f"{folder}/projects/xiangmu.yml", site | unit | report


def _head(path: Path) -> bytes:
    from generator.reading.yaml.encoding import MAX_BYTES

    return files.head(path, MAX_BYTES)


def _is_of(item: Finding, name: str) -> bool:
    return item.place.file == name and item.code not in _BESIDE_OTHERS


def _named(item: Finding, name: str) -> Finding:
    return replace(item, place=replace(item.place, file=name))
