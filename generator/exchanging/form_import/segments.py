"""Where one form ends and the next begins, and what kind of document each one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.exchanging.form_import.board import Board
from generator.exchanging.form_import.heads import indicator_head, list_head
from generator.exchanging.form_import.stated import PROJECT_KIND
from generator.exchanging.office_tables.grid import Grid, GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, TitleKind, bare

_TITLE = re.compile(r"(?:表|报告|情况)\s{0,9}(?:[(（【\[].{0,40}[)）】\]])?\s{0,9}$")
_LONGEST_TITLE = 80
LIST_KIND, REPORT_KIND, GOALS_KIND = "汇总表", "总结报告", "绩效目标申报表"
OTHER_KIND = "别的内容"
_SENTENCES = 4  # paragraphs by which a text is a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One form's cells; ``taken`` is 是, 否 or 清单, the kind's name is for people."""

    cells: tuple[GridCell, ...]
    title: str
    kind: str
    taken: str


def segments(grid: Grid, words: FormWords, called: str) -> Iterator[Segment]:
    """Yield the forms of a grid in order; ``called`` is the name of its file and sheet."""
    board = Board(grid.cells)
    starts = _starts(board, words)
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else None
        cells = tuple(
            _cut(cell, end)
            for cell in grid.cells
            if cell.row >= start and (end is None or cell.row < end)
        )
        if cells:
            yield _segment(cells, words, called)


def _cut(cell: GridCell, end: int | None) -> GridCell:
    if end is None or cell.row + cell.rows <= end:
        return cell
    return replace(cell, rows=end - cell.row)


def _starts(board: Board, words: FormWords) -> list[int]:
    """Return the first rows: at a title that follows a table, or at the next project's name."""
    starts, named, in_table, above = [0], False, False, 0
    after = -1
    for row in board.rows:
        if row < after:
            continue
        begun = board.begun(row)
        listed = list_head(board, row, words)
        if listed is not None:
            if in_table and not _title_since(board, starts[-1], row):
                starts.append(row)
            named, in_table, after = True, True, listed.below
            continue
        if _is_title(begun, words):
            if in_table:
                starts.append(row)
                named, in_table = False, False
        elif _names_project(board, row, words):
            if named:
                starts.append(max(above, starts[-1] + 1))
            named, in_table = True, True
        elif len(begun) > 1:
            in_table = True
        above = _first_of_heading(board, row, above, begun)
    return starts


def _title_since(board: Board, start: int, row: int) -> bool:
    return not any(len(board.begun(one)) > 1 for one in board.rows if start <= one < row)


def _first_of_heading(board: Board, row: int, above: int, begun: list[GridCell]) -> int:
    """Return the row at which a form begins whose name comes next: lines of a year or unit belong to it."""
    short = len(begun) == 1 and re.match(
        r"\s*[(（]?\s*(?:(?:19|20)\d\d|附|填报|单位|预算)", begun[0].text
    )
    return above if short and above else row if short else row + 1


def _is_title(begun: list[GridCell], words: FormWords) -> bool:
    if len(begun) != 1 or len(begun[0].text) > _LONGEST_TITLE:
        return False
    return _TITLE.search(begun[0].text) is not None and _kind(begun[0].text, words) is not None


def _names_project(board: Board, row: int, words: FormWords) -> bool:
    for cell in board.begun(row):
        name = re.split(r"[:：]", cell.text)[0]
        if words.pairs.get(bare(name)) == Key.PROJECT_NAME:
            return name != cell.text or board.right_of(cell) is not None
    return False


def _kind(text: str, words: FormWords) -> TitleKind | None:
    flat = "".join(text.split())
    for kind in words.kinds:
        if any(word in flat for word in kind.words) and not any(
            word in flat for word in kind.without
        ):
            return kind
    return None


def _segment(cells: tuple[GridCell, ...], words: FormWords, called: str) -> Segment:
    board = Board(cells)
    title = _title(board, words)
    kind = _kind(title, words) or _kind(called, words)
    name, taken = (kind.name, kind.taken) if kind else (PROJECT_KIND, "是")
    heads = [head for row in board.rows if (head := indicator_head(board, row, words))]
    listed = any(list_head(board, row, words) for row in board.rows)
    tabled = heads or any(_names_project(board, row, words) for row in board.rows)
    if listed:
        taken = "清单" if taken != "否" else taken
        name = name if taken == "否" else LIST_KIND
    elif not tabled:
        other = name if kind and kind.name != PROJECT_KIND else OTHER_KIND
        name, taken = (REPORT_KIND if _is_prose(cells) else other), "无"
    elif taken == "清单":
        taken = "是"
    if taken == "是" and heads and not any(one.keys & {Key.ACTUAL, Key.SCORE} for one in heads):
        name, taken = (GOALS_KIND, "否") if not _has_results(board, words) else (name, taken)
    return Segment(cells=cells, title=title, kind=name, taken=taken)


def _has_results(board: Board, words: FormWords) -> bool:
    """Tell whether a form says what was spent or achieved anywhere above its indicators."""
    heads = (words.goal_heads.get(bare(cell.text)) for cell in board.cells)
    return Key.GOAL_RESULT in heads or any("执行数" in cell.text for cell in board.cells)


def _title(board: Board, words: FormWords) -> str:
    for row in board.rows:
        begun = board.begun(row)
        if len(begun) == 1 and _is_title(begun, words):
            return begun[0].text
        if len(begun) > 3:
            break
    return ""


def _is_prose(cells: tuple[GridCell, ...]) -> bool:
    return sum(len(cell.text) > 30 for cell in cells) >= _SENTENCES
