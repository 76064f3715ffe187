"""Everything in one opened file: the forms that are read, and what was left alone and why."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exchanging.form_import.board import Board
from generator.exchanging.form_import.lists import read_list
from generator.exchanging.form_import.read_form import amounts_in_yuan, read_form
from generator.exchanging.form_import.segments import Segment, segments
from generator.exchanging.form_import.stated import ImportedForm, LeftOver
from generator.exchanging.office_tables.grid import Grid, OpenedFile
from generator.facts.wordlists.form_words import FormWords


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAlone:
    """A part of a file that was not read: where, what it is, why; ``cells`` is how many it has."""

    where: str
    what: str
    cells: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """What a file came to. ``left`` are cells that belong to no form."""

    forms: tuple[ImportedForm, ...]
    alone: tuple[LeftAlone, ...]
    left: tuple[LeftOver, ...]


def import_file(opened: OpenedFile, name: str, words: FormWords) -> ImportedFile:
    """Read every form of a file.

    Args:
        opened: Its grids.
        name: What it is called: the kind of a form is looked for there last.
        words: How the headings are called.
    """
    forms: list[ImportedForm] = []
    alone: list[LeftAlone] = []
    left: list[LeftOver] = []
    for grid in opened.grids:
        for segment in segments(grid, words, f"{grid.where} {name}"):
            _take(segment, grid, words, (forms, alone, left))
    return ImportedFile(forms=tuple(forms), alone=tuple(alone), left=tuple(left))


def _take(
    segment: Segment,
    grid: Grid,
    words: FormWords,
    kept: tuple[list[ImportedForm], list[LeftAlone], list[LeftOver]],
) -> None:
    forms, alone, left = kept
    where = _where(segment, grid)
    board = Board(segment.cells)
    if segment.taken == "清单":
        found, outside = read_list(board, grid.where, words, amounts_in_yuan(board, words))
        forms.extend(found)
        left.extend(one for one in outside if one.text != segment.title)
        return
    if segment.taken == "是":
        form = read_form(board, segment.title, segment.kind, where, words)
        if form.name:
            forms.append(form)
            return
        alone.append(LeftAlone(where=where, what="没有项目名称的表", cells=len(segment.cells)))
        return
    what = segment.kind if segment.taken == "否" else _what(segment)
    alone.append(LeftAlone(where=where, what=what, cells=len(segment.cells)))


def _what(segment: Segment) -> str:
    said = " ".join(segment.cells[0].text.split())[:20]
    return f"{segment.kind}（没有自评表，开头是“{said}”）"


def _where(segment: Segment, grid: Grid) -> str:
    first, last = segment.cells[0].row + 1, max(cell.row for cell in segment.cells) + 1
    return f"{grid.where}第 {first}—{last} 行" if grid.where else f"第 {first}—{last} 行"
