"""Signs and senses that forms print in a column of their own (指标性质, 指标方向性)."""

from __future__ import annotations

import re
from types import MappingProxyType

_SIGNS = MappingProxyType(
    {
        "≥": "≥ ≧ >= ＞= ⩾ 大于等于 大于或等于 不低于 不少于 不小于",
        "≤": "≤ ≦ <= ＜= ⩽ 小于等于 小于或等于 不高于 不超过 不大于",
        ">": "> ＞ 大于 高于",
        "<": "< ＜ 小于 低于",
        "=": "= ＝ ═ == 等于",
    }
)
_SIGN_OF = MappingProxyType(
    {word: sign for sign, words in _SIGNS.items() for word in words.split()}
)
_MORE = frozenset(["正向", "正向指标", "正指标", "越大越好", "越高越好"])
_LESS = frozenset(
    ["反向", "反向指标", "逆向", "逆向指标", "负向", "负向指标", "逆指标", "越小越好", "越低越好"]
)
_BLANKS = re.compile(r"[\s（）()]+")


def sign_apart(*columns: str) -> str:
    """Return the sign that one of the columns holds (≥ for 大于等于), empty where none does."""
    words = (_BLANKS.sub("", column) for column in columns)
    return next((_SIGN_OF[word] for word in words if word in _SIGN_OF), "")


def more_is_better(*columns: str) -> bool | None:
    """Return what the columns say of the sense: 正向 is True, 反向 False, anything else None."""
    for word in (_BLANKS.sub("", column) for column in columns):
        if word in _MORE:
            return True
        if word in _LESS:
            return False
    return None
