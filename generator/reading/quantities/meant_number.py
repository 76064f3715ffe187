"""The number a person most likely meant by a text that is none, for the advice and never for the data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from itertools import pairwise

from generator.facts.units import trimmed
from generator.reading.quantities.numerals import value_of

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，％－−＋×÷（）＝　", "0123456789.,%--+*/()= ")
_EXCEL_ERROR = re.compile(r"#(?:DIV/0!|REF!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|#{2,}", re.I)
_SUM = re.compile(r"=?[-\d.,+*/() ]+")
_FORMULA = re.compile(r"[=+@]\s*[A-Za-z\u4e00-\u9fff(]")
_LETTERS = str.maketrans("OoQlI|", "000111")
_ALMOST = re.compile(r"[\dOoQlI|]*\d[\dOoQlI|]*(?:\.[\dOoQlI|]+)?")
_POINTS = "。·・．,，、:：;；'’‘\"`"
_BROKEN = re.compile(rf"(\d+)\s*(?:[.{_POINTS}]\s*){{1,2}}(\d+)")
_TWO_POINTS = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SPACED = re.compile(r"\d(?: ?\. ?| )?(?:\d(?: ?\. ?| )?)*")
_DATE = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号]")
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬圆", "一二三四五六七八九十百千万元")
_NUMERAL = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?")
_IN_YUAN = re.compile(
    rf"(?P<yuan>{_NUMERAL.pattern})(?P<unit>万?元)?(?:(?P<jiao>[一二三四五六七八九])角)?(?:(?P<fen>[一二三四五六七八九])分)?整?"
)
_MIXED = re.compile(r"(\d+(?:\.\d+)?)万(\d)千(?:元)?")
_MYRIAD = 10_000

_ELSEWHERE = ("同上", "同左", "同前", "见", "详见", "参见", "〃", "如上")

_VERDICTS = ("优", "良", "中", "差", "优秀", "良好", "合格", "满分", "达标", "不合格")

Meant = tuple[str, str]
"""Why a text is no number, and what to type."""


def meant_number(text: str, unit: str) -> Meant | None:
    """Say what number a text was meant for, None where it holds none.

    Args:
        text: As typed; no number as it stands.
        unit: The field's own (万元, 分, 份 or empty); sums in 元 are turned into 万元 only there.

    Returns:
        The cause, going on after “写成了…，”, and the advice with the number in it.
    """
    half = text.translate(_HALF_WIDTH).strip()
    found = (look(half, unit) for look in _LOOKS)
    return next((meant for meant in found if meant is not None), None)


def excel_error(text: str) -> bool:
    """Whether a text is what Excel shows where it has no result or no room for one."""
    return _EXCEL_ERROR.fullmatch(text.strip()) is not None


def _elsewhere(half: str, unit: str) -> Meant | None:
    """A word that sends the reader to another place."""
    if not half.startswith(_ELSEWHERE):
        return None
    return "要到别处才看得到数", "每一格都写出自己的数：照着那里的数再写一遍；没有数就空着。"


def _graded(half: str, unit: str) -> Meant | None:
    """A grade or a verdict where points are asked for."""
    if half not in _VERDICTS:
        return None
    advice = "这一项填得了几分；等级写到“自评等级”。"
    return "是等级，不是分数", advice


def _excel(half: str, unit: str) -> Meant | None:
    if excel_error(half):
        return "那是 Excel 的出错标记，不是数", excel_advice(half)
    if _FORMULA.match(half):
        advice = "在 Excel 里看这一格算出来是多少，只写那个得数。"
        return "那是 Excel 的算式，不是得数", advice
    return None


def excel_advice(text: str) -> str:
    """Say what to do about a mark of Excel's."""
    if set(text.strip()) == {"#"}:
        return "在 Excel 里把这一列拉宽，看到内容再抄过来；没有就空着。"
    return "在 Excel 里改好那一格的算式，再抄算出来的内容；没有就空着。"


def _dated(half: str, unit: str) -> Meant | None:
    if _DATE.fullmatch(half) is None:
        return None
    return "那是一个日期", "这一项要的是数；核对是不是填错了格子，或者 Excel 把数显示成了日期。"


def _calculated(half: str, unit: str) -> Meant | None:
    """A sum typed out; without the sign of equality a stroke may also part two numbers."""
    if not _SUM.fullmatch(half) or not re.search(r"\d\s*[-+*/]\s*[(\d]", half):
        return None
    result = _result(half.lstrip("="))
    numbers = _NUMBER.findall(half)
    if not half.startswith("=") and re.fullmatch(r"[\d. ]+[-/][\d. ]+", half):
        either = "或 ".join(f"{number} " for number in dict.fromkeys(numbers))
        sum_of = f"；如果是算式，写得数 {result}" if result and "/" in half else ""
        return "这里只能填一个数", f"核对后只写 {either.strip()}{sum_of}。"
    return ("那是算式", f"写成得数 {result}。") if result else None


def _result(text: str) -> str:
    """Work a sum out, empty where it is none; nothing but numbers, signs and brackets gets here."""
    try:
        with localcontext(prec=30):
            value, rest = _add(re.findall(r"\d+(?:\.\d+)?|[-+*/()]", text.replace(",", "")))
    except (InvalidOperation, DivisionByZero, IndexError, RecursionError):
        return ""
    return "" if rest else f"{trimmed(round(value, 6))}"


def _add(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, tokens = _multiply(tokens)
    while tokens and tokens[0] in "+-":
        other, rest = _multiply(tokens[1:])
        value, tokens = (value + other if tokens[0] == "+" else value - other), rest
    return value, tokens


def _multiply(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, tokens = _single(tokens)
    while tokens and tokens[0] in "*/":
        other, rest = _single(tokens[1:])
        value, tokens = (value * other if tokens[0] == "*" else value / other), rest
    return value, tokens


def _single(tokens: list[str]) -> tuple[Decimal, list[str]]:
    if tokens[0] == "(":
        value, rest = _add(tokens[1:])
        return value, rest[1:]
    return Decimal(tokens[0]), tokens[1:]


def _two_points(half: str, unit: str) -> Meant | None:
    found = _TWO_POINTS.fullmatch(half.strip("*`'\"，。；"))
    if found is None:
        return None
    first, second, third = found.groups()
    return (
        "有两个小数点",
        f"核对后只留一个小数点：{first}.{second}{third} 或 {first}{second}.{third}。",
    )


def _broken_point(half: str, unit: str) -> Meant | None:
    """A decimal point that is another sign, or has blanks or a second point beside it."""
    found = _BROKEN.fullmatch(half)
    if found is None or re.fullmatch(r"\d+\.\d+", half):
        return None
    why = "小数点旁边多了空格" if re.sub(r"\s", "", half).count(".") == 1 else "小数点写得不对"
    return why, f"小数点用英文句点“.”，写成 {found[1]}.{found[2]}。"


def _mistaken_letters(half: str, unit: str) -> Meant | None:
    if not _ALMOST.fullmatch(half) or half == half.translate(_LETTERS):
        return None
    odd = "、".join(dict.fromkeys(c for c in half if not (c.isdigit() or c == ".")))
    return f"里面有字母“{odd}”", f"数字打成了字母的，写成 {half.translate(_LETTERS)}。"


def _spaced(half: str, unit: str) -> Meant | None:
    bare = half.replace(" ", "")
    if " " not in half or not _SPACED.fullmatch(half) or not _NUMBER.fullmatch(bare):
        return None
    if all(len(piece.strip(".")) > 1 for piece in half.split()):
        return None  # two numbers
    return "数字中间有空格", f"去掉空格，写成 {bare}。"


def _in_chinese(half: str, unit: str) -> Meant | None:
    mixed = _MIXED.fullmatch(half)
    if mixed and unit == "万元":
        value = Decimal(mixed[1]) + Decimal(mixed[2]) / 10
        return "带着汉字", f"这一项以万元为单位，写成 {trimmed(value)}。"
    plain = half.translate(_FORMAL)
    in_money = _IN_YUAN.fullmatch(plain) if unit == "万元" else None  # 十二分 is no 十元二分
    found = in_money or _NUMERAL.match(plain)
    if found is None:
        return None
    value_typed = value_of(found["yuan"] if "yuan" in found.groupdict() else found[0])
    if value_typed is None:
        return None
    value, in_yuan = value_typed, found.groupdict()
    whole_in_yuan = in_yuan.get("unit") == "元" or (value >= _MYRIAD and not in_yuan.get("unit"))
    if unit == "万元" and whole_in_yuan:
        small = Decimal(_small(in_yuan.get("jiao")) * 10 + _small(in_yuan.get("fen"))) / 100
        value = (value + small) / _MYRIAD
        return "是汉字，不是数字", f"这一项以万元为单位，写成 {trimmed(value)}。"
    return "是汉字，不是数字", f"写成 {trimmed(value)}。"


def _small(word: str | None) -> int:
    value = value_of(word) if word else None
    return int(value or 0)


def _one_inside(half: str, unit: str) -> Meant | None:
    """The one number among other characters."""
    numbers = tuple(_NUMBER.findall(half))
    if len(numbers) == 1 and len(half) <= len(numbers[0]) + 2:
        extra = half.replace(numbers[0], "", 1).strip()
        return f"数字旁边多了“{extra}”", f"只写数字：{numbers[0]}。"
    if len(numbers) == 1:
        return "数字以外还有别的字", f"只写数字：{numbers[0]}；要说明的写进“备注”。"
    if len(numbers) == 2 and not _follow_on(half, numbers):
        either = " 或 ".join(dict.fromkeys(numbers))
        return "这里只能填一个数", f"核对后只写一个：{either}；要说明的写进“备注”。"
    return None


def _follow_on(half: str, numbers: tuple[str, ...]) -> bool:
    """Whether two numbers are two pieces of one that is beyond us (3-6亿, 1e9)."""
    return any(f"{one}{sign}{two}" in half for one, two in pairwise(numbers) for sign in "eE")


def _looks() -> Iterator[Callable[[str, str], Meant | None]]:
    yield from (
        _elsewhere,
        _graded,
        _excel,
        _dated,
        _calculated,
        _two_points,
        _broken_point,
        _mistaken_letters,
    )
    yield from (_spaced, _in_chinese, _one_inside)


_LOOKS = tuple(_looks())
