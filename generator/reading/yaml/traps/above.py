"""What stands above a line: the columns it may go on in, the key right above, the indicator's levels."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.facts.form.keys import Key
from generator.reading.vocabulary.form_words import closed_words
from generator.reading.yaml.lines import split_line
from generator.reading.yaml.traps.trap import Trap


@dataclass(slots=True)
class Above:
    """The lines walked past, as far as the next one asks.

    ``levels`` are 一级指标 and 二级指标 of the indicator above, ``opener`` the key right above where it
    has nothing behind it, ``keys`` and ``dashes`` the columns of those above that go on here.
    ``closed``: the key above holds a number, a date or one of a few words.
    """

    levels: tuple[str, str] = ("", "")
    opener: str = ""
    keys: list[int] = field(default_factory=list)
    dashes: list[int] = field(default_factory=list)
    closed: bool = False

    def enter(self, key: str, value: str, column: int, dash: str, indent: str) -> None:
        """Remember where a line stands, what its key is, and the levels of the indicator it is of."""
        self.closed, self.opener = key in closed_words(), "" if value else key
        left = len(indent)
        self.keys = [one for one in self.keys if one < left]
        self.dashes = [one for one in self.dashes if one < left or (one == left and dash)]
        if dash and left not in self.dashes:
            self.dashes.append(left)
        if column >= 0:
            self.keys.append(column)
        if key == Key.LEVEL1:
            self.levels = (value or "", "")
        elif key == Key.LEVEL2:
            self.levels = (self.levels[0], value or "")

    def note_row(self, trap: Trap) -> None:
        """Take the levels of a pasted row: the merged cells of the next one mean these."""
        for text in trap.lines:
            line = split_line(text)
            if line.key == Key.LEVEL1:
                self.levels = (line.value, "")
            elif line.key == Key.LEVEL2:
                self.levels = (self.levels[0], line.value)
