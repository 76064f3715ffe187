"""What is wrong with a text that should be a number, and what to type instead.

Nothing is converted in the data; only the advice says what the number would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.facts.diagnostics import Rule
from generator.facts.form.keys import Key
from generator.facts.units import DECIMAL_DIGITS, IN_WAN, WHOLE_DIGITS, trimmed
from generator.reading.quantities.meant_number import meant_number
from generator.reading.rules import c140_values as rules

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，％－−＋　", "0123456789.,%--+ ")
_PLAIN = re.compile(r"-?(?P<whole>0|[1-9]\d*)(?:\.(?P<part>\d+))?")
_ANY_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:[,，' ]\d{3})+(?:\.\d+)?")
_COMMA = re.compile(r"-?[\d.]*\d[,，]\d[\d.,，]*")
_WITH_UNIT = re.compile(
    r"(?:约|大约|近|共|合计|人民币|￥|¥)?\s*(-?\d[\d,，.]*)\s*"
    r"(万元|亿元|千元|百元|角|元|万|亿|分|个百分点|百分比|%|‰|个|项|人|份|家|户|次|条|件)整?"
)
_ODD = re.compile(r"[-+]?(?:\.?(?:nan|inf|infinity)|0[xob][\da-f_]+)", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:\.\d+)?[eE][-+]?\d{1,2}")
_NOTHING = frozenset("-—–/无") | {
    "——",
    "--",
    Key.NOT_APPLICABLE,
    "暂无",
    "待定",
    "待填",
    "不详",
    "未填报",
    "无数据",
    "N/A",
    "n/a",
    "……",
}
_IN_WAN_YUAN = {
    **IN_WAN,
    "万": Decimal(1),
    "亿": Decimal(10000),
    "百元": Decimal("0.01"),
    "角": Decimal("0.00001"),
}
_RATES = ("%", "‰", "百分比", "个百分点")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFault:
    """Why a text is no number here; ``why`` goes on after what was written."""

    rule: Rule
    why: str
    advice: str = ""


def explain_number(text: str, unit: str) -> NumberFault:
    """Say why ``text`` is no number; ``unit`` is the field's own (万元, 分, %, or empty)."""
    half = text.translate(_HALF_WIDTH).strip()
    for look in _LOOKS:
        fault = look(text, half, unit)
        if fault:
            return fault
    meant = meant_number(text, unit)
    if meant is not None:
        return NumberFault(rule=rules.NOT_A_NUMBER, why=meant[0], advice=meant[1])
    return NumberFault(rule=rules.NOT_A_NUMBER, why="应当填一个数")


def whole_number_advice(value: Decimal) -> str:
    """Say what whole number to write for one with a fraction."""
    whole = int(value)
    if value == whole:
        return f"去掉小数点，写成 {whole}。"
    return f"核对后写 {whole} 或 {whole + 1}，不写小数。"


def _nothing(text: str, half: str, unit: str) -> NumberFault | None:
    if text not in _NOTHING:
        return None
    advice = "没有数就空着，冒号后面什么也不写。"
    return NumberFault(rule=rules.NOT_A_NUMBER, why="应当填一个数", advice=advice)


def _too_many_digits(text: str, half: str, unit: str) -> NumberFault | None:
    found = _PLAIN.fullmatch(half.strip("“”‘’\"'"))
    if found is None:
        return None
    if len(found["whole"]) > WHOLE_DIGITS:
        why, advice = f"整数部分超过 {WHOLE_DIGITS} 位", "核对是不是多打了几位。"
    elif len(found["part"] or "") > DECIMAL_DIGITS:
        why, advice = f"小数超过 {DECIMAL_DIGITS} 位", f"四舍五入，最多写 {DECIMAL_DIGITS} 位小数。"
    else:
        return None
    return NumberFault(rule=rules.OUT_OF_RANGE, why=why, advice=advice)


def _quoted(text: str, half: str, unit: str) -> NumberFault | None:
    bare = text.strip("“”‘’\"'")
    if not _PLAIN.fullmatch(bare):
        return None
    advice = f"去掉引号，写成 {bare}。"
    return NumberFault(rule=rules.NOT_A_NUMBER, why="加了引号就成了文字", advice=advice)


def _odd(text: str, half: str, unit: str) -> NumberFault | None:
    why = "不是普通的数字写法"
    if _SCIENTIFIC.fullmatch(half):
        value = trimmed(Decimal(half))
        return NumberFault(rule=rules.ODD_NUMBER, why=why, advice=f"写成 {value}。")
    bare = half.replace("_", "").lstrip("+")
    if _ODD.fullmatch(half):
        return NumberFault(rule=rules.ODD_NUMBER, why=why, advice="写成普通的数字；没有数就空着。")
    bare = f"0{bare}" if bare.startswith(".") else bare.removesuffix(".")
    if bare not in (half, "") and _PLAIN.fullmatch(bare) and text == half:
        return NumberFault(rule=rules.ODD_NUMBER, why=why, advice=f"写成 {bare}。")
    return None


def _leading_zero(text: str, half: str, unit: str) -> NumberFault | None:
    if not _ANY_NUMBER.fullmatch(text) or not re.match(r"[-+]?0\d", text):
        return None
    advice = f"如果是数，写成 {_number(text)}；如果是编码，请填到编码一项。"
    return NumberFault(rule=rules.LEADING_ZERO, why="以 0 开头，不是数的写法", advice=advice)


def _thousands(text: str, half: str, unit: str) -> NumberFault | None:
    if _THOUSANDS.fullmatch(half):
        value = re.sub("[,，' ]", "", half)
        return NumberFault(rule=rules.THOUSANDS, why="里面有千分位", advice=f"写成 {value}。")
    if _COMMA.fullmatch(half):
        why = "里面有逗号，不知道是千分位还是小数点"
        advice = "去掉逗号；小数点用英文句点“.”。"
        pieces = re.split("[,，]", half.replace("-", ""))
        if len(pieces) == 2 and all(map(str.isdigit, pieces)):
            first, second = pieces
            advice = f"是小数点的写成 {first}.{second}，是千分位的写成 {first}{second}。"
        return NumberFault(rule=rules.THOUSANDS, why=why, advice=advice)
    return None


def _full_width(text: str, half: str, unit: str) -> NumberFault | None:
    if half == text or not re.fullmatch(r"-?\d+(?:\.\d+)?%?", half):
        return None
    value = half.removesuffix("%")
    return NumberFault(
        rule=rules.FULLWIDTH_NUMBER, why="用了全角的数字或符号", advice=f"写成 {value}。"
    )


def _with_unit(text: str, half: str, unit: str) -> NumberFault | None:
    found = _WITH_UNIT.fullmatch(half)
    if not found:
        return None
    typed, written = _number(found.group(1)), found.group(2)
    if written in _RATES and unit == "万元":
        advice = "这一项填金额（万元），不填百分比；百分比填到“执行率”。"
        return NumberFault(rule=rules.NUMBER_WITH_UNIT, why="是百分比，不是金额", advice=advice)
    if written in _RATES and unit == "分":
        advice = f"这一项填几分，不填百分比：本来就是 {typed} 分的写 {typed}，由比率算出的写算出来的分数。"
        return NumberFault(rule=rules.NUMBER_WITH_UNIT, why="是百分比，不是分数", advice=advice)
    factor = _IN_WAN_YUAN.get(written)
    if unit == "万元" and factor and typed:
        value = trimmed(Decimal(typed) * factor)
        advice = f"这一项以万元为单位，只写数字：{value}。"
        if factor != 1:
            advice = (
                f"这一项以万元为单位，{typed} {written}等于 {value} 万元；核对后只写数字 {value}。"
            )
    else:
        own = f"这一项以{unit}为单位，" if unit else ""
        advice = f"{own}只写数字：{typed}。" if typed else ""
    return NumberFault(rule=rules.NUMBER_WITH_UNIT, why=f"带了单位“{written}”", advice=advice)


def _number(text: str) -> str:
    """Write a number without commas and leading zeros, empty where it is none."""
    try:
        value = Decimal(re.sub("[,，]", "", text))
    except InvalidOperation:
        return ""
    return f"{value:f}"


_LOOKS: tuple[Callable[[str, str, str], NumberFault | None], ...] = (
    _nothing,
    _too_many_digits,
    _quoted,
    _odd,
    _leading_zero,
    _thousands,
    _full_width,
    _with_unit,
)
