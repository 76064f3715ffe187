"""Lists of people: names with amounts in a sentence, and tables with a column of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.wordlists.personal_names import name_words
from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.names import (
    is_name,
    is_name_in_a_column,
    name_up_to,
    names_up_to,
)
from generator.judging.texts.sensitive.signs import Span

_MANY = 2
_UNIT = r"\s?(?:元|万元|块钱?|亩|公斤|斤|袋|桶|箱)"
_AMOUNT = (
    rf"(?:[，,](?=获|领|得|实|应|发|补|奖|[0-9][0-9,.]{{0,10}} ?万?元))?"
    rf"(?:一户|一家|家庭|本人|同志)?[（(：:\s—\-=]{{0,2}}(?:[（(][\u4e00-\u9fff]{{1,8}}[)）])?"
    r"(?:获得?|领取?|得到?|发放|补助|补贴|奖励|慰问金?|实发|应发|共){0,3}"
    rf"[（(：:]?[0-9][0-9,.]*+(?:{_UNIT})?[）)]?"
)
_JOINT = (
    r"(?:[ \t]{0,4}[\u4e00-\u9fff]{1,6}(?=\n))?[、，,；;。]?\s{0,12}(?:[\-*•] ?)?"
    r"(?:[（(]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[、.．)）] ?|[①-⑳] ?)?"
)
_ITEM = rf"[\u4e00-\u9fff]{{2,4}}?{_AMOUNT}"
_ROW = re.compile(rf"{_ITEM}(?:{_JOINT}{_ITEM})+")
_LINE = re.compile(
    r"^[ \t]{0,20}(?:[\-*•] ?)?(?:[（(]?[0-9]{1,3}[、.．)）]? ?)?([\u4e00-\u9fff]{2,4})[ \t|｜,，;；:：]"
    r"[^\n]{0,60}?[0-9] ?万?元[^\n]{0,20}$",
    re.MULTILINE,
)
_UNITS = re.compile(_UNIT)
_NAMED = re.compile(
    rf"(?!一户|一家|家庭|本人|同志|获得|领取|得到|发放|补助|补贴|奖励|慰问|实发|应发)([\u4e00-\u9fff]{{2,4}}?)(?={_AMOUNT})"
)
_OF_MONEY = re.compile("元|金额|补[助贴]|发放|慰问|救助|工资|款")
_REACH = 40
_SHARED = re.compile(r"(?:各|每人|每户)[\u4e00-\u9fff]{0,6}\s?[0-9]")
_COUNTED = re.compile(
    r"(?:等[0-9一二三四五六七八九十两]{0,3}[人户名位]?|[0-9一二三四五六七八九十两]{1,3}[人户名位])[，,]?\Z"
)
_CUTS = ("\t", "|", "｜", ",", "，", ";", " ")
_LONGEST_HEAD = 400
"""Characters of a line in which a head is looked for."""

_WORD = re.compile(r"\S+")
_AROUND_A_CELL = " \"'“”*\t"
_ANYBODY = frozenset({"张三", "李四", "王五", "赵六", "某某某"})
_SUMS = frozenset({"合计", "小计", "总计", "共计", "备注", "姓名", "户主"})
_SUM_OF_MONEY = re.compile(r"[0-9]\s?(?:元|万元)")
_PAID = re.compile(
    r"给予|拨付|拨给|下拨|补发|发放给?|发给|补[贴助]|救助|慰问|资助|奖励|支付给?|付给|兑付给?"
)
_SUM = re.compile(
    r"(?:一次性|临时|医疗|生活|困难|应急|现金|慰问金?|补[助贴]金?|救助金?|资助|奖励){0,4}(?:[\u4e00-\u9fff]{0,8}(?:款|金|费))?"
    r"[（(：: ]{0,2}[0-9][0-9,.]{0,12} ?万?元"
)
_TO = re.compile("[向为给对]")
_PAID_TO = re.compile(
    r"(?:一次性)?(?:发放|支付|拨付|兑付|补助|补发|送去|送上|给付)[\u4e00-\u9fff]{0,8}"
    r"[（(：: ]{0,2}[0-9][0-9,.]{0,12} ?(?:万?元)"
)
_TAKES = re.compile(
    r"(?:已|共|可|现)?(?:领取|获得?|得到|享受)[\u4e00-\u9fff]{0,8}[（(：: ]{0,2}[0-9][0-9,.]{0,12} ?万?元"
)
_LENGTHS = (3, 2, 4)


def find_rows(text: str) -> Iterator[list[Span]]:
    """Yield the names of rows like “张三 500元、李四 500元” and “张三、李四各 500 元”."""
    for found in _ROW.finditer(text):
        words = [one.span(1) for one in _NAMED.finditer(text, *found.span())]
        known = {span: name_up_to(text, span[1]) for span in words}
        sure = sum(start >= span[0] for span, start in known.items())
        if sure < max(_MANY, len(words) / 2):
            continue
        nearly_all = sure > _MANY and sure * 4 >= len(words) * 3  # 汪洋, 高峰: words, and names
        around = text[max(0, found.start() - _REACH) : found.end() + _REACH]
        if _UNITS.search(found[0]) or _OF_MONEY.search(around):
            yield [
                (max(start, low), high)
                for (low, high), start in known.items()
                if start >= low
                or _may_be(text[low:high])
                or (nearly_all and _is_person(text[low:high]))
            ]
    for shared in _SHARED.finditer(text):
        before = text[max(0, shared.start() - 6) : shared.start()]
        counted = _COUNTED.search(before)
        end = shared.start() - (len(counted[0]) if counted else 0)
        names = sorted(names_up_to(text, end))
        if len(names) >= _MANY or (names and counted):
            yield names


def find_lines(text: str) -> Iterator[list[Span]]:
    """Yield the names that lines with an amount begin with: “王芳 | 3人 | 500元”, one below another."""
    names, sure, below = list[Span](), 0, -1
    for found in _LINE.finditer(text) if "\n" in text else ():
        if found.start() != below:
            if sure >= _MANY and sure * 2 >= len(names):
                yield names
            names, sure = [], 0
        below = found.end() + 1
        if is_name(found[1]):
            names.append(found.span(1))
            sure += 1
        elif _may_be(found[1]):
            names.append(found.span(1))
    if sure >= _MANY and sure * 2 >= len(names):
        yield names


def _is_person(word: str) -> bool:
    return is_name_in_a_column(word) and word not in _SUMS


def _may_be(word: str) -> bool:
    """Tell whether a word in a row of names is one too: any surname will do there."""
    return is_name_in_a_column(word) and word not in name_words().ordinary


def find_tables(text: str) -> Iterator[list[Span]]:
    """Yield the names of tables whose head has a column of names beside one of persons' matters."""
    if not _columns().search(text):
        return
    column, cut, names = -1, "", list[Span]()
    start = 0
    for line in text.split("\n"):
        head = _head(line)
        if head or (column >= 0 and cut not in line.strip()):  # another table, or the end of one
            if _many(text, names):
                yield names
            (column, cut), names = head or (-1, ""), []
        elif column >= 0:
            names.extend(_cell_name(line, start, column, cut))
        start += len(line) + 1
    if _many(text, names):
        yield names


@cache
def _columns() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sensitive_words().name_columns)))


def _many(text: str, names: list[Span]) -> bool:
    """Tell whether a table names people: more than one, or one who does not stand for anybody."""
    return len(names) >= _MANY or any(text[low:high] not in _ANYBODY for low, high in names)


def _head(line: str) -> tuple[int, str] | None:
    """Return the column of names and what parts the columns, if the line is such a head."""
    words = sensitive_words()
    if not _columns().search(line):
        return None
    for cut in _CUTS:
        if cut not in line.strip():
            continue
        cells = [cell.strip(_AROUND_A_CELL) for _, cell in _cells(line[:_LONGEST_HEAD], cut)]
        for column, cell in enumerate(cells):
            others = "".join(cells[:column] + cells[column + 1 :])
            if cell in words.name_columns and any(word in others for word in words.list_columns):
                return column, cut
    return None


def _cell_name(line: str, start: int, column: int, cut: str) -> Iterator[Span]:
    cells = _cells(line, cut)
    if column >= len(cells):
        return
    offset, cell = cells[column]
    name = cell.strip(_AROUND_A_CELL)
    if is_name_in_a_column(name) and name not in _SUMS:
        begin = start + offset + cell.index(name)
        yield begin, begin + len(name)


def _cells(line: str, cut: str) -> list[tuple[int, str]]:
    """Return the cells of a line, each with where it begins; blanks part them however many."""
    if cut == " ":
        return [(found.start(), found[0]) for found in _WORD.finditer(line)]
    cells, offset = list[tuple[int, str]](), 0
    for cell in line.split(cut):
        cells.append((offset, cell))
        offset += len(cell) + len(cut)
    return cells


def find_paid(text: str) -> Iterator[Span]:
    """Yield the one name to whom a sum is paid: 发放给王芳500元, 向王芳发放救助金500元, 王芳领取500元."""
    if not _SUM_OF_MONEY.search(text):
        return
    for before, behind in ((_PAID, _SUM), (_TO, _PAID_TO)):
        for found in before.finditer(text):
            yield from _name_before(text, found.end(), behind)
    for found in _TAKES.finditer(text):
        start = name_up_to(text, found.start())
        if start >= 0:
            yield start, found.start()


def _name_before(text: str, start: int, behind: re.Pattern[str]) -> Iterator[Span]:
    """Yield the name at ``start`` if a sum follows it at once; the likeliest length counts."""
    for length in _LENGTHS:
        end = start + length
        if is_name(text[start:end]) and behind.match(text, end):
            yield start, end
            return
