"""Percentages that goal and result state of a rate or a satisfaction, to be held against the indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from generator.facts.units import round_half_up
from generator.judging.scoring.indicator_names import bare_name

_PERCENT = re.compile(
    r"(?<![\d.\-—–~～])(?<![\d%％][至到])(?P<n>\d{1,3}(?:\.\d+)?)\s*[%％]"
    r"(?!\s*(?:[-—–~～至到]|左右|上下))(?P<after>\s*(?:及|（含）|\(含\))?以[上下内])?"
)
_SAYS = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{2,20}?)"
    r"(?P<how>(?:应|要|须|力争|确保|保持|稳定|控制|维持|达到|达|不低于|不少于|不小于|不超过|不高于|不大于|高于|低于|大于|小于|"
    r"等于|至少|超过|为|是|在|了|≥|≧|≤|≦|>=|<=|＞=|＜=|[>＞<＜=＝]){0,6})\s{0,9}$"
)
_CLAUSE = re.compile(r"[，,。；;、\n（）()]")
_SENTENCE = re.compile(r"[^。；;！？\n]+")
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年")
_OTHER_TIME = re.compile(
    r"[上去往明次下][一]?年|今后|未来|同比|季度|上半年|下半年|月底|月末|[到至]20\d\d年"
)
# A change, a share of several, a rough number: not this year's figure of this one thing.
_UNSURE = re.compile(
    r"均|都|分别|每|各|其中|约|近|比(?!例)|较|由|从|自|提高|提升|增长|增加|上升|升至|升到|下降|降低|降至|降到|减少|原"
)
_AT_LEAST = re.compile(r"不低于|不少于|不小于|至少|超过|高于|大于|≥|≧|>|＞")
_AT_MOST = re.compile(r"不超过|不高于|不大于|低于|小于|≤|≦|<|＜")
_ENDS = ("率", "满意度", "比例", "占比", "知晓度", "支持度", "认可度")
_SATISFIED = "满意度"
# Without a word for what, these may be those of anything.
_OF_ANYTHING = re.compile(
    r"(?:合格|完成|及时|达标|覆盖|成功|通过|到位|使用|利用|支付|增长|处理|处置|准确|办结|整改|普及|知晓|参与)率|比例|占比"
)
_EVERYBODY = re.compile(
    r"(?:(?:广大|人民|社会|受益|服务)?(?:群众|居民|村民|农户|农民|用户|公众|对象|人群)|(?:老)?百姓)?满意度"
)
_LEADING = re.compile(r"^(?:确保|保证|实现|力争|使得|使|让|项目|辖区|全镇|全年|年度|总体|综合)+")
_LONGEST = 2000  # characters; goal and result are a few sentences
_NEAR = 40  # characters before a number that belong to its clause


class Bound(Enum):
    """How a percentage is meant: 95%, 95%以上, 5%以下."""

    EXACT = auto()
    AT_LEAST = auto()
    AT_MOST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A percentage as typed: of which rate (``noun``), the number, how it is meant, the words."""

    noun: str
    number: Decimal
    bound: Bound
    words: str

    def agrees_with(self, right: Decimal) -> bool:
        """Tell whether ``right`` (%) is this figure in the digits typed, or lies where it says."""
        if self.bound is Bound.AT_LEAST:
            return right >= self.number
        if self.bound is Bound.AT_MOST:
            return right <= self.number
        exponent = self.number.as_tuple().exponent
        digits = max(0, -exponent) if isinstance(exponent, int) else 0
        return round_half_up(right, digits) == self.number


def rates_in(text: str, year: int) -> Iterator[Rate]:
    """Find the percentages a text states of a named rate for this year; precision before recall."""
    if "%" not in text and "％" not in text:
        return
    for sentence in _SENTENCE.findall(text[:_LONGEST]):
        if _OTHER_TIME.search(sentence) or any(int(y) != year for y in _YEAR.findall(sentence)):
            continue
        for found in _PERCENT.finditer(sentence):
            before = sentence[max(0, found.start() - _NEAR) : found.start()].rstrip("：: “")
            clause = _CLAUSE.split(before)[-1]
            said = _SAYS.search(clause)
            if said is None or _UNSURE.search(clause) or not said["noun"].endswith(_ENDS):
                continue
            yield Rate(
                noun=_LEADING.sub("", said["noun"]),
                number=Decimal(found["n"]),
                bound=_bound(said["how"], found["after"] or ""),
                words=f"{said[0].strip()}{found[0].strip()}",
            )


def whose_rate(rate: Rate, names: Sequence[str]) -> int | None:
    """Return which of the indicators (by name) a rate is of; None where none or several may be."""
    fitting = [at for at, name in enumerate(names) if _ends_alike(rate.noun, bare_name(name))]
    if not fitting:
        fitting = [at for at, name in enumerate(names) if _everybody_s(rate.noun, bare_name(name))]
    return fitting[0] if len(fitting) == 1 else None


def _bound(how: str, after: str) -> Bound:
    if after.endswith("上") or _AT_LEAST.search(how):
        return Bound.AT_LEAST
    if after.endswith(("下", "内")) or _AT_MOST.search(how):
        return Bound.AT_MOST
    return Bound.EXACT


def _ends_alike(noun: str, name: str) -> bool:
    short, long = sorted((noun, name), key=len)
    return (
        bool(short)
        and long.endswith(short)
        and not _OF_ANYTHING.fullmatch(short)
        and short != _SATISFIED
    )


def _everybody_s(noun: str, name: str) -> bool:
    """Tell whether both are the satisfaction of the people served, by whatever word."""
    return all(_EVERYBODY.fullmatch(one) for one in (noun, name))
