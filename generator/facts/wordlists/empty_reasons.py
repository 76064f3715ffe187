"""Phrases that give no reason: a word list as data, read once."""

from __future__ import annotations

import re
from functools import cache

from generator.facts.wordlists.word_files import word_file

_SHORTEST = 4
"""Characters of substance that the shortest reason has; 惯例, e.g. 年中追加."""

_NO_SUBSTANCE = re.compile(r"[\W_]+")

_ELSEWHERE = re.compile(
    r"(?:理由|原因|详情|具体)?(?:[详请参另]?见|参照|参考|同)"
    r"(?:上[述面一]?[条项行]?|下|前|后|左|右|附[件表页]|佐证(?:材料)?|底稿|材料|资料|报告|正文|备注|说明|自评表?)[\dA-Z一二三四五六七八九十]*"
)
"""Words that only say where else to look."""


def gives_no_reason(reason: str) -> bool:
    """Tell whether a reason is but 无, a stroke, a set phrase, or points elsewhere (见附件1)."""
    bare = _NO_SUBSTANCE.sub("", reason).upper()
    return says_nothing(reason, 1) or _ELSEWHERE.fullmatch(bare) is not None


def says_nothing(reason: str, shortest: int = _SHORTEST) -> bool:
    """Tell whether a reason holds nothing but set phrases, marks, blanks and numbers.

    ``shortest`` is how many characters of substance a reason has at least.
    """
    bare = _NO_SUBSTANCE.sub("", reason).upper()
    return bare.isdigit() or len(_phrases().sub("", bare)) < shortest


@cache
def _phrases() -> re.Pattern[str]:
    listed = word_file("empty_reasons.yml")["套话"]
    return re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True))))
