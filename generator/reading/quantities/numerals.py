"""Numbers written in Chinese (二十场, 九成, 三分之二, 半小时) written in digits, and nothing else changed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from generator.facts.units import HUNDRED, cut_off, trimmed
from generator.facts.wordlists.quantity_words import quantity_words
from generator.facts.wordlists.word_files import any_of

_DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_NUMERAL = "零〇一二两三四五六七八九十百千万亿"
_SOME = re.compile(rf"[{_NUMERAL}半成]|分之")
_ANY = rf"(?:\d+(?:\.\d+)?|[{_NUMERAL}]+(?:点[零〇一二三四五六七八九]+)?)"
_PART_OF = re.compile(rf"(?P<whole>{_ANY})分之(?P<part>{_ANY})")
_TENTHS = re.compile(
    r"(?P<n>[一二三四五六七八九十\d])成(?P<half>半|[一二三四五六七八九\d])?(?!本|功|活|效|果|员|立|人|为)"
)
_HALF_OF_ALL = re.compile(r"(?P<over>过)半数?|一半|半数|1半")
_TIME = "个?小时|个?工作日|个?月|天|日|年|个?星期|分钟"
_AND_A_HALF = re.compile(rf"(?P<n>{_ANY})个半(?P<unit>小时|工作日|月|星期|天)")
_UNIT_HALF = re.compile(rf"(?P<n>{_ANY})(?P<unit>年|天|个?小时)半(?![年天月小])")
_HALF = re.compile(
    r"(?<![每上下个\d])半(?P<unit>个?小时|个?工作日|个月|天|日|个?星期|分钟|[月年](?![度末底内前]))"
    r"(?![一二两三\d])"
)
_MINUTES = "分钟"  # 十分钟 is a number, 十分满意 is none
_IN_FULL = re.compile(r"(?<![大登水着])[壹贰叁肆伍陆柒捌玖][壹贰叁肆伍陆柒捌玖拾佰仟萬零万亿]*")
_PLAINLY = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬", "一二三四五六七八九十百千万")
_TEENS = re.compile(r"(?P<tens>[二三四五六七八九]?十)几(?=[\u4e00-\u9fff])")
_AND_MORE = ("余", "多")
_BETWEEN = (*_AND_MORE, "来", "几")
_POINTS = {"百": "%", "千": "‰"}


def in_digits(text: str) -> str:
    """Write Chinese numbers in digits where what follows shows that they are numbers.

    ``text`` is unified. A fraction becomes a percentage cut to two decimals (三分之二: 66.66%), so that
    whoever rounds it has reached it.
    """
    text = _IN_FULL.sub(lambda found: found[0].translate(_PLAINLY), text)
    if _SOME.search(text) is None:
        return text
    text = _TEENS.sub(lambda found: f"{value_of(found['tens'])}余", text)
    text = _PART_OF.sub(_fraction, text).replace("百分百", "100%")
    text = _HALF_OF_ALL.sub(lambda found: (">" if found["over"] else "") + "50%", text)
    text = _TENTHS.sub(_tenths, text)
    text = _AND_A_HALF.sub(
        lambda found: _plus_half(found, "个" if found["unit"] == "月" else ""), text
    )
    text = _UNIT_HALF.sub(lambda found: _plus_half(found, ""), text)
    text = _HALF.sub(lambda found: f"0.5{found['unit']}", text)
    return _plain()[0].sub(_number, text)


def value_of(numeral: str) -> Decimal | None:
    """Return the value of one number in digits or in Chinese, None where it is no number."""
    if numeral[:1].isdigit():
        return Decimal(numeral)
    whole, _, part = numeral.partition("点")
    value = _whole(whole)
    if value is None:
        return None
    behind = "".join(str(_DIGITS[word]) for word in part)
    return Decimal(f"{value}.{behind}") if behind else Decimal(value)


def _whole(numeral: str) -> int | None:
    if len(numeral) > 1 and all(word in _DIGITS for word in numeral):
        return int("".join(str(_DIGITS[word]) for word in numeral))  # 二〇二四
    total, section, digit = 0, 0, None
    ceiling = 10**12
    for word in numeral:
        if word in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[word]
        elif word in _TENS:
            section += _TENS[word] * (1 if digit is None else digit)
            digit = None
        else:
            section += digit or 0
            if _MYRIADS[word] >= ceiling or not (section or total):
                return None
            ceiling = _MYRIADS[word]
            total, section, digit = total + section * ceiling, 0, None
    return total + section + (digit or 0)


def _fraction(found: re.Match[str]) -> str:
    part = value_of(found["part"])
    if found["whole"] in _POINTS:
        return found[0] if part is None else f"{trimmed(part)}{_POINTS[found['whole']]}"
    whole = value_of(found["whole"])
    if not whole or part is None:
        return found[0]
    return f"{trimmed(cut_off(part * HUNDRED / whole, 2))}%"


def _tenths(found: re.Match[str]) -> str:
    tens, half = value_of(found["n"]), found["half"]
    ones = Decimal(5) if half == "半" else value_of(half) if half else Decimal(0)
    return found[0] if tens is None or ones is None else f"{trimmed(tens * 10 + ones)}%"


def _plus_half(found: re.Match[str], counter: str) -> str:
    value = value_of(found["n"])
    return (
        found[0] if value is None else f"{trimmed(value + Decimal('0.5'))}{counter}{found['unit']}"
    )


@cache
def _plain() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a plain number in Chinese looks like, and the words that only look like one."""
    words = quantity_words()
    behind = any_of(
        (*words.units, *words.suffixes, *words.about, "%", "‰", "分钟", ",", "，", "、", "-")
    )
    number = rf"(?P<n>[{_NUMERAL}]+(?:点[零〇一二三四五六七八九]+)?)"
    no_other = rf"(?<![\d.第初{_NUMERAL}])(?<![^每一1]周)(?<!^周)"  # 第一, 初一, 周一
    to = rf"[到至](?=[{_NUMERAL}\d])"
    shown = re.compile(rf"{no_other}{number}(?={behind}|{to}|$)")
    return shown, re.compile(any_of(words.no_numbers))


def _number(found: re.Match[str]) -> str:
    pattern = _plain()[1]
    start, end = found.span("n")
    text = found.string
    no_number = any(one.start() <= start < one.end() for one in pattern.finditer(text))
    if no_number and not text.startswith(_MINUTES, end):
        return found[0]
    numeral, myriads = found["n"], ""
    rough = text.startswith(_AND_MORE, end) or text[:start].endswith(tuple(quantity_words().about))
    if numeral[0] in "百千万亿" and not rough:
        return found[0]
    if numeral in _MYRIADS:  # 万余人, 近万人; 100多万元 is another number
        return found[0] if text[:start].endswith(_BETWEEN) else f"1{numeral}"
    while len(numeral) > 1 and numeral[-1] in _MYRIADS:
        numeral, myriads = numeral[:-1], numeral[-1] + myriads
    value = value_of(numeral)
    return found[0] if value is None else f"{trimmed(value)}{myriads}"
