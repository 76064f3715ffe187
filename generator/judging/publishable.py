"""Which findings the public may see: of what is public, and nothing that only hidden projects show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.facts.diagnostics import Finding, Place
from generator.facts.model import Ledger, Status
from generator.facts.rulebook import known_rule
from generator.judging.audit import audit

_OF_ATTACHMENTS = ("佐证材料", "附件")

_Said = tuple[str, Place, str, str]


def publishable(ledger: Ledger, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that may go out with a public site, in their order.

    They are about a public report or project, of a rule that can be explained (what is wrong with
    the form of a file, or may be private, is for the unit alone), and come out the same when
    drafts and withheld projects are not there: so none of them tells of one.
    """
    public = _without_hidden(ledger)
    files = {island.report.places.file for island in public.years}
    files.update(project.places.file for island in public.years for project in island.projects)
    shown = tuple(item for item in findings if item.place.file in files and _may_be_told(item))
    if not shown or public == ledger:
        return shown
    again = {_said(item) for item in audit(public)}
    return tuple(item for item in shown if _said(item) in again or _is_of_attachment(item))


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


def _may_be_told(item: Finding) -> bool:
    rule = known_rule(item.code)
    return rule is not None and rule.explainable


def _said(item: Finding) -> _Said:
    return (item.code, item.place, item.message, item.advice)


def _is_of_attachment(item: Finding) -> bool:
    """Whether a finding is about a file of its own project or report, not about other projects."""
    return bool(item.field_path) and item.field_path[0] in _OF_ATTACHMENTS
