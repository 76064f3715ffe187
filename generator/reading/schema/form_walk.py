"""Where every line of a file belongs by the words of its form, whatever its blanks and dashes say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.facts.form.field import Form, Kind
from generator.reading.yaml.lines import Line

_LISTS = frozenset({Kind.LIST, Kind.EXPLANATIONS})
_STEP = 2  # blanks a level is deeper by


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A line that stands wrong; ``home`` is the key it belongs under, empty for none.

    ``column`` is where its key or text begins, ``meant`` where it should; ``dash`` says that its
    dash is one too many (1) or is missing (-1). ``text`` is the line put right.
    """

    number: int
    key: str
    home: str
    column: int
    meant: int
    dash: int
    text: str


@dataclass(slots=True)
class _Frame:
    """A table or list of the form that is open; columns count from 0, None where not yet seen."""

    form: Form
    home: str
    parent: int
    is_list: bool
    column: int | None = None
    dash: int | None = None
    first: str = ""  # the key the items of the list begin with
    seen: set[str] = field(default_factory=set)

    def holds(self, key: str) -> bool:
        return any(one.key == key for one in self.form.fields)

    def new_item(self, key: str, dashes: int) -> bool:
        """Whether a line begins a new item of the list, by its key rather than its dash."""
        if self.column is None or key in self.seen:
            return True
        return dashes > 0 and key == self.first

    def fits(self, line: Line, dashes: int) -> bool:
        """Whether a line stands as a line of this table stands."""
        if not self.is_list:
            return dashes == 0 and line.key not in self.seen and self._level(line.rest_at)
        if not self.new_item(line.key, dashes):
            return dashes == 0 and line.rest_at == self.column
        if dashes != 1:
            return False
        at = len(line.indent)
        return at >= self.parent if self.dash is None else at == self.dash

    def _level(self, column: int) -> bool:
        return column > self.parent if self.column is None else column == self.column


@dataclass(slots=True)
class Walk:
    """A walk down the lines of a file with the form in hand.

    ``by_habit``: levels are two blanks apart, else as the first line of each level stands.
    """

    form: Form
    by_habit: bool
    frames: list[_Frame] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)

    def over(self, structure: Sequence[tuple[int, Line, bool]]) -> tuple[Move, ...]:
        """Return the lines that stand wrong, in file order."""
        self.frames = [_Frame(self.form, "", -_STEP, is_list=False, column=0)]
        for number, line, _ in structure:
            if line.has_key:
                self._take(number, line)
        return tuple(self.moves)

    def _take(self, number: int, line: Line) -> None:
        dashes = line.text[len(line.indent) : line.rest_at].count("-")
        index = self._place(line, dashes)
        if index is None:
            return
        frame = self.frames[index]
        del self.frames[index + 1 :]
        fits = frame.fits(line, dashes)
        begins = frame.is_list and frame.new_item(line.key, dashes)
        column = self._column(frame, line, fits=fits, begins=begins)
        if not fits:
            self._move(number, line, frame, column, dashes - begins, begins=begins)
        if begins:
            frame.seen, frame.first = set(), frame.first or line.key
        frame.column = column
        frame.seen.add(line.key)
        self._open(frame, line, column)

    def _place(self, line: Line, dashes: int) -> int | None:
        """Return the open table a line belongs to: one it fits, else the innermost that has its key."""
        having = [i for i in reversed(range(len(self.frames))) if self.frames[i].holds(line.key)]
        fitting = (i for i in having if self.frames[i].fits(line, dashes))
        free = (i for i in having if self.frames[i].is_list or line.key not in self.frames[i].seen)
        return next(fitting, next(free, None))

    def _column(self, frame: _Frame, line: Line, *, fits: bool, begins: bool) -> int:
        if fits:
            frame.dash = len(line.indent) if begins else frame.dash
            return line.rest_at
        if begins:
            frame.dash = self._dash(frame, line)
            return frame.dash + _STEP
        return frame.parent + _STEP if frame.column is None else frame.column

    def _dash(self, frame: _Frame, line: Line) -> int:
        if frame.dash is not None:
            return frame.dash
        typed = line.rest_at - _STEP
        return typed if typed >= max(frame.parent, 0) else frame.parent + _STEP

    def _move(
        self, number: int, line: Line, frame: _Frame, column: int, dash: int, *, begins: bool
    ) -> None:
        mark = f"{' ' * (column - _STEP)}- " if begins else " " * column
        text = mark + line.rest
        if text != line.text:
            self.moves.append(
                Move(
                    number=number,
                    key=line.key,
                    home=frame.home,
                    column=line.rest_at if not begins or dash else len(line.indent),
                    meant=column if not begins or dash else column - _STEP,
                    dash=dash,
                    text=text,
                )
            )

    def _open(self, frame: _Frame, line: Line, column: int) -> None:
        below = next(one for one in frame.form.fields if one.key == line.key)
        if below.below is None or line.value:
            return
        is_list = below.kind in _LISTS
        opened = _Frame(below.below, below.key, column, is_list)
        if self.by_habit:
            opened.column = None if is_list else column + _STEP
            opened.dash = column + _STEP if is_list else None
        self.frames.append(opened)
