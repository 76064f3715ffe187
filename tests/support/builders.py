"""Records for the tests of judging, each with as little as it needs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.facts.diagnostics import Places
from generator.facts.records.form import FundRow, Funds, Indicator, Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.report import Narrative, Report, ScoreCount, Totals
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Status
from generator.facts.standard import Standard
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.repo.standard_files import packaged_standards

PLACES = Places(file="data/a/2024/projects/p.yml")
D = Decimal


def dec(value: str | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def standard(standard_id: str = "caiyu-2020-10", **changes: Any) -> Standard:
    found = next(item for item in packaged_standards() if item.id == standard_id)
    return replace(found, **changes)


def indicator(
    target: str = "≥1个",
    actual: str = "1个",
    *,
    weight: str | int | None = 10,
    score: str | int | None = None,
    **changes: Any,
) -> Indicator:
    aspect = changes.get("aspect", "")
    goal = read_target(target, aspect, year=2024)
    given: dict[str, Any] = {
        "level1": "产出指标",
        "level2": aspect or "数量指标",
        "name": "指标",
        "part": "产出指标",
        "aspect": "数量指标",
        "target": goal,
        "actual": read_actual(actual, goal, year=2024),
        "weight": dec(weight),
        "score": dec(score),
    }
    return Indicator(**(given | changes))


def row(
    initial: str | int | None = None,
    annual: str | int | None = None,
    executed: str | int | None = None,
    **changes: str | int | None,
) -> FundRow:
    amounts: dict[str, Any] = {name: dec(value) for name, value in changes.items()}
    return FundRow(
        initial_budget=dec(initial), annual_budget=dec(annual), executed=dec(executed), **amounts
    )


def project(*indicators: Indicator, total: FundRow | None = None, **changes: Any) -> Project:
    given: dict[str, Any] = {
        "id": "p",
        "name": "路灯维护经费",
        "status": Status.PUBLIC,
        "places": PLACES,
        "funds": Funds(total=total or row(annual=100, executed=100)),
        "indicators": indicators,
    }
    return Project(**(given | changes))


def report(**changes: Any) -> Report:
    """A public report with a text that says nothing any question is about."""
    given: dict[str, Any] = {"title": "报告", "status": Status.PUBLIC, "places": PLACES}
    given["narrative"] = Narrative(organisation="本单位组织了自评。")
    return Report(**(given | changes))


def totals(
    projects: int | None = None,
    budget: str | int | None = None,
    executed: str | int | None = None,
    scores: tuple[ScoreCount, ...] = (),
    **changes: Any,
) -> Totals:
    return Totals(
        projects=projects, budget=dec(budget), executed=dec(executed), scores=scores, **changes
    )


def count(projects: int, lower: int | None = None, upper: int | None = None) -> ScoreCount:
    return ScoreCount(projects=projects, lower=dec(lower), upper=dec(upper))


def island(*projects: Project, about: Report | None = None) -> UnitYear:
    unit = Unit(id="a", name="甲镇人民政府", places=PLACES)
    return UnitYear(unit=unit, year=2024, report=about or report(), projects=projects)


def ledger(*islands: UnitYear, standard_id: str = "") -> Ledger:
    return Ledger(
        site=Site(name="网站", publisher="财政局", places=PLACES, standard_id=standard_id),
        standards=packaged_standards(),
        units=tuple(dict.fromkeys(item.unit for item in islands)),
        years=islands,
    )
