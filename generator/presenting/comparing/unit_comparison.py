"""The units of a year side by side: medians, not a ranking, and what a fair reader has to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from generator.concluding.year_figures import Middle, middle_of
from generator.presenting.pictures.of_digests import money_chart, scores_chart
from generator.presenting.prepared.addresses import COMPARE, HOME, compare_address
from generator.presenting.prepared.digest import Digest, behind_all_units, name_order
from generator.presenting.prepared.listing import Behind, Listing, projects_in_year
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.page_words import counted

_MOST_DRAWN = 40  # units; more make a picture that nobody reads
_MEASURES = (
    ("projects", "项目数"),
    ("itemised", "逐项列出"),
    ("budget", "全年预算数（万元）"),
    ("executed", "全年执行数（万元）"),
    ("rate", "执行率"),
    ("median", "自评得分中位数"),
    ("best", "最高等级"),
    ("unfinished", "未全部完成"),
    ("met", "指标达到"),
    ("standard", "评分标准"),
)
"""The columns of a unit: the name in an address (``?by=rate&sort=-rate``) and the head."""

_SECTIONS = (
    ("caveats", "比较之前"),
    ("units", "各单位"),
    ("pictures", "图"),
    ("examples", "示例单位"),
    ("more", "其他比较"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedMiddle(Middle):
    """Sums and middle of a year's units, and what is behind them: of the middle, the projects listed."""

    behind: Behind
    listed: Listing


def compare_page(year: int, digests: Sequence[Digest], years: Sequence[int]) -> Page:
    """Write the page of one year from the digests of its units.

    Args:
        year: The year.
        digests: Those of this year, of all units.
        years: All years that have such a page.
    """
    here = compare_address(year)
    ordered = sorted(digests, key=name_order)
    real = tuple(item for item in ordered if not item.example)
    examples = tuple(item for item in ordered if item.example)
    drawn = real or examples
    return Page(
        path=here.file,
        content=render(
            "compare-units.md.j2",
            here=here,
            year=year,
            crumbs=((HOME, "首页"), (COMPARE, "比较")),
            sections=_SECTIONS,
            measures=_MEASURES,
            sentence=_sentence(year, drawn, example=not real),
            real=real,
            examples=examples,
            middle=middle_of_year(year, real) if len(real) > 1 else None,
            caveats=tuple(caveats(drawn)),
            charts=_charts(drawn),
            others=[other for other in sorted(years, reverse=True) if other != year],
        ),
    )


def middle_of_year(year: int, digests: Sequence[Digest]) -> LinkedMiddle:
    """Add a year's units up and find their medians, with the list behind."""
    middle = middle_of(digests)
    return LinkedMiddle(
        **{field.name: getattr(middle, field.name) for field in fields(Middle)},
        behind=behind_all_units(year, digests),
        listed=projects_in_year(year),
    )


def caveats(digests: Sequence[Digest]) -> Iterator[str]:
    """Say what differs between these units, so that nobody compares what cannot be compared."""
    standards = dict.fromkeys(name for item in digests for name in item.standards)
    if len(standards) > 1:
        yield f"所用的评分标准不同（{'、'.join(standards)}），同样的工作会得出不同的分。"
    partial = [item for item in digests if not item.complete]
    if partial:
        names = "、".join(item.unit.label for item in partial[:8])
        more = f"等 {len(partial)} 个单位" if len(partial) > 8 else ""
        yield f"{names}{more}没有逐项列出全部项目，中位数和指标达到的比例只含列出的；列出不到五分之四的不算中位数。"
    declared = sum(item.declared for item in digests)
    if 0 < declared < len(digests):
        yield (f"{counted(declared, '个单位')}的合计是单位声明的，其余的由逐项列出的项目相加。")


def _charts(digests: Sequence[Digest]) -> tuple[object, ...]:
    if not 1 < len(digests) <= _MOST_DRAWN:
        return ()
    return (
        money_chart(digests, "单位", _unit_words),
        scores_chart(digests, "单位", _unit_words),
    )


def _unit_words(digest: Digest) -> str:
    return digest.unit.label


def _sentence(year: int, digests: Sequence[Digest], *, example: bool) -> str:
    if not digests:
        return f"{year} 年没有公开的自评。"
    projects = sum(item.projects for item in digests)
    if len(digests) == 1:
        return f"{year} 年只有{digests[0].unit.label}公布了自评，还没有别的单位可以比较。"
    who = "虚构的示例单位" if example else "单位"
    return (
        f"{year} 年 {counted(len(digests), '个' + who)}的 {counted(projects, '个项目')}并排放在一起，"
        "按名称排列，不排名次。"
    )
