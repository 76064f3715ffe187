"""The one pass that finds all of the privacy rules: each file, its name and its attachments read once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.data_layout import attachments_folder
from generator.facts.diagnostics import Finding
from generator.judging.rules.privacy.in_attachments import (
    attachments_are_clean,
    file_names_are_clean,
)
from generator.judging.rules.privacy.in_data_files import data_file_is_clean
from generator.judging.rules.privacy.in_written_files import written_files_are_clean
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.texts.all_texts import texts_of
from generator.judging.year.listed_attachments import listed_evidence, listed_files


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """The privacy rules: a project's file, drafts and withheld ones too: all of them are in git."""
    project = subject.project
    yield from data_file_is_clean(project.places, texts_of(project))


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """The privacy rules: a year's report and review."""
    island = subject.unit_year
    yield from data_file_is_clean(island.report.places, texts_of(island.report))
    if island.review is not None:
        yield from data_file_is_clean(island.review.places, texts_of(island.review))


def ask_attachments(subject: YearSubject) -> Iterator[Finding]:
    """The privacy rules: the text of a year's attachments that go out."""
    yield from attachments_are_clean(listed_files(subject.unit_year, subject.attached))


def ask_site(subject: SiteSubject) -> Iterator[Finding]:
    """The privacy rules: the site's and the units' files, those that could not be read, file names."""
    ledger = subject.ledger
    yield from data_file_is_clean(ledger.site.places, texts_of(ledger.site))
    for unit in ledger.units:
        yield from data_file_is_clean(unit.places, texts_of(unit))
    for places in subject.files.unread:
        yield from data_file_is_clean(places)
    listed = {
        f"{attachments_folder(year.unit_year.unit.id, year.unit_year.year)}/{item.file}"
        for year in subject.years
        for _, _, item, _ in listed_evidence(year.unit_year)
        if item.file
    }
    yield from file_names_are_clean(subject.files.names - listed)  # those are told where listed
    yield from written_files_are_clean(subject.files.written)
