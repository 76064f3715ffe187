"""What the head of a page tells programs: the government's labels, the day of the last change, JSON-LD."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.facts.records.form import Project
from generator.facts.records.site import Site, Unit
from generator.presenting.machines.structured_data import (
    as_script,
    organisation,
    project_dataset,
    year_dataset,
)
from generator.presenting.prepared.addresses import Address
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.prepared.release import last_change, release_name
from generator.presenting.prepared.site_address import absolute, domain

COLUMN = "项目支出绩效自评"
COLUMN_TYPE = "政府信息公开"

Labels = tuple[tuple[str, str], ...]
"""Names and contents of ``meta`` elements, in their order; nothing that is not stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The additions to a page's front matter; ``data`` is JSON-LD, empty where there is none.

    ``cited`` is whom a citation names, where that is not the unit.
    """

    labels: Labels = ()
    updated: date | None = None
    data: str = ""
    cited: str = ""
    released: str = ""  # which record of a release the page stands in


def site_labels(site: Site) -> Labels:
    """Return the labels every page of the site carries (站点标签)."""
    return _stated(
        ("SiteName", site.portal or site.name),
        ("SiteDomain", domain(site)),
        ("SiteIDCode", site.site_code),
    )


def home_head(site: Site, sentence: str, digests: tuple[Digest, ...]) -> Head:
    """Return the head of the home page, which is the column itself (栏目标签).

    Its day is that of the real units: fictional ones count only where there are no others.
    """
    real = tuple(item for item in digests if not item.example)
    return Head(
        labels=_column(COLUMN, sentence, "绩效自评,预算公开"), updated=_latest(real or digests)
    )


def unit_head(
    unit: Unit, site: Site, here: Address, sentence: str, digests: tuple[Digest, ...]
) -> Head:
    """Return the head of a unit's page, a column of its own."""
    return Head(
        labels=_column(f"{COLUMN} {unit.label}", sentence, f"{unit.label},绩效自评"),
        updated=_latest(digests),
        data=as_script(organisation(unit, site, here)),
    )


def year_head(island: PreparedYear, sentence: str) -> Head:
    """Return the head of a year at a glance, a content page (内容页标签)."""
    labels = _article(island, island.report.title, sentence, (*island.report.areas,))
    return Head(
        labels=(*labels, *_stated(("Url", absolute(island.site, island.address)))),
        cited=_cited(island),
        updated=last_change(island.report),
        released=release_name(island),
        data=as_script(year_dataset(island, sentence)),
    )


def report_head(island: PreparedYear) -> Head:
    """Return the head of the report as the unit wrote it, a content page."""
    report = island.report
    labels = _article(island, report.title, report.title, (*report.areas,))
    return Head(
        labels=(*labels, *_stated(("Url", absolute(island.site, island.report_address)))),
        cited=_cited(island),
        updated=last_change(report),
        released=release_name(island),
    )


def project_head(island: PreparedYear, project: Project, here: Address, sentence: str) -> Head:
    """Return the head of a project's page, a content page."""
    labels = _article(island, project.name, sentence, (project.area,))
    return Head(
        labels=(*labels, *_stated(("Url", absolute(island.site, here)))),
        cited=_cited(island),
        updated=last_change(island.report, project.corrections),
        released=release_name(island),
        data=as_script(project_dataset(island, project, here, sentence)),
    )


def _cited(island: PreparedYear) -> str:
    """Return whom to cite where the words are an editor's and not the unit's, empty for the unit."""
    author = island.paraphrased_by
    return f"{author}据{island.unit.name}公开的报告整理" if author else ""


def _column(name: str, description: str, keywords: str) -> Labels:
    return _stated(
        ("ColumnName", name),
        ("ColumnDescription", description),
        ("ColumnKeywords", keywords),
        ("ColumnType", COLUMN_TYPE),
    )


def _article(island: PreparedYear, title: str, description: str, words: tuple[str, ...]) -> Labels:
    published = island.report.published
    keywords = [word for word in (*words, island.unit.label, "绩效自评") if word]
    return _stated(
        ("ColumnName", f"{COLUMN} {island.unit.label} {island.unit_year.year} 年度"),
        ("ColumnType", COLUMN_TYPE),
        ("ArticleTitle", title),
        ("PubDate", str(published) if published else ""),
        ("ContentSource", island.unit.name),
        ("Keywords", ",".join(keywords)),
        ("Description", description),
    )


def _stated(*labels: tuple[str, str]) -> Labels:
    return tuple(label for label in labels if label[1])


def _latest(digests: tuple[Digest, ...]) -> date | None:
    return max((item.updated for item in digests if item.updated), default=None)
