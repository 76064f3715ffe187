"""Findings as values: what is wrong, where it stands, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from generator.facts.families import family_of

FieldPath = tuple[str | int, ...]
"""The way to a value inside one file, e.g. ``("年度资金", "年度资金总额", "全年执行数")``."""


class Severity(StrEnum):
    """How much a finding weighs; the value is the word printed."""

    ERROR = "错误"  # blocks publication
    WARNING = "警告"  # wants an explanation
    NOTE = "提示"  # worth a look


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One spot in an authored file; line and column count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a finding of a rule may stand (说明), as the author of the file put it.

    ``rule`` is the code as typed, ``path`` the way to this entry in its file: it speaks for what it
    stands beside, ``owner``, and all below that.
    """

    rule: str
    reason: str
    dated: date | None = None
    path: FieldPath = ()

    @property
    def owner(self) -> FieldPath:
        """The way to the thing explained; empty for the whole file."""
        return self.path[:-2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One complaint with its address and its way out.

    ``excerpt`` is the source line as written (may be empty where a file has none), ``message`` a
    Chinese sentence that names the field by its form label and holds the numbers, ``advice`` what
    to type instead. Identical input gives identical findings, in file order. One with an
    ``explanation`` stands: it blocks nothing and is not open.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    advice: str
    excerpt: str = ""
    field_path: FieldPath = ()
    explanation: Explanation | None = None

    @property
    def explained(self) -> bool:
        """Whether the author has said why this may stand."""
        return self.explanation is not None

    @property
    def blocks(self) -> bool:
        """Whether this keeps the data from being published."""
        return self.severity is Severity.ERROR and not self.explained

    @property
    def open(self) -> bool:
        """Whether this waits for the unit's word: an error or warning nobody explained."""
        return not self.explained and self.severity is not Severity.NOTE

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File order first, then code and text, so that a report never depends on the run."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where every value of one file stands.

    ``values`` maps a field path to the (line, column) of its value, ``keys`` to that of its key;
    both count from 1. ``lines`` are the file's lines without their ends, for excerpts.
    """

    file: str
    lines: tuple[str, ...] = ()
    values: Mapping[FieldPath, tuple[int, int]] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    keys: Mapping[FieldPath, tuple[int, int]] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )

    def of(self, path: FieldPath = ()) -> Place:
        """Return the place of the value at ``path``, or of its nearest ancestor that stands.

        A key with nothing behind it stands: its own line is the one to fill in.
        """
        for length in range(len(path), -1, -1):
            mark = self.values.get(path[:length]) or self.keys.get(path[:length])
            if mark is not None:
                return Place(file=self.file, line=mark[0], column=mark[1])
        return Place(file=self.file)

    def of_key(self, path: FieldPath) -> Place:
        """Return the place of the key at ``path``; falls back to the value's place."""
        mark = self.keys.get(path)
        return Place(file=self.file, line=mark[0], column=mark[1]) if mark else self.of(path)

    def line_text(self, line: int) -> str:
        """Return the text of a line counted from 1, empty beyond the end."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""


class Need(Enum):
    """What a project has to state for a rule to have anything to look at."""

    BUDGET = auto()
    INITIAL_BUDGET = auto()
    EXECUTED = auto()
    SOURCES = auto()
    RATE = auto()
    EXECUTION_SCORE = auto()
    INDICATORS = auto()
    TARGETS = auto()
    ACTUALS = auto()
    WEIGHTS = auto()
    SCORES = auto()
    TOTAL = auto()
    GRADE = auto()
    GOAL = auto()
    RESULT = auto()
    ATTAINMENT = auto()
    SURVEY = auto()
    YEAR_BEFORE = auto()


class PageClaim(StrEnum):
    """What a page would say of a project, and may not where a finding of a rule contradicts it."""

    RESULT = "做成了什么"  # its result in the unit's words
    LINE = "这一项达到目标"  # of the line of the form that the finding is about
    VERDICT = "这一项是否达到目标"  # of that line, either way
    ALL_LINES = "各项指标全部达到目标"
    ATTAINMENT = "目标完成程度"
    MONEY = "预算和支出"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One question the house asks of the data; its paragraph in the rule book.

    ``code`` is C and three digits, the first of them the family; codes are never reused.
    ``example_bad`` and ``example_good`` are short YAML excerpts. ``source`` names the regulation
    and article, or says 惯例 (practice) or 格式约定 (our own format). ``computed`` says in a
    sentence or two how the answer is found, thresholds included, and ``exceptions`` what is let
    pass; both empty for rules of form that their title says already. ``denies`` are the claims that
    no page makes of a project while a finding of this rule stands open; ``needs`` what a project
    has to state before the rule has anything to look at there. ``of_whole`` marks a question about
    what is missing: it is not asked of a form of which only a part was seen (转录不全).
    ``binding`` marks a promise to readers or to the county, which no 说明 lets anybody off.
    """

    code: str
    severity: Severity
    title: str
    why: str
    way_out: str
    source: str
    example_bad: str
    example_good: str
    computed: str = ""
    exceptions: str = ""
    denies: tuple[PageClaim, ...] = ()
    needs: tuple[Need, ...] = ()
    of_whole: bool = False
    binding: bool = False

    @property
    def lets_pass(self) -> str:
        """What is let pass, with what every question about a whole form lets pass."""
        if not self.of_whole:
            return self.exceptions
        own = self.exceptions.rstrip("。")
        return f"{own}；{PARTLY_SEEN}。" if own else f"{PARTLY_SEEN}。"

    @property
    def family(self) -> str:
        """The name of its family, which follows from the code."""
        return family_of(self.code)

    @property
    def explainable(self) -> bool:
        """Whether a 说明 may let the finding stand; form and privacy cannot be explained away."""
        return not self.binding and self.family not in UNEXPLAINABLE_FAMILIES


PARTLY_SEEN = "注明“转录不全”的表不问"
"""What every question about a whole form lets pass."""

OUR_FORMAT = "格式约定"
"""The source of a rule that no regulation has: the format of our files."""

UNEXPLAINABLE_FAMILIES = ("结构", "隐私与保密")


def finding(
    rule: Rule,
    places: Places,
    path: FieldPath,
    message: str,
    *,
    advice: str = "",
    at_key: bool = False,
) -> Finding:
    """Make the finding of ``rule`` at ``path``; ``advice`` defaults to the rule's way out."""
    place = places.of_key(path) if at_key else places.of(path)
    return Finding(
        code=rule.code,
        severity=rule.severity,
        place=place,
        message=message,
        advice=advice or rule.way_out,
        excerpt=places.line_text(place.line),
        field_path=path,
    )
