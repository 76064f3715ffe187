"""The years of a ledger as one audience may see them, made from what was evaluated and found once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.concluding.claims import (
    NOTHING,
    Denied,
    by_file,
    claims_of,
    denied_by,
    without_doubted,
)
from generator.concluding.judged import JudgedYear, largest_first
from generator.concluding.rulebook import RULES, family_rules
from generator.facts.diagnostics import Finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Narrative
from generator.facts.records.site import Site
from generator.facts.records.states import Audience, may_see
from generator.judging.texts.sensitive.masking import mask
from generator.judging.year.askable import askable
from generator.judging.year.evaluated_year import EvaluatedYear
from generator.judging.year.goal_quality import goal_quality
from generator.judging.year.placeholders import resolve
from generator.judging.year.revisions import Revision, revisions_of
from generator.judging.year.summary import Summary, summarise
from generator.judging.year.suppression import without_revealing
from generator.judging.year.year_review import review_year

_GOALS = "C4"


def judged_years(
    site: Site,
    years: Sequence[EvaluatedYear],
    told: Sequence[Finding],
    audience: Audience,
) -> Iterator[JudgedYear]:
    """Yield the years this audience may see, in the ledger's order.

    Args:
        site: The publishing site.
        years: All there are.
        told: The findings that the audience may be told, in file order. What they contradict is not
            claimed; the others say nothing, not even by a claim left out.
        audience: For whom.
    """
    said = by_file(told)
    denied = {file: denied_by(those) for file, those in said.items()}
    seen = [year for year in years if may_see(year.unit_year.report.status, audience)]
    stated = _ids_by_unit(seen, audience)
    for year in seen:
        unit_year = year.unit_year
        earlier = {id for one, id in stated[unit_year.unit.id] if one < unit_year.year}
        yield _judged_year(site, year, said, denied, audience=audience, earlier=earlier)


def _ids_by_unit(
    years: Sequence[EvaluatedYear], audience: Audience
) -> Mapping[str, list[tuple[int, str]]]:
    """Return unit id → year and id of every project of it that this audience may see."""
    ids: dict[str, list[tuple[int, str]]] = {}
    for year in years:
        own = ids.setdefault(year.unit_year.unit.id, [])
        seen = (one.project for one in year.evaluations)
        own.extend(
            (year.unit_year.year, project.id)
            for project in seen
            if may_see(project.status, audience)
        )
    return ids


def _judged_year(
    site: Site,
    year: EvaluatedYear,
    told: Mapping[str, Sequence[Finding]],
    denied_in: Mapping[str, Denied],
    *,
    audience: Audience,
    earlier: Collection[str],
) -> JudgedYear:
    seen = [one for one in year.evaluations if may_see(one.project.status, audience)]
    unit_year = _shown_year(year.unit_year, {one.project.id for one in seen}, audience)
    denied = {one.project.id: denied_in.get(one.project.places.file, NOTHING) for one in seen}
    review = review_year(unit_year.review, seen, audience=audience)
    reviewed = {one.evaluation.project.id: one for one in review.projects} if review else {}
    shown = tuple(
        without_doubted(one, denied[one.project.id], reviewed.get(one.project.id)) for one in seen
    )
    ordered = tuple(sorted(shown, key=largest_first))
    claims = tuple(claims_of(one, denied[one.project.id]) for one in ordered)
    summary = summarise(unit_year, shown, year.standard, audience=audience, review=review)
    files = [unit_year.report.places.file, *(one.project.places.file for one in ordered)]
    findings = tuple(item for file in files for item in told.get(file, ()))
    return JudgedYear(
        site=site,
        audience=audience,
        unit_year=unit_year,
        standard=year.standard,
        evaluations=ordered,
        claims=claims,
        summary=summary,
        goals=goal_quality([one.project for one in ordered], findings, family_rules(_GOALS)),
        askable=askable(RULES, [one.project for one in ordered], earlier),
        narrative=resolved(unit_year.report.narrative, summary),
        findings=findings,
        revised=_revised(year.unit_year, [one.project for one in ordered]),
    )


def _revised(year: UnitYear, projects: Sequence[Project]) -> Mapping[str, tuple[Revision, ...]]:
    """Return what changed since the releases, of the report and of projects that are seen."""
    if not year.releases:
        return {}
    found = {"": revisions_of(year, year.report)}
    found |= {project.id: revisions_of(year, project) for project in projects}
    return {
        id: tuple(_masked(one) for one in revisions) for id, revisions in found.items() if revisions
    }


def _masked(revision: Revision) -> Revision:
    """Hide in old values what may have been the reason for taking them out: a name, a number."""
    changes = (replace(one, old=mask(one.old), new=mask(one.new)) for one in revision.changes)
    return replace(revision, changes=tuple(changes))


def _shown_year(unit_year: UnitYear, ids: Collection[str], audience: Audience) -> UnitYear:
    """Return a unit's year without spot checks of what is hidden and totals that give it away."""
    if audience is Audience.PUBLIC:
        unit_year = without_revealing(unit_year)
    report = unit_year.report
    checks = tuple(check for check in report.spot_checks if check.project in ids)
    return replace(unit_year, report=replace(report, spot_checks=checks))


def resolved(narrative: Narrative, summary: Summary) -> Narrative:
    """Return a report's sections with their placeholders filled from the year's figures."""
    return replace(
        narrative,
        organisation=resolve(narrative.organisation, summary),
        attainment=resolve(narrative.attainment, summary),
        quality=resolve(narrative.quality, summary),
        improvement=resolve(narrative.improvement, summary),
    )
