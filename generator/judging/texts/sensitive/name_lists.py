"""Lists of people: names with amounts in a sentence, and tables with a column of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.wordlists.personal_names import name_words
from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.names import (
    begins_well,
    is_name,
    is_name_in_a_column,
    names_up_to,
)
from generator.judging.texts.sensitive.signs import Span

_MANY = 2
_AMOUNT = r"[（(：:\s]{0,2}[0-9][0-9,.]*\s?(?:元|万元|亩|公斤|斤)[）)]?"
_JOINT = r"[、，,；;\s]{1,2}"
_CHAIN = re.compile(rf"[0-9]\s?(?:元|万元|亩|公斤|斤)[）)]?{_JOINT}[\u4e00-\u9fff]{{2,4}}{_AMOUNT}")
_SHARED = re.compile(r"(?:各|每人|每户)[\u4e00-\u9fff]{0,6}\s?[0-9]")
_COUNTED = re.compile(r"(?:等[0-9一二三四五六七八九十两]{0,3}[人户名位]?|[0-9]{1,3}[人户名位])\Z")
_CUTS = ("\t", "|", ",", "，", ";")


def find_rows(text: str) -> Iterator[list[Span]]:
    """Yield the names of rows like “张三 500元、李四 500元” and “张三、李四各 500 元”."""
    if _CHAIN.search(text):  # any row has a pair of amounts with a name between them
        for found in _row().finditer(text):
            shapes = list(_shape().finditer(text, *found.span()))
            names = [one.span() for one in shapes if is_name(one[0])]
            if len(names) >= max(_MANY, len(shapes) / 2) and begins_well(text, found.start()):
                yield names
    for shared in _SHARED.finditer(text):
        before = text[max(0, shared.start() - 6) : shared.start()]
        counted = _COUNTED.search(before)
        end = shared.start() - (len(counted[0]) if counted else 0)
        names = sorted(names_up_to(text, end))
        if len(names) >= _MANY:
            yield names


def find_tables(text: str) -> Iterator[list[Span]]:
    """Yield the names of tables whose head has a column of names beside one of persons' matters."""
    if not any(word in text for word in sensitive_words().name_columns):
        return
    column, cut, names = -1, "", list[Span]()
    start = 0
    for line in text.split("\n"):
        head = _head(line)
        if head:
            if len(names) >= _MANY:
                yield names
            (column, cut), names = head, []
        elif column >= 0 and cut in line:
            names.extend(_cell_name(line, start, column, cut))
        elif column >= 0:  # the table has ended
            if len(names) >= _MANY:
                yield names
            column, names = -1, []
        start += len(line) + 1
    if len(names) >= _MANY:
        yield names


def _head(line: str) -> tuple[int, str] | None:
    """Return the column of names and what parts the columns, if the line is such a head."""
    words = sensitive_words()
    for cut in _CUTS:
        if cut not in line:
            continue
        cells = [cell.strip(" \"'“”*") for cell in line.split(cut)]
        named = [column for column, cell in enumerate(cells) if cell in words.name_columns]
        if not named:
            continue
        of_lists = [
            column
            for column, cell in enumerate(cells)
            if any(word in cell for word in words.list_columns)
        ]
        for column in named:
            if any(other != column for other in of_lists[:2]):
                return column, cut
    return None


def _cell_name(line: str, start: int, column: int, cut: str) -> Iterator[Span]:
    cells = line.split(cut)
    if column >= len(cells):
        return
    cell = cells[column]
    name = cell.strip(" \"'“”*")
    if is_name_in_a_column(name):
        begin = start + sum(len(one) + len(cut) for one in cells[:column]) + cell.index(name)
        yield begin, begin + len(name)


@cache
def _shape() -> re.Pattern[str]:
    words = name_words()
    surnames = "".join(sorted(words.surnames))
    compound = "|".join(sorted(words.compound))
    given = "".join(sorted(words.given))
    return re.compile(rf"(?:(?:{compound})|[{surnames}])[{given}]{{1,2}}")


@cache
def _row() -> re.Pattern[str]:
    item = f"(?:{_shape().pattern}){_AMOUNT}"
    return re.compile(f"{item}(?:{_JOINT}{item})+")
