"""The years of a ledger as one audience may see them, made from what was evaluated and found once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.concluding.audiences import may_see
from generator.concluding.judged import JudgedYear, largest_first
from generator.concluding.rulebook import family_rules
from generator.facts.diagnostics import Finding
from generator.facts.records.report import Narrative
from generator.facts.records.site import Site
from generator.facts.records.states import Audience
from generator.judging.year.evaluated_year import EvaluatedYear
from generator.judging.year.goal_quality import goal_quality
from generator.judging.year.placeholders import resolve
from generator.judging.year.summary import Summary, summarise

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
        told: The findings that the audience may be told, in file order.
        audience: For whom.
    """
    by_file: dict[str, list[Finding]] = {}
    for item in told:
        by_file.setdefault(item.place.file, []).append(item)
    for year in years:
        if may_see(year.unit_year.report.status, audience):
            yield _judged_year(site, year, by_file, audience)


def _judged_year(
    site: Site, year: EvaluatedYear, by_file: dict[str, list[Finding]], audience: Audience
) -> JudgedYear:
    seen = tuple(one for one in year.evaluations if may_see(one.project.status, audience))
    ordered = tuple(sorted(seen, key=largest_first))
    summary = summarise(year.unit_year, seen, year.standard, audience=audience)
    files = [year.unit_year.report.places.file, *(one.project.places.file for one in ordered)]
    findings = tuple(item for file in files for item in by_file.get(file, ()))
    return JudgedYear(
        site=site,
        audience=audience,
        unit_year=year.unit_year,
        standard=year.standard,
        evaluations=ordered,
        summary=summary,
        goals=goal_quality([one.project for one in ordered], findings, family_rules(_GOALS)),
        narrative=resolved(year.unit_year.report.narrative, summary),
        findings=findings,
    )


def resolved(narrative: Narrative, summary: Summary) -> Narrative:
    """Return a report's sections with their placeholders filled from the year's figures."""
    return replace(
        narrative,
        organisation=resolve(narrative.organisation, summary),
        attainment=resolve(narrative.attainment, summary),
        quality=resolve(narrative.quality, summary),
        improvement=resolve(narrative.improvement, summary),
    )
