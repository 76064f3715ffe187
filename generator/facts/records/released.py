"""The record of a release (公开记录): what was published on a day, value by value and byte by byte."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.facts.diagnostics import FieldPath
from generator.facts.records.parts import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number or value that a file states: the keys and names that lead to it, and its text.

    ``path`` is where it stands in the file of today; empty in a record.
    """

    where: str
    value: str
    path: FieldPath = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberChange:
    """A number before and after; empty is not stated, or its line was not there."""

    where: str
    old: str
    new: str
    path: FieldPath = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedFile:
    """A report (``id`` empty) or a project as it was released; ``digest`` is SHA-256 of its file."""

    id: str
    name: str
    file: str
    digest: str
    numbers: tuple[Number, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A release of a unit's year: data/<unit>/<year>/releases/<id>.json.

    ``revision`` is the commit of the data, empty where no Git keeps it; ``version`` that of the
    program, ``rules`` names its edition of the rule book; ``standard`` is the one in force.
    ``attachments`` are pairs of a file and its SHA-256, ``checks`` of what was asked before and the
    answer. A record that cannot be read has only ``id``, ``file`` and its ``fault``, in Chinese.
    """

    id: str
    file: str
    dated: date | None = None
    revision: str = ""
    version: str = ""
    standard: str = ""
    rules: str = ""
    report: ReleasedFile | None = None
    projects: tuple[ReleasedFile, ...] = ()
    attachments: tuple[tuple[str, str], ...] = ()
    checks: tuple[tuple[str, str], ...] = ()
    fault: str = ""

    def of(self, ids: tuple[str, ...]) -> ReleasedFile | None:
        """Return a project as released under one of its ids, former ones too."""
        return next((one for one in self.projects if one.id in ids), None)


def number_changes(old: tuple[Number, ...], new: tuple[Number, ...]) -> tuple[NumberChange, ...]:
    """Return the numbers that differ, in the order of the new file, then those that are gone."""
    before = {one.where: one.value for one in old}
    now = {one.where for one in new}
    changed = [
        NumberChange(where=one.where, old=before.get(one.where, ""), new=one.value, path=one.path)
        for one in new
        if before.get(one.where, "") != one.value
    ]
    gone = [
        NumberChange(where=one.where, old=one.value, new="") for one in old if one.where not in now
    ]
    return (*changed, *gone)
