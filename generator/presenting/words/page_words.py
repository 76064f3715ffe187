"""The words a page uses where it says that something is missing, marked or uncertain, each once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.states import Attainment, Progress, Status
from generator.facts.standard import Confidence
from generator.facts.units import cut_to, plain, trimmed

NBSP = "\u00a0"
"""Stands between a number and its unit, so that no line ends between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word with a fixed meaning: ``anchor`` is its id on the page 怎么看, ``meaning`` a sentence."""

    word: str
    anchor: str
    meaning: str


NOT_STATED = Term(
    word="未填报",
    anchor="not-stated",
    meaning="原表或来源文件没有写这一项。本站不推测、不补填，也不当作 0。",
)
NOT_APPLICABLE = Term(
    word=Key.NOT_APPLICABLE,
    anchor="not-applicable",
    meaning="这一项在本项目、本年度没有意义，不参加计分。",
)
NOT_PUBLIC = Term(
    word="未公开",
    anchor="not-public",
    meaning="材料存在，但依法或按规定没有公开，旁边写明理由或依据。",
)
NOT_COMPUTABLE = Term(
    word="无法复算",
    anchor="not-computable",
    meaning="缺少算出这个数所需的目标值、完成值或分值，旁边写明缺什么。",
)
EXAMPLE = Term(
    word=Key.EXAMPLE,
    anchor="example",
    meaning="虚构的数据，用来演示完整的表格，不是任何单位的真实情况。",
)
PARTIAL = Term(
    word="数据不全",
    anchor="partial",
    meaning="逐项列出的项目不到五分之四，从中算出的数代表不了全部，所以不列。",
)
DERIVED = Term(
    word=Key.DERIVED,
    anchor="derived",
    meaning="单位没有直接写明，由编者用已写明的数字算出，或按已写明的内容归类；怎么得出的写在旁边或来源里。",
)
DRAFT = Term(
    word="草稿",
    anchor="draft",
    meaning="还没有定稿，只在预览里出现，不会发布。",
)
SUBMITTED = Term(
    word=Status.SUBMITTED.value,
    anchor="submitted",
    meaning="已经填好，等着审核，只在预览里出现，不会发布。",
)
APPROVED = Term(
    word=Status.APPROVED.value,
    anchor="approved",
    meaning="已经审核，还没有公开，或者公开时间还没有到，只在预览里出现。",
)
STATED = Term(
    word="自评得分",
    anchor="stated",
    meaning="单位在自评表上写的得分。本站原样公布，不改动。",
)
COMPUTED = Term(
    word="按规则复算",
    anchor="computed",
    meaning="本站按评分标准，用表上的目标值、完成值和分值重新算出的得分，只供对照。",
)
UNREAD = Term(
    word=Confidence.UNREAD.value,
    anchor="unread",
    meaning="这条规则出自一般了解，还没有核对文件原文。",
)
APPLIED = Term(
    word=Confidence.APPLIED.value,
    anchor="applied",
    meaning="这条规则在已公开的表格或系统里见到照此执行，还没有核对文件原文。",
)
READ = Term(
    word=Confidence.READ.value,
    anchor="read",
    meaning="这条规则已在公开的文件原文里核对过。",
)

TERMS = (
    NOT_STATED,
    NOT_APPLICABLE,
    NOT_PUBLIC,
    NOT_COMPUTABLE,
    STATED,
    COMPUTED,
    DERIVED,
    PARTIAL,
    READ,
    APPLIED,
    UNREAD,
    EXAMPLE,
    DRAFT,
    SUBMITTED,
    APPROVED,
)
"""All terms in the order in which the page 怎么看 explains them."""

_CONFIDENCE = {
    Confidence.READ: READ,
    Confidence.APPLIED: APPLIED,
    Confidence.UNREAD: UNREAD,
}
_STAGES = {Status.DRAFT: DRAFT, Status.SUBMITTED: SUBMITTED, Status.APPROVED: APPROVED}
_ATTAINMENT = {Attainment.FULL: "full", Attainment.PARTIAL: "partial", Attainment.NONE: "none"}
_PROGRESS = {Progress.DONE: "full", Progress.RUNNING: "partial", Progress.PENDING: "none"}


def stage_term(stage: Status) -> Term:
    """Return the term for what is not public yet."""
    return _STAGES[stage]


def confidence_term(confidence: Confidence) -> Term:
    """Return the term for how sure we are of a rule."""
    return _CONFIDENCE[confidence]


def state_class(state: Attainment | Progress) -> str:
    """Return the name the style sheet has for a state: full, partial or none."""
    return _ATTAINMENT[state] if isinstance(state, Attainment) else _PROGRESS[state]


def wan(amount: Decimal) -> str:
    """Write an amount with its unit, the digits as typed: ``3.8598 万元``."""
    return f"{plain(amount)}{NBSP}万元"


def shortened(amount: Decimal) -> str:
    """Write a number where two decimals are enough: ``158.8598`` → ``158.86``."""
    return plain(cut_to(amount))


def day(when: date) -> str:
    """Write a day as an official document does: ``2025年3月14日``."""
    return f"{when.year}年{when.month}月{when.day}日"


def percent(rate: Decimal) -> str:
    """Write a rate given in %: ``100.00`` → ``100%``."""
    return f"{trimmed(rate)}%"


def points(score: Decimal) -> str:
    """Write a score with its unit, the digits as typed: ``98.50 分``."""
    return f"{plain(score)}{NBSP}分"


def counted(number: int, noun: str) -> str:
    """Write a count with its measure word: ``45 个项目``."""
    return f"{number}{NBSP}{noun}"
