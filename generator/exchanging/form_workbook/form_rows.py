"""The official form as rows of cells, each cell with its key: what the sheets and Word's tables are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.exchanging.form_import.stated import PROJECT_KIND, Path, Typed
from generator.exchanging.form_workbook.stated_values import StatedValue, field_at
from generator.facts.form.field import Kind
from generator.facts.form.keys import Key
from generator.facts.form.project import INDICATOR

WIDTH = 8
"""Columns of the official form; what a form prints besides stands to the right of them."""

_HEADER = (
    *(
        Key.PROJECT_CODE,
        Key.AREA,
        Key.PROJECT_CATEGORY,
        Key.DEPARTMENT,
        Key.IMPLEMENTER,
        Key.PERIOD,
    ),
    *(Key.PROJECT_ATTRIBUTE, Key.PROJECT_TYPE, Key.OFFICE, Key.OFFICE_PHONE, Key.DIVISION),
    *(Key.FILLED_ON, Key.FORM_YEAR, Key.AMOUNT_UNIT),
)
_ALWAYS = frozenset({Key.DEPARTMENT, Key.IMPLEMENTER})
_FUND_COLUMNS = (
    *(Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.EXECUTED),
    *(Key.WEIGHT, Key.EXECUTION_RATE, Key.SCORE),
)
_FUND_ROWS = (Key.FUNDS_TOTAL, Key.APPROPRIATION, Key.CARRIED_OVER, Key.OTHER_FUNDS)
_LINE_COLUMNS = (
    *(Key.LEVEL1, Key.LEVEL2, Key.LEVEL3, Key.TARGET, Key.ACTUAL),
    *(Key.WEIGHT, Key.SCORE, Key.DEVIATION),
)
_GOAL_PAIRS = (
    *(Key.ADJUSTED_GOAL, Key.ATTAINMENT, Key.ATTAINMENT_RATE, Key.WEIGHT, Key.SCORE),
    Key.SHORTFALL_REASON,
)
_LAST_PAIRS = (Key.STATED_GRADE, Key.CONCLUSION, Key.REMARKS, Key.NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A cell of the form: a label where ``key`` is empty, else a value (none yet) and its whole path.

    ``above`` marks one that an earlier cell covers.
    """

    column: int
    columns: int = 1
    rows: int = 1
    text: Typed | None = None
    path: Path = ()
    above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """A row; ``path`` is what its values share, ``kind`` is title, head, line or pair."""

    slots: tuple[Slot, ...]
    path: Path = ()
    kind: str = "pair"
    fresh: bool = False


def form_rows(
    values: Sequence[StatedValue], year: int, *, spare: int = 0, merged: bool = True
) -> tuple[FormRow, ...]:
    """Lay out a form with everything it states; what the official form has no place for stands below.

    Args:
        values: What is stated.
        year: Its year.
        spare: Empty lines for more indicators; with any, all rows of the official form are drawn.
        merged: Merge the levels of neighbouring indicators, as the printed form does.
    """
    layout = _Layout(values, spare=spare, merged=merged)
    title = layout.take((Key.DOCUMENT_KIND,)) or PROJECT_KIND
    return (
        _wide(title, kind="title", path=(Key.DOCUMENT_KIND,)),
        _wide(f"（{year}年度）", kind="year"),
        FormRow(
            slots=(Slot(column=0, text=Key.PROJECT_NAME), layout.slot((Key.PROJECT_NAME,), 1, 7))
        ),
        *layout.pairs((), _HEADER, always=_ALWAYS),
        *layout.funds(),
        *layout.goal(),
        *layout.lines(),
        *layout.totals(),
        *layout.others(),
    )


def _wide(text: Typed, *, kind: str, path: Path = ()) -> FormRow:
    return FormRow(slots=(Slot(column=0, columns=WIDTH, text=text, path=path),), kind=kind)


class _Layout:
    """Takes the stated values one by one; what nobody took is told at the end."""

    def __init__(self, values: Sequence[StatedValue], *, spare: int, merged: bool) -> None:
        self.values: Mapping[Path, Typed] = {one.path: one.value for one in values}
        self.left = dict.fromkeys(self.values)
        self.spare, self.merged = spare, merged

    def take(self, path: Path) -> Typed | None:
        self.left.pop(path, None)
        return self.values.get(path)

    def slot(self, path: Path, column: int, columns: int = 1) -> Slot:
        return Slot(column=column, columns=columns, text=self.take(path), path=path)

    def pairs(
        self, path: Path, keys: Sequence[str], *, always: frozenset[str] = frozenset()
    ) -> Iterator[FormRow]:
        """Yield names and values, two pairs a row."""
        shown = [key for key in keys if (*path, key) in self.values or key in always]
        for number in range(0, len(shown), 2):
            slots: list[Slot] = []
            for place, key in enumerate(shown[number : number + 2]):
                alone = number + 1 == len(shown)
                slots.append(Slot(column=place * 4, text=key))
                slots.append(self.slot((*path, key), place * 4 + 1, 7 if alone else 3))
            yield FormRow(slots=tuple(slots))

    def funds(self) -> Iterator[FormRow]:
        heads = (Slot(column=0, columns=2, text="项目资金"), *_heads(_FUND_COLUMNS, 2))
        yield FormRow(slots=heads, kind="head")
        for key in _FUND_ROWS:
            path: Path = (Key.FUNDS, key)
            if self.spare or key == Key.FUNDS_TOTAL or self._any(path):
                label = Slot(column=0, columns=2, text=key)
                yield FormRow(slots=(label, *self._row(path, _FUND_COLUMNS, 2)), path=path)
        for number in self._numbers((Key.FUNDS, Key.FUND_SOURCES)):
            path = (Key.FUNDS, Key.FUND_SOURCES, number)
            name = self.slot((*path, Key.NAME), 0, 2)
            yield FormRow(slots=(name, *self._row(path, _FUND_COLUMNS, 2)), path=path)

    def goal(self) -> Iterator[FormRow]:
        aside = Slot(column=0, rows=2, text=Key.GOAL)
        heads = (
            Slot(column=1, columns=3, text=Key.EXPECTED),
            Slot(column=4, columns=4, text=Key.GOAL_RESULT),
        )
        yield FormRow(slots=(aside, *heads), kind="head")
        texts = (
            self.slot((Key.GOAL, Key.EXPECTED), 1, 3),
            self.slot((Key.GOAL, Key.GOAL_RESULT), 4, 4),
        )
        yield FormRow(slots=texts, kind="text")
        always = frozenset({Key.ATTAINMENT}) if self.spare else frozenset[str]()
        yield from self.pairs((Key.GOAL,), _GOAL_PAIRS, always=always)

    def lines(self) -> Iterator[FormRow]:
        """Yield the indicators, columns that the official form has not to their right."""
        numbers = self._numbers((Key.INDICATORS,))
        more = [
            field.key
            for field in INDICATOR.fields
            if field.key not in _LINE_COLUMNS
            and field.below is None
            and any((Key.INDICATORS, number, field.key) in self.values for number in numbers)
        ]
        columns = (*_LINE_COLUMNS, *more)
        if not numbers and not self.spare:
            return
        yield FormRow(slots=_heads(columns, 0), kind="head")
        for number in numbers:
            path: Path = (Key.INDICATORS, number)
            slots = self._row(path, columns, 0)
            yield FormRow(slots=self._merge(slots, numbers, number), path=path, kind="line")
        last = max(numbers, default=-1)
        for number in range(last + 1, last + 1 + self.spare):
            fresh: Path = (Key.INDICATORS, number)
            yield FormRow(slots=self._row(fresh, columns, 0), path=fresh, kind="line", fresh=True)

    def totals(self) -> Iterator[FormRow]:
        path: Path = (Key.STATED_TOTAL,)
        if self.spare or path in self.values:
            label = Slot(column=0, columns=6, text=Key.STATED_TOTAL)
            yield FormRow(slots=(label, self.slot(path, 6)))
        yield from self.pairs((), _LAST_PAIRS)

    def others(self) -> Iterator[FormRow]:
        """Yield what has no place in the official form, one value a row."""
        left = [path for path in self.left if path != (Key.DOCUMENT_KIND,)]
        if left:
            yield _wide("其他栏目", kind="head")
        for path in left:
            name = " › ".join(str(one + 1) if isinstance(one, int) else one for one in path)
            yield FormRow(slots=(Slot(column=0, columns=3, text=name), self.slot(path, 3, 5)))

    def _row(self, path: Path, columns: Sequence[str], first: int) -> tuple[Slot, ...]:
        return tuple(self.slot((*path, key), first + place) for place, key in enumerate(columns))

    def _any(self, path: Path) -> bool:
        return any(one[: len(path)] == path for one in self.values)

    def _numbers(self, path: Path) -> list[int]:
        depth = len(path)
        found = {one[depth] for one in self.values if one[:depth] == path and len(one) > depth}
        return sorted(one for one in found if isinstance(one, int))

    def _merge(
        self, slots: tuple[Slot, ...], numbers: Sequence[int], number: int
    ) -> tuple[Slot, ...]:
        """Merge the two levels with those of the next lines that have the same."""
        if not self.merged:
            return slots
        made = []
        for depth, slot in enumerate(slots[:2], start=1):
            run = [number]
            for one in range(number + 1, numbers[-1] + 1):
                if self._levels(one, depth) != self._levels(number, depth):
                    break
                run.append(one)
            before = number > numbers[0] and (
                self._levels(number - 1, depth) == self._levels(number, depth)
            )
            known = all(self._levels(number, depth))
            made.append(
                Slot(
                    column=slot.column,
                    rows=1 if before or not known else len(run),
                    text=None if before and known else slot.text,
                    path=slot.path,
                    above=before and known,
                )
            )
        return (*made, *slots[2:])

    def _levels(self, number: int, depth: int) -> tuple[Typed | None, ...]:
        keys = (Key.LEVEL1, Key.LEVEL2)[:depth]
        return tuple(self.values.get((Key.INDICATORS, number, key)) for key in keys)


def _heads(columns: Sequence[str], first: int) -> tuple[Slot, ...]:
    return tuple(Slot(column=first + place, text=key) for place, key in enumerate(columns))


def is_number(path: Path) -> bool:
    """Tell whether a number stands under a key."""
    return field_at(path).kind in (Kind.MONEY, Kind.SCORE, Kind.NUMBER, Kind.COUNT)


def is_money(path: Path) -> bool:
    """Tell whether an amount stands under a key."""
    return field_at(path).kind is Kind.MONEY
