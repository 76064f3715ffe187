"""The page of one project: its result in a sentence, the official form, and how each score came about."""

from __future__ import annotations

from functools import partial

from generator.concluding.changes.records import ProjectChange
from generator.facts.diagnostics import Finding
from generator.facts.form.keys import Key
from generator.judging.scoring.evaluation import IndicatorScore
from generator.presenting.comparing.project_years import series_of
from generator.presenting.data.datafiles import project_file, projects_table
from generator.presenting.machines.head import project_head
from generator.presenting.pages.catalogue import size_words
from generator.presenting.pages.official_form import make_form
from generator.presenting.pages.other_columns import other_columns, printed_pairs
from generator.presenting.pages.verdicts import verdicts
from generator.presenting.prepared.addresses import HOME, Address
from generator.presenting.prepared.columns_shown import CHANGE_COLUMNS, MEASURE_COLUMNS, shown
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.prepared.release import printed_day, release_lines
from generator.presenting.prepared.site_address import absolute
from generator.presenting.templates import render
from generator.presenting.terminal.change_formats.told import project_block
from generator.presenting.words.change_words import value_before
from generator.presenting.words.opening_sentence import project_sentence

_NEAR = 30  # neighbours listed on either side, so that a page stays small in the largest island
_SECTIONS = (
    ("goals", "目标与完成"),
    ("form", "绩效自评表"),
    ("score", "得分核对"),
    ("review", "复核"),
    ("basis", "立项依据"),
    ("evidence", Key.EVIDENCE),
    ("measures", Key.MEASURES),
    ("quality", "数据质量"),
    ("sources", "来源与下载"),
)


def project_page(
    island: PreparedYear,
    index: int,
    others: tuple[Digest, ...],
    findings: tuple[Finding, ...] = (),
    change: ProjectChange | None = None,
) -> Page:
    """Write the page of the project at ``index`` of the island's order.

    Args:
        island: Its unit's year.
        index: Place in ``island.evaluations`` and ``island.entries``.
        others: The other years of the same unit, in any order.
        findings: Findings in the project's own file that the audience may see.
        change: What a preview changes here.
    """
    evaluation, entry = island.evaluations[index], island.entries[index]
    unit, year = island.unit, island.unit_year.year
    here = entry.address
    claims = island.claims[index]
    review = island.summary.review.of(entry.id) if island.summary.review else None
    sentence = project_sentence(evaluation, claims, year, review)
    form = make_form(evaluation)
    return Page(
        path=here.file,
        content=render(
            "project.md.j2",
            here=here,
            island=island,
            unit=unit,
            year=year,
            project=evaluation.project,
            entry=entry,
            evaluation=evaluation,
            example=island.example or evaluation.project.example,
            findings=findings,
            changed=project_block(change) if change is not None else None,
            was_before=partial(value_before, change),
            review=review,
            claims=claims,
            standing=tuple(item for item in findings if item.explained),
            asked=tuple(item for item in findings if item.open),
            head=project_head(island, evaluation.project, here, sentence),
            release=release_lines(island.report, island.site, island.release),
            revisions=island.revisions(evaluation.project.id),
            corrections=evaluation.project.corrections,
            printed_address=absolute(island.site, here) or f"/{HOME.to(here)}",
            printed_day=printed_day(island.report, evaluation.project.corrections),
            sentence=sentence,
            crumbs=_crumbs(island),
            sections=_SECTIONS,
            siblings=near(island.entries, index),
            count=len(island.entries),
            previous=island.entries[index - 1] if index else None,
            following=island.entries[index + 1] if index + 1 < len(island.entries) else None,
            form=form,
            other_columns=other_columns(evaluation, form),
            printed_pairs=printed_pairs(evaluation.project),
            change_columns=shown(CHANGE_COLUMNS, evaluation.project.changes),
            measure_columns=shown(MEASURE_COLUMNS, evaluation.project.measures),
            extras=extras,
            spot_checks=tuple(
                check for check, checked in island.spot_checks if checked.id == entry.id
            ),
            series=series_of(entry, year, others),
            verdicts=verdicts(claims),
            attachments=f"{unit.id}/{year}/attachments",
            size_words=size_words,
            data_file=project_file(unit.id, year, entry.id),
            table_file=projects_table(unit.id, year),
        ),
    )


def near(entries: tuple[Entry, ...], index: int) -> tuple[Entry, ...]:
    """Return the entries around ``index``, at most ``_NEAR`` on either side."""
    return entries[max(0, index - _NEAR) : index + _NEAR + 1]


def extras(line: IndicatorScore) -> list[tuple[str, str]]:
    """Return what else is stated about an indicator, as label and text: band, survey, note."""
    item = line.indicator
    said: list[tuple[str, str]] = []
    if item.band:
        share = f"，档内比例 {item.band_share}%" if item.band_share is not None else ""
        said.append((Key.BAND, item.band + share))
    if item.survey:
        numbers = (("发出", item.survey.sample), ("收回有效", item.survey.valid))
        words = [item.survey.method] if item.survey.method else []
        words += [f"{name} {number} 份" for name, number in numbers if number is not None]
        words += [item.survey.dated.isoformat()] if item.survey.dated else []
        said.append((Key.SURVEY, "，".join(words)))
    if item.note:
        said.append((Key.NOTE, item.note))
    return said


def _crumbs(island: PreparedYear) -> tuple[tuple[Address, str], ...]:
    return (
        (HOME, "首页"),
        (island.unit_address, island.unit.label),
        (island.address, f"{island.unit_year.year} 年度"),
    )
