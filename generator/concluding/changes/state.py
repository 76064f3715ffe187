"""One state of the data as a comparison sees it: what reviewers may see, what is hidden, what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.concluding.judged import Judged, JudgedYear
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.states import Status
from generator.judging.scoring.evaluation import Evaluation

ProjectKey = tuple[str, int, str]
YearKey = tuple[str, int]

_PROJECT = re.compile(r"data/([^/]+)/(\d{4})/projects/([^/]+)\.ya?ml")
_HEAD = re.compile(r"data/([^/]+)/(?:(\d{4})/report|unit)\.ya?ml")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The projects and years of one state, by unit, year and id.

    ``seen`` and ``years`` are what a preview shows; ``hidden`` what is 不予公开, a whole year's projects
    where its report is; ``broken`` project files with errors, ``broken_heads`` years (0: the unit)
    whose report or unit cannot be read.
    """

    judged: Judged
    seen: Mapping[ProjectKey, tuple[JudgedYear, Evaluation]]
    hidden: Mapping[ProjectKey, Project]
    years: Mapping[YearKey, JudgedYear]
    islands: Mapping[YearKey, UnitYear]
    broken: frozenset[ProjectKey]
    broken_heads: frozenset[YearKey]

    def unreadable(self, unit: str, year: int) -> bool:
        """Whether a year cannot be read for its own report or its unit."""
        return bool({(unit, year), (unit, 0)} & self.broken_heads)


def state_of(judged: Judged) -> State:
    """Lay out what was judged for the audience of a preview."""
    islands = judged.shown.years if judged.shown is not None else ()
    seen = {
        (year.unit.id, year.year, one.project.id): (year, one)
        for year in judged.years
        for one in year.evaluations
    }
    hidden = {
        (island.unit.id, island.year, project.id): project
        for island in islands
        for project in island.projects
        if project.status is Status.WITHHELD or island.report.status is Status.WITHHELD
    }
    projects = (_PROJECT.fullmatch(name) for name in judged.broken)
    heads = (_HEAD.fullmatch(name) for name in judged.broken)
    return State(
        judged=judged,
        seen=seen,
        hidden=hidden,
        years={(year.unit.id, year.year): year for year in judged.years},
        islands={(island.unit.id, island.year): island for island in islands},
        broken=frozenset((found[1], int(found[2]), found[3]) for found in projects if found),
        broken_heads=frozenset((found[1], int(found[2] or 0)) for found in heads if found),
    )
