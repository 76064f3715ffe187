"""Numbers of people's certificates: disability, school roll, passport, social and medical insurance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.judging.texts.checksums import is_identity_number
from generator.judging.texts.sensitive.around import touches_letters
from generator.judging.texts.sensitive.beside import person_beside
from generator.judging.texts.sensitive.digit_runs import Run, labelled, numbers
from generator.judging.texts.sensitive.labels import behind
from generator.judging.texts.sensitive.signs import Kind, Sign

_END = r"(?![0-9A-Za-z])"
_LONG = rf"(?:[\u4e00-\u9fff]?军)?[A-Za-z]{{0,2}}[0-9](?:[ \-./_]{{0,2}}[0-9Xx]){{5,23}}(?:[BbCc][0-9])?{_END}"
_LABELLED = behind(
    r"残疾(?:人|军人)?证|残联证|残证|医疗证|合作证|优待证|军残证|烈属证|低保证|特困证|救助证|五保证|退役证|退伍证|复员证|学籍|学号|考号|考生|学籍辅|学生证|准考证"
    r"|社保|社会保险|社会保障|医保|医疗保险|养老保险|新农合|合作医疗|参保|个人编号|缴费编号|(?:军官|士兵|军人|文职|警官)证"
    r"|户口[本簿]|户籍编号|出生证|出生医学证明|结婚证|离婚证|驾驶证|驾照|行驶证|工作证|老年证|居住证|暂住证|病历|住院|门诊|就诊卡|病案|档案袋"
    r"|建档立卡(?:户)?|贫困户|脱贫户|农户|低保户",
    _LONG,
)
_TRAVEL = behind(
    r"护照|[Pp]assport(?: ?[Nn][Oo]\.?)?|通行证|回乡证|台胞证|旅行证|签证",
    rf"[A-Za-z]{{1,2}}[ \-]?(?:[ \-]?[0-9]){{7,10}}[A-Za-z]?{_END}|[0-9](?:[ \-]?[0-9]){{7,9}}{_END}",
)
_BARE_TRAVEL = re.compile(r"(?<![A-Za-z0-9])(?:E[A-HJ-NP-Z]|[EGCHMWT])[0-9]{8}(?![A-Za-z0-9])")
_TRAVEL_BEHIND = re.compile(
    r"(?<![A-Za-z0-9])((?:[PSD]E|E[A-HJ-NP-Z]|[EGCHMWTLK])[0-9]{7,10}) ?号?的?"
    r"(?:[)）]|[一-龥]{0,4})(?:护照|通行证|回乡证|台胞证|签证)"
)
"""With the word behind it: 持E12345678号护照."""

_MILITARY = re.compile(r"[军士文学干武兵退](?:官|字|兵)?(?:证)?字?第? ?[0-9]{6,8} ?号(?![文件码])")
_SOLDIER_S = re.compile(r"(?:军官|士兵|军人|文职|警官|退役|退伍)证(?:号码?)?[：:为是（( ]{0,2}\Z")
_SCHOOL_ROLL = re.compile(r"(?<![A-Za-z0-9])[GLJgljZz]([0-9]{17}[0-9Xx])(?![A-Za-z0-9])")
_COUNTED = re.compile(r"\s{0,2}(?:元|万元|人|户|名|件|份|例|次|本|张|%|％|年|月|日)")
_WITH_X = re.compile(r"(?<![0-9A-Za-z])([0-9]{17}[Xx])[1-7][1-4](?:[BbCc][0-9])?(?![0-9A-Za-z])")
_DISABILITY = re.compile(r"[1-7][1-4](?:[BbCc][0-9])?")
_DISABILITY_DIGITS = 20
_REISSUED = re.compile(r"[BbCc][0-9](?![0-9A-Za-z])")
"""Behind the number of a card issued once more."""


def find_certificates(text: str, runs: Sequence[Run]) -> Iterator[Sign]:
    """Yield certificates: behind their name, or told by the identity number with its check in them."""
    for pattern in (_LABELLED, _TRAVEL):
        for found in labelled(pattern, text, runs, 6):
            if not _COUNTED.match(text, found.end(1)):
                yield _sign(found.start(1), found.end(1))
    for found in _TRAVEL_BEHIND.finditer(text):
        yield _sign(*found.span(1))
    for found in _SCHOOL_ROLL.finditer(text):
        if is_identity_number(found[1]):
            yield _sign(*found.span())
    for found in (*_BARE_TRAVEL.finditer(text), *_MILITARY.finditer(text)):
        labelled_so = _SOLDIER_S.search(text, max(0, found.start() - 8), found.start())
        if labelled_so or person_beside(text, *found.span()):
            yield _sign(*found.span())
    yield from _disability_cards(text, runs)


def _disability_cards(text: str, runs: Sequence[Run]) -> Iterator[Sign]:
    """Yield 20 digits of which 18 are an identity number: then kind and grade of the disability."""
    for found in _WITH_X.finditer(text):
        if is_identity_number(found[1]):
            yield _sign(*found.span())
    for number in numbers(text, runs, _DISABILITY_DIGITS, _DISABILITY_DIGITS):
        begins = is_identity_number(number.digits[:18])
        again = _REISSUED.match(text, number.end)
        end = again.end() if again else number.end
        if (
            begins
            and _DISABILITY.fullmatch(number.digits[18:])
            and not touches_letters(text, number.start, end)
        ):
            yield _sign(number.start, end)


def _sign(start: int, end: int) -> Sign:
    return Sign(kind=Kind.CERTIFICATE, start=start, end=end)
