"""Columns of findings as they count in the file: what was taken out of a line for reading is put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.facts.diagnostics import Finding
from generator.reading.rules.c101_text import CONTROL_CHARACTER
from generator.reading.yaml.encoding import as_typed, typed_lines


def in_typed_places(findings: Iterable[Finding], tree: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Return the findings, those on a line with control characters where they stand in the file.

    Args:
        findings: All there are, masked.
        tree: The files they are about.
    """
    listed = tuple(findings)
    odd = {item.place.file for item in listed if item.code == CONTROL_CHARACTER.code} & set(tree)
    if not odd:
        return listed
    lines = {file: typed_lines(file, tree[file]) for file in odd}
    return tuple(_moved(listed, lines))


def _moved(findings: Iterable[Finding], lines: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    for item in findings:
        place = item.place
        typed = lines.get(place.file, ())
        if item.code == CONTROL_CHARACTER.code or place.line > len(typed):
            yield item
            continue
        column, excerpt = as_typed(typed[place.line - 1], place.column, item.excerpt)
        moved = replace(place, column=column)
        yield replace(item, place=moved, excerpt=excerpt if item.excerpt else "")
