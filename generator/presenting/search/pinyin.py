"""The pinyin initials of titles (党建工作 → djgz), from the order of the characters in GB 2312."""

from __future__ import annotations

from bisect import bisect_right

# The 3755 characters of GB 2312's first level stand in the order of their pinyin; the others do not.
_FIRST = (
    ("啊", "a"), ("芭", "b"), ("擦", "c"), ("搭", "d"), ("蛾", "e"), ("发", "f"), ("噶", "g"),
    ("哈", "h"), ("击", "j"), ("喀", "k"), ("垃", "l"), ("妈", "m"), ("拿", "n"), ("哦", "o"),
    ("啪", "p"), ("期", "q"), ("然", "r"), ("撒", "s"), ("塌", "t"), ("挖", "w"), ("昔", "x"),
    ("压", "y"), ("匝", "z"),
)  # fmt: skip
_STARTS = [int.from_bytes(char.encode("gb2312"), "big") for char, _ in _FIRST]
_END = int.from_bytes("座".encode("gb2312"), "big")


def initials(text: str) -> str:
    """Return the initials of a title's common characters, its letters and digits; the rest is left out."""
    return "".join(map(_initial, text))


def _initial(char: str) -> str:
    if char.isascii():
        return char.lower() if char.isalnum() else ""
    try:
        code = int.from_bytes(char.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    if not _STARTS[0] <= code <= _END:
        return ""
    return _FIRST[bisect_right(_STARTS, code) - 1][1]
