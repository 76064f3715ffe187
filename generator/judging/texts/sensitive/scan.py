"""A text read once for everything that should not go out; most texts cost one look."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator
from functools import cache

from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.addresses import find_addresses
from generator.judging.texts.sensitive.births import find_births
from generator.judging.texts.sensitive.cards import (
    find_accounts,
    find_bank_cards,
    find_identity_numbers,
)
from generator.judging.texts.sensitive.certificates import find_certificates
from generator.judging.texts.sensitive.chat_accounts import find_chat_accounts
from generator.judging.texts.sensitive.digit_runs import runs_of
from generator.judging.texts.sensitive.emails import find_emails, find_logins
from generator.judging.texts.sensitive.folding import fold
from generator.judging.texts.sensitive.handlers import speaks_of_handlers
from generator.judging.texts.sensitive.labels import letters_apart
from generator.judging.texts.sensitive.mobiles import find_mobiles
from generator.judging.texts.sensitive.people import find_people
from generator.judging.texts.sensitive.plates import find_plates
from generator.judging.texts.sensitive.secrecy_marks import find_marks
from generator.judging.texts.sensitive.signs import Kind, Sign, Span, overlaps
from generator.judging.texts.sensitive.telephones import find_landlines

_TELEPHONE = re.compile(r"[)）][ \-]?[0-9]{4}|[2-8][0-9]{2,3}[ \-.]?[0-9]{4}")
_AT = re.compile(
    r"@|艾特|[A-Za-z0-9_] ?(?:[\[(（【{<〔] ?(?:at|AT|At|a)|\(?#\)?[A-Za-z]|[ _\-](?:at|AT)[ _\-])"
)
_CHAT = re.compile(
    r"[微薇威][信号]|[VvQq][：:]|微 信|[Ww][XxeE]|[VvQq] ?[XxQqCc]|[Vv]信"
    r"|加[Vv微薇]|扣扣|企鹅|钉钉|支付宝|抖音|快手|陌陌"
)
_BORN = re.compile("[生诞男女]")
_PASSWORD = re.compile("密码|口令|[Pp]ass|[Pp]wd")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-Za-z][·•.\-_ 0-9A-Za-z]"
)
_OF_MONEY = ("元", "各", "发放", "慰问", "补助", "补贴", "救助", "金额")
_LEVELS = ("秘密", "机密", "绝密")


def scan(text: str) -> tuple[Sign, ...]:
    """Find what should not go out, in the order of the text; stretches do not overlap.

    Args:
        text: Of any length; a finding in the middle of a word does not count.
    """
    if not text:
        return ()
    folded = fold(text)
    numbers = _apart(_numbers(folded))
    people: tuple[Sign, ...] = ()
    if numbers or _of_people(folded):
        people = _apart(find_people(folded, numbers), taken=[(s.start, s.end) for s in numbers])
    marks = find_marks(folded) if _mark_words().search(folded) else ()
    return tuple(sorted((*numbers, *people, *marks), key=lambda sign: (sign.start, sign.end)))


def _numbers(text: str) -> Iterator[Sign]:
    if "://" in text or _PASSWORD.search(text):
        yield from find_logins(text)
    runs = runs_of(text)
    if runs:
        yield from find_identity_numbers(text, runs)
        yield from find_bank_cards(text, runs)
        yield from find_certificates(text, runs)
        yield from find_accounts(text, runs)
    if runs or _TELEPHONE.search(text):
        yield from find_mobiles(text, runs)
        yield from find_landlines(text)
    if _AT.search(text):
        yield from find_emails(text)
    if _CHAT.search(text):
        yield from find_chat_accounts(text)
    if _PLATE.search(text):
        yield from find_plates(text)
    if _BORN.search(text):
        yield from find_births(text)
    yield from find_addresses(text)


def _apart(signs: Iterable[Sign], *, taken: Iterable[Span] = ()) -> tuple[Sign, ...]:
    """Keep the first of those that share a character."""
    spans, kept = sorted(taken), list[Sign]()
    for sign in signs:
        parts = sign.parts or ((sign.start, sign.end),)
        if not any(overlaps(start, end, spans) for start, end in parts):
            for part in parts:
                insort(spans, part)
            kept.append(sign)
    return tuple(kept)


def _of_people(text: str) -> bool:
    return _people_words().search(text) is not None or speaks_of_handlers(text)


@cache
def _people_words() -> re.Pattern[str]:
    words = sensitive_words()
    plain = (*words.conditions, *words.persons, *_OF_MONEY)
    spaced = (*words.name_columns, *words.handlers)
    return re.compile("|".join((*map(re.escape, plain), *map(letters_apart, spaced), "患", "因")))


@cache
def _mark_words() -> re.Pattern[str]:
    words = sensitive_words()
    return re.compile("|".join(map(re.escape, (*_LEVELS, *words.internal, *words.closed))))


__all__ = ["Kind", "Sign", "scan"]
