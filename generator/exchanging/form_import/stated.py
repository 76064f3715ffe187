"""What was read from a form: values by the keys of our form, and every cell that found no place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from generator.exchanging.form_import.board import number_in, rate_in, stands_for_nothing
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.units import IN_WAN, plain

Path = tuple[str | int, ...]
Typed = str | Decimal

PROJECT_KIND = "项目支出绩效自评表"
_HEAD_UNIT = re.compile(r"[(（]\s*(?:单位\s*[:：]\s*)?(亿元|万元|千元|元)\s*[)）]")
_DATE = re.compile(r"((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")
_MONEY = frozenset(
    {
        *(Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.ARRIVED, Key.EXECUTED),
        *(Key.SURPLUS, Key.RECOVERED),
    }
)
_RATES = frozenset(
    {Key.EXECUTION_RATE, Key.COEFFICIENT, Key.STATED_ACHIEVEMENT, Key.SHARE_OF_MARKS}
)
_SCORES = frozenset({Key.WEIGHT, Key.SCORE, Key.STATED_TOTAL})
_ONE_LINE = frozenset(
    {
        *(Key.PROJECT_NAME, Key.DEPARTMENT, Key.IMPLEMENTER, Key.NAME, Key.STATED_GRADE),
        *(Key.LEVEL1, Key.LEVEL2, Key.LEVEL3),
    }
)
_LATIN = re.compile(r"[A-Za-z0-9]")
_NUMBERS = _MONEY | _RATES | _SCORES


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One value under the keys that lead to it; ``hint`` says what is worth knowing of it."""

    path: Path
    value: Typed
    address: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """A cell that is not in the file that is written: where, what it says, why."""

    address: str
    text: str
    why: str
    in_file: bool = True  # as a comment; not what is nobody's business

    @property
    def line(self) -> str:
        """The cell on one line."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedForm:
    """One form: what it is, where it stood, what it states, what was left over.

    ``id`` is the project's where a sheet of ours says it.
    """

    kind: str
    where: str
    statements: tuple[Statement, ...]
    left: tuple[LeftOver, ...]
    id: str = ""

    def text(self, *path: str | int) -> str:
        """Return what stands at a path as text, empty where nothing does."""
        return next((str(one.value) for one in self.statements if one.path == path), "")

    @property
    def name(self) -> str:
        """The project's name."""
        return self.text(Key.PROJECT_NAME)


@dataclass(slots=True)
class Gathered:
    """What is gathered while a form is read; ``in_yuan`` says what its amounts are in."""

    in_yuan: bool = False
    stated: dict[Path, Statement] = field(default_factory=dict)
    left: list[LeftOver] = field(default_factory=list)
    sources: int = 0
    indicators: int = 0

    def state(
        self, path: Path, cell: GridCell, text: str = "", hint: str = "", head: str = ""
    ) -> bool:
        """Keep what a cell says under a path, in the kind of value its key wants.

        Args:
            path: The keys that lead to the value.
            cell: Where it stands.
            text: What of the cell is meant, where that is not all of it.
            hint: What is worth knowing of the value.
            head: The head of its column, which may say in which unit numbers are: 预算数（元）.

        Returns:
            Whether the cell needs nothing more; if not, it has been left over with a reason.
        """
        said = text or cell.text
        if path[-1] in _ONE_LINE:
            said = _on_one_line(said)
        if path[-1] in _NUMBERS and stands_for_nothing(said):
            return True
        value, more = self._value(path, said, _unit_of(head))
        if value is None:
            self.leave(cell, f"“{path[-1]}”{more}", said)
            return False
        known = self.stated.get(path)
        if known is not None:
            if known.value != value:
                self.leave(cell, f"“{path[-1]}”前面已经写了“{known.value}”", said)
            return known.value == value
        noted = "；".join(filter(None, (hint, more)))
        self.stated[path] = Statement(path=path, value=value, address=cell.address, hint=noted)
        return True

    def repeat(self, path: Path, known: Statement) -> None:
        """Keep under a path what is stated once for several lines."""
        self.stated[path] = replace(known, path=path)

    def leave(self, cell: GridCell, why: str, text: str = "", *, in_file: bool = True) -> None:
        """Keep a cell among those left over."""
        said = text or cell.text
        self.left.append(LeftOver(address=cell.address, text=said, why=why, in_file=in_file))

    def _value(self, path: Path, text: str, unit: str) -> tuple[Typed | None, str]:
        """Return the value and a remark on it, or none and what is wrong."""
        key = path[-1]
        if key in _MONEY:
            return self._money(text, unit)
        if key in _RATES:
            return rate_in(text) or None, "" if rate_in(text) else "不是数"
        if key in _SCORES:
            found = number_in(text)
            good = found is not None and found[1] in ("", "分")
            return (found[0], "") if found and good else (None, "不是数")
        if key == Key.FILLED_ON:
            return day_in(text)
        return text, ""

    def _money(self, text: str, head: str) -> tuple[Typed | None, str]:
        found = number_in(text)
        if found is None or found[1] == "分":
            return None, "不是数"
        number, unit = found
        unit = unit or head or ("元" if self.in_yuan else "万元")
        if unit == "万元":
            return number, ""
        amount = Decimal(plain((number * IN_WAN[unit]).normalize()))
        return amount, f"表上是 {number:f} {unit}"


def _on_one_line(text: str) -> str:
    """Join the lines of a name; between Latin letters or digits a blank stands for the line's end."""
    joined = ""
    for line in filter(None, map(str.strip, text.split("\n"))):
        apart = _LATIN.match(joined[-1:]) and _LATIN.match(line)
        joined += f" {line}" if apart else line
    return joined


def _unit_of(head: str) -> str:
    """Return the unit that the head of a column gives in brackets, empty for none."""
    found = _HEAD_UNIT.search(head)
    return found[1] if found else ""


def day_in(text: str) -> tuple[Typed | None, str]:
    """Return the day a text names as YYYY-MM-DD, or none and what is wrong."""
    found = _DATE.search(text)
    if found is None:
        return None, "不是日期"
    try:
        return date(*map(int, found.groups())).isoformat(), ""
    except ValueError:
        return None, "没有这一天"
