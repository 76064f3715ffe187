"""What a page says to machines in JSON-LD: the year's and the project's data sets, the unit as an organisation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from generator.facts.records.form import Project
from generator.facts.records.site import Site, Unit
from generator.presenting.data.datafiles import (
    indicators_table,
    project_file,
    projects_table,
    summary_file,
)
from generator.presenting.prepared.addresses import Address, year_address
from generator.presenting.prepared.plain_data import Json
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.prepared.release import last_change, publisher_of
from generator.presenting.prepared.site_address import absolute, link_from
from generator.presenting.words.escaping import one_line

_CONTEXT = "https://schema.org"
_CSV, _JSON = "text/csv", "application/json"
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def as_script(data: Mapping[str, Json]) -> str:
    """Write data for a ``script`` element: JSON in which nothing can end the element."""
    text = json.dumps(_clean(data), ensure_ascii=False, separators=(",", ":"))
    for mark, safe in _UNSAFE.items():
        text = text.replace(mark, safe)
    return text


def organisation(unit: Unit, site: Site, here: Address) -> dict[str, Json]:
    """Return a unit as an organisation; a fictional one is no government."""
    return {
        "@context": _CONTEXT,
        **_body(unit),
        "alternateName": unit.short_name,
        "description": unit.introduction,
        "areaServed": unit.region,
        "parentOrganization": _named("Organization", unit.department),
        "url": absolute(site, here),
    }


def year_dataset(island: PreparedYear, sentence: str) -> dict[str, Json]:
    """Return the data of a unit's year: its tables and its figures."""
    unit, year = island.unit.id, island.unit_year.year
    files = (
        (projects_table(unit, year), _CSV, "全部项目"),
        (indicators_table(unit, year), _CSV, "全部绩效指标"),
        (summary_file(unit, year), _JSON, "汇总和报告"),
    )
    return {
        **_dataset(island, island.address, sentence),
        "name": island.report.title,
        "keywords": [*island.report.areas, "项目支出绩效自评"],
        "distribution": [_download(island.site, island.address, *file) for file in files],
    }


def project_dataset(
    island: PreparedYear, project: Project, here: Address, sentence: str
) -> dict[str, Json]:
    """Return the data of one project of a year."""
    unit, year = island.unit.id, island.unit_year.year
    file = (project_file(unit, year, project.id), _JSON, "自评表和复算")
    return {
        **_dataset(island, here, sentence),
        "name": f"{project.name}（{year} 年度绩效自评）",
        "keywords": [word for word in (project.area, "项目支出绩效自评") if word],
        "dateModified": _day(last_change(island.report, project.corrections)),
        "isPartOf": {
            "@type": "Dataset",
            "name": island.report.title,
            "url": absolute(island.site, year_address(unit, year)),
        },
        "distribution": [_download(island.site, here, *file)],
    }


def _dataset(island: PreparedYear, here: Address, sentence: str) -> dict[str, Json]:
    site, report = island.site, island.report
    note = "虚构的示例数据。" if island.example else ""
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "description": note + sentence,
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "temporalCoverage": str(island.unit_year.year),
        "spatialCoverage": island.unit.region,
        "identifier": report.index_number or report.number,
        "url": absolute(site, here),
        "license": site.licence_url or site.licence,
        "datePublished": _day(report.published),
        "dateModified": _day(last_change(report)),
        "creator": _body(island.unit),
        "publisher": _named("Organization", publisher_of(report, site)),
    }


def _body(unit: Unit) -> dict[str, Json]:
    return {
        "@type": "Organization" if unit.example else "GovernmentOrganization",
        "name": unit.name,
    }


def _named(kind: str, name: str) -> Json:
    return {"@type": kind, "name": name} if name else None


def _download(site: Site, here: Address, path: str, kind: str, name: str) -> Json:
    return {
        "@type": "DataDownload",
        "name": name,
        "encodingFormat": kind,
        "contentUrl": link_from(site, here, path),
    }


def _day(day: object) -> str | None:
    return str(day) if day else None


def _clean(value: Json) -> Json:
    """Leave out what is not stated; text stands on one line as on the page."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items() if item not in (None, "", [])}
    if isinstance(value, Sequence):
        return [_clean(item) for item in value]
    return value
