"""All files below data/ to the ledger: every file is read, every finding told, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.facts.data_layout import SITE_FILE
from generator.facts.diagnostics import Finding, Severity
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.released import Release
from generator.facts.records.site import Unit
from generator.facts.standard import Standard
from generator.facts.unreadable import Unreadable
from generator.reading.form.parse_files import (
    parse_project,
    parse_report,
    parse_review,
    parse_site,
    parse_unit,
)
from generator.reading.form.read_form import read_form
from generator.reading.form.seen_documents import with_seen_document
from generator.reading.repo.paths import (
    YEAR,
    Name,
    Role,
    good_unit,
    good_unit_of,
    name_findings,
    read_name,
    strays,
    unplaced_findings,
)
from generator.reading.repo.publication_references import check_publication
from generator.reading.repo.references import Surroundings, check_references
from generator.reading.repo.release_files import by_day, read_release
from generator.reading.repo.standard_files import load_standards
from generator.reading.rules import c165_file_names as rules
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.yaml.encoding import unreadable
from generator.reading.yaml.source import Source, with_findings
from generator.reading.yaml.spots import finding_at

YearKey = tuple[str, str]  # unit folder, year folder
ReadForm = Callable[[SchemaKind, str, bytes], Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading gave.

    ``ledger`` is None only where site.yml is missing or broken. ``broken`` are the files with a
    finding of severity error; they are not in the ledger, nor is a year whose report or unit is
    among them. ``findings`` are in file order.
    """

    ledger: Ledger | None
    findings: tuple[Finding, ...]
    broken: frozenset[str] = field(default=frozenset())


def read_ledger(files: Mapping[str, bytes], read: ReadForm = read_form) -> Reading:
    """Read a repo's data.

    Args:
        files: Posix path relative to the repo → content, of every file below data/. Of
            attachments only the name matters.
        read: How one file is read; another one may remember what it has read before.
    """
    names, closed = _named(files)
    forms = {name.path: name for name in names if name.role is Role.FORM}
    findings = [*closed, *name_findings(names), *unplaced_findings(names), *_missing(names)]
    own = {path: files[path] for path, name in forms.items() if name.kind is SchemaKind.STANDARD}
    standards, found = load_standards(own)
    findings.extend(found)
    around = _surroundings(names, _known_standards(standards, forms.values()))
    sources = {
        path: _read(name, files[path], around[name.unit, name.year], read)
        for path, name in forms.items()
        if name.kind is not SchemaKind.STANDARD
    }
    for source in sources.values():
        findings.extend(source.findings)
    findings.extend(check_publication((forms[path], source) for path, source in sources.items()))
    findings.sort(key=lambda item: item.sort_key)
    broken = frozenset(item.place.file for item in findings if item.severity is Severity.ERROR)
    good = {path: source for path, source in sources.items() if path not in broken}
    ledger = _ledger(good, forms, standards, _releases(names, files))
    return Reading(ledger=ledger, findings=tuple(findings), broken=broken)


def _named(files: Mapping[str, bytes]) -> tuple[tuple[Name, ...], list[Finding]]:
    """Say what each file is, and which of those that are no forms cannot be opened.

    A form that cannot is told where it is read.
    """
    names: list[Name] = []
    closed: list[Finding] = []
    for path in sorted(files):
        name, content = read_name(path), files[path]
        if isinstance(content, Unreadable) and name.role is not Role.FORM:
            closed.append(unreadable(path, content))
            if name.role is not Role.ATTACHMENT:  # a folder, say: it is no file out of place
                continue
        names.append(name)
    return tuple(names), closed


def _read(name: Name, content: bytes, around: Surroundings, read: ReadForm) -> Source:
    assert name.kind is not None
    source = read(name.kind, name.path, content)
    return with_findings(source, check_references(name.kind, source, around))


def _known_standards(standards: Iterable[Standard], names: Iterable[Name]) -> frozenset[str]:
    """A standard that is there but broken is told once, at its own file."""
    own = {name.id for name in names if name.kind is SchemaKind.STANDARD}
    return frozenset(own.union(standard.id for standard in standards))


def _surroundings(names: Iterable[Name], standards: frozenset[str]) -> dict[YearKey, Surroundings]:
    """What the files of each island may refer to."""
    projects: dict[YearKey, set[str]] = {}
    attachments: dict[YearKey, set[str]] = {}
    for name in names:
        island = (name.unit, name.year)
        projects.setdefault(island, set())
        attachments.setdefault(island, set())
        if name.kind is SchemaKind.PROJECT:
            projects[island].add(name.id)
        elif name.role is Role.ATTACHMENT:
            attachments[island].add(name.id)
    return {
        island: Surroundings(
            standards=standards,
            projects=frozenset(projects[island]),
            attachments=frozenset(attachments[island]),
        )
        for island in projects
    }


def _missing(names: Sequence[Name]) -> list[Finding]:
    """Find the files every site, unit and year must have, and that do not only lie elsewhere."""
    present = {name.path for name in names if name.role is Role.FORM}
    present |= {stray.target for stray in strays(names)}
    stems = {path.lower().rsplit(".", 1)[0] for path in present}
    wanted = {
        SITE_FILE: (
            "网站没有 data/site.yml，不知道是谁发布的。",
            "新建 data/site.yml，至少写两行：“网站名称: 示例县项目支出绩效公开”、“发布机构: 示例县财政局”，"
            "换成自己的。",
        )
    }
    for name in names:
        if good_unit_of(name):
            wanted[f"data/{name.unit}/unit.yml"] = (
                f"单位“{name.unit}”没有 unit.yml。",
                f"运行 mingzhang new unit {name.unit}，再照提示填写。",
            )
            if YEAR.fullmatch(name.year):
                path = f"data/{name.unit}/{name.year}/report.yml"
                wanted[path] = (
                    f"“{name.unit}”的 {name.year} 年度没有 report.yml。",
                    f"运行 mingzhang new year {name.unit} {name.year}，再照提示填写。",
                )
    return [
        finding_at(rules.MISSING_FILE, path, (), (1, 1), message, advice=advice)
        for path, (message, advice) in wanted.items()
        if path.rsplit(".", 1)[0] not in stems
    ]


def _releases(
    names: Iterable[Name], files: Mapping[str, bytes]
) -> Mapping[YearKey, tuple[Release, ...]]:
    """Return the records of releases of each year, the oldest first."""
    found: dict[YearKey, list[Release]] = {}
    for name in names:
        if name.role is Role.RELEASE:
            record = read_release(name.path, files[name.path])
            found.setdefault((name.unit, name.year), []).append(record)
    return {year: by_day(records) for year, records in found.items()}


def _ledger(
    sources: Mapping[str, Source],
    names: Mapping[str, Name],
    standards: tuple[Standard, ...],
    releases: Mapping[YearKey, tuple[Release, ...]],
) -> Ledger | None:
    if SITE_FILE not in sources:
        return None
    placed = [(name, sources[path]) for path, name in names.items() if path in sources]
    units = {
        name.unit: parse_unit(name.unit, source)
        for name, source in placed
        if name.kind is SchemaKind.UNIT and good_unit(name.unit)
    }
    return Ledger(
        site=parse_site(sources[SITE_FILE]),
        standards=standards,
        units=tuple(units[unit] for unit in sorted(units)),
        years=tuple(_years(placed, units, releases)),
    )


def _years(
    placed: list[tuple[Name, Source]],
    units: Mapping[str, Unit],
    releases: Mapping[YearKey, tuple[Release, ...]],
) -> Iterator[UnitYear]:
    """Yield the islands whose unit and report can be read, by unit and year."""
    projects: dict[YearKey, list[tuple[str, Source]]] = {}
    heads: dict[SchemaKind, dict[YearKey, Source]] = {
        SchemaKind.REPORT: {},
        SchemaKind.REVIEW: {},
    }
    for name, source in placed:
        if name.kind is SchemaKind.PROJECT:
            projects.setdefault((name.unit, name.year), []).append((name.id, source))
        elif name.kind in heads:
            heads[name.kind][name.unit, name.year] = source
    for (unit, year), report in sorted(heads[SchemaKind.REPORT].items(), key=lambda pair: pair[0]):
        if unit in units and YEAR.fullmatch(year):
            listed = sorted(projects.get((unit, year), ()), key=lambda pair: pair[0])
            read = parse_report(report)
            forms = {
                one: with_seen_document(parse_project(one, int(year), source), read.title)
                for one, source in listed
            }
            review = heads[SchemaKind.REVIEW].get((unit, year))
            yield UnitYear(
                unit=units[unit],
                year=int(year),
                report=read,
                projects=tuple(forms.values()),
                review=parse_review(review, forms, int(year)) if review else None,
                releases=releases.get((unit, year), ()),
            )
