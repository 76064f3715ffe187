"""The Atom feed of the site: each release of a report and each correction, the latest first."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.facts.data_layout import year_folder
from generator.facts.form.keys import Key
from generator.facts.records.released import NumberChange
from generator.facts.records.site import Site
from generator.presenting.prepared.addresses import HOME, Address
from generator.presenting.prepared.corrected import corrections_of
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.prepared.release import publisher_of
from generator.presenting.prepared.site_address import base_url
from generator.presenting.words.escaping import quoted
from generator.presenting.words.opening_sentence import year_sentence

PATH = "feed.xml"
_MOST = 200
_NUMBERS = 5
_NEVER = "1970-01-01"  # the feed of a site that states no date yet
_EXAMPLE = "（示例）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened: ``key`` tells it from all others and never changes."""

    key: str
    day: date
    title: str
    address: Address
    anchor: str
    author: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """When a report came out, and what kind of day that is where the report does not state it."""

    day: date
    mark: str = ""
    told: str = ""


def feed_page(
    site: Site, islands: Iterable[PreparedYear], first_stood: Mapping[str, date] | None = None
) -> Page:
    """Write the feed of what this audience may see; addresses are relative where none is stated.

    Made-up reports are left out, unless there are no others.

    Args:
        site: Whose feed it is.
        islands: All years.
        first_stood: When each file below data/ was first recorded, for reports without a date.
    """
    listed = list(islands)
    real = [island for island in listed if not island.example]
    entries = sorted(
        (entry for island in real or listed for entry in _entries(island, first_stood or {})),
        key=lambda item: (item.day, item.key),
        reverse=True,
    )[:_MOST]
    text = "\n".join((*_top(site, entries), *(_entry(site, item) for item in entries), "</feed>"))
    return Page(path=PATH, content=f"{text}\n".encode())


def _entries(island: PreparedYear, first_stood: Mapping[str, date]) -> Iterator[Entry]:
    report, label = island.report, island.unit.label
    mark = _EXAMPLE if island.example and Key.EXAMPLE not in report.title else ""
    where = f"{island.unit.id}/{island.unit_year.year}"
    released = _released(island, first_stood)
    if released:
        yield Entry(
            key=f"{where}/release",
            day=released.day,
            title=f"发布：{report.title}{mark}{released.mark}",
            address=island.address,
            anchor="",
            author=publisher_of(report, island.site),
            text=f"{label} {year_sentence(island)}{released.told}",
        )
    mark = _EXAMPLE if island.example else ""
    whole = f"{label} {island.unit_year.year} 年度绩效自评{mark}"
    yield from _corrections(island, where, whole, island.address, "")
    for entry, evaluation in zip(island.entries, island.evaluations, strict=True):
        title = f"{entry.name}（{label} {island.unit_year.year} 年度）{mark}"
        if evaluation.project.example and not island.example:
            continue
        yield from _corrections(island, f"{where}/{entry.id}", title, entry.address, entry.id)


def _released(island: PreparedYear, first_stood: Mapping[str, date]) -> _Day | None:
    """Return the day stated; else that on which the file was first recorded; else 成文日期."""
    report = island.report
    if report.published:
        return _Day(day=report.published)
    folder = year_folder(island.unit.id, island.unit_year.year)
    recorded = first_stood.get(f"{folder}/report.yml")
    if recorded:
        told = f"来源没有写明发布日期，{recorded} 是这份报告的数据最早入库的日期。"
        return _Day(day=recorded, mark="（入库日期）", told=told)
    if report.dated:
        told = f"来源没有写明发布日期，{report.dated} 是成文日期。"
        return _Day(day=report.dated, mark="（成文日期）", told=told)
    return None


def _corrections(
    island: PreparedYear, where: str, title: str, address: Address, project: str
) -> Iterator[Entry]:
    """Yield the corrections of a project, or of the report where ``project`` is empty."""
    for number, item in enumerate(corrections_of(island, project), start=1):
        made, changes = item
        yield Entry(
            key=f"{where}/correction/{made.dated}/{number}",
            day=made.dated,
            title=f"更正：{title}",
            address=address,
            anchor="corrections",
            author=publisher_of(island.report, island.site),
            text=made.what + (f"（{made.reason}）" if made.reason else "") + _numbers(changes),
        )


def _numbers(changes: tuple[NumberChange, ...]) -> str:
    """Return the numbers before and after as the end of a sentence; empty for none."""
    told = "；".join(
        f"{one.where} {one.old or '没有填'} → {one.new or '没有填'}" for one in changes[:_NUMBERS]
    )
    more = f"；一共 {len(changes)} 处" if len(changes) > _NUMBERS else ""
    return f"。改了的数：{told}{more}" if changes else ""


def _top(site: Site, entries: list[Entry]) -> Iterator[str]:
    base = base_url(site)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"{_base(base)}>'
    yield f"<id>{_id(base, 'feed')}</id>"
    yield f"<title>{_text(site.name)}：发布与更正</title>"
    yield f"<author><name>{_text(site.publisher)}</name></author>"
    yield f"<updated>{_moment(entries[0].day if entries else _NEVER)}</updated>"
    yield f'<link rel="self" type="application/atom+xml" href="{quoted(base + PATH)}"/>'
    yield f'<link rel="alternate" type="text/html" href="{quoted(base or "./")}"/>'


def _base(base: str) -> str:
    return f' xml:base="{quoted(base)}"' if base else ""


def _entry(site: Site, entry: Entry) -> str:
    base = base_url(site)
    link = base + HOME.to(entry.address, entry.anchor).removeprefix("./")
    return (
        f"<entry><id>{_id(base, entry.key)}</id>"
        f"<title>{_text(entry.title)}</title>"
        f"<updated>{_moment(entry.day)}</updated>"
        f'<link rel="alternate" type="text/html" href="{quoted(link)}"/>'
        f"<author><name>{_text(entry.author)}</name></author>"
        f"<summary>{_text(entry.text)}</summary></entry>"
    )


def _id(base: str, key: str) -> str:
    """Return a name that a reader keeps: the same in every run, another on every site."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{base}#{key}')}"


def _moment(day: date | str) -> str:
    return f"{day}T00:00:00+08:00"


def _text(value: str) -> str:
    return str(quoted(value))
