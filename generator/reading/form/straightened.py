"""A file whose lines stand wrong, read again with each where the form has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.diagnostics import Finding, Severity
from generator.facts.form.forms import FORMS
from generator.reading.form.printed_blanks import without_blanks
from generator.reading.rules import c110_yaml as rules
from generator.reading.rules import c140_values as values
from generator.reading.schema.foreign_form import foreign_form
from generator.reading.schema.form_walk import Move, Walk
from generator.reading.schema.levels_as_heads import levels_as_heads
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.schema.validation import validate
from generator.reading.vocabulary.form_words import known_words
from generator.reading.yaml.source import Source, read_again, with_findings
from generator.reading.yaml.traps.scan import find_traps
from generator.reading.yaml.traps.trap import Level, Trap, write_as

_ABOUT_STRUCTURE = frozenset(
    rule.code
    for rule in (
        *(rules.INDENTATION, rules.DASH, rules.DUPLICATE_KEY, rules.YAML_OTHER, rules.NO_COLON),
        *(rules.NOT_A_MAPPING, rules.SECOND_COLON, rules.ODD_KEY, values.UNKNOWN_KEY),
        *(values.MISPLACED_KEY, values.MISSING, values.WRONG_SHAPE),
    )
)
_MOST_MOVES = 200
_STEP = 2


def read_to_form(kind: SchemaKind, source: Source) -> Source:
    """Hold a source against its schema; where lines stand wrong, blame those that do.

    The lines are moved to where the words of the form put them. If the file then reads without a
    complaint about its structure (or with far fewer), the moved lines were the slip and what was
    said before only its consequence.
    """
    source = without_blanks(kind, source)
    other = foreign_form(kind, source) or levels_as_heads(kind, source)
    if other is not None:
        return with_findings(source, (other,))
    told = with_findings(source, validate(kind, source))
    before = _complaints(told.findings)
    if not before or not source.places.lines:
        return told
    for level in (Level.SILENT, Level.BREAKING):
        for moves in _walks(kind, source, level):
            groups = tuple(_grouped(moves))
            again = without_blanks(kind, _moved(source, moves, groups, level))
            again = with_findings(again, validate(kind, again))
            left = _complaints(again.findings) - len(groups)
            if left == 0 or left + len(groups) < before:
                return again
    return told


def _complaints(findings: Sequence[Finding]) -> int:
    return sum(
        item.severity is Severity.ERROR and item.code in _ABOUT_STRUCTURE for item in findings
    )


def _walks(kind: SchemaKind, source: Source, level: Level) -> Iterator[tuple[Move, ...]]:
    """Yield the lines to be moved, the fewest first."""
    scan = find_traps(source.places.lines, known_words(), level)
    walked = (Walk(FORMS[kind], by_habit=habit).over(scan.structure) for habit in (False, True))
    found = (moves for moves in walked if moves and len(moves) <= _MOST_MOVES)
    yield from sorted(found, key=_unlikely)


def _unlikely(moves: Sequence[Move]) -> tuple[int, int, int]:
    """Many lines stand wrong less often than few, and one at an even column less often."""
    even = sum(move.column % _STEP == 0 for move in moves)
    return len(tuple(_grouped(moves))), len(moves), even


def _moved(
    source: Source, moves: Sequence[Move], groups: Sequence[Sequence[Move]], level: Level
) -> Source:
    lines = list(source.places.lines)
    for move in moves:
        lines[move.number - 1] = move.text
    traps = tuple((group[0].number, _trap(group)) for group in groups)
    return read_again(source, lines, traps, level)


def _grouped(moves: Sequence[Move]) -> Iterator[tuple[Move, ...]]:
    """Yield lines that follow each other and are off by the same: they were typed as one block."""
    group: list[Move] = []
    for move in moves:
        if group and not _same_slip(group[-1], move):
            yield tuple(group)
            group = []
        group.append(move)
    if group:
        yield tuple(group)


def _same_slip(one: Move, other: Move) -> bool:
    """Whether a line is off as the line above, or because that line had a dash too many."""
    if other.number != one.number + 1:
        return False
    together = other.meant - other.column == one.meant - one.column
    return other.dash == one.dash != 0 or (other.dash == 0 and one.dash >= 0 and together)


def _trap(group: Sequence[Move]) -> Trap:
    move, last = group[0], group[-1]
    home = f"“{move.home}”" if move.home else "最外层"
    block = f"从这一行到第 {last.number} 行" if len(group) > 1 else f"“{move.key}”"
    rest = f"（到第 {last.number} 行为止，其余各行照此改）" if len(group) > 1 else ""
    rule, column = rules.INDENTATION, move.column
    if move.dash > 0:
        rule, column = rules.DASH, move.column - _STEP
        if len(group) > 1 and not last.dash:
            rest = f"；到第 {last.number} 行为止，每行都少空 {move.column - move.meant} 格"
        message = f"{block}前面多了“- ”：不是新的一条，而是{home}里的一项。"
    elif move.dash < 0:
        rule = rules.DASH
        message = f"{block}是{home}里新的一条，前面少了“- ”。"
    else:
        off = move.meant - move.column
        how = f"{'少' if off > 0 else '多'}空了 {abs(off)} 格"
        wanted = f"应当空 {move.meant} 格" if move.meant else "不空格"
        message = f"{block}属于{home}，前面{wanted}，现在{how}。"
        rest = (
            f"；到第 {last.number} 行为止，每行都{'多' if off > 0 else '少'}空 {abs(off)} 格"
            if rest
            else ""
        )
    return Trap(rule=rule, column=max(0, min(column, move.column)), message=message, fixed=move.text,
                advice=write_as(move.text) + rest)  # fmt: skip
