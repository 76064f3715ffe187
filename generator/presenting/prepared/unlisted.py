"""What a year does not list: how many projects, and how much of the money stands behind them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.facts.units import HUNDRED, round_half_up
from generator.judging.year.summary import Summary
from generator.presenting.words.page_words import counted, percent, wan


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlisted:
    """The listed and the other projects beside each other, amounts in 万元; None is not stated.

    ``derived`` says that the editors worked the rest out, the unit did not write it.
    """

    listed: int
    others: int
    listed_executed: Decimal | None
    others_executed: Decimal | None
    derived: bool

    @property
    def share(self) -> Decimal | None:
        """The others' part of all spending, %; None where either is not stated, or nothing was spent."""
        if self.others_executed is None or self.listed_executed is None:
            return None
        whole = self.others_executed + self.listed_executed
        return round_half_up(self.others_executed * HUNDRED / whole) if whole else None


def unlisted(summary: Summary) -> Unlisted:
    """Return what is listed and what only the report's declared remainder tells of."""
    rest = summary.year.report.remainder
    return Unlisted(
        listed=summary.itemised.count,
        others=summary.not_itemised,
        listed_executed=summary.itemised.money.executed,
        others_executed=rest.executed if rest else None,
        derived=bool(rest and rest.derived),
    )


def unlisted_highlight_text(summary: Summary, *, doubted: int) -> tuple[str, str, str]:
    """Return the sentence on what is not listed, in three pieces: the second is its link.

    Args:
        summary: Of the year.
        doubted: Of how many projects the amounts are contradicted; no share is then made of them.
    """
    withheld = f"，另有 {counted(summary.withheld, '个')}依法不予公开" if summary.withheld else ""
    if not summary.not_itemised:
        if not summary.withheld:
            return "", f"{counted(summary.projects, '个项目')}全部逐项列出", "。"
        listed = counted(summary.itemised.count, "个")
        return f"{counted(summary.projects, '个项目')}中列出 {listed}{withheld}，", "只计个数", "。"
    found = unlisted(summary)
    lead = f"{counted(summary.projects, '个项目')}中 "
    money = _money(found, doubted=doubted)
    return lead, f"{counted(found.others, '个')}没有逐项列出", f"{money}{withheld}。"


def _money(found: Unlisted, *, doubted: int) -> str:
    if found.others_executed is None:
        return "，花了多少也没有写"
    how = "（推算）" if found.derived else ""
    share = (
        f"，占列出和未列出合计的 {percent(found.share)}"
        if found.share is not None and not doubted
        else ""
    )
    return f"：它们的支出合计 {wan(found.others_executed)}{how}{share}，各自做成了什么看不到"
