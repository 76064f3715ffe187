"""The unit behind a number (份, 元/人·月, 次/周), and the noun that may follow it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from generator.facts.records.quantity import Every, Span
from generator.facts.wordlists.quantity_words import quantity_words
from generator.facts.wordlists.word_files import any_of

_UNIT_WORD = re.compile(r"[%‰]|[A-Za-z℃°㎡㎥²³Ωμ]{1,6}|[km]?m[23]|[\u4e00-\u9fff]{1,5}")
_MULTIPLES = re.compile(r"[十百千万亿]{0,3}")
_NOUN = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,4}")  # a longer one is a clause: 5处均明确管护人
_PER = re.compile(r"\s*[/·*×、.]\s*|(?<=[\u4e00-\u9fff])每")
_IN_A_HUNDRED_THOUSAND = re.compile(r"/(?:10万|十万|100000)人?")
_EITHER = re.compile(r"(?P<one>[\u4e00-\u9fff])/(?P<other>[\u4e00-\u9fff])")
_COUNTED = frozenset("台套件个处座项只头本册份块条张辆")  # 台/套: one or the other, no rate
_CALENDAR = ("月", "号", "季")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a number counts: ``word`` (with what it is per, 元/人), how often, of which thing."""

    word: str = ""
    every: Every | None = None
    thing: str = ""


def read_unit(text: str) -> Unit | None:
    """Return the unit a text behind a number is, None where what stands there is none."""
    bare = text[1:-1].strip() if text[:1] == "(" and text[-1:] == ")" else text.strip()
    tail = _share_tail().fullmatch(bare)
    if tail:
        return Unit(word=tail["share"])
    if not bare:
        return Unit()
    if _IN_A_HUNDRED_THOUSAND.fullmatch(bare):
        return Unit(word="/10万")
    either = _EITHER.fullmatch(bare)
    if either and either["one"] in _COUNTED and either["other"] in _COUNTED:
        return Unit(word=either["one"])
    first, *per = _PER.split(bare.replace("(", "").replace(")", ""))
    if per and ("/" in bare or "每" in bare):
        return _compound(first, per)
    if "、" in bare or quantity_words().no_unit.search(bare):
        return None
    if per:
        return Unit(word=bare) if all(map(_UNIT_WORD.fullmatch, (first, *per))) else None
    return _simple(bare)


def is_calendar(number: str, unit: str) -> bool:
    """Whether a number and its unit are a year or month of the calendar, not an amount of time."""
    return unit[:1] in _CALENDAR or (unit[:1] == "年" and len(number) == 4)


def span_named(word: str) -> Span | None:
    """Return the stretch of time a word names (季度, 周), None for any other."""
    name = quantity_words().spans.get(word.strip())
    return Span(name) if name else None


def per_unit(unit: str, things: list[str]) -> str:
    """Write a unit with what it is per: ``元`` per ``人`` is ``元/人``."""
    return f"{unit}/{'·'.join(things)}" if things else unit


def _compound(first: str, per: list[str]) -> Unit | None:
    head = _simple(first) if first else None
    if head is None or not head.word:
        return None
    things, every = [], None
    for word in per:
        span = span_named(word)
        if span is not None and every is None:
            every = Every(span=span, count=Decimal(1))
        elif _UNIT_WORD.fullmatch(word) and not quantity_words().no_unit.search(word):
            things.append(word)
        else:
            return None
    return Unit(word=per_unit(head.word, things), every=every, thing=head.thing)


@lru_cache(maxsize=4096)
def _simple(text: str) -> Unit | None:
    """Return a unit without “per”: one that is known with the noun behind it, else a short word."""
    if quantity_words().no_unit.search(text):
        return None
    found = _MULTIPLES.match(text)
    start = found.end() if found else 0
    known = next((word for word in quantity_words().units if text.startswith(word, start)), "")
    end = start + len(known)
    noun = text[end:]
    if known and noun and _NOUN.fullmatch(noun) and _is_noun(known, noun):
        return Unit(word=text[:end], thing=noun)
    return Unit(word=text) if _UNIT_WORD.fullmatch(text) else None


def _is_noun(unit: str, text: str) -> bool:
    """Tell whether what follows a unit is a thing counted, not the other half of a unit (人天)."""
    words = quantity_words()
    return unit in words.counters or not text.startswith(words.units)


@cache
def _share_tail() -> re.Pattern[str]:
    return re.compile(rf"(?P<share>[%‰])\s*(?:{any_of(quantity_words().after_share)})?")
