"""The home page: what this is, the headline figures, search, the newest reports, every unit in a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.concluding.changes.records import DataChanges
from generator.facts.diagnostics import Finding
from generator.facts.records.site import Site, Unit
from generator.facts.units import ZERO
from generator.judging.year.money import Money
from generator.presenting.machines.feed import PATH as FEED
from generator.presenting.machines.head import home_head
from generator.presenting.pictures.of_digests import money_chart
from generator.presenting.pictures.records import Chart
from generator.presenting.prepared.addresses import HOME, Address, unit_address
from generator.presenting.prepared.digest import Digest, behind_all_units, name_order
from generator.presenting.prepared.file_errors import FileErrors
from generator.presenting.prepared.listing import Behind
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.change_words import summary_sentence
from generator.presenting.words.money_words import money_sentence
from generator.presenting.words.page_words import counted

_NEWEST = 5
_DRAWN = 8
_WHAT = "这里公开财政项目的绩效自评：每个项目花了多少钱、做成了什么、没做成什么"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A unit and its years, the latest first."""

    unit: Unit
    address: Address
    years: tuple[Digest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """All units of one year together, with the list of their projects."""

    year: int
    units: int
    money: Money
    behind: Behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The site's figures: of its latest year, and of the earlier ones to compare, latest first.

    A project goes on for years: years are never added. ``note`` says what the figures leave out.
    """

    latest: YearLine | None
    earlier: tuple[YearLine, ...]
    note: str


def home_page(
    site: Site,
    units: tuple[Unit, ...],
    digests: tuple[Digest, ...],
    findings: tuple[Finding, ...] = (),
    *,
    errors: tuple[FileErrors, ...] = (),
    changes: DataChanges | None = None,
) -> Page:
    """Write the home page from the digests of all years; examples never count in its figures.

    That of a preview leads to what it ``changes`` first.
    """
    cards = tuple(_card(unit, digests) for unit in units)
    cards = tuple(card for card in cards if card.years)
    cards = tuple(sorted(cards, key=lambda card: name_order(card.years[0])))
    real = tuple(card for card in cards if not card.unit.example)
    examples = tuple(card for card in cards if card.unit.example)
    figures = headline(real, examples)
    sentence = _sentence(site, figures)
    return Page(
        path=HOME.file,
        content=render(
            "home.md.j2",
            here=HOME,
            site=site,
            findings=findings,
            errors=errors,
            changed=summary_sentence(changes) if changes is not None else "",
            error_count=sum(len(one.errors) for one in errors),
            head=home_head(site, sentence, digests),
            sentence=sentence,
            figures=figures,
            real=real,
            examples=examples,
            newest=newest(tuple(one for card in real or examples for one in card.years)),
            picture=_whole(real or examples),
            comparable=len(cards) > 1 or any(len(card.years) > 1 for card in cards),
            feed=FEED,
        ),
    )


def headline(real: tuple[Card, ...], examples: tuple[Card, ...]) -> Headline:
    """Add up the units of each year; fictional ones only where there are no others."""
    years = [digest for card in real or examples for digest in card.years]
    if real:
        years = [digest for digest in years if not digest.example]
    numbers = sorted({digest.year for digest in years}, reverse=True)
    lines = tuple(
        _line(year, [one for one in years if one.year == year], example=not real)
        for year in numbers
    )
    return Headline(
        latest=lines[0] if lines else None, earlier=lines[1:], note=_note(real, examples)
    )


def _line(year: int, digests: list[Digest], *, example: bool) -> YearLine:
    return YearLine(
        year=year,
        units=len({digest.unit.id for digest in digests}),
        money=Money.added(digest.money for digest in digests),
        behind=behind_all_units(year, digests, example=example),
    )


def _card(unit: Unit, digests: tuple[Digest, ...]) -> Card:
    own = (digest for digest in digests if digest.unit.id == unit.id)
    years = tuple(sorted(own, key=lambda digest: -digest.year))
    return Card(unit=unit, address=unit_address(unit.id), years=years)


def _note(real: tuple[Card, ...], examples: tuple[Card, ...]) -> str:
    if real and examples:
        return "合计不含示例数据。项目数和支出以各单位报告写明的合计为准。"
    return "以上是虚构的示例数据。" if examples else ""


def _sentence(site: Site, figures: Headline) -> str:
    what = site.description.rstrip("。") or _WHAT
    latest = figures.latest
    if latest is None:
        return f"{what}。"
    who = f"{latest.year} 年 {counted(latest.units, '个单位')}的 "
    return f"{what}。{money_sentence(who, latest.money)}。"


def newest(digests: Iterable[Digest]) -> tuple[Digest, ...]:
    """Return the reports that came out last, the latest first; those that state no day by their year."""
    ordered = sorted(digests, key=lambda one: (-one.year, name_order(one)))
    ordered.sort(key=lambda one: one.updated or date(one.year, 12, 31), reverse=True)
    return tuple(ordered[:_NEWEST])


def _whole(cards: tuple[Card, ...]) -> Chart | None:
    """Return the picture of the units' latest years, the largest spending first."""
    latest = [card.years[0] for card in cards if card.years[0].money.executed is not None]
    latest.sort(key=lambda one: (-(one.money.executed or ZERO), one.unit.id))
    if not latest:
        return None
    chart = money_chart(latest[:_DRAWN], "单位", lambda one: f"{one.unit.label} {one.year} 年")
    more = len(latest) - _DRAWN
    return replace(chart, note=f"另有 {more} 个单位，见下表。") if more > 0 else chart
