"""The pictures of a project: how far each indicator came, and what it cost over the years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.units import HUNDRED, trimmed
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore
from generator.presenting.pictures.records import Chart, Form, Row, Series, largest
from generator.presenting.prepared.prepared_year import Entry
from generator.presenting.words.line_words import counts_sentence

_LEAST, _MOST = Decimal(125), Decimal(200)  # where the scale ends, %
_STATES = {True: ("达到", 1), False: ("未达到", 4), None: ("无法判断", 0)}


def attainment_chart(evaluation: Evaluation) -> Chart | None:
    """Show actual ÷ target of every indicator that applies; None where there is none."""
    lines = [line for line in evaluation.lines if not line.indicator.not_applicable]
    if not lines:
        return None
    rows = tuple(_row(line, limit=line.limit) for line in lines)
    limits = any(line.limit for line in lines)
    met = sum(line.met is True for line in lines)
    missed = sum(line.met is False for line in lines)
    return Chart(
        key="attainment",
        title="各项指标：实际完成值 ÷ 年度指标值",
        summary=counts_sentence(met, missed, len(lines) - met - missed),
        head=Key.LEVEL3,
        form=Form.BARS,
        series=(Series(name="完成比例", unit="%"),),
        rows=rows,
        most=min(max(largest(rows), _LEAST), _MOST),
        mark=HUNDRED,
        mark_label="100%",
        note="斜线的指标有上限，越少越好，不超过 100% 才是达到。" if limits else "",
    )


def _row(line: IndicatorScore, *, limit: bool) -> Row:
    words, look = _STATES[line.met]
    look = 2 if limit and line.met else look
    of = "上限的 " if limit else ""
    share = f"{of}{trimmed(line.achievement)}% " if line.achievement is not None else ""
    return Row(
        label=line.indicator.name,
        numbers=(line.achievement,),
        look=look,
        text=f"{share}{words}",
    )


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
