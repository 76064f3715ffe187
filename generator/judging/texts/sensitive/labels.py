"""Words before a number that say what it is (手机号码：, 身份证（号）为), as patterns."""

from __future__ import annotations

import re

_MARKS = r"(?:[为是#的]|[:：=\s、，,“\"'（(\[【|-])"
_NUMBER_OF = r"(?:的?(?:[证账帐卡]?号码?|[账帐]户|编号|ID|id))?"
AFTER_LABEL = (
    r"(?:[（(][^（()）\n]{0,8}[)）])?(?:手册|[人卡证件主辅副簿本]){0,2}"
    rf"{_NUMBER_OF}(?:[（(][^（()）\n]{{0,8}}[)）])?[\"'”]?{_MARKS}{{0,6}}{_NUMBER_OF}{_MARKS}{{0,4}}"
)
"""What may stand between a label and its number; a new line with the sign of a list item too."""

NOT_MASKED = r"(?![ \-]?[*＊×●•…某]|[xX]{2})"
"""A number that goes on in stars is masked already."""


def behind(words: str, number: str) -> re.Pattern[str]:
    """Return the pattern of a number (group 1) right behind one of ``words``, a pattern too."""
    return re.compile(rf"(?:{words}){AFTER_LABEL}({number}){NOT_MASKED}")


def letters_apart(word: str) -> str:
    """Return the pattern of a label whose characters may stand apart: 填 表 人."""
    return " {0,3}".join(map(re.escape, word))
