"""Which file below data/ is what, by its name alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath

from generator.facts.data_layout import is_static
from generator.facts.diagnostics import Finding, Rule
from generator.facts.reserved_names import why_project_cannot, why_unit_cannot
from generator.reading.repo.misplaced import Misplaced, misplaced, misplaced_findings
from generator.reading.rules import c165_file_names as rules
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.yaml.spots import clip, finding_at

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class Role(Enum):
    """What a file below data/ is."""

    FORM = "form"  # a data file with a schema
    ATTACHMENT = "attachment"
    RELEASE = "release"  # a record that `mingzhang release` wrote
    STATIC = "static"  # the webmaster's, published as it is
    IGNORED = "ignored"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A file's name, understood. ``faults`` are pairs of what is wrong and what to do."""

    path: str
    role: Role
    kind: SchemaKind | None = None
    unit: str = ""
    year: str = ""
    id: str = ""
    faults: tuple[tuple[str, str], ...] = field(default=())


def read_name(path: str) -> Name:
    """Say what a file is; ``path`` is posix and begins with ``data/``."""
    parts = PurePosixPath(path).parts[1:]
    if is_static(path):
        return Name(path=path, role=Role.STATIC)
    if any(part.startswith(".") for part in parts[:-1]) or _is_hidden(parts[-1]):
        return Name(path=path, role=Role.IGNORED)
    if len(parts) >= 4 and parts[2] == "attachments":
        return Name(path=path, role=Role.ATTACHMENT, unit=parts[0], year=parts[1],
                    id="/".join(parts[3:]))  # fmt: skip
    if len(parts) == 4 and parts[2] == "releases" and parts[3].endswith(".json"):
        return Name(path=path, role=Role.RELEASE, unit=parts[0], year=parts[1],
                    id=parts[3].removesuffix(".json"))  # fmt: skip
    stem, _, suffix = parts[-1].rpartition(".") if parts else ("", "", "")
    if suffix.lower() not in ("yml", "yaml") or stem.startswith(("~", ".", "#")):
        return Name(path=path, role=Role.UNEXPECTED)
    kind = _kind(parts[:-1], stem.lower())
    if kind is None:
        return Name(path=path, role=Role.UNEXPECTED)
    folders = parts[:-1] if kind is not SchemaKind.STANDARD else ()
    unit, year = (*folders, "", "")[:2]
    return Name(
        path=path,
        role=Role.FORM,
        kind=kind,
        unit=unit,
        year=year,
        id=stem,
        faults=tuple(_faults(kind, stem, suffix)),
    )


def _is_hidden(name: str) -> bool:
    """Whether a file is hidden and no data file that somebody put a dot before."""
    return name.startswith(".") and not name.lower().endswith((".yml", ".yaml"))


def _kind(folders: tuple[str, ...], stem: str) -> SchemaKind | None:
    if not folders:
        return SchemaKind.SITE if stem == "site" else None
    if folders == ("standards",):
        return SchemaKind.STANDARD
    if len(folders) == 1:
        return SchemaKind.UNIT if stem == "unit" else None
    if len(folders) == 2:
        return {"report": SchemaKind.REPORT, "review": SchemaKind.REVIEW}.get(stem)
    return SchemaKind.PROJECT if len(folders) == 3 and folders[2] == "projects" else None


def _faults(kind: SchemaKind, stem: str, suffix: str) -> Iterator[tuple[str, str]]:
    if suffix != "yml":
        yield f"文件后缀是“.{suffix}”，应当是“.yml”。", f"把文件改名为 {stem}.yml。"
    if kind not in (SchemaKind.PROJECT, SchemaKind.STANDARD):
        if stem != kind.value:
            yield f"文件名“{stem}”用了大写字母。", f"把文件改名为 {kind.value}.yml。"
        return
    why = why_project_cannot(stem) if kind is SchemaKind.PROJECT else ""
    if why:
        yield f"“{stem}”{why}，不能作项目的文件名。", "给文件换一个名字。"
    elif not IDENTIFIER.fullmatch(stem):
        yield f"文件名“{clip(stem, 30)}”里有小写英文字母、数字和短横以外的字符。", rename(stem)


def rename(word: str) -> str:
    """Advise a name of lower-case letters, digits and hyphens; empty where none suggests itself."""
    better = re.sub(r"[\s_.]+", "-", word.lower()).strip("-")
    return f"改名为“{better}”。" if IDENTIFIER.fullmatch(better) else ""


def name_findings(names: Iterable[Name]) -> Iterator[Finding]:
    """Find what is wrong with names: each file for itself, each folder once."""
    units: dict[str, str] = {}
    years: dict[tuple[str, str], str] = {}
    attached: dict[str, str] = {}
    for name in names:
        if name.role is Role.ATTACHMENT:
            yield from _twin(name, attached)
        for message, advice in name.faults:
            yield _at(rules.BAD_NAME, name.path, message, advice)
        if name.unit and name.role is not Role.IGNORED:
            units.setdefault(name.unit, name.path)
            if name.year:
                years.setdefault((name.unit, name.year), name.path)
    for unit, path in units.items():
        yield from _unit_fault(unit, path)
    for (unit, year), path in years.items():
        if not YEAR.fullmatch(year):
            yield _year_fault(unit, year, path)


def _year_fault(unit: str, year: str, path: str) -> Finding:
    if YEAR.fullmatch(unit):
        message = f"文件夹“{unit}/{clip(year, 30)}”把年度放在了单位前面。"
        return _at(rules.BAD_NAME, path, message, f"把文件移到 data/{year}/{unit}/ 的同一位置。")
    message = f"文件夹“{unit}/{clip(year, 30)}”不是年度，应当是四位数字。"
    return _at(rules.BAD_NAME, path, message, "把文件夹改名为四位数字的年度，如 2024。")


def strays(names: Sequence[Name]) -> tuple[Misplaced, ...]:
    """Return the files that look like data and lie where nothing is read."""
    years = {(name.unit, name.year) for name in names if name.year}
    unplaced = (name.path for name in names if name.role is Role.UNEXPECTED)
    found = (misplaced(path, years) for path in unplaced)
    return tuple(stray for stray in found if stray is not None)


def unplaced_findings(names: Sequence[Name]) -> Iterator[Finding]:
    """Find the files that have no place: those that look like data are errors."""
    known = strays(names)
    yield from misplaced_findings(known, {name.path for name in names})
    data = {stray.path for stray in known}
    for name in names:
        if name.role is Role.UNEXPECTED and name.path not in data:
            message = "data 文件夹里没有这种文件的位置，它不会被读取，也不会公布。"
            yield _at(rules.UNEXPECTED_FILE, name.path, message)


def _twin(name: Name, known: dict[str, str]) -> Iterator[Finding]:
    """Tell of an attachment that Windows and macOS take for an earlier one; nothing else minds."""
    other = known.setdefault(unicodedata.normalize("NFC", name.path).casefold(), name.path)
    if other != name.path:
        first, second = (clip(PurePosixPath(path).name, 40) for path in (other, name.path))
        message = f"附件“{second}”和“{first}”只有大小写不同，在 Windows 和 macOS 上是同一个文件。"
        yield _at(rules.BAD_NAME, name.path, message, "给其中一个改名。")


def good_unit(unit: str) -> bool:
    """Whether a folder may be a unit's."""
    return bool(IDENTIFIER.fullmatch(unit)) and not why_unit_cannot(unit)


def good_unit_of(name: Name) -> bool:
    """Whether a file lies in a unit's folder; unit and year the wrong way round are told once."""
    turned = YEAR.fullmatch(name.unit) and name.year and not YEAR.fullmatch(name.year)
    return good_unit(name.unit) and not turned and name.role is not Role.IGNORED


def _unit_fault(unit: str, path: str) -> Iterator[Finding]:
    why = why_unit_cannot(unit)
    if why:
        message = f"“{unit}”{why}，不能作单位的文件夹名。"
        yield _at(rules.BAD_NAME, path, message, "给文件夹换一个名字。")
    elif not IDENTIFIER.fullmatch(unit):
        message = f"单位的文件夹名“{clip(unit, 30)}”里有小写英文字母、数字和短横以外的字符。"
        yield _at(rules.BAD_NAME, path, message, rename(unit))


def _at(rule: Rule, path: str, message: str, advice: str = "") -> Finding:
    return finding_at(rule, path, (), (1, 1), message, advice=advice)
