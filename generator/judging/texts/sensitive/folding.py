"""A text with its full-width digits, letters and odd blanks made plain, position for position."""

from __future__ import annotations

import re

_WIDE = "".join(map(chr, range(0xFF10, 0xFF1A)))  # full-width digits, then letters
_WIDE += "".join(map(chr, range(0xFF21, 0xFF3B)))
_WIDE += "".join(map(chr, range(0xFF41, 0xFF5B)))
_WIDE += "＠．＋＿"
_PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@.+_"
_BLANKS = "\u00a0\u2002\u2003\u2009\u200b\u200c\u200d\u2060\u3000\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\uff0d"
_TABLE = str.maketrans(_WIDE + _BLANKS + _DASHES, _PLAIN + " " * len(_BLANKS) + "-" * len(_DASHES))
_TIMES = "\u00d7\u2169\u2179\u0425\u0445\u03a7\u03c7\u2715"
"""What stands for the X of an identity number: the sign for times, the Roman ten, other alphabets' letters."""

_LAST = re.compile(rf"((?<![0-9])[0-9](?:[ \-]?[0-9]){{16}}[ \-]?)[{_TIMES}]")
_ANY_LAST = re.compile(f"[0-9 ][{_TIMES}]")
_ODD = re.compile(f"[{_WIDE}{_BLANKS}{_DASHES}]")


def fold(text: str) -> str:
    """Return the text with every odd character replaced by its plain form; the length stays.

    A × is an X only where 17 digits stand before it.
    """
    if _ODD.search(text):
        text = text.translate(_TABLE)
    return _LAST.sub(r"\1X", text) if _ANY_LAST.search(text) else text
