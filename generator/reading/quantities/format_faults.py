"""Texts with a fixed look (percentages, dates, identifiers, addresses): what is off, what to type."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.facts.diagnostics import Rule
from generator.facts.units import trimmed
from generator.reading.quantities.meant_date import date_advice
from generator.reading.quantities.meant_number import excel_advice, excel_error
from generator.reading.quantities.notation import unify
from generator.reading.quantities.numerals import in_digits
from generator.reading.rules import c140_values as rules

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％－／　", "0123456789.%-/ ")
_NO_ADDRESS = frozenset(("无", "没有", "暂无", "-", "—", "/", "——"))
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def pattern_fault(pattern: str, text: str) -> tuple[Rule, str]:
    """Return the rule of a violated pattern and the advice (empty: the rule's own)."""
    half = text.translate(_HALF_WIDTH).strip()
    if excel_error(half):
        return (rules.PERCENT if "%" in pattern else rules.DATE), excel_advice(half)
    if "%" in pattern:
        rule = rules.FULLWIDTH_NUMBER if _is_percent(half) and half != text else rules.PERCENT
        return rule, percent_advice(half)
    if "{4}" in pattern:
        return rules.DATE, date_advice(half)
    if "http" in pattern:
        return rules.ADDRESS, _address_advice(text)
    if "a-z" in pattern:
        bare = half.removesuffix(".yml").removesuffix(".yaml").lower()
        good = re.fullmatch(r"[a-z0-9-]+", bare)
        return rules.IDENTIFIER, f"写成 {bare}。" if good else ""
    return rules.WRONG_SHAPE, ""


def _is_percent(text: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:\.\d+)?%", text))


def percent_advice(text: str) -> str:
    """Say how to write a percentage; a bare 0.958 or 1 is asked about, not converted."""
    compact = re.sub(r"\s", "", text)
    if _is_percent(compact):
        return f"写成 {compact}。"
    if not _NUMBER.fullmatch(compact):
        return _meant_percent(compact)
    if not _NUMBER.fullmatch(compact) or len(compact) > 20:
        return ""
    value = Decimal(compact)
    if value <= 1:
        return f"如果是比率 {compact}，写成 {trimmed(value * 100)}%；如果是百分之 {compact}，写成 {compact}%。"
    return f"写成 {compact}%。"


def _meant_percent(text: str) -> str:
    """Find the one percentage in a text, be it in Chinese, in brackets or as a comparison."""
    point = re.fullmatch(r"(\d+)[。·,，、:：'.]{1,2}(\d+)%?", text)
    if point:
        return f"写成 {point[1]}.{point[2]}%。"
    share = re.fullmatch(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)", text)
    if share and Decimal(share[2]):
        return f"写成 {trimmed(round(Decimal(share[1]) / Decimal(share[2]) * 100, 2))}%。"
    numbers = _NUMBER.findall(in_digits(unify(text)))
    rest = re.sub(r"\d+(?:\.\d+)?%+", "", in_digits(unify(text)))
    either = " 或 ".join(f"{number}%" for number in dict.fromkeys(numbers))
    if len(numbers) == 1 and "‰" not in text:
        more = "；要说明的写进“备注”" if len(rest) > 3 else ""
        return f"写成 {either}{more}。"
    return f"核对后只写一个：{either}。" if len(numbers) == 2 else ""


def _address_advice(text: str) -> str:
    """Say how the address begins, whatever stands for its colon and strokes."""
    if text.strip() in _NO_ADDRESS:
        return "没有网址就空着，冒号后面什么也不写。"
    found = re.fullmatch(r"(https?)\s*[:：]?\s*[/\\／]*\s*(\S*\.\S+)", text.strip(), re.IGNORECASE)
    if found:
        return f"写成 {found[1].lower()}://{found[2]}"
    plain = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:[/:?#]\S*)?", text.strip())
    return f"如果网址没有错，写成 https://{text.strip()}" if plain else ""
