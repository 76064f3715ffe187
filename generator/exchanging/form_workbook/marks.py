"""What stands in the hidden column of our form sheets: which cell of a row is which key."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exchanging.form_import.stated import Path
from generator.exchanging.xlsx.addresses import letters, place_of

MARK = "明账表样1"
"""Begins the first cell of the hidden column; the letter of that column and the project's id follow."""

ABOVE, LABEL, FRESH = "^", "!", "#+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """A cell and its key: the way to it from the row's own path, empty for a label.

    ``above`` marks a cell that is merged with the one above it and says the same.
    """

    column: int
    key: Path = ()
    above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMark:
    """A row: the path its cells share and its cells. ``fresh`` is a line that nobody has filled in yet."""

    path: Path = ()
    cells: tuple[Keyed, ...] = ()
    fresh: bool = False


def head_mark(column: int, project_id: str) -> str:
    """Return what marks a sheet as a form of ours."""
    return f"{MARK} {letters(column)} {project_id}".rstrip()


def read_head_mark(text: str) -> tuple[int, str] | None:
    """Return the column that the hidden cells were written in and the project's id; none: no mark."""
    words = text.split(" ")
    if words[0] != MARK or len(words) not in (2, 3) or not words[1].isalpha():
        return None
    return place_of(words[1]), words[2] if len(words) > 2 else ""


def row_mark(mark: RowMark) -> str:
    """Write a row's mark: 年度资金/年度资金总额|A!|C:年初预算数."""
    cells = (f"{letters(one.column)}{_cell(one)}" for one in mark.cells)
    path = (*map(_step, mark.path), *([FRESH] if mark.fresh else []))
    return "|".join(("/".join(path), *cells))


def read_row_mark(text: str) -> RowMark | None:
    """Read a row's mark; none where it is damaged."""
    way, *cells = text.split("|")
    found = [_read_cell(one) for one in cells]
    if not cells or any(one is None for one in found):
        return None
    steps = way.split("/") if way else []
    fresh = bool(steps) and steps[-1] == FRESH
    path = tuple(_read_step(one) for one in (steps[:-1] if fresh else steps))
    return RowMark(path=path, cells=tuple(one for one in found if one is not None), fresh=fresh)


def _cell(one: Keyed) -> str:
    if not one.key:
        return LABEL
    return f"{ABOVE if one.above else ':'}{'/'.join(map(_step, one.key))}"


def _read_cell(text: str) -> Keyed | None:
    name = text.rstrip(LABEL)
    for between in (":", ABOVE):
        word, found, way = text.partition(between)
        if found and word.isascii() and word.isalpha() and way:
            key = tuple(map(_read_step, way.split("/")))
            return Keyed(column=place_of(word), key=key, above=between == ABOVE)
    good = name != text and name.isascii() and name.isalpha() and name.isupper()
    return Keyed(column=place_of(name)) if good else None


def _step(step: str | int) -> str:
    return f"#{step}" if isinstance(step, int) else step


def _read_step(step: str) -> str | int:
    return int(step[1:]) if step[:1] == "#" and step[1:].isdigit() else step
