"""A report file that passed its schema to its record."""

from __future__ import annotations

from generator.facts.form.keys import Key
from generator.facts.records.report import Narrative, Report, ScoreCount, SpotCheck, Totals
from generator.facts.records.states import Status
from generator.reading.form.door import (
    Fields,
    read_bases,
    read_corrections,
    read_evidence,
    read_explanations,
    read_measures,
    read_provenance,
)
from generator.reading.yaml.source import Source


def parse_report(source: Source) -> Report:
    """Make the record of a report; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    text = form.below(Key.NARRATIVE)
    return Report(
        title=form.text("标题"),
        status=Status(form.text(Key.STATUS)),
        places=source.places,
        example=form.yes(Key.EXAMPLE),
        standard_id=form.text(Key.STANDARD),
        index_number=form.text(Key.INDEX_NUMBER),
        publisher=form.text(Key.PUBLISHER),
        number=form.text(Key.REPORT_NUMBER),
        dated=form.day(Key.WRITTEN),
        published=form.day(Key.PUBLISHED),
        corrections=read_corrections(form.items(Key.CORRECTIONS)),
        bases=read_bases(form.items(Key.BASES)),
        declared=_totals(form.below(Key.DECLARED)) if form.has(Key.DECLARED) else None,
        remainder=_totals(form.below(Key.REMAINDER)) if form.has(Key.REMAINDER) else None,
        areas=form.texts(Key.AREAS),
        narrative=Narrative(
            organisation=text.text(Key.ORGANISATION),
            attainment=text.text(Key.ATTAINMENT_OF_GOALS),
            quality=text.text(Key.QUALITY_OF_GOALS),
            improvement=text.text(Key.IMPROVEMENT),
        ),
        spot_checks=tuple(_spot_check(item) for item in form.items(Key.SPOT_CHECKS)),
        measures=read_measures(form.items(Key.REPORT_MEASURES)),
        attachments=read_evidence(form.items(Key.ATTACHMENTS)),
        provenance=read_provenance(form.items(Key.PROVENANCE)),
        explanations=read_explanations(form),
        note=form.text(Key.NOTE),
    )


def _totals(totals: Fields) -> Totals:
    return Totals(
        projects=totals.count(Key.PROJECT_COUNT),
        budget=totals.number(Key.BUDGET_SUM),
        executed=totals.number(Key.EXECUTED_SUM),
        scores=tuple(
            ScoreCount(
                projects=item.count(Key.PROJECT_COUNT) or 0,
                lower=item.number(Key.SCORE_FROM),
                upper=item.number(Key.SCORE_BELOW),
            )
            for item in totals.items(Key.SCORE_COUNTS)
        ),
        spot_checked=totals.count(Key.SPOT_CHECKED),
        derived=totals.yes(Key.DERIVED),
        note=totals.text(Key.EXPLANATIONS),
    )


def _spot_check(item: Fields) -> SpotCheck:
    return SpotCheck(
        project=item.text(Key.PROJECT),
        checker=item.text(Key.CHECKER),
        dated=item.day(Key.DATED),
        result=item.text(Key.VERDICT),
    )
