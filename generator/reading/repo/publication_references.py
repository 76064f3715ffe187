"""What files say about publishing that must fit other files: former ids, corrections, icons, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.form.keys import Key
from generator.facts.form.site import BADGES
from generator.facts.reserved_names import (
    OF_A_YEAR,
    OF_THE_SITE,
    OF_WINDOWS,
    why_project_cannot,
    why_unit_cannot,
)
from generator.facts.web_address import ascii_place
from generator.reading.repo.paths import Name
from generator.reading.rules import c190_publication as rules
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.scalars import as_text
from generator.reading.yaml.source import Source
from generator.reading.yaml.spots import clip

Pair = tuple[Name, Source]

_ICON = re.compile(r"[\w.-]+(?:/[\w.-]+)*\.(?:png|svg|jpe?g|gif|webp|ico)", re.IGNORECASE)
_UNFIT = re.compile(r"[\s\"'<>\\^`{|}?#]")


def check_publication(read: Iterable[Pair]) -> Iterator[Finding]:
    """Yield the findings on former ids, corrections, icons and the site's address, in no order."""
    pairs = list(read)
    yield from _former_ids(pairs)
    yield from _corrections(pairs)
    for name, source in pairs:
        if name.kind is SchemaKind.SITE:
            yield from _icons(source)
            yield from _address(source)


def _former_ids(pairs: list[Pair]) -> Iterator[Finding]:
    """A former id is nobody's id now, and has one heir."""
    taken: dict[tuple[str, ...], set[str]] = {}
    for name, _ in pairs:
        taken.setdefault(_island(name), _reserved(name)).add(_own_id(name))
    heirs: dict[tuple[str, ...], str] = {}
    for name, source in pairs:
        if name.kind not in (SchemaKind.PROJECT, SchemaKind.UNIT):
            continue
        for path, former in _texts(source, Key.FORMER_IDS):
            heir = heirs.setdefault((*_island(name), former), name.path)
            if former in taken[_island(name)]:
                message = f"曾用标识“{clip(former, 30)}”{_whose(name, former)}。"
                yield finding(rules.FORMER_ID_IN_USE, source.places, path, message)
            elif (heir, path) != (name.path, _first(source, former)):
                message = f"曾用标识“{clip(former, 30)}”在 {heir} 里已经写过。"
                yield finding(rules.FORMER_ID_TWICE, source.places, path, message)


def _first(source: Source, former: str) -> FieldPath:
    return next(path for path, text in _texts(source, Key.FORMER_IDS) if text == former)


def _island(name: Name) -> tuple[str, ...]:
    """Where ids must differ: all units of the site, all projects of a unit's year."""
    return (name.unit, name.year) if name.kind is SchemaKind.PROJECT else ()


def _own_id(name: Name) -> str:
    return name.id if name.kind is SchemaKind.PROJECT else name.unit


def _reserved(name: Name) -> set[str]:
    return set(OF_WINDOWS | (OF_A_YEAR if name.kind is SchemaKind.PROJECT else OF_THE_SITE))


def _whose(name: Name, former: str) -> str:
    what = "项目" if name.kind is SchemaKind.PROJECT else "单位"
    if former == _own_id(name):
        return f"现在还是这个{what}的标识"
    why = why_project_cannot if name.kind is SchemaKind.PROJECT else why_unit_cannot
    return why(former) or f"现在还是另一个{what}的标识"


def _corrections(pairs: list[Pair]) -> Iterator[Finding]:
    """A correction comes after the release of its year's report."""
    released: dict[tuple[str, str], date] = {}
    for name, source in pairs:
        day = _day((source.data or {}).get(Key.PUBLISHED))
        if name.kind is SchemaKind.REPORT and day:
            released[name.unit, name.year] = day
    for name, source in pairs:
        first = released.get((name.unit, name.year))
        if first is None or name.kind not in (SchemaKind.REPORT, SchemaKind.PROJECT):
            continue
        for path, item in _listed(source, Key.CORRECTIONS):
            day = _day(item.get(Key.DATED)) if isinstance(item, dict) else None
            if day and day < first:
                message = f"{label(path)}的日期是 {day}，早于报告的发布日期 {first}。"
                yield finding(rules.CORRECTED_TOO_EARLY, source.places, (*path, Key.DATED), message)


def _icons(source: Source) -> Iterator[Finding]:
    marks = (source.data or {}).get(Key.BADGES)
    for key in (field.key for field in BADGES.fields):
        mark = marks.get(key) if isinstance(marks, dict) else None
        icon = mark.get(Key.ICON) if isinstance(mark, dict) else None
        if isinstance(icon, str) and not is_icon_name(icon):
            path = (Key.BADGES, key, Key.ICON)
            message = f"{label(path)}写的“{clip(icon, 40)}”不是 docs/assets/ 下的图片文件名。"
            yield finding(rules.ICON_NOT_THERE, source.places, path, message)


def is_icon_name(name: str) -> bool:
    """Whether a text can be the name of a picture below docs/assets/."""
    return bool(_ICON.fullmatch(name)) and not any(part.startswith(".") for part in name.split("/"))


def _address(source: Source) -> Iterator[Finding]:
    stated = (source.data or {}).get(Key.SITE_ADDRESS)
    fault = address_fault(stated) if isinstance(stated, str) else ""
    if fault:
        message = f"“网站地址”写的“{clip(str(stated), 60)}”{fault}。"
        yield finding(rules.ADDRESS_UNUSABLE, source.places, (Key.SITE_ADDRESS,), message)


def address_fault(address: str) -> str:
    """Say why an address cannot be the base of a site's addresses, empty for nothing."""
    found = _UNFIT.search(address)
    if found:
        return "里有空格" if found[0].isspace() else f"里有“{found[0]}”"
    try:
        parts = urlsplit(address)
        host = parts.hostname
        ascii_place(parts)  # raises on a host or port that is none
    except ValueError:
        return "不是网址，主机名或端口写错了"
    if not host:
        return "里没有主机名"
    if parts.username is not None:
        return "里有用户名"
    return "写到了文件，应当写到文件夹" if parts.path.lower().endswith((".html", ".htm")) else ""


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _listed(source: Source, key: str) -> Iterator[tuple[FieldPath, Any]]:
    listed = (source.data or {}).get(key)
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        yield (key, index), item


def _texts(source: Source, key: str) -> Iterator[tuple[FieldPath, str]]:
    for path, item in _listed(source, key):
        if isinstance(item, str | int | Decimal):  # an id of digits alone is typed as a number
            yield path, as_text(item)
