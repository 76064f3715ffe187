"""A text with its digits, letters and blanks of any dress made plain, position for position."""

from __future__ import annotations

import re
from unicodedata import decimal

_WIDE = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))  # full-width letters
_WIDE += "＠﹫．﹒＋＿／：＃"
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@@..+_/：#"
_BLANKS = (
    "".join(map(chr, range(0x2000, 0x2010))) + "\u00a0\u00ad\u202f\u205f\u2060\u3000\ufe0f\ufeff"
)
_BLANKS += (
    "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 32), *range(127, 160)))) + "\u2028\u2029"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2043\u2212\ufe63\uff0d"
_TABLE = str.maketrans(_WIDE + _BLANKS + _DASHES, _PLAIN + " " * len(_BLANKS) + "-" * len(_DASHES))
_ODD = re.compile(f"[{re.escape(_WIDE + _BLANKS + _DASHES)}]")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_RAISED_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]{6,}")
_ODD_DIGIT = re.compile(r"[^\D0-9]")
"""Decimal digits of other blocks: full-width, bold, of other scripts."""

_SPOKEN = "〇零○◯一二三四五六七八九壹贰叁肆伍陆柒捌玖幺①②③④⑤⑥⑦⑧⑨⓪"
_FROM_SPOKEN = str.maketrans(_SPOKEN, "000012345678912345678911234567890")
_SPOKEN_RUN = re.compile(rf"(?<![0-9{_SPOKEN}])[{_SPOKEN}](?:[ \-.]?[{_SPOKEN}]){{6,}}+")
_MIXED_RUN = re.compile(rf"(?<![0-9{_SPOKEN}])[0-9{_SPOKEN}]{{11,18}}(?![0-9{_SPOKEN}])")
_ANY_SPOKEN = re.compile(f"[{_SPOKEN}]")
_LENGTHS = (11, 18)
"""Digits of a telephone and of an identity number, which alone are looked for where both are mixed."""

_TIMES = "\u00d7\u2169\u2179\u0425\u0445\u03a7\u03c7\u2715"
"""What stands for the X of an identity number: the sign for times, the Roman ten, other alphabets' letters."""

_LAST = re.compile(rf"((?<![0-9])[0-9](?:[ \-]?[0-9]){{16}}[ \-]?)[{_TIMES}]")
_ANY_LAST = re.compile(f"[0-9 ][{_TIMES}]")


def fold(text: str) -> str:
    """Return the text with every odd character replaced by its plain form; the length stays.

    A × is an X only where 17 digits stand before it, 一 a 1 only in a row of such numerals.
    """
    if _ODD.search(text):
        text = text.translate(_TABLE)
    if _ODD_DIGIT.search(text):
        text = _ODD_DIGIT.sub(lambda found: str(decimal(found[0])), text)
    if _RAISED_RUN.search(text):
        text = text.translate(_RAISED)
    if _ANY_SPOKEN.search(text):
        text = _SPOKEN_RUN.sub(lambda run: run[0].translate(_FROM_SPOKEN), text)
        text = _MIXED_RUN.sub(_unmixed, text)
    return _LAST.sub(r"\1X", text) if _ANY_LAST.search(text) else text


def _unmixed(run: re.Match[str]) -> str:
    """Return a row of digits and numerals in digits if it is as long as a number."""
    return run[0].translate(_FROM_SPOKEN) if len(run[0]) in _LENGTHS else run[0]
