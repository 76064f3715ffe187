"""The official form (项目支出绩效自评表) as rows and merged cells, before any markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.form.keys import Key
from generator.facts.records.form import FundRow, Funds, FundSource
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore


@dataclass(frozen=True, slots=True, kw_only=True)
class FundLine:
    """One row of the funds table: its label as the form prints it, and its amounts, None not stated."""

    label: str
    row: FundRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One row of the indicator table with the merged cells that begin in it.

    ``span1`` and ``span2`` count the indicators that the 一级指标 and 二级指标 cell beginning here
    covers; 0 where an earlier cell covers this row.
    """

    score: IndicatorScore
    span1: int
    span2: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of one project.

    ``sources_stated`` is False where no source of funds is stated; ``empty`` is True where the
    source gives neither goal nor indicators nor sources: there is no form to draw.
    """

    funds: tuple[FundLine, ...]
    sources_stated: bool
    lines: tuple[FormLine, ...]
    empty: bool


def make_form(evaluation: Evaluation) -> Form:
    """Lay out the form of an evaluated project."""
    funds = evaluation.project.funds
    usual = (funds.appropriation, funds.carried_over, funds.other)
    goal, lines = evaluation.project.goal, tuple(_merged(evaluation.lines))
    sources_stated = bool(funds.sources) or any(row is not None for row in usual)
    return Form(
        funds=tuple(_fund_lines(funds)),
        sources_stated=sources_stated,
        lines=lines,
        empty=not (lines or sources_stated or goal.expected or goal.actual or goal.adjusted),
    )


def _fund_lines(funds: Funds) -> Iterator[FundLine]:
    """Yield the rows as printed; those of the official form are left out where others stand for them."""
    yield FundLine(label=Key.FUNDS_TOTAL, row=funds.total)
    usual = (
        FundLine(label="其中：当年财政拨款", row=funds.appropriation),
        FundLine(label=Key.CARRIED_OVER, row=funds.carried_over),
        FundLine(label=Key.OTHER_FUNDS, row=funds.other),
    )
    yield from (line for line in usual if line.row is not None or not funds.sources)
    for source in funds.sources:
        yield FundLine(label=_source_label(source), row=source)


def _source_label(source: FundSource) -> str:
    """Return the name as printed, with the row it is a part of."""
    return f"{source.name}（属于{source.part_of}）" if source.part_of else source.name


def _merged(lines: tuple[IndicatorScore, ...]) -> Iterator[FormLine]:
    """Give each row the spans of the cells that begin in it; only neighbours are merged."""
    for index, line in enumerate(lines):
        one, two = _levels(line, 1), _levels(line, 2)
        before = lines[index - 1] if index else None
        yield FormLine(
            score=line,
            span1=0 if before and _levels(before, 1) == one else _run(lines, index, 1),
            span2=0 if before and _levels(before, 2) == two else _run(lines, index, 2),
        )


def _levels(line: IndicatorScore, depth: int) -> tuple[str, ...]:
    return (line.indicator.level1, line.indicator.level2)[:depth]


def _run(lines: tuple[IndicatorScore, ...], start: int, depth: int) -> int:
    """Count the neighbours from ``start`` on that share their levels down to ``depth``."""
    wanted, length = _levels(lines[start], depth), 0
    for line in lines[start:]:
        if _levels(line, depth) != wanted:
            break
        length += 1
    return length
