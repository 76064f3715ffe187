"""How often or for what a number is meant each time: 每周2次, 每人每月500元, 人均300元, 2次每月."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.facts.records.quantity import Every, Span
from generator.facts.wordlists.quantity_words import quantity_words
from generator.facts.wordlists.word_files import any_of

_THING = r"[\u4e00-\u9fff]{1,4}?"
_AVERAGE = re.compile(r"(?P<thing>人|户|村|亩|校|生|场|次|件|单位|企业)(?:均|平均)")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What a number is of: each stretch of time (``every``), each of these ``things``."""

    every: Every | None = None
    things: tuple[str, ...] = ()


def taken_off(text: str, name: str) -> tuple[str, Rate]:
    """Take off the words before a number that say what it is of each.

    What the indicator's name says already (人均补助: 人均300元) is a label and taken off for nothing.
    """
    rest, every, things = text, None, []
    while found := _each().match(rest) or _average().match(rest):
        said = _BLANKS.sub("", found[0])
        rest = rest[found.end() :].lstrip()
        if said in name:
            continue
        groups = found.groupdict()
        span = _span(found)
        if span is not None and every is None:
            every = Every(span=span, count=Decimal(groups.get("count") or 1))
        elif groups.get("thing") and not groups.get("count"):
            things.append(groups["thing"])
        else:
            return text, Rate()
    return rest, Rate(every=every, things=tuple(things))


def _span(found: re.Match[str]) -> Span | None:
    words, groups = quantity_words(), found.groupdict()
    name = words.spans.get(groups.get("span") or groups.get("alone") or groups.get("once") or "")
    name = name or words.average.get(groups.get("average") or "")
    return Span(name) if name else None


@cache
def _each() -> re.Pattern[str]:
    words = quantity_words()
    spans = any_of(words.spans)
    signs = any_of((*words.signs, *words.before, *words.about))
    return re.compile(
        rf"每(?:个|一|1)?(?P<count>\d{{1,2}})?\s*(?P<span>{spans})(?=[^\d]{{0,10}}[-\d])"
        rf"|(?:1个?)?(?P<alone>半年)(?=\d)|1个?(?P<once>{spans})(?=\d)"
        rf"|每(?:个|一|1)?(?!{spans})(?P<thing>{_THING})(?=\s*每|\s*(?:{signs})*\s*[-\d<>≥≤=])"
    )


@cache
def _average() -> re.Pattern[str]:
    words = any_of(quantity_words().average)
    return re.compile(
        rf"(?:(?P<average>{words})|{_AVERAGE.pattern})(?=\s*[^\u4e00-\u9fff]|[\u4e00-\u9fff]{{0,4}}?\d)"
    )
