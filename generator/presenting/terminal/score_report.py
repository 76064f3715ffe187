"""The evaluation of one project for people at a terminal (text) and for programs (JSON)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.records.ledger import UnitYear
from generator.facts.standard import Citation, Standard
from generator.facts.units import plain, trimmed
from generator.judging.scoring.evaluation import (
    Arithmetic,
    Evaluation,
    ExecutionScore,
    IndicatorScore,
)
from generator.presenting.words.escaping import one_line

_INDENT = "    "
_NOT_STATED = "未填报"
_NOT_COMPUTED = "无法复算"


def score_text(unit_year: UnitYear, evaluation: Evaluation) -> str:
    """Return the evaluation as lines of Chinese text, each score with rule, sum and source.

    Ends with a line end. Nothing in it depends on the width of a terminal.
    """
    return "".join(f"{_safe(line)}\n" for line in _text_lines(unit_year, evaluation))


def _safe(line: str) -> str:
    """Keep the indent; control characters of the data must not reach the terminal."""
    return (_INDENT if line.startswith(_INDENT) else "") + one_line(line)


def _text_lines(unit_year: UnitYear, evaluation: Evaluation) -> Iterator[str]:
    project, unit = evaluation.project, unit_year.unit
    example = "【示例】" if project.example or unit_year.report.example or unit.example else ""
    yield f"{example}{project.name}（{unit.id}/{unit_year.year}/{project.id}）"
    yield f"{unit.label} {unit_year.year} 年度　评分标准：{_standard_name(evaluation.standard)}"
    yield ""
    yield from _execution_lines(evaluation.execution)
    heading = ""
    for number, line in enumerate(evaluation.lines, start=1):
        indicator = line.indicator
        here = " › ".join(word for word in (indicator.level1, indicator.level2) if word)
        if here and here != heading:
            yield here
        heading = here
        yield from _indicator_lines(number, line)
    yield from _total_lines(evaluation)


def _standard_name(standard: Standard) -> str:
    number = f"（{standard.document_number}）" if standard.document_number else ""
    return f"{standard.short_name}{number}，标识 {standard.id}"


def _execution_lines(execution: ExecutionScore) -> Iterator[str]:
    rate = "无法计算" if execution.rate is None else f"{trimmed(execution.rate)}%"
    yield f"预算执行率　{rate}"
    if execution.scored:
        yield _INDENT + _scores(execution.weight, execution.stated, execution.computed)
    else:
        yield f"{_INDENT}本标准不给执行率计分"
    yield from _arithmetic_lines(execution.arithmetic)
    yield ""


def _indicator_lines(number: int, line: IndicatorScore) -> Iterator[str]:
    indicator = line.indicator
    target, actual = indicator.target.raw or _NOT_STATED, indicator.actual.raw or _NOT_STATED
    yield f"{number}. {indicator.name}　目标：{target}　实际：{actual}"
    if indicator.not_applicable:
        reason = indicator.not_applicable_reason
        yield f"{_INDENT}不适用，不计分" + (f"：{reason}" if reason else "")
    else:
        yield _INDENT + _scores(line.weight, line.stated, line.computed)
    read = [
        f"{side} {value.read_as}"
        for side, value in (("目标", indicator.target), ("实际", indicator.actual))
        if value.read_as
    ]
    if read:
        yield f"{_INDENT}读作：{'；'.join(read)}"
    yield from _arithmetic_lines(line.arithmetic)
    if indicator.deviation:
        yield f"{_INDENT}偏差原因：{indicator.deviation}"
    yield ""


def _scores(weight: Decimal | None, stated: Decimal | None, computed: Decimal | None) -> str:
    """``分值 10　自评 10　复算 8.00　相差 2.00``."""
    parts = [
        f"分值 {_NOT_STATED if weight is None else plain(weight)}",
        f"自评 {_NOT_STATED if stated is None else plain(stated)}",
        f"复算 {_NOT_COMPUTED if computed is None else plain(computed)}",
    ]
    if stated is not None and computed is not None and stated != computed:
        parts.append(f"自评比复算{_difference(stated - computed)}")
    return "　".join(parts)


def _difference(difference: Decimal) -> str:
    return f"{'高' if difference > 0 else '低'} {trimmed(abs(difference))}"


def _arithmetic_lines(arithmetic: Arithmetic) -> Iterator[str]:
    if arithmetic.reason:
        yield f"{_INDENT}说明：{arithmetic.reason}"
    if arithmetic.result is None:
        return
    yield f"{_INDENT}规则：{arithmetic.rule}"
    yield f"{_INDENT}算式：{arithmetic.formula}"
    yield f"{_INDENT}依据：{_citation(arithmetic.citation)}"


def _citation(citation: Citation) -> str:
    return f"{citation.document}（{citation.confidence}）"


def _total_lines(evaluation: Evaluation) -> Iterator[str]:
    full = plain(evaluation.standard.full_marks)
    stated = _total(evaluation.stated_total, evaluation.grade_of_stated, _NOT_STATED)
    computed = _total(evaluation.computed_total, evaluation.grade, _NOT_COMPUTED)
    yield f"总分（满分 {full}）　自评 {stated}　复算 {computed}"
    if evaluation.total_formula:
        yield f"{_INDENT}算式：{evaluation.total_formula}"
    for note in evaluation.notes:
        yield f"{_INDENT}注：{note}"


def _total(total: Decimal | None, grade: str, otherwise: str) -> str:
    return otherwise if total is None else f"{plain(total)}（{grade}）" if grade else plain(total)
