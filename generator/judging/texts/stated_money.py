"""Money and execution rates that a project's texts state for the whole project: read, or left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.form.keys import Key
from generator.facts.units import IN_WAN, cut_off, round_half_up

_NUMBER = r"(?P<n>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?)"
_MONEY = rf"{_NUMBER}\s*(?P<u>亿元|万元|元)"
_ANY_MONEY = re.compile(rf"(?<![\d.,]){_MONEY}")
_IS = r"(?:资金|经费|金额|总额|总量|数额|数|款)?\s*(?:共计|合计|总计|共|计)?\s*(?:为|是|达到|达|：|:)?\s*"
_SENTENCE = re.compile(r"[^。！？；;\n]+")
_MENTION = re.compile(r"《[^《》]*》|“[^“”]*”|〔[^〔〕]*〕")
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年")

# A part, another time, a price: such a sentence is left alone from there on.
_PART = re.compile(
    r"其中|每|各|人均|户均|村均|平均|单价|标准|上年|去年|往年|结转|历年|(?<!全年)(?<!本年)(?<!年度)累计|次年|下年|明年|追加|调减|调增|扣|少|多|"
    r"节约|结余|剩余|自筹|社会资本|村集体|群众投|企业投|配套|分别|第[一二三四]|部分|一期|二期|约|近|超|逾|计划|拟|总投资|合同|中标|"
    r"未|尚|预留|质保|尾款|首付|预付|[一二三四上下]季度|上半年|下半年|\d月"
)
_SEVERAL_YEARS = re.compile(r"[两二三四五六七八九十]年|\d年(?!度)(?<!20\d\d年)|分年|跨年|分期")
_ROUGH = re.compile(r"\s*(?:左右|以上|以下|以内|之内|上下|余|多|／|/|÷|×|一|每)")

_STRONG_BUDGET = r"(?:全年|年初|年度|项目|财政|批复|本级)预算" + _IS + _MONEY
_STRONG_SPENT = (
    r"(?<!安排)(?<!下达)(?<!批复)(?<!申请)"
    r"(?:(?:全年|本年|本年度|年度)累计|全年|实际|项目|共计|合计|总计|总共|共)(?:实际|已|共|完成)?"
    r"(?:支出|支付|执行|花费|(?<!项目)使用)(?:财政|预算|专项)*" + _IS + _MONEY
)
_WEAK_BUDGET = r"(?:安排|下达|申请|批复)(?:财政|预算|专项|项目)*" + _IS + _MONEY
_WEAK_SPENT = r"(?:支出|支付|花费|使用)" + _IS + _MONEY
_RATE = r"(?:预算|资金|支出)(?:资金)?执行率\s*(?:为|达到|达|是|：|:)?\s*(?P<n>\d{1,3}(?:\.\d+)?)\s*[%％]"


class MoneyKind(StrEnum):
    """What a figure in a text claims to be; the value is the word shown."""

    BUDGET = "预算"
    SPENT = "支出"
    RATE = Key.EXECUTION_RATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A figure as typed: ``number`` in ``unit`` (元, 万元, 亿元, %), ``words`` as they stand."""

    claim: MoneyKind
    number: Decimal
    unit: str
    words: str

    @property
    def amount(self) -> Decimal:
        """The figure in 万元 (a rate in %)."""
        return self.number * IN_WAN.get(self.unit, Decimal(1))

    def is_about(self, right: Decimal) -> bool:
        """Tell whether ``right`` (万元 or %) is this figure in the digits typed, rounded or cut."""
        scaled = right / IN_WAN.get(self.unit, Decimal(1))
        digits = _digits(self.number)
        return self.number in (round_half_up(scaled, digits), cut_off(scaled, digits))


_STRONG = (
    (MoneyKind.BUDGET, re.compile(_STRONG_BUDGET)),
    (MoneyKind.SPENT, re.compile(_STRONG_SPENT)),
    (MoneyKind.RATE, re.compile(_RATE)),
)
_WEAK = ((MoneyKind.BUDGET, re.compile(_WEAK_BUDGET)), (MoneyKind.SPENT, re.compile(_WEAK_SPENT)))


def stated_figures(text: str, year: int) -> Iterator[Stated]:
    """Find what a text states for the whole project and this year; precision goes before recall.

    “共支出 80 万元” always counts; a bare “支出 80 万元” only where the text names no other amount:
    else it may be one of several parts.
    """
    if "元" not in text and Key.EXECUTION_RATE not in text:
        return
    alone = len(_ANY_MONEY.findall(text)) == 1
    for found in _SENTENCE.finditer(text):
        sentence = _MENTION.sub(lambda mention: "＿" * len(mention[0]), found[0])
        if any(int(other) != year for other in _YEAR.findall(sentence)):
            continue
        if _SEVERAL_YEARS.search(sentence):
            continue
        taken = -1
        for claim, pattern in (*_STRONG, *(_WEAK if alone else ())):
            for match in pattern.finditer(sentence):
                if match.end() != taken and _speaks_of_all(sentence, match):
                    taken = match.end()  # the bare form of the same words says it no second time
                    yield _stated(claim, match, found[0][match.start() : match.end()])


def amounts_in(text: str) -> Iterator[Stated]:
    """Find every amount of money in a text that is no price or share of one thing."""
    if "元" not in text:
        return
    for match in _ANY_MONEY.finditer(text):
        before = re.split(r"[，,。；;\n]", text[: match.start()])[-1]
        if not _PART.search(before) and not _ROUGH.match(text, match.end()):
            yield _stated(MoneyKind.BUDGET, match, match[0])


def _stated(claim: MoneyKind, match: re.Match[str], words: str) -> Stated:
    number = Decimal(match["n"].replace(",", ""))
    unit = "%" if claim is MoneyKind.RATE else match["u"]
    return Stated(claim=claim, number=number, unit=unit, words=words)


def _speaks_of_all(sentence: str, match: re.Match[str]) -> bool:
    before = _YEAR.sub("", sentence[: match.start()])
    return not _PART.search(before + match[0]) and not _ROUGH.match(sentence, match.end())


def _digits(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
