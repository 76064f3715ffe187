"""Which line does not line up: the levels of a file, walked once YAML has failed on it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.reading.rules import c110_yaml as rules
from generator.reading.yaml.lines import Line, split_line
from generator.reading.yaml.traps.scan import Scan
from generator.reading.yaml.traps.trap import Level, Trap


@dataclass(slots=True)
class _Level:
    column: int
    is_list: bool
    line: int
    lines: int = 0
    first: str = ""  # of a list: the key its last item begins with


@dataclass(slots=True)
class _Walk:
    lines: list[str]
    traps: list[tuple[int, Trap]]
    levels: list[_Level] = field(default_factory=list)
    opens: bool = False  # the line above is a key or dash with nothing behind it
    shifts: dict[int, int] = field(default_factory=dict)  # column as typed → as it should be


def straighten(scan: Scan) -> Scan:
    """Add to a scan the lines that do not line up, each mended to the nearest fitting level."""
    walk = _Walk(lines=list(scan.lines), traps=list(scan.traps))
    for number, line, continuing in scan.structure:
        if continuing and not line.has_key and not line.has_dash:
            continue
        typed = len(line.indent)
        moved = _shifted(walk, typed)
        level = _fitting(walk, moved, line)
        if level is not None and _lacks_dash(walk, moved, line):
            text = f"{' ' * moved}- {line.text[typed:]}"
            walk.traps.append((number, _dash_trap(line, text)))
            walk.lines[number - 1] = text
            _enter(walk, moved, split_line(text), number)
            continue
        if level is not None and moved == typed:
            if _first_is_odd(walk, typed, level):
                level = None
            else:
                walk.traps.append((number, _trap(line, level)))
                walk.shifts[typed] = level.column
        column = moved if level is None else level.column
        text = " " * column + line.text[typed:]
        walk.lines[number - 1] = text
        _enter(walk, column, split_line(text), number)
    walk.traps.sort(key=lambda pair: pair[0])
    return replace(scan, traps=tuple(walk.traps), lines=tuple(walk.lines))


def _first_is_odd(walk: _Walk, column: int, level: _Level) -> bool:
    """Whether an earlier line stands wrong: the only one of its level, off by an odd blank.

    Then that line is the trap and moves to where ``column`` is its level.
    """
    index = next(i for i, one in enumerate(walk.levels) if one.line == level.line)
    below = walk.levels[index - 1].column if index else -1
    first = walk.levels[index]
    meant = column - (level.column - first.column)
    odd = first.column % 2 == 1 and meant % 2 == 0 and below < meant + first.is_list
    if not odd or first.lines != 1:
        return False
    line = split_line(walk.lines[first.line - 1])
    here = _Level(meant, first.is_list, first.line)
    walk.traps.append((first.line, _trap(line, here)))
    text = " " * meant + line.text[len(line.indent) :]
    walk.lines[first.line - 1] = text
    del walk.levels[index:]
    _enter(walk, meant, split_line(text), first.line)
    return True


def _shifted(walk: _Walk, typed: int) -> int:
    """Where the line stands once the block it belongs to has been moved."""
    for column in [c for c in walk.shifts if c > typed]:
        del walk.shifts[column]
    if not walk.shifts:
        return typed
    nearest = max(walk.shifts)
    return walk.shifts[nearest] + typed - nearest


def _fitting(walk: _Walk, column: int, line: Line) -> _Level | None:
    """Return None where the line fits, else the level it was most likely meant for."""
    if not walk.levels:
        return None
    top = walk.levels[-1]
    if walk.opens and (column > top.column or (column == top.column and line.has_dash)):
        return None
    same = [level for level in walk.levels if level.is_list == line.has_dash]
    if any(level.column == column for level in same):
        return None
    if not same:
        return replace_column(top, top.column + (2 if walk.opens else 0))
    return min(reversed(same), key=lambda level: abs(level.column - column))


def _lacks_dash(walk: _Walk, column: int, line: Line) -> bool:
    """Whether the line stands in the column of a list's dashes with the key its items begin with."""
    return any(
        level.is_list and level.column == column and level.first == line.key != ""
        for level in walk.levels
    )


def replace_column(level: _Level, column: int) -> _Level:
    """The same level at another column."""
    return _Level(column, level.is_list, level.line)


def _enter(walk: _Walk, column: int, line: Line, number: int) -> None:
    """Close the levels this line ends, open those it begins."""
    is_list = line.has_dash
    while walk.levels and (
        walk.levels[-1].column > column
        or (walk.levels[-1].column == column and walk.levels[-1].is_list and not is_list)
    ):
        walk.levels.pop()
    if not walk.levels or (walk.levels[-1].column, walk.levels[-1].is_list) != (column, is_list):
        walk.levels.append(_Level(column, is_list, number))
    walk.levels[-1].line = number
    walk.levels[-1].lines += 1
    if is_list:
        walk.levels[-1].first = line.key
    if is_list and line.has_key:
        walk.levels.append(_Level(line.rest_at, False, number, 1))
    walk.opens = (line.has_key or is_list) and not line.value


def _trap(line: Line, level: _Level) -> Trap:
    typed = len(line.indent)
    return Trap(
        rule=rules.INDENTATION,
        column=typed,
        message=f"这一行前面空了 {typed} 格，与上下文对不齐；应当空 {level.column} 格。",
        fixed=" " * level.column + line.text[typed:],
        advice=f"把这一行前面的空格改成 {level.column} 个。"
        if level.column
        else "把这一行前面的空格全部删去。",
        level=Level.SUSPECT,
        sure=False,
    )


def _dash_trap(line: Line, fixed: str) -> Trap:
    return Trap(
        rule=rules.DASH,
        column=len(line.indent),
        message=f"“{line.key}”与列表的其他各条对齐，前面却没有“- ”。",
        fixed=fixed,
        level=Level.SUSPECT,
    )
