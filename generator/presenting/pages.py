"""All pages of a site: each island by itself, then what is made from their digests alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts.diagnostics import Finding
from generator.facts.model import Audience, Ledger, UnitYear
from generator.presenting import reference
from generator.presenting.datafiles import island_files, site_files
from generator.presenting.home import home_page
from generator.presenting.islands import Digest, Island, digest_of, make_island, may_see
from generator.presenting.page import Page
from generator.presenting.project import project_page
from generator.presenting.unit import unit_page
from generator.presenting.year import year_page

__all__ = ["Page", "island_pages", "site_pages"]

_Findings = Mapping[str, tuple[Finding, ...]]


def site_pages(
    ledger: Ledger, *, audience: Audience, findings: tuple[Finding, ...] = ()
) -> Iterator[Page]:
    """Yield every generated file of a site, pages and data, each path once.

    Args:
        ledger: What the site states.
        audience: The public sees nothing of drafts; nobody sees more of a withheld project than
            its number and legal basis.
        findings: What was found in the files; a preview shows each on the page of its file.
    """
    by_file = _by_file(findings if audience is Audience.PREVIEW else ())
    shown = [item for item in ledger.years if may_see(item.report.status, audience)]
    islands = [make_island(ledger, unit_year, audience) for unit_year in shown]
    digests = tuple(digest_of(island) for island in islands)
    for island in islands:
        yield from island_pages(island, digests, by_file)
    for unit in ledger.units:
        own = tuple(digest for digest in digests if digest.unit.id == unit.id)
        yield unit_page(unit, own, by_file.get(f"data/{unit.id}/unit.yml", ()))
    yield home_page(ledger.site, ledger.units, digests, by_file.get("data/site.yml", ()))
    yield from site_files(island.summary for island in islands)
    yield from reference.pages(ledger, audience)


def island_pages(
    island: Island, digests: tuple[Digest, ...], findings: _Findings
) -> Iterator[Page]:
    """Yield the files of one (unit, year): report, projects, data.

    Args:
        island: The year, judged.
        digests: Those of all years; only other years of the same unit are used.
        findings: By file, e.g. ``data/suicheng/2024/report.yml``.
    """
    others = tuple(digest for digest in digests if _other_year(digest, island.unit_year))
    folder = f"data/{island.unit.id}/{island.unit_year.year}"
    yield year_page(island, findings.get(f"{folder}/report.yml", ()))
    for index, entry in enumerate(island.entries):
        own = findings.get(f"{folder}/projects/{entry.id}.yml", ())
        yield project_page(island, index, others, own)
    yield from island_files(island.site, island.summary)


def _other_year(digest: Digest, unit_year: UnitYear) -> bool:
    return digest.unit.id == unit_year.unit.id and digest.year != unit_year.year


def _by_file(findings: tuple[Finding, ...]) -> dict[str, tuple[Finding, ...]]:
    files = {item.place.file: () for item in findings}
    return {file: tuple(item for item in findings if item.place.file == file) for file in files}
