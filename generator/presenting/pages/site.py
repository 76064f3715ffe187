"""All pages of a site: each island by itself, then what is made from their digests alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.concluding.public_findings import publishable
from generator.facts.data_layout import SITE_FILE, unit_file, year_folder
from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.states import Audience
from generator.presenting.comparing.overview import comparison_pages
from generator.presenting.data.datafiles import island_files, site_files
from generator.presenting.data.site_tables import site_tables
from generator.presenting.machines.crawlers import robots_page
from generator.presenting.machines.feed import feed_page
from generator.presenting.pages import reference
from generator.presenting.pages.data_quality import Findings, quality_of, quality_page
from generator.presenting.pages.explore import explore_files, explore_page
from generator.presenting.pages.home import home_page
from generator.presenting.pages.moved import moved_pages
from generator.presenting.pages.project import project_page
from generator.presenting.pages.project_lists import list_page
from generator.presenting.pages.search import search_page
from generator.presenting.pages.unit import unit_page
from generator.presenting.pages.year import year_page
from generator.presenting.prepared.judged_year import (
    Digest,
    Island,
    digest_of,
    make_island,
    may_see,
)
from generator.presenting.prepared.page import Kind, Page
from generator.presenting.search.traits import project_traits, unit_traits, year_traits

__all__ = ["Page", "island_pages", "site_pages"]


def site_pages(
    ledger: Ledger, *, audience: Audience, findings: tuple[Finding, ...] = ()
) -> Iterator[Page]:
    """Yield every generated file of a site, pages and data, each path once.

    Args:
        ledger: What the site states.
        audience: The public sees nothing of drafts; nobody sees more of a withheld project than
            its number and legal basis.
        findings: What was found in the files, settled. A preview shows each on the page of its
            file; the public sees what may go out of them, as questions to the unit.
    """
    if audience is Audience.PUBLIC:
        findings = publishable(ledger, findings)
    by_file = _by_file(findings)
    shown = [item for item in ledger.years if may_see(item.report.status, audience)]
    islands = [make_island(ledger, unit_year, audience) for unit_year in shown]
    digests = tuple(digest_of(island) for island in islands)
    for island in islands:
        yield from island_pages(island, digests, by_file)
    for unit in ledger.units:
        own = tuple(digest for digest in digests if digest.unit.id == unit.id)
        page = unit_page(unit, ledger.site, own, by_file.get(unit_file(unit.id), ()))
        yield replace(page, traits=unit_traits(unit))
    yield home_page(ledger.site, ledger.units, digests, by_file.get(SITE_FILE, ()))
    yield from comparison_pages(digests)
    yield search_page(ledger.site)
    yield list_page(digests)
    yield explore_page(digests)
    yield from explore_files(digests)
    yield from site_files(island.summary for island in islands)
    yield from site_tables(island.summary for island in islands)
    yield from moved_pages(ledger.units, islands)
    yield feed_page(ledger.site, islands)
    yield robots_page(ledger.site, audience)
    yield from reference.pages(ledger, audience)


def island_pages(island: Island, digests: tuple[Digest, ...], findings: Findings) -> Iterator[Page]:
    """Yield the files of one (unit, year): report, projects, data.

    Args:
        island: The year, judged.
        digests: Those of all years; only other years of the same unit are used.
        findings: By file, e.g. ``data/suicheng/2024/report.yml``.
    """
    others = tuple(digest for digest in digests if _other_year(digest, island.unit_year))
    folder = year_folder(island.unit.id, island.unit_year.year)
    quality = quality_of(island, findings)
    report = year_page(
        island,
        findings.get(f"{folder}/report.yml", ()),
        quality,
        review_findings=findings.get(f"{folder}/review.yml", ()),
    )
    yield replace(report, traits=year_traits(island))
    yield replace(quality_page(island, quality), traits=year_traits(island, Kind.OTHER))
    for index, entry in enumerate(island.entries):
        own = findings.get(f"{folder}/projects/{entry.id}.yml", ())
        page = project_page(island, index, others, own)
        yield replace(page, traits=project_traits(island, index, own))
    yield from island_files(island.site, island.summary)


def _other_year(digest: Digest, unit_year: UnitYear) -> bool:
    return digest.unit.id == unit_year.unit.id and digest.year != unit_year.year


def _by_file(findings: Iterable[Finding]) -> Findings:
    files: dict[str, list[Finding]] = {}
    for item in findings:
        files.setdefault(item.place.file, []).append(item)
    return {file: tuple(found) for file, found in files.items()}
