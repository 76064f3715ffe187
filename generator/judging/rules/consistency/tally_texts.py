"""Questions about figures in the report's texts: placeholders known, typed figures right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.report import Totals
from generator.facts.units import round_half_up, trimmed
from generator.judging.rules.consistency import book_report as rules
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.place_names import own_names
from generator.judging.texts.report_sections import sections
from generator.judging.texts.text_places import at_words
from generator.judging.texts.typed_figures import Meaning, typed_figures
from generator.judging.year.groups import group
from generator.judging.year.placeholders import NAMES, find
from generator.judging.year.score_ranges import best_range, count_in, worst_range
from generator.judging.year.summary import Whole, whole_year

_UNITS = {Meaning.BUDGET: "万元", Meaning.EXECUTED: "万元", Meaning.RATE: "%"}


def placeholders_are_known(subject: YearSubject) -> Iterator[Finding]:
    """C213: every placeholder is on the list."""
    report = subject.unit_year.report
    for section, text in sections(report):
        path = ("正文", section)
        for used in find(text):
            if used.known:
                continue
            made = finding(
                rules.UNKNOWN_PLACEHOLDER,
                report.places,
                path,
                f"占位符“{used.name}”不在清单里。",
                advice=f"改成清单里的名称：{_names_like(used.name)}。",
            )
            yield at_words(made, report.places, path, text[used.start : used.end])


def typed_figures_are_right(subject: YearSubject) -> Iterator[Finding]:
    """C214: a figure typed for the whole year is the computed one, rounded to the digits typed."""
    if not subject.complete:
        return
    report = subject.unit_year.report
    truth = _truth(subject)
    unit = subject.unit_year.unit
    own = (unit.name, unit.short_name, *own_names(unit))
    for section, text in sections(report):
        path = ("正文", section)
        for typed in typed_figures(text, subject.standard, subject.unit_year.year, own):
            right = truth[typed.meaning]
            if not right or any(_same(typed.number, number) for number in right):
                continue
            shown = f"{trimmed(right[0])} {_UNITS.get(typed.meaning, '个')}"
            made = finding(
                rules.TEXT_DIFFERS,
                report.places,
                path,
                f"正文写的是“{typed.words}”，{typed.meaning}是 {shown}。",
                advice=f"核对后改正，或者换成占位符 {{{{ {typed.meaning} }}}}。",
            )
            yield at_words(made, report.places, path, typed.words)


def _truth(subject: YearSubject) -> dict[Meaning, tuple[Decimal, ...]]:
    """Return what each typed figure may be; empty where the year's figure cannot be told.

    The money a text speaks of (涉及资金) may be the budget or what was spent.
    """
    report, projects = subject.unit_year.report, subject.unit_year.projects
    whole = whole_year(report, group("", projects), 0)
    budget, executed = _amounts(subject, whole)
    best = count_in(report, projects, best_range(subject.standard))
    worst = count_in(report, projects, worst_range(subject.standard))
    declared = report.declared.spot_checked if report.declared else None
    checked = declared if declared is not None else len(report.spot_checks) or None
    return {
        Meaning.PROJECTS: (Decimal(whole.projects),),
        Meaning.BUDGET: (*budget, *executed) if budget else (),
        Meaning.EXECUTED: executed,
        Meaning.RATE: () if whole.rate is None else (whole.rate,),
        Meaning.SPOT_CHECKED: () if checked is None else (Decimal(checked),),
        Meaning.BEST: () if best is None else (Decimal(best),),
        Meaning.WORST: () if worst is None else (Decimal(worst),),
    }


def _amounts(subject: YearSubject, whole: Whole) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """Return budget and executed where the report declares them or every project states them."""
    declared = subject.unit_year.report.declared or Totals()
    rows = [project.funds.total for project in subject.unit_year.projects]
    budget = declared.budget is not None or all(row.annual_budget is not None for row in rows)
    executed = declared.executed is not None or all(row.executed is not None for row in rows)
    return (whole.budget,) if budget else (), (whole.executed,) if executed else ()


def _same(typed: Decimal, right: Decimal) -> bool:
    exponent = typed.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return round_half_up(right, digits) == typed


def _names_like(name: str) -> str:
    """Return the names that share a word with the one typed, or the commonest ones."""
    pieces = {name[i : i + 2] for i in range(len(name) - 1)}
    likely = [item.name for item in NAMES if any(piece in item.name for piece in pieces)]
    return "、".join(likely or [item.name for item in NAMES[:6]])


CHECKS = (placeholders_are_known, typed_figures_are_right)
