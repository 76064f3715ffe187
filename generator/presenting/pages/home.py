"""The home page: what this is, the headline figures, search, and every unit with its years."""

from __future__ import annotations

from dataclasses import dataclass

from generator.concluding.changes.records import DataChanges
from generator.facts.diagnostics import Finding
from generator.facts.records.site import Site, Unit
from generator.judging.year.money import Money
from generator.presenting.data.datafiles import projects_table
from generator.presenting.machines.feed import PATH as FEED
from generator.presenting.machines.head import home_head
from generator.presenting.prepared.addresses import HOME, Address, unit_address
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.file_errors import FileErrors
from generator.presenting.prepared.listing import Listing, projects_in_year
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.change_words import summary_sentence
from generator.presenting.words.money_words import money_sentence
from generator.presenting.words.page_words import counted

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
    behind: Listing


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
            downloads=tuple(_downloads(digests)),
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
        behind=projects_in_year(year, example=example),
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


def _downloads(digests: tuple[Digest, ...]) -> list[tuple[str, str, str]]:
    tables = [
        (
            projects_table(digest.unit.id, digest.year),
            f"{digest.unit.label} {digest.year} 年度项目表",
            "CSV，虚构的示例" if digest.example else "CSV",
        )
        for digest in digests
    ]
    return [
        *tables,
        ("data/summary.json", "各单位各年度汇总", "JSON"),
        ("data/units.json", "单位名录", "JSON"),
        (FEED, "发布与更正", "订阅源（Atom）"),
    ]
