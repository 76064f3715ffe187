"""Lists in a sentence whose items ought to add to what stands before them: 共80万元，其中：A 40万元，B 40万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.facts.wordlists.results import result_words

_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,12}(?:\.\d{1,9})?"
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_HEAD = re.compile(
    r"[\u4e00-\u9fff]{0,8}[，,；;、（(\s]{0,2}(?:其中|分别为|分别是)\s*(?P<colon>[：:])?"
)
_OF_EACH = re.compile(r"[均每各]|至少|不少于|不低于")
_ITEM = re.compile(r"[^，,、；;]+")
_SHARE = re.compile(rf"(?P<n>{_NUMBER})\s*[%％]")
_TELLS_SHARES = re.compile(r"占|构成|比例")
_PERSONS = ("人", "名", "万人", "人次", "户")
_CERTAIN = 3  # items that make a full list
_ROUNDING = Decimal(1)  # % that rounded shares may be off
_SIZES = {
    "亿元": Decimal(100_000_000), "万元": Decimal(10_000), "公里": Decimal(1000), "千米": Decimal(1000),
    "km": Decimal(1000), "平方公里": Decimal(1_000_000), "公顷": Decimal(10_000), "亩": Decimal(2000) / 3,
    "万亩": Decimal(20_000_000) / 3, "万平方米": Decimal(10_000), "万人": Decimal(10_000),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PartList:
    """A total and its items as typed (``words``), and what the items add to, in the total's unit."""

    words: str
    total: str
    items: int
    sum: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit in a text; ``size`` in the smallest unit of its kind."""

    start: int
    end: int
    words: str
    unit: str
    kind: int  # which group of units
    size: Decimal


def amounts(text: str) -> list[Amount]:
    """Return the amounts of a text with a known unit, in its order."""
    pattern, kinds = _known_units()
    return [
        Amount(
            start=found.start(),
            end=found.end(),
            words=found[0],
            unit=found["u"],
            kind=kinds[found["u"]],
            size=Decimal(found["n"].replace(",", "")) * _SIZES.get(found["u"], Decimal(1)),
        )
        for found in pattern.finditer(text)
    ]


def lists_that_differ(text: str) -> Iterator[PartList]:
    """Yield the lists whose items do not add to their total; those that may be partial are left out."""
    for sentence in re.split(r"[。！!？?\n]", _BRACKETS.sub("", text)):
        if len(re.findall(r"其中|分别", sentence)) != 1:
            continue
        for total in amounts(sentence):
            head = _HEAD.match(sentence, total.end)
            if head is not None:
                clause = re.split(r"[，,；;]", sentence[: total.start])[-1]
                if not _OF_EACH.search(clause):
                    yield from _differing(sentence, total, head)
                break


def shares_that_differ(text: str) -> Iterator[tuple[str, Decimal]]:
    """Yield lists of shares that do not make 100 %, with what they make."""
    words = result_words()
    for sentence in re.split(r"[。！!？?；;\n]", text):
        shares = [Decimal(found["n"]) for found in _SHARE.finditer(sentence)]
        told = _TELLS_SHARES.search(sentence)
        if told is None or len(shares) < 2 or words.no_shares.search(sentence):
            continue
        if words.partial.search(sentence) or _overlaps(sentence):
            continue
        made = sum(shares, Decimal(0))
        certain = len(shares) >= _CERTAIN or "分别" in sentence
        if abs(made - 100) > _ROUNDING and (made > 100 or certain) and made not in shares:
            yield sentence.strip(), made


def _overlaps(text: str) -> bool:
    """Tell whether one may be counted under two items; men and women are a whole."""
    return "男" not in text and result_words().overlapping.search(text) is not None


def _differing(sentence: str, total: Amount, head: re.Match[str]) -> Iterator[PartList]:
    items, names = _items(sentence[head.end() :], total.kind)
    made = sum((item.size for item in items), Decimal(0))
    if len(items) < 2 or made == total.size or result_words().partial.search("".join(names)):
        return
    if re.search(r"[约近超余多]", sentence[max(0, total.start - 1) : total.end + 1]):
        return
    certain = len(items) >= _CERTAIN or head["colon"] is not None or "分别" in head[0]
    certain = certain or all(result_words().sources.search(name) for name in names)
    if total.unit in _PERSONS and _overlaps("".join(names)):
        return
    if made < total.size and not certain:
        return
    factor = _SIZES.get(total.unit, Decimal(1))
    yield PartList(
        words=sentence[total.start :].strip(),
        total=total.words,
        items=len(items),
        sum=made / factor,
        unit=total.unit,
    )


def _items(text: str, kind: int) -> tuple[list[Amount], list[str]]:
    """Return the items of a list and what stands around them.

    The list ends where a clause speaks of something else, and at a semicolon behind two items.
    """
    items: list[Amount] = []
    names: list[str] = []
    for found in _ITEM.finditer(text):
        clause = found[0]
        before = text[: found.start()]
        if (
            len(items) > 1
            and before.endswith(("；", ";"))
            and len(re.findall("[；;]", before)) == 1
        ):
            break
        if items and result_words().beyond_list.search(clause):
            break
        held = [amount for amount in amounts(clause) if amount.kind == kind]
        if len(held) != 1:
            if items and not held:
                continue
            break
        items += held
        names.append(clause.replace(held[0].words, ""))
    return items, names


@cache
def _known_units() -> tuple[re.Pattern[str], dict[str, int]]:
    kinds = {unit: at for at, group in enumerate(result_words().units) for unit in group}
    listed = "|".join(map(re.escape, sorted(kinds, key=lambda unit: (-len(unit), unit))))
    return re.compile(rf"(?<![\d.,])(?P<n>{_NUMBER})\s*(?P<u>{listed})"), kinds
