"""All pages of a site: each island by itself, then what is made from their digests alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain

from generator.concluding.changes.records import DataChanges
from generator.concluding.claims import by_file
from generator.concluding.judged import Judged
from generator.facts.data_layout import SITE_FILE, unit_file, year_folder
from generator.facts.diagnostics import Finding
from generator.facts.office_files import OfficeFile
from generator.facts.records.ledger import UnitYear
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Audience
from generator.presenting.comparing.overview import comparison_pages
from generator.presenting.data.datafiles import site_files, year_data_files
from generator.presenting.data.site_tables import site_tables
from generator.presenting.data.year_archive import archive_page
from generator.presenting.machines.crawlers import robots_page, unlisted
from generator.presenting.machines.feed import feed_page
from generator.presenting.pages import reference
from generator.presenting.pages.catalogue import data_page
from generator.presenting.pages.changes import changes_page
from generator.presenting.pages.corrections import corrections_page
from generator.presenting.pages.data_quality import Findings, quality_of, quality_page
from generator.presenting.pages.explore import explore_files, explore_page
from generator.presenting.pages.home import home_page
from generator.presenting.pages.moved import moved_pages
from generator.presenting.pages.project import project_page
from generator.presenting.pages.project_lists import list_page
from generator.presenting.pages.report import report_page
from generator.presenting.pages.search import search_page
from generator.presenting.pages.statistics import statistics_page
from generator.presenting.pages.unit import unit_page
from generator.presenting.pages.withdrawn import withdrawn_pages
from generator.presenting.pages.year import year_page
from generator.presenting.prepared.digest import Digest, digest_of
from generator.presenting.prepared.file_errors import file_errors
from generator.presenting.prepared.page import Kind, Page
from generator.presenting.prepared.prepared_year import PreparedYear, prepare_year
from generator.presenting.search.traits import project_traits, unit_traits, year_traits

_CATALOGUED = (".csv", ".zip", "summary.json", "units.json", "projects.json")
"""How the paths end of the files whose sizes the catalogue of all data tells."""

YearKey = tuple[str, int]
"""A unit's id and a year."""

__all__ = ["Page", "Part", "Parts", "site_pages", "site_parts", "sizes_of", "year_pages"]

Part = Callable[[], Iterable[Page]]
"""Makes some pages of a site; which part is made first, and where, makes no difference."""

_PROJECTS_A_PART = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What makes a site: its ``parts``, then the ``last`` pages, which tell the sizes of what they made."""

    parts: tuple[Part, ...] = ()
    last: Callable[[Mapping[str, int]], Iterable[Page]] = lambda _sizes: ()


def site_pages(
    judged: Judged,
    first_stood: Mapping[str, date] | None = None,
    changes: DataChanges | None = None,
    office: Mapping[YearKey, tuple[OfficeFile, ...]] | None = None,
) -> Iterator[Page]:
    """Yield every generated file of a site, pages and data, each path once.

    ``judged`` is made ready for an audience. The public sees nothing of drafts; nobody sees more of
    a withheld project than its number and legal basis. A preview shows each finding on the page of
    its file; the public sees what may go out of them, as questions to the unit. Search engines are
    asked to leave made-up pages out, unless the whole site is made up.

    Args:
        judged: All that was read and concluded.
        first_stood: When each file below data/ was first recorded, as far as anybody knows.
        changes: What a preview changes, where anybody said against what; the public is not told.
        office: The documents for office programs that stand beside the pages, by unit and year.
    """
    parts = site_parts(judged, first_stood, changes, office)
    sizes: dict[str, int] = {}
    for part in parts.parts:
        for page in part():
            sizes |= sizes_of([page])
            yield page
    yield from parts.last(sizes)


def sizes_of(pages: Iterable[Page]) -> dict[str, int]:
    """Return the bytes of the files among these that the catalogue of all data lists."""
    return {page.path: len(page.content) for page in pages if page.path.endswith(_CATALOGUED)}


def site_parts(
    judged: Judged,
    first_stood: Mapping[str, date] | None = None,
    changes: DataChanges | None = None,
    office: Mapping[YearKey, tuple[OfficeFile, ...]] | None = None,
) -> Parts:
    """Return what makes the files of a site, in their order, for whoever makes them at once."""
    ledger = judged.shown
    if ledger is None or judged.audience is None:
        return Parts()
    if judged.audience is not Audience.PREVIEW:
        changes = None
    files = office or {}
    years = [
        replace(prepare_year(year), office=files.get((year.unit.id, year.year), ()))
        for year in judged.years
    ]
    digests = tuple(digest_of(year) for year in years)
    parts = _parts(judged, years, digests, first_stood or {}, changes)
    if not all(unit.example for unit in ledger.units):
        parts = (partial(_without_examples, part) for part in parts)
    beside = {file.path: file.size for those in files.values() for file in those}
    return Parts(
        parts=tuple(parts),
        last=lambda sizes: [data_page(ledger.site, digests, {**beside, **sizes})],
    )


def _without_examples(part: Part) -> Iterator[Page]:
    for page in part():
        yield unlisted(page) if page.traits and page.traits.example else page


def _parts(
    judged: Judged,
    years: list[PreparedYear],
    digests: tuple[Digest, ...],
    first_stood: Mapping[str, date],
    changes: DataChanges | None,
) -> Iterator[Part]:
    ledger, audience = judged.shown, judged.audience
    if ledger is None or audience is None:
        return
    found = by_file(judged.told)
    if audience is Audience.PREVIEW:
        yield lambda: [changes_page(ledger.site, changes)]
    for year in years:
        yield from _year_parts(year, digests, found, changes)
    for unit in ledger.units:
        own = tuple(digest for digest in digests if digest.unit.id == unit.id)
        yield partial(_unit, unit, ledger.site, own, found.get(unit_file(unit.id), ()))
    at_home, errors = found.get(SITE_FILE, ()), file_errors(judged)
    yield lambda: [
        home_page(ledger.site, ledger.units, digests, at_home, errors=errors, changes=changes)
    ]
    yield partial(comparison_pages, digests)
    yield lambda: [search_page(ledger.site), list_page(digests), explore_page(digests)]
    yield partial(explore_files, digests)
    yield lambda: site_files(year.summary for year in years)
    yield lambda: site_tables(year.summary for year in years)
    yield lambda: moved_pages(ledger.units, years)
    yield partial(withdrawn_pages, years)
    yield lambda: [feed_page(ledger.site, years, first_stood), robots_page(ledger.site, audience)]
    yield partial(reference.pages, ledger, audience, years)
    yield lambda: [corrections_page(ledger.site, years)]


def _unit(
    unit: Unit, site: Site, digests: tuple[Digest, ...], findings: tuple[Finding, ...]
) -> Iterator[Page]:
    yield replace(unit_page(unit, site, digests, findings), traits=unit_traits(unit))


def year_pages(
    year: PreparedYear,
    digests: tuple[Digest, ...],
    findings: Findings,
    changes: DataChanges | None = None,
) -> Iterator[Page]:
    """Yield the files of one (unit, year): its pages, its projects, its data.

    Args:
        year: The year, judged.
        digests: Those of all years; only other years of the same unit are used.
        findings: By file, e.g. ``data/suicheng/2024/report.yml``.
        changes: What a preview changes, marked on its pages.
    """
    return chain.from_iterable(part() for part in _year_parts(year, digests, findings, changes))


def _year_parts(
    year: PreparedYear,
    digests: tuple[Digest, ...],
    findings: Findings,
    changes: DataChanges | None,
) -> Iterator[Part]:
    others = tuple(digest for digest in digests if _other_year(digest, year.unit_year))
    yield partial(_of_year, year, others, findings)
    for start in range(0, len(year.entries), _PROJECTS_A_PART):
        some = range(start, min(start + _PROJECTS_A_PART, len(year.entries)))
        yield partial(_projects, year, some, others, findings, changes)
    yield partial(_data_of, year)


def _of_year(year: PreparedYear, others: tuple[Digest, ...], findings: Findings) -> Iterator[Page]:
    folder = year_folder(year.unit.id, year.year)
    quality = quality_of(year, findings)
    in_report = findings.get(f"{folder}/report.yml", ())
    in_review = findings.get(f"{folder}/review.yml", ())
    of_year = year_traits(year, Kind.OTHER)
    yield replace(year_page(year, in_report, others), traits=year_traits(year))
    yield replace(report_page(year, in_report, quality), traits=year_traits(year))
    yield replace(statistics_page(year, review_findings=in_review), traits=of_year)
    yield replace(quality_page(year, quality), traits=of_year)


def _projects(
    year: PreparedYear,
    some: Iterable[int],
    others: tuple[Digest, ...],
    findings: Findings,
    changes: DataChanges | None,
) -> Iterator[Page]:
    folder = year_folder(year.unit.id, year.year)
    for index in some:
        entry = year.entries[index]
        own = findings.get(f"{folder}/projects/{entry.id}.yml", ())
        change = changes.of(year.unit.id, year.year, entry.id) if changes else None
        page = project_page(year, index, others, own, change)
        yield replace(page, traits=project_traits(year, index, own))


def _data_of(year: PreparedYear) -> Iterator[Page]:
    files = tuple(year_data_files(year))
    yield from files
    yield archive_page(year.unit.id, year.year, files)


def _other_year(digest: Digest, unit_year: UnitYear) -> bool:
    return digest.unit.id == unit_year.unit.id and digest.year != unit_year.year
