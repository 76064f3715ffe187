"""Identity numbers and bank cards in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.around import is_numbering, label_before, right_before
from generator.judging.texts.sensitive.checksums import (
    is_identity_number,
    is_old_identity_number,
    passes_luhn,
    well_formed_identity,
)
from generator.judging.texts.sensitive.signs import Kind, Sign

_LONG = re.compile(r"[0-9](?:[ \-]?[0-9]){13}")  # fewer digits are neither
_GAP = r"[ \-]?"
_IDENTITY = re.compile(
    rf"(?<![0-9A-Za-z])[1-9][0-9]{{5}}{_GAP}(?:19|20)[0-9]{{2}}{_GAP}[01][0-9]{_GAP}[0-3][0-9]"
    rf"{_GAP}[0-9]{{3}}[0-9Xx](?![0-9A-Za-z])"
)
_OLD_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{14}(?![0-9A-Za-z])")
_LABELLED_IDENTITY = re.compile(
    r"身份证(?:件)?(?:号码?|编号)?(?:[为是]|[:：\s]){0,3}([1-9][0-9]{5}(?:[ \-]?[0-9]){8,11}[0-9Xx])(?![0-9A-Za-z])"
)
_IDENTITY_LABELS = ("身份证", "证件号", "公民身份", "居民身份", "户口")

_CARD = re.compile(
    r"(?<![0-9A-Za-z.])(?:[0-9]{16,19}|[0-9]{4}([ \-])[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?:\1?[0-9]{1,3})?)"
    r"(?![0-9A-Za-z]|\.[0-9])"
)
_LABELLED_CARD = re.compile(
    r"(?:银行|储蓄|借记|信用|工资|惠农|社保|医保|一卡通|收款)?(?:卡号|卡[:：]|一卡通(?:号码?|账号)?)"
    r"(?:[为是]|[:：\s]){0,3}([0-9](?:[ \-]?[0-9]){15,18})(?![0-9A-Za-z])"
)
_UNION_PAY = re.compile(r"62[0-9]")
_OTHER_CARD = re.compile(r"4|5[1-5]|35|9558|60|68|69|9[0-8]")
_CARD_LABELS = (
    "卡",
    "账号",
    "帐号",
    "账户",
    "帐户",
    "银行",
    "工行",
    "农行",
    "建行",
    "中行",
    "农商",
    "信用社",
    "存折",
)


def find_identity_numbers(text: str) -> Iterator[Sign]:
    """Yield identity numbers: 18 characters with their check, or any that a label calls one.

    The old form of 15 digits has no check character, so it counts only behind a label.
    """
    if not _LONG.search(text):
        return
    for found in _LABELLED_IDENTITY.finditer(text):
        yield Sign(kind=Kind.IDENTITY, start=found.start(1), end=found.end(1))
    for found in _IDENTITY.finditer(text):
        number = _digits(found[0])
        labelled = label_before(text, found.start(), _IDENTITY_LABELS)
        other = right_before(text, found.start(), ("信用代码",))
        sure = is_identity_number(number) or (labelled and well_formed_identity(number))
        if sure and not other:
            yield Sign(kind=Kind.IDENTITY, start=found.start(), end=found.end())
    for found in _OLD_IDENTITY.finditer(text):
        if is_old_identity_number(found[0]) and label_before(text, found.start(), _IDENTITY_LABELS):
            yield Sign(kind=Kind.IDENTITY, start=found.start(), end=found.end())


def find_bank_cards(text: str) -> Iterator[Sign]:
    """Yield bank cards: 16 to 19 digits with a card's first digits and its check digit."""
    if not _LONG.search(text):
        return
    for found in _LABELLED_CARD.finditer(text):
        yield Sign(kind=Kind.BANK_CARD, start=found.start(1), end=found.end(1))
    for found in _CARD.finditer(text):
        number = _digits(found[0])
        if passes_luhn(number) and _is_card(text, found, number):
            yield Sign(kind=Kind.BANK_CARD, start=found.start(), end=found.end())


def _is_card(text: str, found: re.Match[str], number: str) -> bool:
    if is_numbering(text, found.start(), found.end()):
        return False
    labelled = label_before(text, found.start(), _CARD_LABELS)
    if _UNION_PAY.match(number):
        return labelled or not well_formed_identity(number)  # 62 is Gansu too
    grouped = found[1] is not None
    return (grouped or labelled) and bool(_OTHER_CARD.match(number))


def _digits(text: str) -> str:
    return text.replace(" ", "").replace("-", "")
