"""The picture of a project: what it cost over the years."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.form.keys import Key
from generator.facts.units import trimmed
from generator.presenting.pictures.records import Chart, Form, Row, Series, largest
from generator.presenting.prepared.prepared_year import Entry


def project_years_chart(years: Sequence[tuple[int, Entry]]) -> Chart:
    """Show budget and spending of one project in each year, the earliest first."""
    rows = tuple(
        Row(label=f"{year} 年", numbers=(entry.budget, entry.executed), address=entry.address)
        for year, entry in years
    )
    said = "，".join(
        f"{year} 年支出 {'未填报' if entry.executed is None else trimmed(entry.executed)}"
        for year, entry in years
    )
    return Chart(
        key="project-years",
        title="历年的预算和支出（万元）",
        summary=f"{said}（万元）。",
        head="年度",
        form=Form.OVER,
        series=(
            Series(name=Key.ANNUAL_BUDGET, unit="万元", look=2),
            Series(name=Key.EXECUTED, unit="万元"),
        ),
        rows=rows,
        most=largest(rows),
    )
