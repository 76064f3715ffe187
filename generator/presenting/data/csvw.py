"""The tables of a (unit, year) described in CSV on the Web, for programs that know no Data Package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.facts.records.ledger import UnitYear
from generator.facts.records.site import Site
from generator.presenting.prepared.columns import YES_NO, Column
from generator.presenting.prepared.plain_data import Json

_CONTEXT = "http://www.w3.org/ns/csvw"  # names the vocabulary; nobody fetches it
_LANGUAGE = "zh-Hans"
_TYPES = {"number": "decimal", "integer": "integer", "date": "date", "string": "string"}


def csv_metadata(
    site: Site, island: UnitYear, tables: Sequence[tuple[str, Sequence[Column[Any]]]]
) -> dict[str, Json]:
    """Return the metadata of a year's tables.

    Args:
        site: Who publishes them.
        island: The unit and year.
        tables: The names of the files with their columns.
    """
    described: dict[str, Json] = {
        "@context": [_CONTEXT, {"@language": _LANGUAGE}],
        "dc:title": island.report.title,
        "dc:publisher": site.publisher,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tables": [_table(name, columns) for name, columns in tables],
    }
    return {**described, "dc:license": site.licence_url} if site.licence_url else described


def _table(name: str, columns: Sequence[Column[Any]]) -> Json:
    return {
        "url": name,
        "tableSchema": {"columns": [_column(column) for column in columns]},
    }


def _column(column: Column[Any]) -> Json:
    described: dict[str, Json] = {
        "name": column.name,
        "titles": {"und": column.name, _LANGUAGE: column.title},
        "datatype": (
            {"base": "boolean", "format": "是|否"} if column.type == YES_NO else _TYPES[column.type]
        ),
        "null": "",
    }
    parts = (f"单位：{column.unit}" if column.unit else "", column.description)
    said = "；".join(part for part in parts if part)
    return {**described, "dc:description": said} if said else described
