"""Projects and a year to draw a spot check from."""

from __future__ import annotations

from generator.facts.diagnostics import Places
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from tests.support.builders import island, project, row


def one(name: str, area: str = "环保", size: str | None = "1", **changes: object) -> Project:
    given = {"id": name, "name": name, "area": area, "total": row(annual=size)} | changes
    return project(places=Places(file=f"data/a/2024/projects/{name}.yml"), **given)  # type: ignore[arg-type]


def year(*projects: Project) -> UnitYear:
    return island(*projects)
