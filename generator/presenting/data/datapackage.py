"""Describe the tables of a (unit, year) so that programs and people know what each column means."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from generator.facts.form.keys import Key
from generator.facts.records.ledger import UnitYear
from generator.facts.records.parts import Provenance
from generator.facts.records.site import Site
from generator.presenting.data.finding_table import FINDING_COLUMNS
from generator.presenting.prepared.columns import YES_NO, Column, Row, is_example
from generator.presenting.prepared.plain_data import Json
from generator.presenting.prepared.review_columns import (
    REVIEWED_INDICATOR_COLUMNS,
    REVIEWED_PROJECT_COLUMNS,
)

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_NOTES = (
    "金额的单位是万元，得分的单位是分，比率的单位是 %。空着的格子是未填报，或者不能算出。"
    "为防止表格软件把文字当成公式，以 = + - @ 开头的文字前面加了一个半角单引号；JSON 文件里是原样。"
)


def datapackage(site: Site, island: UnitYear, contents: Mapping[str, bytes]) -> dict[str, Json]:
    """Return a Data Package (Frictionless, version 2) for the tables in one data folder.

    Args:
        site: Who publishes them.
        island: The unit and year.
        contents: The bytes of the tables by their names, for their sizes and sums.
    """
    sums = {name: _sum(content) for name, content in contents.items()}
    package: dict[str, Json] = {
        "$schema": _PROFILE,
        "name": f"{island.unit.id}-{island.year}",
        "title": island.report.title,
        "description": _NOTES + ("这是虚构的示例数据。" if is_example(island) else ""),
        "contributors": [{"title": site.publisher, "roles": ["publisher"]}],
        "resources": [
            {**_table("projects", "项目", REVIEWED_PROJECT_COLUMNS, ["id"]), **sums["projects"]},
            {
                **_table(
                    "indicators",
                    Key.INDICATORS,
                    REVIEWED_INDICATOR_COLUMNS,
                    ["project", "line"],
                    _IN_PROJECTS,
                ),
                **sums["indicators"],
            },
            {
                **_table("findings", "核对出的问题", FINDING_COLUMNS, ["number"], _IN_PROJECTS),
                **sums["findings"],
            },
        ],
    }
    if site.licence_url:
        package["licenses"] = [{"title": site.licence, "path": site.licence_url}]
    elif site.licence:
        package["description"] = f"{package['description']}数据许可：{site.licence}。"
    sources = [_source(source) for source in island.report.provenance]
    return {**package, "sources": sources} if sources else package


_IN_PROJECTS: dict[str, Json] = {
    "fields": ["project"],
    "reference": {"resource": "projects", "fields": ["id"]},
}


def _sum(content: bytes) -> dict[str, Json]:
    """Return the size of a file and its SHA-256, as a Data Package has them."""
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _source(source: Provenance) -> Json:
    number = f"（{source.number}）" if source.number else ""
    title: dict[str, Json] = {"title": source.document + number}
    return {**title, "path": source.url} if source.url else title


def _table(
    name: str,
    title: str,
    columns: Sequence[Column[Row]],
    key: list[Json],
    foreign: dict[str, Json] | None = None,
) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "fields": [_field(column) for column in columns],
        "primaryKey": key,
        "missingValues": [""],
    }
    if foreign:
        schema["foreignKeys"] = [foreign]
    return {
        "name": name,
        "title": title,
        "type": "table",
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": schema,
    }


def _field(column: Column[Row]) -> Json:
    field: dict[str, Json] = {"name": column.name, "title": column.title, "type": column.type}
    description = "；".join(
        part for part in (f"单位：{column.unit}" if column.unit else "", column.description) if part
    )
    if description:
        field["description"] = description
    if column.type == YES_NO:
        field |= {"trueValues": ["是"], "falseValues": ["否"]}
    return field
