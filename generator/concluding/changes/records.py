"""The records of a comparison of two states of the data: what was, what is, and nothing of who did it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from generator.facts.diagnostics import Finding


class Edit(StrEnum):
    """What became of something; the value is the word shown."""

    CHANGED = "有改动"
    NEW = "新增"
    GONE = "撤下"
    MOVED = "换了位置"
    WITHHELD = "改为不予公开"
    LISTED = "原来不予公开，现在列出"
    BROKEN = "读不懂了"
    MENDED = "改好了，读得懂了"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Which two states: what a person calls them, and the commits where there are such.

    ``note`` is a Chinese sentence on what the comparison leaves out, empty where nothing.
    """

    old: str
    new: str
    old_commit: str = ""
    new_commit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One value that differs, as text with its secrets masked; empty is 未填报.

    ``where`` are the keys that lead to it, ``item`` the name of the line it stands on where that is
    one of several, ``unit`` that of a number. ``difference`` is new less old, None for no numbers.
    """

    where: tuple[str, ...] = ()
    item: str = ""
    key: str
    old: str
    new: str
    unit: str = ""
    difference: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChange:
    """A line of a list that came (``NEW``) or went (``GONE``): an indicator, a measure, a source."""

    edit: Edit
    where: tuple[str, ...]
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """A figure before and after; None is not stated or not computable."""

    label: str
    unit: str
    old: Decimal | None
    new: Decimal | None

    @property
    def differs(self) -> bool:
        """Whether it is another one now."""
        return self.old != self.new

    @property
    def difference(self) -> Decimal | None:
        """New less old, None where one of them is not there."""
        if self.old is None or self.new is None:
            return None
        return self.new - self.old


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A line that moved a total: its name, its points before and after (分; None: not there)."""

    item: str
    old: Decimal | None
    new: Decimal | None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What differs within one file."""

    fields: tuple[FieldChange, ...] = ()
    lines: tuple[LineChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything does."""
        return bool(self.fields or self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectChange:
    """What became of one project.

    ``id``, ``name`` and figures are empty where it is 不予公开 now. ``former`` is unit, year and id
    before it moved. ``stated_causes`` are the lines whose stated points add up to the change of 自评总分,
    empty where they do not; ``computed_causes`` the same for the recomputed total.
    """

    edit: Edit
    unit: str
    unit_name: str
    year: int
    id: str = ""
    name: str = ""
    former: tuple[str, int, str] | None = None
    former_name: str = ""
    what: Differences = Differences()
    figures: tuple[FigureChange, ...] = ()
    stated_causes: tuple[Cause, ...] = ()
    computed_causes: tuple[Cause, ...] = ()
    basis: str = ""  # 不予公开依据

    @property
    def key(self) -> tuple[str, int, str]:
        """Unit, year and id."""
        return (self.unit, self.year, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChange:
    """What became of a unit's year: its report, its totals, its review, what is not told of it.

    ``hidden`` counts the withheld projects with a change, of which nothing is repeated.
    """

    edit: Edit
    unit: str
    unit_name: str
    year: int
    what: Differences = Differences()
    totals: tuple[FigureChange, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """What became of a unit, the site or one of its standards: ``id`` is empty for the site."""

    edit: Edit
    kind: str  # 单位, 网站, 评分标准
    id: str
    name: str
    what: Differences = Differences()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataChanges:
    """Everything that is different between two states.

    ``found`` are open findings that the old state does not have, ``solved`` open ones of the old state
    that the new one has no longer. ``attachments`` are files below attachments/: what became of
    each, by its path.
    """

    compared: Compared
    projects: tuple[ProjectChange, ...] = ()
    years: tuple[YearChange, ...] = ()
    others: tuple[FileChange, ...] = ()
    found: tuple[Finding, ...] = ()
    solved: tuple[Finding, ...] = ()
    attachments: tuple[tuple[Edit, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is different."""
        parts = (self.projects, self.years, self.others, self.found, self.solved, self.attachments)
        return any(parts)

    def of(self, unit: str, year: int, project: str) -> ProjectChange | None:
        """Return what became of a project that there is now, None where nothing did."""
        for change in self.projects:
            if project and change.key == (unit, year, project):
                return change
        return None

    def between(self, compared: Compared) -> DataChanges:
        """Return the same under other names of the two states."""
        return replace(self, compared=compared)
