"""Which findings the public may see: what is found where drafts and withheld projects are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.concluding.masked_findings import masked_findings
from generator.concluding.named_files import named_files
from generator.concluding.repo_files import lines_of, typed_texts
from generator.concluding.rulebook import known_rule
from generator.concluding.settled_findings import settle
from generator.facts.attachments import RepoFiles
from generator.facts.diagnostics import FieldPath, Finding, Places, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.judging.rules.audit import audit
from generator.judging.rules.disclosure import (
    c710_to_c714_attachments_can_be_opened,
    c715_attachments_are_listed,
)
from generator.judging.year.evaluated_year import EvaluatedYear
from generator.judging.year.listed_attachments import listed_evidence

_FORM = "结构"
_LOOKED_INTO = {
    rule.code: rule
    for rule in (
        *c710_to_c714_attachments_can_be_opened.RULES,
        c715_attachments_are_listed.RULE,
    )
}

_Spot = tuple[str, FieldPath]


def public_findings(
    ledger: Ledger, years: Sequence[EvaluatedYear], findings: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Return the findings that may go out with a public site, in file order.

    They are about a public report or project and of a rule that can be explained (what is wrong with
    the form of a file, or may be private, is for the unit alone). Where something is hidden, they
    are found anew in what is public: no draft or withheld project adds one, takes one away or
    changes its words. Only totals are not asked for in a year that hides projects, as in one with a
    file that cannot be read.

    Args:
        ledger: What the site states.
        years: Its years, every project scored.
        findings: All there are, settled and masked.
    """
    shown = tuple(_public_part(year) for year in years if _is_public(year.unit_year.report))
    public = replace(ledger, years=tuple(year.unit_year for year in shown))
    if public != ledger:
        findings = _found_in(public, shown, ledger, tuple(findings))
    files = {unit_year.report.places.file for unit_year in public.years}
    files.update(
        project.places.file for unit_year in public.years for project in unit_year.projects
    )
    told = (item for item in findings if item.place.file in files and _may_be_told(item))
    return named_files(told, public)


def _found_in(
    public: Ledger, years: Sequence[EvaluatedYear], ledger: Ledger, findings: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    left_out = frozenset({*_hidden(ledger), *_unread(findings)})
    found = (*audit(public, years, broken=left_out), *_of_attachments(public, ledger, findings))
    settled = settle(public, found, broken=left_out)
    return masked_findings(settled, lines_of(public, RepoFiles()), partial(typed_texts, public))


def _is_public(stated: Report | Project) -> bool:
    return stated.status is Status.PUBLIC


def _public_part(year: EvaluatedYear) -> EvaluatedYear:
    return year.only(_is_public)


def _hidden(ledger: Ledger) -> Iterator[str]:
    """Yield the files of the drafts and withheld projects."""
    for unit_year in ledger.years:
        for project in unit_year.projects:
            if project.status is not Status.PUBLIC:
                yield project.places.file


def _unread(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the files whose form is so wrong that they are not in the ledger."""
    for item in findings:
        rule = known_rule(item.code)
        if item.blocks and rule is not None and rule.family == _FORM:
            yield item.place.file


def _of_attachments(
    public: Ledger, ledger: Ledger, findings: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield what was found in attachments that go out, each where the first public line lists it.

    They cannot be found anew: the files have been looked into and let go of.
    """
    named: dict[_Spot, str] = {}
    for unit_year in ledger.years:
        for places, path, name, _ in _listed(unit_year):
            named[places.file, path] = name
    shown: dict[str, tuple[Places, FieldPath]] = {}
    for unit_year in public.years:
        for places, path, name, goes_out in _listed(unit_year):
            if goes_out:
                shown.setdefault(name, (places, path))
    for item in findings:
        rule = _LOOKED_INTO.get(item.code)
        where = shown.get(named.get((item.place.file, item.field_path), ""))
        if rule is not None and where is not None:
            yield finding(rule, *where, item.message, advice=item.advice)


def _listed(unit_year: UnitYear) -> Iterator[tuple[Places, FieldPath, str, bool]]:
    """Yield where each file of a year is listed, its name on the site and whether it goes out."""
    folder = f"{unit_year.unit.id}/{unit_year.year}"
    for places, path, item, _ in listed_evidence(unit_year):
        yield places, (*path, Key.FILE), f"{folder}/{item.file}", item.public


def _may_be_told(item: Finding) -> bool:
    rule = known_rule(item.code)
    return rule is not None and rule.explainable
