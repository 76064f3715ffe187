"""What a link shows where it is shared: the words and figures of a picture, one for each year and one for the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.concluding.judged import JudgedYear
from generator.facts.records.site import Site
from generator.facts.units import round_half_up, trimmed
from generator.presenting.prepared.addresses import year_address

FILE = "share.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """A picture in words: ``path`` below docs/, ``figures`` as number, unit and label."""

    path: str
    site: str
    title: str
    figures: tuple[tuple[str, str, str], ...] = ()
    made_up: bool = False


def share_cards(site: Site, years: Iterable[JudgedYear]) -> Iterator[ShareCard]:
    """Yield the card of the site and one for each year of a unit, with what its page says first."""
    yield ShareCard(path=FILE, site=site.publisher, title=site.name)
    for year in years:
        folder = year_address(year.unit.id, year.year)
        yield ShareCard(
            path=folder.file.replace("index.md", FILE),
            site=site.name,
            title=f"{year.unit.label} {year.year} 年度项目支出绩效自评",
            figures=tuple(_figures(year)),
            made_up=year.unit.example,
        )


def _figures(year: JudgedYear) -> Iterator[tuple[str, str, str]]:
    money = year.summary.money
    yield str(money.of), "个", "项目"
    if money.executed is not None and not year.doubted:
        part = f"（{money.executed_projects} 个）" if money.executed_projects < money.of else ""
        executed = f"{round_half_up(money.executed):,f}"
        yield executed, "万元", f"支出{part}"
    if money.rate is not None and money.rate_projects == money.of and not year.doubted:
        yield trimmed(money.rate), "%", "预算执行率"
