"""Identity numbers, bank cards and passbooks in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.judging.texts.checksums import (
    is_identity_number,
    is_old_identity_number,
    passes_luhn,
    well_formed_identity,
)
from generator.judging.texts.sensitive.around import (
    is_numbering,
    is_of_an_office,
    label_before,
    right_before,
    touches_letters,
)
from generator.judging.texts.sensitive.beside import person_beside
from generator.judging.texts.sensitive.digit_runs import Number, Run, labelled, numbers
from generator.judging.texts.sensitive.labels import behind
from generator.judging.texts.sensitive.signs import Kind, Sign

_GROUPED = r"[0-9](?:[ \-./_]{0,2}[0-9])"
_LABELLED_IDENTITY = behind(
    r"身份证件?|身份号码?|身份证明|公民身份|居民身份|证件号|(?<![a-zA-Z])(?:SFZ|sfz|ID[Cc]ard)",
    rf"{_GROUPED}{{11,18}}(?:[Xx][0-9]?)?(?![0-9A-Za-z])",
)
_IDENTITY_LABELS = ("身份", "证件号", "证号", "户口", "一代证", "老证", "旧证", "二代证")
_OLD, _NEW = 15, 18

_CARD_WORDS = (
    r"(?:银行|储蓄|借记|信用|工资|惠农|惠民|社保|医保|补贴|低保|存款|打款|发放|收款|农[行商信]|[工中建交]行|邮储|邮政)?卡"
    r"|一卡通|一折通|信用社|储蓄所|农商行|农商银行|[工农中建交]行|(?:工商|农业|建设|中国|交通|邮储|邮政储蓄)银行"
)
_LABELLED_CARD = behind(_CARD_WORDS, rf"{_GROUPED}{{14,18}}(?![0-9A-Za-z])")
_PASSBOOK = behind(
    r"存折|折子|活期折|惠农折|(?:结算|储蓄)账[户号]|一折通|折通|折号|(?:个人|本人|收款人?|农户|户主|村民|监护人)(?:银行)?(?:账户|帐户|账号|帐号)"
    r"|领款人?账[户号]|收款人?账[户号]|打卡账[户号]|(?:补贴|低保|发放|打款|转入|汇入|打入)(?:银行)?账[户号]",
    rf"{_GROUPED}{{9,24}}(?![0-9A-Za-z])",
)
_ACCOUNT = behind(r"[账帐][户号]|开户行[^0-9\n]{0,16}", rf"{_GROUPED}{{9,24}}(?![0-9A-Za-z])")
_OF_AN_OFFICE = ("对公", "基本户", "零余额", "专户", "国库", "开户单位", "单一账户", "预算单位")
_OF_A_PERSON = ("卡号", "户名", "存折", "本人", "一卡通", "一折通")
_CLAUSE, _CLAUSE_REACH = re.compile("[。；;\n]"), 30
_UNION_PAY = re.compile(r"62[0-9]")
_OTHER_CARD = re.compile(r"4|5[1-5]|35|9558|60|68|69|9[0-8]")
_CARD_LABELS = (
    "卡", "账号", "帐号", "账户", "帐户", "银行", "工行", "农行", "建行", "中行", "农商", "信用社", "存折",
)  # fmt: skip
_CARD_GROUPS = (
    (4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3),
    (6, 13), (8, 8), (4, 4, 4, 7), (6, 4, 4, 5), (6, 6, 7), (6, 10),
)  # fmt: skip


def find_identity_numbers(text: str, runs: Sequence[Run]) -> Iterator[Sign]:
    """Yield identity numbers: 18 characters with their check, or any that a label calls one.

    The old form of 15 digits has no check character: it must not stand beside a word for codes.
    """
    for found in labelled(_LABELLED_IDENTITY, text, runs, 12):
        if not right_before(text, found.start(), ("非", "无")):
            yield _sign(Kind.IDENTITY, found.start(1), found.end(1))
    for number in numbers(text, runs, _OLD, _NEW):
        if number.decimal or touches_letters(text, number.start, number.end):
            continue
        if _is_identity(text, number):
            yield _sign(Kind.IDENTITY, number.start, number.end)


def _is_identity(text: str, number: Number) -> bool:
    if right_before(text, number.start, ("信用代码",)):
        return False
    if len(number.digits) == _NEW:
        if is_identity_number(number.digits):
            return number.end - number.start <= _NEW + 1 or not _is_counting(number)
        beside = label_before(text, number.start, _IDENTITY_LABELS) or person_beside(
            text, number.start, number.end
        )
        return beside and number.whole and well_formed_identity(number.digits)
    if len(number.digits) != _OLD or not number.whole or not is_old_identity_number(number.digits):
        return False
    if label_before(text, number.start, _IDENTITY_LABELS):
        return True
    if label_before(text, number.start, _CARD_LABELS):
        return False
    if person_beside(text, number.start, number.end):
        return True
    return len(number.lengths) == 1 and not is_numbering(text, number.start, number.end)


def find_bank_cards(text: str, runs: Sequence[Run]) -> Iterator[Sign]:
    """Yield bank cards: 16 to 19 digits with a card's first digits and its check digit."""
    for found in labelled(_LABELLED_CARD, text, runs, 15):
        if not is_numbering(text, *found.span(1)):
            yield _sign(Kind.BANK_CARD, found.start(1), found.end(1))
    for number in numbers(text, runs, 16, 19):
        if number.decimal or touches_letters(text, number.start, number.end):
            continue
        if number.digits.isdigit() and passes_luhn(number.digits) and _is_card(text, number):
            yield _sign(Kind.BANK_CARD, number.start, number.end)


def find_accounts(text: str, runs: Sequence[Run]) -> Iterator[Sign]:
    """Yield passbooks and other accounts of persons, which have no check digit: the words tell."""
    for found in labelled(_PASSBOOK, text, runs, 10):
        yield _sign(Kind.ACCOUNT, found.start(1), found.end(1))
    for found in labelled(_ACCOUNT, text, runs, 10):
        start, end = found.span(1)
        official = is_of_an_office(text, start, end, also=_OF_AN_OFFICE)
        if not official and person_beside(text, start, end):
            yield _sign(Kind.ACCOUNT, start, end)


def _is_card(text: str, number: Number) -> bool:
    if is_numbering(text, number.start, number.end) or _is_a_unit_s(text, number):
        return False
    labelled = label_before(text, number.start, _CARD_LABELS) or person_beside(
        text, number.start, number.end
    )
    grouped = number.lengths in _CARD_GROUPS and len(set(number.between)) == 1
    of_one_run = number.whole and len(set(number.between)) <= 1 and _is_unusual(number)
    if not (labelled or grouped or of_one_run or len(number.lengths) == 1):
        return False
    if _UNION_PAY.match(number.digits):
        return labelled or not well_formed_identity(number.digits)  # 62 is Gansu too
    return (grouped or labelled) and bool(_OTHER_CARD.match(number.digits))


def _is_a_unit_s(text: str, number: Number) -> bool:
    """Tell whether the words before call it an account of a unit: 零余额账户, 国库单一账户."""
    before = _CLAUSE.split(text[max(0, number.start - _CLAUSE_REACH) : number.start])[-1]
    return any(word in before for word in _OF_AN_OFFICE) and not any(
        word in before for word in _OF_A_PERSON
    )


def _is_unusual(number: Number) -> bool:
    """Tell whether the groups are those of a number cut anywhere, not of a row of amounts or days."""
    joined = number.between[0].strip(" ") if number.between else ""
    return bool(joined) or min(number.lengths) == 2 or max(number.lengths) >= 5


def _is_counting(number: Number) -> bool:
    """Tell whether the groups are a column of figures rather than a number written apart."""
    return len(set(number.between)) > 1 and not number.whole


def _sign(kind: Kind, start: int, end: int) -> Sign:
    return Sign(kind=kind, start=start, end=end)
