"""Which findings the public may see: what is found where drafts and withheld projects are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.concluding.masked_findings import without_secrets
from generator.concluding.rulebook import known_rule
from generator.concluding.settling import settle
from generator.facts.diagnostics import FieldPath, Finding, Places, finding
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.states import Status
from generator.judging.rules.audit import audit
from generator.judging.rules.disclosure import (
    c710_to_c714_attachments_can_be_opened,
    c715_attachments_are_listed,
)
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


def publishable(ledger: Ledger, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that may go out with a public site, in file order.

    They are about a public report or project and of a rule that can be explained (what is wrong with
    the form of a file, or may be private, is for the unit alone). Where something is hidden, they
    are found anew in what is public: no draft or withheld project adds one, takes one away or
    changes its words. Only totals are not asked for in a year that hides projects, as in one with a
    file that cannot be read.
    """
    public = _without_hidden(ledger)
    if public != ledger:
        findings = _found_in(public, ledger, tuple(findings))
    files = {island.report.places.file for island in public.years}
    files.update(project.places.file for island in public.years for project in island.projects)
    return tuple(item for item in findings if item.place.file in files and _may_be_told(item))


def _found_in(public: Ledger, ledger: Ledger, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    left_out = frozenset({*_hidden(ledger), *_unread(findings)})
    found = (*audit(public, broken=left_out), *_of_attachments(public, ledger, findings))
    return without_secrets(settle(public, found, broken=left_out))


def _without_hidden(ledger: Ledger) -> Ledger:
    """Return the ledger without drafts and withheld projects, and without years not yet public."""
    return replace(
        ledger,
        years=tuple(
            replace(
                island,
                projects=tuple(one for one in island.projects if one.status is Status.PUBLIC),
            )
            for island in ledger.years
            if island.report.status is Status.PUBLIC
        ),
    )


def _hidden(ledger: Ledger) -> Iterator[str]:
    """Yield the files of the drafts and withheld projects."""
    for island in ledger.years:
        for project in island.projects:
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
    for island in ledger.years:
        for places, path, name, _ in _listed(island):
            named[places.file, path] = name
    shown: dict[str, tuple[Places, FieldPath]] = {}
    for island in public.years:
        for places, path, name, goes_out in _listed(island):
            if goes_out:
                shown.setdefault(name, (places, path))
    for item in findings:
        rule = _LOOKED_INTO.get(item.code)
        where = shown.get(named.get((item.place.file, item.field_path), ""))
        if rule is not None and where is not None:
            yield finding(rule, *where, item.message, advice=item.advice)


def _listed(island: UnitYear) -> Iterator[tuple[Places, FieldPath, str, bool]]:
    """Yield where each file of a year is listed, its name on the site and whether it goes out."""
    folder = f"{island.unit.id}/{island.year}"
    for places, path, item, _ in listed_evidence(island):
        yield places, (*path, "文件"), f"{folder}/{item.file}", item.public


def _may_be_told(item: Finding) -> bool:
    rule = known_rule(item.code)
    return rule is not None and rule.explainable
