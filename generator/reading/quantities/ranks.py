"""Ranks, classes, places and yes or no (A级, 二等奖, 前3名, 优于Ⅲ类, 是): where a word stands in its lists."""

from __future__ import annotations

import re
from functools import cache

from generator.facts.records.quantity import Order, Rank
from generator.facts.wordlists.rank_orders import Scale, rank_orders
from generator.facts.wordlists.word_files import any_of
from generator.reading.quantities.numerals import value_of

_LONGEST = 16  # characters
_PLACE, _GOVERNMENT = "名次", "行政级别"
_TITLE = re.compile(r"[\u4e00-\u9fff]{2,8}")
_ROMAN = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "Ⅵ": 6} | {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6
}  # fmt: skip
_COUNTED = "数量"  # under 数量指标 3类 and 2档 are how many


def read_ranks(text: str, name: str, aspect: str) -> tuple[Rank, ...]:
    """Return every place a unified text stands for, empty where it is no rank.

    ``name`` is the indicator's: Ⅲ类 is a class of water only where the name speaks of water. A class
    of which nobody knows whether 1 or 2 is the better (2级标准) has one place in a list without order.
    """
    if not text or len(text) > _LONGEST:
        return ()
    above = _above().match(text)
    bare = text[above.end() :] if above else text
    for word in _forms(bare):
        found = tuple(
            _rank(scale, place, strict=above is not None)
            for scale, place in _known().get(word, ())
            if _is_meant(scale, name)
        )
        if found:
            return found
    return () if above else (_place(text) or _title(bare) or _unknown(bare, aspect))


def _forms(text: str) -> tuple[str, ...]:
    """Return the text as it stands and without the words around a rank (达到…标准)."""
    front, behind = _around()
    shorter = text
    while (found := front.match(shorter)) and found.end() < len(shorter):
        shorter = shorter[found.end() :]
        if shorter in _known():
            break
    forms = [text, text.upper(), shorter]
    while (last := behind.search(shorter)) and last.start() > 0:
        shorter = shorter[: last.start()]
        forms.append(shorter)
    return tuple(forms)


def _rank(scale: Scale, place: int, *, strict: bool) -> Rank:
    order = Order.OPPOSED if scale.opposed else Order.BEST_FIRST
    return Rank(scale=scale.name, place=place, order=order, strict=strict, soft=scale.soft)


def _is_meant(scale: Scale, name: str) -> bool:
    return not scale.named or any(word in name for word in scale.named)


def _place(text: str) -> tuple[Rank, ...]:
    """Read 第3名 and 前10名 as places; the first is the best."""
    found = rank_orders().place.fullmatch(_in_digits(text))
    if found is None or int(found["n"]) < 1:
        return ()
    return (Rank(scale=_PLACE, place=int(found["n"]) - 1),)


def _title(text: str) -> tuple[Rank, ...]:
    """Read 省级文明单位 as a place among the 文明单位 of all levels of government."""
    for word in _forms(text):
        for scale in rank_orders().scales:
            if scale.name != _GOVERNMENT:
                continue
            level = next((one for one in scale.places if word.startswith(one)), "")
            title = word.removeprefix(level)
            if level and _TITLE.fullmatch(title):
                return (Rank(scale=f"{_GOVERNMENT}：{title}", place=scale.places[level]),)
    return ()


def _unknown(text: str, aspect: str) -> tuple[Rank, ...]:
    for form in _forms(text):
        found = rank_orders().unknown.fullmatch(_in_digits(form))
        if found is None or (found["what"] != "级" and _COUNTED in aspect):
            continue
        place = _ROMAN.get(found["n"]) or int(found["n"])
        return (Rank(scale=found["what"], place=place, order=Order.UNKNOWN),)
    return ()


def _in_digits(text: str) -> str:
    """Write 第三名, 二级 with digits; 第一 too, which has no word behind it."""
    return re.sub(
        r"(?<=第)[一二三四五六七八九十]+|(?<=前)[一二三四五六七八九十]+"
        r"|^[一二三四五六七八九十]+(?=[级类档型等])",
        lambda found: str(value_of(found[0]) or found[0]),
        text,
    )


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    orders = rank_orders()
    return re.compile(any_of(orders.before)), re.compile(rf"(?:{any_of(orders.after)})$")


@cache
def _above() -> re.Pattern[str]:
    orders = rank_orders()
    return re.compile(rf"(?:{any_of(orders.before)})*(?:{any_of(orders.above)})")


@cache
def _known() -> dict[str, tuple[tuple[Scale, int], ...]]:
    """Return every word of the lists with its places."""
    found: dict[str, tuple[tuple[Scale, int], ...]] = {}
    for scale in rank_orders().scales:
        for word, place in {**scale.at_least, **scale.places}.items():
            found[word] = (*found.get(word, ()), (scale, place))
    return found
