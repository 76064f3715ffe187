"""The office documents of a unit's year: where they lie below the site's root and what they are called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """One document: its path below the site's root, what it is, what it holds, its size in bytes.

    ``for_programs`` marks one that no office program opens.
    """

    path: str
    name: str
    holds: str
    size: int
    for_programs: bool = False


def report_document(unit_id: str, year: int) -> str:
    """Return the path of the year's report for word processors."""
    return f"{unit_id}/{year}/data/{unit_id}-{year}-report.docx"


def year_workbook(unit_id: str, year: int) -> str:
    """Return the path of the year's workbook."""
    return f"{unit_id}/{year}/data/{unit_id}-{year}.xlsx"


def year_database(unit_id: str, year: int) -> str:
    """Return the path of the year's tables as a database."""
    return f"{unit_id}/{year}/data/{unit_id}-{year}.sqlite"
