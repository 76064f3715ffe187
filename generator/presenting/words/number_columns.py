"""Figures as print sets them: thousands apart, a column with one number of decimals, points below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.facts.units import round_half_up, trimmed
from generator.presenting.words.escaping import html

MOST_DECIMALS = 2
"""Of a big figure; the exact value stands beside it."""

_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
_AMOUNT = re.compile(r"(?<![\d.])(\d{4,})((?:\.\d+)?)(?=\u00a0万元)")
_TABLE = re.compile(r"<table\b([^>]*)>.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?(?=<tr\b|</tbody>|</tfoot>|</table>)", re.DOTALL)
_CELL = re.compile(
    r"<t(?P<kind>[dh])\b(?P<said>[^>]*)>(?P<before>\s*(?:<(?:a|b|span)\b[^>]*>)*)"
    r"(?:(?P<sign>[+−-]?)(?P<whole>\d+)(?:\.(?P<fraction>\d+))?(?=<|%|（|\s|$))?"
)
_NUMERIC = re.compile(r'\sclass="(?:[^"]*\s)?n(?:\s[^"]*)?"')
_LABEL = re.compile(r'\sdata-l="([^"]*)"')
_AS_TYPED = "mz-form-table"
_UNIT = re.compile(r"（(个|项|条|分|元|万元|亿元|%|户|人)）</th>")


def apart(number: str) -> Markup:
    """Set the thousands of a number apart by a gap that is no character (千分空, GB/T 15835).

    What is copied or looked for stays ``1778.67``, as typed in the data files.
    """
    whole, point, fraction = number.partition(".")
    *heads, last = _THOUSANDS.split(whole)
    groups = "".join(f'<span class="mz-k">{group}</span>' for group in heads)
    return Markup(f"{groups}{last}{point}{fraction}")


def amounts_apart(text: Markup) -> Markup:
    """Set the thousands of the amounts apart that a sentence of ours names."""
    return Markup(_AMOUNT.sub(lambda found: apart(found[1] + found[2]), text))


def big(number: Decimal | int | str) -> Markup:
    """Write a large figure with at most two decimals; what is no number stays as it is."""
    text = f"{number:f}" if isinstance(number, Decimal) else str(number)
    if not _PLAIN.fullmatch(text):
        return html(text)
    if len(text.partition(".")[2]) <= MOST_DECIMALS:
        return apart(text)
    return apart(trimmed(round_half_up(Decimal(text), MOST_DECIMALS)))


def exact(number: Decimal | int | str) -> Markup:
    """Write what ``big`` has rounded in full, to stand beside it; nothing where it has not."""
    text = f"{number:f}" if isinstance(number, Decimal) else str(number)
    if not _PLAIN.fullmatch(text):
        return Markup()
    value = Decimal(text)
    return Markup() if value == round_half_up(value, MOST_DECIMALS) else apart(trimmed(value))


def columns_even(markup: str) -> str:
    """Give each column of numbers of each table in a piece of HTML one number of decimals.

    As many as the number with most of them has; in the official form, where the digits are those
    typed, a gap of their width. Where the heads of rows name units, each unit goes for itself.
    """
    return _TABLE.sub(_even_table, markup) if 'class="n' in markup else markup


@dataclass(frozen=True, slots=True)
class _Number:
    """Where a number begins in a row's cell and to which column it belongs."""

    column: str
    cell: re.Match[str]


def _numbers(row: str) -> Iterator[_Number]:
    unit = _UNIT.search(row)
    for place, cell in enumerate(_CELL.finditer(row)):
        if cell["kind"] == "d" and cell["whole"] and _NUMERIC.search(cell["said"]):
            label = _LABEL.search(cell["said"])
            column = label[1] if label else str(place)
            yield _Number(f"{column} {unit[1]}" if unit else column, cell)


def _even_table(table: re.Match[str]) -> str:
    places: dict[str, int] = {}
    for row in _ROW.findall(table[0]):
        for number in _numbers(row):
            found = len(number.cell["fraction"] or "")
            places[number.column] = max(places.get(number.column, 0), found)
    typed = _AS_TYPED in table[1]
    return _ROW.sub(lambda row: _even_row(row[0], places, typed), table[0])


def _even_row(row: str, places: dict[str, int], typed: bool) -> str:
    parts, at = [], 0
    for number in _numbers(row):
        cell = number.cell
        begin = cell.start("sign")
        parts.append(row[at:begin])
        parts.append(_written(cell, places[number.column], typed))
        at = cell.end()
    return "".join([*parts, row[at:]])


def _written(cell: re.Match[str], places: int, typed: bool) -> str:
    fraction = cell["fraction"] or ""
    lacking = "" if fraction or not places else "."
    lacking += "0" * (places - len(fraction))
    end = f".{fraction}" if fraction else ""
    if typed and lacking:
        end += f'<span class="mz-pad" data-pad="{lacking}"></span>'
    elif lacking:
        end += lacking
    return f"{cell['sign']}{apart(cell['whole'])}{end}"
