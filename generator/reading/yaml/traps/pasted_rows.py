"""A row of a table, pasted from Excel or Word into a form: which lines it should have been."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.facts.form.keys import Key
from generator.reading.rules import c110_yaml as rules
from generator.reading.rules import c140_values as shapes
from generator.reading.vocabulary.form_words import section_words
from generator.reading.vocabulary.level_names import aspect_of, part_of
from generator.reading.yaml.lines import Line, quoted
from generator.reading.yaml.traps.trap import Context, Level, Trap

_LEVELS = (Key.LEVEL1, Key.LEVEL2, Key.LEVEL3)
_BEHIND_LEVELS = (Key.TARGET, Key.ACTUAL, Key.WEIGHT, Key.SCORE, Key.DEVIATION)
_AMOUNTS = (Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.EXECUTED)
_FUND_ROWS = (Key.FUNDS_TOTAL, Key.APPROPRIATION, Key.CARRIED_OVER, Key.OTHER_FUNDS)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_RATE = re.compile(r"\d{1,9}(?:\.\d{1,9})?[%％]")
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_NOTHING = ("-", "—", "——", "–", "/", "无")
_RULED = re.compile(r"[|+\-=: ]{3,}")
_OF_WHICH = re.compile(r"^其中[:：]?\s*")
_NEEDS_QUOTES = re.compile(r"[>|\[{&*!%@`#\"'\-?,]|.*(?:: | #|:$)")
_FEWEST = 3  # cells of a row that is no pair of key and value
_LONGEST = 2000  # characters of a line looked at


def cells_of(text: str) -> tuple[str, ...]:
    """Take a line apart where a table has its borders: tabs, strokes, wide blanks, commas."""
    bare = text.strip(" ")
    if "\t" in bare:
        cells = bare.split("\t")
    elif bare.startswith("|") or bare.count("|") > 1:
        cells = bare.strip("|").split("|")
    elif re.search(r" {2,}|\u3000", bare):
        cells = re.split(r" {2,}|\u3000+", bare)
    else:
        cells = re.split(r"[,，]", bare) if re.search(r"[,，]", bare) else [bare]
    return tuple(cell.strip(" \u3000\u00a0") for cell in cells)


def pasted(line: Line, context: Context) -> Trap | None:
    """A line without a separating colon that is a row of a table."""
    text = line.rest
    if line.has_key:
        return _behind_key(line)
    if context.continuing and not context.closed:
        return None
    if len(text) > _LONGEST or text[:1] in "\"'[{#":
        return None
    if text.count("-") > 1 and "|" in text and _RULED.fullmatch(text.strip()):
        return _trap(line, "这一行是表格的横线，不是内容。", ())
    cells = cells_of(text)
    if sum(bool(cell) for cell in cells) < (_FEWEST if context.continuing else 2):
        return None
    given = tuple(cell for cell in cells if cell)
    if len(given) >= _FEWEST and any(cell.count('"') % 2 for cell in given[1:]):
        return _broken_cell(line)
    keys = [cell for cell in given if context.is_key(cell)]
    if len(keys) == len(given) >= _FEWEST:
        return _trap(line, "这一行是表格的表头，只有各列的名称，没有内容。", ())
    lines = _indicator(cells, context) or _funds(given) or _amounts(given, context)
    if not context.continuing:
        lines = lines or _pairs(line, given, context)
    if not lines:
        return None
    if len(lines) == 1:
        return _pair(line, lines[0])
    return _trap(line, "这一行是从 Excel、Word 表格里整行粘贴来的；这里一行只写一项。", lines)


def _broken_cell(line: Line) -> Trap:
    """A row of which one cell held two lines: Excel copies it in quotes, over two lines."""
    message = "这一行是从 Excel 里整行粘贴来的，有一格里换了行，断成了两截。"
    trap = _trap(line, message, ())
    advice = "在 Excel 里去掉那一格里的换行，再一格写一行“名称: 内容”；断下来的半行一起删去。"
    return replace(trap, advice=advice, repeats=False)


def _behind_key(line: Line) -> Trap | None:
    """The numbers of a row of funds behind its name."""
    numbers = line.value.split()
    if line.key not in _FUND_ROWS or len(numbers) < 2 or not all(map(_figure, numbers)):
        return None
    lines = _funds((line.key, *numbers))
    message = f"“{line.key}”下面还有小项，这一行却把一行表格的 {len(numbers)} 个数都写在了后面。"
    return Trap(
        rule=shapes.WRONG_SHAPE,
        column=line.value_at,
        message=message,
        fixed=line.with_value("").rstrip(),
        advice="换成下面几行：",
        lines=lines,
        level=Level.SILENT,
        sure=False,
    )


def _figure(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text) or _RATE.fullmatch(text))


def _indicator(cells: Sequence[str], context: Context) -> tuple[str, ...]:
    """Return the lines of an indicator; of merged cells, which come empty or not at all, as above."""
    row = list(cells)
    if row and row[0].isdigit():
        row = row[1:]
    while row and not row[0]:
        row = row[1:]
    if len(row) < _FEWEST:
        return ()
    part, aspect = context.levels
    if part_of(row[0]) and not row[1]:
        row[1] = aspect
    if part_of(row[0]) and not aspect_of(row[1]):
        return ()
    if aspect_of(row[0]) and not part_of(row[0]):
        row = [part, *row]
    elif not part_of(row[0]):
        if not (part and _is_measure(row)):
            return ()
        row = [part, aspect, *row]
    keys = (*_LEVELS, *_BEHIND_LEVELS)
    pairs = [(key, value) for key, value in zip(keys, row, strict=False) if value]
    first, *others = (f"{key}: {_scalar(value)}" for key, value in pairs)
    return (f"  - {first}", *(f"    {one}" for one in others))


def _is_measure(row: Sequence[str]) -> bool:
    """Tell whether a row without its levels is name, target, actual, weight and score."""
    name, *values = row
    points = values[2:4]
    named = bool(_HAN.search(name)) and not name.endswith(("。", "；"))
    return named and len(points) == 2 and all(map(_NUMBER.fullmatch, points))


def _amounts(cells: Sequence[str], context: Context) -> tuple[str, ...]:
    """Return the lines of a row of funds whose name stands on the line above."""
    if context.opener not in _FUND_ROWS or not all(map(_figure_or_none, cells)):
        return ()
    return _funds((context.opener, *cells))[1:]


def _figure_or_none(text: str) -> bool:
    return _figure(text) or text in _NOTHING


def _funds(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a row of funds."""
    name = _OF_WHICH.sub("", cells[0])
    name = next((row for row in _FUND_ROWS if row == name), "")
    numbers = [cell.replace("％", "%") for cell in cells[1:]]
    if not name or len(numbers) < 2 or not all(map(_figure_or_none, numbers)):
        return ()
    amounts = [number for number in numbers if not _RATE.fullmatch(number)]
    pairs = zip(_AMOUNTS, amounts, strict=False)
    lines = [f"    {key}: {value}" for key, value in pairs if value not in _NOTHING]
    if name == Key.FUNDS_TOTAL:
        points = zip((Key.WEIGHT, Key.SCORE), amounts[len(_AMOUNTS) :], strict=False)
        rates = [number for number in numbers if _RATE.fullmatch(number)][:1]
        lines += [f"    {Key.EXECUTION_RATE}: {rate}" for rate in rates]
        lines += [f"    {key}: {value}" for key, value in points if value not in _NOTHING]
    return (f"  {name}:", *lines)


def _pairs(line: Line, cells: Sequence[str], context: Context) -> tuple[str, ...]:
    """Return a line for each key and the value beside it."""
    if len(cells) % 2 or not all(context.is_key(key) for key in cells[::2]):
        return ()
    if any(key in section_words() for key in cells[::2]):
        return ()
    indent = " " * len(line.indent)
    return tuple(
        f"{indent}{key}: {_scalar(value)}"
        for key, value in zip(cells[::2], cells[1::2], strict=True)
    )


def _scalar(value: str) -> str:
    return quoted(value) if _NEEDS_QUOTES.match(value) else value


def _pair(line: Line, fixed: str) -> Trap:
    message = "这一行没有冒号：名称和内容之间要写英文冒号加空格。"
    return Trap(rule=rules.NO_COLON, column=line.rest_at, message=message, fixed=fixed,
                advice="写成：", lines=(fixed,), repeats=True)  # fmt: skip


def _trap(line: Line, message: str, lines: Iterable[str]) -> Trap:
    wanted = tuple(lines)
    opened = wanted[0].strip() if wanted and wanted[0].endswith(":") else ""
    return Trap(
        rule=rules.NO_COLON,
        column=line.rest_at,
        message=message,
        fixed=f"{line.indent}{opened or f'# {line.rest}'}",
        advice="换成下面几行：" if wanted else "删去这一行。",
        lines=wanted,
        level=Level.SILENT,
        sure=False,
        repeats=True,
    )
