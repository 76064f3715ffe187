"""Texts with a fixed look (percentages, dates, identifiers, addresses): what is off, what to type."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from generator.facts.diagnostics import Rule
from generator.facts.units import trimmed
from generator.reading.rules import c140_values as rules

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％－／　", "0123456789.%-/ ")
_DATE = re.compile(r"(\d{4})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*日?")
_EIGHT_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def pattern_fault(pattern: str, text: str) -> tuple[Rule, str]:
    """Return the rule of a violated pattern and the advice (empty: the rule's own)."""
    half = text.translate(_HALF_WIDTH).strip()
    if "%" in pattern:
        rule = rules.FULLWIDTH_NUMBER if _is_percent(half) and half != text else rules.PERCENT
        return rule, percent_advice(half)
    if "{4}" in pattern:
        return rules.DATE, date_advice(half)
    if "http" in pattern:
        return rules.ADDRESS, f"如果网址没有错，写成 https://{text}" if "." in text else ""
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
    if not _NUMBER.fullmatch(compact) or len(compact) > 20:
        return ""
    value = Decimal(compact)
    if value <= 1:
        return f"如果是比率 {compact}，写成 {trimmed(value * 100)}%；如果是百分之 {compact}，写成 {compact}%。"
    return f"写成 {compact}%。"


def date_advice(text: str) -> str:
    """Say how to write a date that was typed in another way, empty where it is none."""
    found = _DATE.fullmatch(text) or _EIGHT_DIGITS.fullmatch(text)
    if not found:
        return ""
    try:
        return f"写成 {date(*(int(part) for part in found.groups())).isoformat()}。"
    except ValueError:
        return "核对后改成日历上有的日子，写成 年-月-日。"
