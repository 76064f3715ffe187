"""The files with errors, each with the page that lists them: what a preview says on its front page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.concluding.judged import Judged
from generator.facts import data_layout
from generator.facts.diagnostics import Finding
from generator.facts.records.states import Audience
from generator.presenting.prepared.addresses import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class FileErrors:
    """A file and the errors that forbid its publication, in file order.

    ``page`` is the address of the page that lists them; None where the file has none of its own.
    """

    file: str
    errors: tuple[Finding, ...]
    page: Address | None


def file_errors(judged: Judged) -> tuple[FileErrors, ...]:
    """Return the files with errors in order of name; none for the public, which gets no such site."""
    if judged.audience is not Audience.PREVIEW:
        return ()
    by_file: dict[str, list[Finding]] = {}
    for item in judged.findings:
        if item.blocks:
            by_file.setdefault(item.place.file, []).append(item)
    shown = judged.broken | _with_pages(judged)
    return tuple(
        FileErrors(
            file=file,
            errors=tuple(errors),
            page=address_of(page_of(file)) if file in shown and page_of(file) else None,
        )
        for file, errors in sorted(by_file.items())
    )


def _with_pages(judged: Judged) -> frozenset[str]:
    """Return the files whose findings stand on their own page."""
    files = {data_layout.SITE_FILE}
    if judged.shown is not None:
        files.update(unit.places.file for unit in judged.shown.units)
    for year in judged.years:
        files.add(year.unit_year.report.places.file)
        files.update(one.project.places.file for one in year.evaluations)
    return frozenset(files)


def page_of(name: str) -> str:
    """Return the page below docs/ that a data file makes, empty where it makes none.

    ``data/a/2024/projects/b.yml`` → ``a/2024/b/index.md``; a report, a unit, a standard likewise.
    """
    stem, _, suffix = name.rpartition(".")
    parts = stem.split("/") if suffix in ("yml", "yaml") else []
    match parts:
        case [data_layout.DATA, "site"]:
            return "index.md"
        case [data_layout.DATA, "standards", standard]:
            return f"standards/{standard}/index.md"
        case [data_layout.DATA, unit, "unit"]:
            return f"{unit}/index.md"
        case [data_layout.DATA, unit, year, "report"]:
            return f"{unit}/{year}/index.md"
        case [data_layout.DATA, unit, year, "projects", project]:
            return f"{unit}/{year}/{project}/index.md"
    return ""


def address_of(page: str) -> Address:
    """Return the address of a page below docs/."""
    address = page.removesuffix(".md").removesuffix("index").strip("/")
    return Address(tuple(address.split("/")) if address else ())
