"""What is worth knowing of a year, in sentences made from its data: each with its figure and a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.concluding.claims import Claims
from generator.facts.units import ZERO
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.scoring.evaluation import Evaluation
from generator.presenting.prepared.addresses import Address
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.prepared.unlisted import unlisted_highlight_text
from generator.presenting.words.escaping import one_line
from generator.presenting.words.page_words import counted, percent, wan
from generator.presenting.words.review_sentences import reviewed_clause

_MOST_NAMED = 2
_MOST_TIED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A sentence with a link in it: ``lead``, the linked words, ``rest``.

    ``also`` are the names and pages of those that tie with the linked one, linked after it.
    ``quiet`` marks one that says that nothing was found, or that nothing can be told.
    """

    lead: str
    linked: str
    address: Address
    anchor: str = ""
    rest: str = ""
    quiet: bool = False
    also: tuple[tuple[str, Address], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A project of the list with what may be claimed of it."""

    entry: Entry
    evaluation: Evaluation
    claims: Claims

    @property
    def counts(self) -> bool:
        """Whether it is one project's result of a year: no plan, and not a whole department."""
        document = self.evaluation.project.document
        return document.is_result and not document.whole_department


def highlights(year: PreparedYear, others: Sequence[Digest] = ()) -> tuple[Highlight, ...]:
    """Return the year's sentences in their order; what cannot be claimed is in none of them.

    Least spent, goals missed most, reviewed against self-scored, largest change against the year
    before, what is not listed; that comes first where most is not. Where nothing was found, or
    nothing can be told, that is said.

    Args:
        year: The year, judged.
        others: Other years of the same unit, in any order.
    """
    told = [
        Told(entry=entry, evaluation=evaluation, claims=claims)
        for entry, evaluation, claims in zip(
            year.entries, year.evaluations, year.claims, strict=True
        )
    ]
    counted_ones = [item for item in told if item.counts]
    found = [
        _unspent(year, counted_ones),
        _missed(year, counted_ones),
        _reviewed(year),
        _changed(year, counted_ones, others),
    ]
    mostly_unlisted = year.summary.not_itemised > year.summary.itemised.count
    found.insert(0 if mostly_unlisted else len(found), _unlisted(year))
    return tuple(sorted(found, key=lambda item: item.quiet))


def _unlisted(year: PreparedYear) -> Highlight:
    """Say how many projects are not listed, and how much money stands behind them."""
    lead, linked, rest = unlisted_highlight_text(year.summary, doubted=year.doubted)
    return Highlight(
        lead=lead,
        linked=linked,
        rest=rest,
        address=year.figures_address,
        anchor="coverage",
        quiet=not (year.summary.not_itemised or year.summary.withheld),
    )


def _unspent(year: PreparedYear, told: Sequence[Told]) -> Highlight:
    """Say where most of a budget was left, of the projects whose amounts stand unopposed."""
    known = [(item, left) for item in told if (left := _left(item)) is not None]
    open_ones = sorted(
        ((item, left) for item, left in known if left > 0),
        key=lambda pair: (-pair[1], pair[0].entry.id),
    )
    if not open_ones:
        return _nothing_unspent(year, len(known), len(year.entries))
    item, left = open_ones[0]
    rate = item.evaluation.execution.rate
    said_rate = f"，预算执行率 {percent(rate)}" if rate is not None else ""
    more = f"；没花完的共 {counted(len(open_ones), '个')}" if len(open_ones) > 1 else ""
    budget, spent = item.entry.budget or ZERO, item.entry.executed or ZERO
    return Highlight(
        lead="没花完最多的是",
        linked=one_line(item.entry.name),
        address=item.entry.address,
        anchor="form",
        rest=f"：全年预算 {wan(budget)}，支出 {wan(spent)}，"
        f"还有 {wan(left)}没有用{said_rate}{more}。",
    )


def _left(item: Told) -> Decimal | None:
    """Return what is left of a budget, 万元; None where an amount is not stated or in doubt."""
    budget, executed = item.entry.budget, item.entry.executed
    if budget is None or executed is None or not item.claims.money:
        return None
    return budget - executed


def _nothing_unspent(year: PreparedYear, known: int, listed: int) -> Highlight:
    if not known:
        lead, linked, rest = "有没有没花完的钱看不出来：", "列出的项目", "没有写全预算和支出。"
    else:
        some = "" if known == listed else f"写明预算和支出、数额没有疑问的 {known} 个"
        lead, linked, rest = "没有发现没花完的钱：", "列出的项目", f"{some}都花完了全年预算。"
    return _quiet(year.address, "projects", lead, linked, rest)


def _missed(year: PreparedYear, told: Sequence[Told]) -> Highlight:
    """Say which project missed most of its goals, of the lines that can be judged."""
    missed = sorted(
        (item for item in told if item.claims.missed),
        key=lambda item: (-len(item.claims.missed), item.entry.id),
    )
    if not missed:
        return _nothing_missed(year, told)
    most = len(missed[0].claims.missed)
    first = [item for item in missed if len(item.claims.missed) == most]
    lines = sum(len(item.claims.missed) for item in missed)
    whole = (
        f"；没有达到的共 {counted(len(missed), '个项目')}的 {lines} 项" if len(missed) > 1 else ""
    )
    if len(first) > _MOST_TIED:
        return _missed_alike(year, len(first), most, len(missed), lines)
    if len(first) > 1:
        those = f"，各有 {most} 项没有达到"
    else:
        judged = _judged_lines(first[0])
        those = f"：可以判断的 {judged} 项指标中 {most} 项没有达到（{_names(first[0])}）"
    return Highlight(
        lead="目标没有达到最多的是",
        linked=one_line(first[0].entry.name),
        address=first[0].entry.address,
        anchor="goals",
        rest=f"{those}{whole}。",
        also=tuple((one_line(item.entry.name), item.entry.address) for item in first[1:]),
    )


def _missed_alike(year: PreparedYear, tied: int, most: int, projects: int, lines: int) -> Highlight:
    """Say that many missed as many lines each, and name none: none is worse than the others."""
    whole = f"；没有达到的共 {counted(projects, '个项目')}的 {lines} 项" if projects > tied else ""
    return Highlight(
        lead=f"目标没有达到最多的各有 {most} 项：共有 ",
        linked=counted(tied, "个项目"),
        address=year.address,
        anchor="projects",
        rest=f"{whole}。",
    )


def _judged_lines(item: Told) -> int:
    return len(item.claims.met) + len(item.claims.missed)


def _names(item: Told) -> str:
    lines = item.claims.missed
    names = "、".join(one_line(line.indicator.name) for line in lines[:_MOST_NAMED])
    return names + ("等" if len(lines) > _MOST_NAMED else "")


def _nothing_missed(year: PreparedYear, told: Sequence[Told]) -> Highlight:
    """Say that no line was missed, or that it cannot be told; praise only what nothing opposes."""
    judged = sum(_judged_lines(item) for item in told)
    untold = sum(len(item.claims.untold) for item in told)
    if not judged:
        why = "没有一项指标可以判断" if untold else "没有公布绩效指标"
        return _quiet(
            year.address, "projects", "目标达到了没有，看不出来：", "列出的项目", f"{why}。"
        )
    opposed = sum(bool(item.claims.met) and not item.claims.all_met for item in told)
    rest = f" {judged} 项指标按填报的数没有低于目标的"
    if untold:
        rest += f"，{untold} 项无法判断"
    if opposed:
        rest += f"；{counted(opposed, '个项目')}有疑问待单位说明或有指标无法判断"
    return _quiet(year.address, "projects", "没有发现未达到的目标：", "可以判断的", f"{rest}。")


def _reviewed(year: PreparedYear) -> Highlight:
    """Say where a review departed most from the self-score, or that there was none."""
    at, review = year.figures_address, year.summary.review
    if review is None:
        return _quiet(at, "review", "没有公布对本年度自评的", "复核", "。")
    changed = sorted(
        (item for item in review.done if item.difference),
        key=lambda item: (-abs(item.difference or ZERO), item.entry.project),
    )
    if not changed:
        done = len(review.done)
        rest = f"：{counted(done, '个项目')}的得分都没有改动。" if done else "还没有结果。"
        return _quiet(at, "review", "", "复核", rest)
    first = changed[0]
    return Highlight(
        lead="复核改动最大的是",
        linked=one_line(first.evaluation.project.name),
        address=_entry(year, first).address,
        anchor="review",
        rest=f"：{reviewed_clause(first)}{_other_reviews(review.lowered, review.raised)}。",
    )


def _other_reviews(lowered: int, raised: int) -> str:
    if lowered + raised == 1:
        return ""
    parts = (
        f"调低 {counted(lowered, '个')}" if lowered else "",
        f"调高 {counted(raised, '个')}" if raised else "",
    )
    return "；复核共" + "、".join(part for part in parts if part)


def _entry(year: PreparedYear, found: ProjectReview) -> Entry:
    return next(entry for entry in year.entries if entry.id == found.entry.project)


def _changed(year: PreparedYear, told: Sequence[Told], others: Sequence[Digest]) -> Highlight:
    """Say whose spending changed most against the latest year before, amounts in doubt left out."""
    before = max(
        (one for one in others if one.year < year.year), key=lambda one: one.year, default=None
    )
    if before is None:
        rest = f"在本站公开的年度从 {year.year} 年起。"
        return _quiet(year.unit_address, "years", "没有更早的年度可比：", year.unit.label, rest)
    pairs = list(_pairs(told, before))
    if not any(now != then for _, now, then in pairs):
        which = f"{counted(len(pairs), '个项目')}的支出没有变化" if pairs else "没有可以对照的项目"
        return _quiet(year.unit_address, "compare", f"和 {before.year} 年", "相比", f"，{which}。")
    item, now, then = max(pairs, key=lambda pair: (abs(pair[1] - pair[2]), pair[0].entry.id))
    how = ("增加到", "多") if now > then else ("减少到", "少")
    return Highlight(
        lead=f"和 {before.year} 年相比，支出变化最大的是",
        linked=one_line(item.entry.name),
        address=item.entry.address,
        rest=f"：由 {wan(then)}{how[0]} {wan(now)}，{how[1]} {wan(abs(now - then))}。",
    )


def _pairs(told: Sequence[Told], before: Digest) -> Iterator[tuple[Told, Decimal, Decimal]]:
    earlier = {entry.id: entry for entry in before.entries}
    for item in told:
        then, now = earlier.get(item.entry.id), item.entry.executed
        if then is None or now is None or then.executed is None:
            continue
        if item.claims.money and then.money_stands:
            yield item, now, then.executed


def _quiet(address: Address, anchor: str, lead: str, linked: str, rest: str) -> Highlight:
    return Highlight(
        lead=lead, linked=linked, rest=rest, address=address, anchor=anchor, quiet=True
    )
