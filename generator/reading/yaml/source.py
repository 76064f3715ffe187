"""Bytes of one data file to plain data, the place of every value, and what was mistyped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from generator.facts.diagnostics import Finding, Places
from generator.reading.rules import c101_text as structure_text
from generator.reading.rules import c110_yaml as structure_yaml
from generator.reading.vocabulary.form_words import known_words
from generator.reading.yaml.encoding import decode
from generator.reading.yaml.indentation import straighten
from generator.reading.yaml.lines import is_comment
from generator.reading.yaml.nodes import Tree, build_tree
from generator.reading.yaml.other_formats import other_format
from generator.reading.yaml.spots import finding_at
from generator.reading.yaml.traps.scan import Scan, find_traps
from generator.reading.yaml.traps.trap import Level, Trap, write_as
from generator.reading.yaml.yaml_errors import error_mark, explain

_WIDTHS = (2, 1, 4, 8)  # spaces a tab or an ideographic space may have been meant for
_MANY_LINES = 5000  # of a longer file only the likeliest width is tried
_MAX_FINDINGS = 200  # a file
_OF_TEXT = frozenset(rule.code for rule in structure_text.RULES)
_MAX_SHOWN = 40  # lines put right below one advice
_MAX_LISTED = 8  # line numbers named in one sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One data file, read.

    ``data`` is plain data (dict, list, str, int, Decimal) without blanks, None where nothing could
    be read. ``guessed`` says that lines had to be moved to read on, so that what seems missing or
    misplaced may only be a consequence.
    """

    file: str
    data: dict[str, Any] | None
    places: Places
    findings: tuple[Finding, ...] = field(default=())
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    scan: Scan
    tree: Tree


def read_source(file: str, content: bytes) -> Source:
    """Read one file; every byte string has an answer and never an exception."""
    decoded = decode(file, content)
    lines = decoded.lines
    if lines is None:
        return _unreadable(file, (), decoded.findings)
    if all(is_comment(line) or line.strip() in {"---", "..."} for line in lines):
        message = "文件里没有内容。" if not any(map(str.strip, lines)) else "文件里只有批注。"
        found = finding_at(structure_text.EMPTY_FILE, file, lines, (1, 1), message)
        return _unreadable(file, lines, (*decoded.findings, found))
    other = other_format(lines)
    if other is not None:
        message, advice = f"这个文件是{other[0]}，不是一项一项的“名称: 内容”。", other[1]
        place = (file, lines, _first_line(lines), message)
        found = finding_at(structure_yaml.NOT_A_MAPPING, *place, advice=advice)
        return _unreadable(file, lines, (*decoded.findings, found))
    return _source(file, lines, _read(file, lines), decoded.findings)


def _first_line(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the first line that is not blank stands."""
    return next(number for number, line in enumerate(lines, 1) if line.strip()), 1


def read_again(
    source: Source, lines: Sequence[str], moved: Sequence[tuple[int, Trap]], level: Level
) -> Source:
    """Read a source with some lines moved; ``moved`` says so, what else is found comes behind it."""
    file = source.file
    scan = find_traps(lines, known_words(), level)
    taken = {number for number, _ in scan.traps}
    traps = (*scan.traps, *(pair for pair in moved if pair[0] not in taken))
    scan = replace(scan, traps=tuple(sorted(traps, key=lambda pair: pair[0])))
    attempt = _Attempt(scan=scan, tree=build_tree(file, scan.lines))
    told = tuple(item for item in source.findings if item.code in _OF_TEXT)
    return _source(file, source.places.lines, attempt, told)


def _source(
    file: str, lines: tuple[str, ...], attempt: _Attempt, decoded: Sequence[Finding]
) -> Source:
    findings = (*decoded, *_findings(file, lines, attempt))
    tree = attempt.tree
    places = Places(
        file=file,
        lines=lines,
        values=MappingProxyType(tree.values),
        keys=MappingProxyType(tree.keys),
    )
    whole = tree.error is None and not _cut_off(tree)
    return Source(
        file=file,
        data=tree.data if whole and isinstance(tree.data, dict) else None,
        places=places,
        findings=_by_place(findings),
        guessed=any(not trap.sure for _, trap in attempt.scan.traps),
    )


def _unreadable(file: str, lines: tuple[str, ...], findings: tuple[Finding, ...]) -> Source:
    return Source(file=file, data=None, places=Places(file=file, lines=lines), findings=findings)


def _read(file: str, lines: Sequence[str]) -> _Attempt:
    """Read the text as it is; mend traps only as far as it takes to read on."""
    furthest: _Attempt | None = None
    as_text: _Attempt | None = None
    for attempt in _attempts(file, lines):
        if attempt.tree.error is None:
            is_form = isinstance(attempt.tree.data, dict)
            if is_form or not (as_text or isinstance(attempt.tree.data, str)):
                return attempt
            as_text = as_text or attempt  # one text, unless a mended line makes it a form
        elif furthest is None or _reach(attempt) > _reach(furthest):
            furthest = attempt
    found = as_text or furthest
    assert found is not None
    return found


def _attempts(file: str, lines: Sequence[str]) -> Iterator[_Attempt]:
    known = known_words()
    scan = find_traps(lines, known)
    yield _Attempt(scan=scan, tree=build_tree(file, scan.lines))
    indents = "".join(line[: len(line) - len(line.lstrip())] for line in lines)
    several = len(lines) <= _MANY_LINES and ("\t" in indents or "\u3000" in indents)
    widths = _WIDTHS if several else _WIDTHS[:1]
    for level in (Level.BREAKING, Level.SUSPECT):
        for wide in widths:
            scan = find_traps(lines, known, level, wide)
            yield _Attempt(scan=scan, tree=build_tree(file, scan.lines))
        straight = _straight(lines, known, level)
        yield _Attempt(scan=straight, tree=build_tree(file, straight.lines))


def _straight(lines: Sequence[str], known: frozenset[str], level: Level) -> Scan:
    """Line the text up, then look again: a line that stood wrong hid the traps below it."""
    straight = straighten(find_traps(lines, known, level))
    again = find_traps(straight.lines, known, level)
    taken = {number for number, _ in straight.traps}
    more = tuple(pair for pair in again.traps if pair[0] not in taken)
    traps = tuple(sorted((*straight.traps, *more), key=lambda pair: pair[0]))
    return replace(again, traps=traps)


def _reach(attempt: _Attempt) -> int:
    error = attempt.tree.error
    return error_mark(error, attempt.scan.lines)[0] if error else 0


def _findings(file: str, lines: Sequence[str], attempt: _Attempt) -> Iterator[Finding]:
    """Traps first; what YAML or the tree says on the same line is their consequence."""
    traps = tuple(pair for pair in attempt.scan.traps if not pair[1].quiet)
    if attempt.tree.error is not None:
        traps = tuple(pair for pair in traps if pair[1].level < Level.SUSPECT) or traps[:1]
    yield from _trap_findings(file, lines, traps)
    taken = {number for number, _ in traps}
    taken.update(number + 1 for number, trap in traps if trap.splits)
    for found in attempt.tree.findings:
        if found.place.line not in taken:
            taken.add(found.place.line)
            yield found
    error = attempt.tree.error
    if error is not None:
        found = explain(error, file, lines)
        if not any(n == found.place.line or not trap.sure for n, trap in traps):
            yield found
    elif not _cut_off(attempt.tree) and not isinstance(attempt.tree.data, dict):
        found = _not_a_mapping(file, lines, attempt.tree)
        if found.place.line not in taken:
            yield found


def _trap_findings(
    file: str, lines: Sequence[str], traps: Sequence[tuple[int, Trap]]
) -> Iterator[Finding]:
    """One finding a trap; the same blank in many indentations is one cause."""
    repeated: dict[str, list[tuple[int, Trap]]] = {}
    for number, trap in traps:
        if trap.repeats:
            repeated.setdefault(trap.rule.code, []).append((number, trap))
    for number, trap in traps:
        same = repeated[trap.rule.code] if trap.repeats else [(number, trap)]
        if number != same[0][0]:
            continue
        message = trap.message + _also([other for other, _ in same[1:]])
        told = next((one for _, one in same if one.lines), trap)
        advice = told.advice or (write_as(told.fixed) if told.fixed else "")
        advice = "\n".join((advice, *_put_right([one.lines for _, one in same])))
        mark = (number, trap.column + 1)
        yield finding_at(trap.rule, file, lines, mark, message, advice=advice)


def _put_right(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the lines that should stand there, whole rows only, and that the others go the same way."""
    shown: list[str] = []
    for number, row in enumerate(rows):
        if shown and len(shown) + len(row) > _MAX_SHOWN:
            return [*shown, f"（其余 {len(rows) - number} 行照此改）"]
        shown += row
    return shown


def _also(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    listed = "、".join(str(number) for number in numbers[:_MAX_LISTED])
    more = f" 等 {len(numbers)} 行" if len(numbers) > _MAX_LISTED else " 行"
    return f"第 {listed}{more}也是这样。"


def _not_a_mapping(file: str, lines: Sequence[str], tree: Tree) -> Finding:
    if tree.empty:
        return finding_at(structure_text.EMPTY_FILE, file, lines, (1, 1), "文件里没有内容。")
    what = "一个列表" if isinstance(tree.data, list) else "一段文字"
    message = f"整个文件是{what}，不是“名称: 内容”。"
    mark = tree.values.get((), (1, 1))
    return finding_at(structure_yaml.NOT_A_MAPPING, file, lines, mark, message)


def _cut_off(tree: Tree) -> bool:
    return any(found.code == structure_text.TOO_DEEP.code for found in tree.findings)


def _by_place(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    ordered = tuple(sorted(findings, key=lambda found: found.sort_key))
    if len(ordered) <= _MAX_FINDINGS:
        return ordered
    last = ordered[_MAX_FINDINGS - 1]
    more = f"{last.message}（这个文件还有 {len(ordered) - _MAX_FINDINGS} 处问题没有列出。）"
    return (*ordered[: _MAX_FINDINGS - 1], replace(last, message=more))


def with_findings(source: Source, findings: Sequence[Finding]) -> Source:
    """Return the source with more findings, in file order."""
    return replace(source, findings=_by_place((*source.findings, *findings)))
