"""Findings as lines at a terminal, with the caret under the right character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from generator.facts.diagnostics import Explanation, Finding, Place, Severity
from generator.presenting.words.runner_commands import inert_text

_INDENT = "    "
_WIDEST = 100
"""Terminal cells of an excerpt; of a longer line the part around the caret is shown."""


def finding_text(finding: Finding, shown_as: str = "", also: tuple[Place, ...] = ()) -> str:
    """Return a finding as lines, the last one ended.

    Args:
        finding: The finding.
        shown_as: The file's name as the reader would type it; the finding's own if empty.
        also: Where in the same file the same is found.
    """
    place = finding.place
    file = inert_text(_visible(shown_as or place.file))
    head = f"{file}:{place.line}:{place.column}: {finding.severity} {finding.code} "
    lines = [head + inert_text(_visible(finding.message))]
    if finding.excerpt.strip():
        lines += excerpt_lines(finding.excerpt, place.column)
    if also:
        lines.append(f"  {also_text(also)}")
    if finding.explanation is None:
        lines += _advice_lines(finding.advice)
    else:
        lines.append(f"  {inert_text(_visible(explanation_text(finding.explanation)))}")
    return "".join(f"{line}\n" for line in lines)


def _advice_lines(advice: str) -> list[str]:
    """Return the advice, and below it the lines to be typed where it has some."""
    first, *typed = advice.split("\n")
    shown = (_INDENT + inert_text(_visible(line)) for line in typed)
    return [f"  建议：{inert_text(_visible(first))}", *shown]


def also_text(also: tuple[Place, ...]) -> str:
    """Return ``同样的还有第 12、15 行。``."""
    return f"同样的还有第 {'、'.join(str(place.line) for place in also)} 行。"


def excerpt_lines(excerpt: str, column: int) -> list[str]:
    """Return the source line and a caret under its ``column`` (from 1, in characters)."""
    text = _visible(excerpt.rstrip())
    lead = len(text) - len(text.lstrip(" 　"))
    start = min(lead, max(column - 1, 0))
    start = max(start, _first_shown(text, column))
    text = text[:start] + inert_text(text[start:])
    before = text[start : max(column - 1, start)]
    dots = "…" if start > lead else ""
    return [
        _INDENT + _cut(dots + text[start:]),
        _INDENT + " " * cells(dots + before) + "^",
    ]


def _first_shown(text: str, column: int) -> int:
    """Return the index from which a long line is shown so that its caret stays in sight."""
    if cells(text.strip()) <= _WIDEST:
        return 0
    start = column - 1
    used = 0
    while start > 0 and used + cells(text[start - 1 : start]) <= _WIDEST * 2 // 3:
        start -= 1
        used += cells(text[start : start + 1])
    return max(start, 0)


def _cut(text: str) -> str:
    if cells(text) <= _WIDEST:
        return text
    used = 0
    for index, character in enumerate(text):
        used += cells(character)
        if used > _WIDEST:
            return text[:index] + "…"
    return text


def cells(text: str) -> int:
    """Return how many terminal cells a text takes: two for a Chinese character, none for marks."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _visible(text: str) -> str:
    """Keep one character per character, but none that moves or colours a terminal."""
    if text.isprintable():
        return text  # the usual case
    return "".join(_printable(character) for character in text)


def _printable(character: str) -> str:
    if character.isprintable() or character == "\u3000":
        return character
    return " " if character.isspace() else "\ufffd"


def count_text(findings: Iterable[Finding]) -> str:
    """Return ``2 个错误，1 个警告，0 个提示``, and how many of all stand explained."""
    listed = tuple(findings)
    counts = "，".join(f"{number} 个{severity}" for severity, number in count(listed).items())
    explained = sum(item.explained for item in listed)
    return counts + (f"，另有 {explained} 个已说明" if explained else "")


def count(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many open findings there are of each severity, the gravest first."""
    counts = {severity.value: 0 for severity in Severity}
    for finding in findings:
        if not finding.explained:
            counts[finding.severity.value] += 1
    return counts


def explanation_text(explanation: Explanation) -> str:
    """Return ``已说明（2025-01-10）：年中增加了宣讲任务``."""
    dated = f"（{explanation.dated.isoformat()}）" if explanation.dated else ""
    return f"已说明{dated}：{explanation.reason}"
