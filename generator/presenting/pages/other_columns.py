"""What a form prints beyond the nine columns of the official one, as rows of small tables."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, ManagementItem, Project, SpendingItem
from generator.judging.scoring.evaluation import Evaluation
from generator.presenting.pages.official_form import Form, FundLine
from generator.presenting.prepared.columns_shown import (
    FUND_COLUMNS,
    LINE_COLUMNS,
    MANAGEMENT_COLUMNS,
    SPENDING_COLUMNS,
    Shown,
    shown,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherColumns:
    """The rows that state something in other columns, and which columns those are.

    ``lines`` are pairs of a number (from 1, as in the form) and the indicator.
    """

    funds: tuple[FundLine, ...]
    fund_columns: Shown
    spending: tuple[SpendingItem, ...]
    spending_columns: Shown
    lines: tuple[tuple[int, Indicator], ...]
    line_columns: Shown
    management: tuple[ManagementItem, ...]
    management_columns: Shown


def other_columns(evaluation: Evaluation, form: Form) -> OtherColumns:
    """Gather what the project of an evaluation states beyond the official columns."""
    project = evaluation.project
    rows = tuple(line for line in form.funds if line.row is not None)
    return OtherColumns(
        funds=rows,
        fund_columns=shown(FUND_COLUMNS, [line.row for line in rows]),
        spending=project.funds.spending,
        spending_columns=shown(SPENDING_COLUMNS, project.funds.spending),
        lines=tuple(enumerate(project.indicators, 1)),
        line_columns=shown(LINE_COLUMNS, project.indicators),
        management=project.management,
        management_columns=shown(MANAGEMENT_COLUMNS, project.management),
    )


def printed_pairs(project: Project) -> tuple[tuple[str, str], ...]:
    """Return what stands around the tables of a form, as label and text, but for what the head says."""
    pairs = (
        (Key.PROJECT_ATTRIBUTE, project.attribute),
        (Key.PROJECT_TYPE, project.project_type),
        (Key.DIVISION, project.division),
        (Key.DOCUMENT_KIND, project.document_name),
        (Key.FORM_YEAR, f"{project.form_year} 年" if project.form_year else ""),
        (Key.FILLED_ON, project.filled_on.isoformat() if project.filled_on else ""),
        (Key.AMOUNT_UNIT, "原表以元为单位，这里换算成万元" if project.in_yuan else ""),
    )
    return tuple((label, said) for label, said in pairs if said)
