"""Text that went through the wrong encoding or came out of a web page's source: pieces no reader can read."""

from __future__ import annotations

import re

_CLEAR = re.compile(
    "\ufffd+"  # what a program writes where it could not read
    "|锟斤拷?|斤拷|烫烫烫|屯屯屯"  # the same read as GBK; memory nobody filled
    "|[\ue000-\uf8ff]+"  # a character of a private font: Word's bullets
    "|(?:\\\\u[0-9A-Fa-f]{4}){2,}"  # \u9879\u76ee
    "|&(?:#\\d{2,6}|#x[0-9A-Fa-f]{2,5}|nbsp|amp|lt|gt|quot|emsp|ensp);"  # of a web page
    r"|(?:%[0-9A-Fa-f]{2}){6,}"  # of an address
    r"|\?{3,}"  # 汉字 in an encoding that has none
)
_WESTERN = re.compile(
    "[\u00a1-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{4,}"
)
_LETTERS = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]")
_HAN = re.compile(
    "[\u2018-\u2026\u20ac\u2500-\u25ff\u3000-\u9fff\ue000-\uf8ff\uff01-\uff5e\ufffd]{3,}"
)
_IN_A_ROW = re.compile("[\u4e00-\u9fff\u3001\u3002\uff0c\uff1a\uff1b]{3,}")  # two are chance
_READABLE = re.compile("[\u4e00-\u9fff\u3001\u3002\uff0c\uff1a\uff1b\u201c\u201d\uff08\uff09]")


def unreadable_pieces(text: str) -> list[str]:
    """Return what stands in a text and cannot be read, in its order."""
    found = [(at, piece) for run in _HAN.finditer(text) for at, piece in _turned(run)]
    found += [
        (match.start(), match[0])
        for match in _WESTERN.finditer(text)
        if len(_LETTERS.findall(match[0])) * 4 >= len(match[0])
    ]
    told = [range(at, at + len(piece)) for at, piece in found]
    found += [
        (match.start(), match[0])
        for match in _CLEAR.finditer(text)
        if not any(match.start() in piece for piece in told)
    ]
    return [piece for _, piece in sorted(found)]


def _turned(run: re.Match[str]) -> list[tuple[int, str]]:
    """Return the piece of a run of 汉字 that is UTF-8 read as GBK, and where it begins."""
    if meant_by(run[0]):
        return [(run.start(), run[0])]
    held = run[0].encode("gb18030", "replace")
    inside = _IN_A_ROW.search(held.decode("utf-8", "replace"))
    piece = inside[0].encode().decode("gb18030", "ignore") if inside else ""
    at = run[0].find(piece)
    return [(run.start() + max(at, 0), piece)] if piece else []


def meant_by(piece: str) -> str:
    """Return what a piece says when its bytes are read as UTF-8, empty where that makes no sense.

    缁╂晥 are the bytes of 绩效 taken for GBK. An odd byte at the end is lost for good, so a few
    unreadable ones are let pass.
    """
    try:
        meant = piece.replace("\ufffd", "").encode("gb18030").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return ""
    readable = len(_READABLE.findall(meant))
    return meant.replace("\ufffd", "") if readable >= 2 and readable * 5 >= len(meant) * 4 else ""
