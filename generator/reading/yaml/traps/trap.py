"""A trap: what a person typed, why YAML reads it otherwise, and the line as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from generator.facts.diagnostics import Rule
from generator.reading.yaml.spots import clip


class Level(IntEnum):
    """How much must have gone wrong before a trap counts."""

    SILENT = 0  # YAML may read the file, but not as it was meant
    BREAKING = 1  # YAML has failed; this breaks it for certain
    SUSPECT = 2  # YAML still fails; this is the likely cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """One trap; ``column`` counts from 0, ``fixed`` is the corrected line or None."""

    rule: Rule
    column: int
    message: str
    fixed: str | None = None
    advice: str = ""
    lines: tuple[str, ...] = ()  # what should stand in the line's place, below the advice
    level: Level = Level.BREAKING
    sure: bool = True  # whether the corrected line is certainly what was meant
    repeats: bool = False  # the same slip in many lines is one cause
    splits: bool = False  # what was dropped belongs to the line below, which lacks it now
    quiet: bool = False  # a way of writing that YAML does not know and we do: nothing to tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the traps of one line may know of its surroundings.

    ``continuing``: the line may go on with the plain text of the line above. ``opened``: the line
    above is a key or dash with nothing behind it, and this one is deeper. ``deeper``: the next
    line with content is indented deeper. ``wide``: how many spaces a tab or an ideographic space
    in an indentation stands for. ``below``: how deep the next line with content stands, where the
    line may be an item with an odd mark or a key without its colon. ``parent``: the line's key is
    a table or a list of the form, and the next line is one of its own. ``anchors``: the names of
    the anchors in the file.
    ``levels``: the 一级指标 and 二级指标 of the indicator above. ``opener``: the key right above that
    has nothing behind it, ``inside`` its column. ``keys`` and ``dashes``: the columns of the keys
    and of the dashes that this line may stand under each other with.
    ``closed``: the key above holds a number, a date or a word of a list: no text goes on there.
    ``above``: the column of the key above that has text or waits for it, -1 for none. ``item``:
    the column of the dash above, where that item is a mere text. ``flow``: the line stands within
    brackets opened above it and closed further on, where one line may hold several pairs.
    """

    known: frozenset[str]
    continuing: bool
    opened: bool
    deeper: bool
    wide: int
    below: int = 0
    parent: bool = False
    anchors: frozenset[str] = frozenset()
    above: int = -1
    item: int = -1
    levels: tuple[str, str] = ("", "")
    opener: str = ""
    inside: int = -1
    keys: tuple[int, ...] = ()
    dashes: tuple[int, ...] = ()
    flow: bool = False
    closed: bool = False

    def is_key(self, word: str) -> bool:
        """Whether a word is a key of some form of ours."""
        return word.strip(" \t　\"'“”*★").replace("（", "(").split("(")[0] in self.known


def write_as(fixed: str) -> str:
    """The advice that shows the corrected line."""
    blanks = fixed[: len(fixed) - len(fixed.lstrip(" "))]
    return f"这一行写成：{blanks}{clip(fixed, 80)}"
