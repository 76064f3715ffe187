"""What a target (年度指标值) promises: a number, a checkable text, or empty words."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.wordlists.goal_words import quality_words
from generator.judging.measuring.comparison import holds_number

_SHORT = 16  # characters; a longer text says something more than that it will be better
_QUESTION = "是否"
_MARKS = re.compile(r"[\s，,、。.；;：:！!“”\"'（）()\[\]【】《》]+")
_FIGURE = re.compile(
    r"[0-9０-９]|[一二两三四五六七八九十百半](?=[个次期场件人户天日月年季周轮份项])"
)


class Promise(StrEnum):
    """How far a target can be measured; the value is the word shown."""

    QUANTITATIVE = "定量"  # a number, a deadline, or words with a figure in them
    QUALITATIVE = "定性"  # words that can be checked: 每处有人管
    VAGUE = "空泛"  # words that cannot: 效果明显
    NONE = "未填报"


def promise(target: Quantity) -> Promise:
    """Tell what a target promises."""
    if target.kind is TargetKind.EMPTY:
        return Promise.NONE
    if holds_number(target) or target.kind is TargetKind.BY_DATE:
        return Promise.QUANTITATIVE
    return _of_words(target.raw)


@lru_cache(maxsize=4096)
def _of_words(text: str) -> Promise:
    if _FIGURE.search(text):
        return Promise.QUANTITATIVE
    return Promise.VAGUE if is_vague(text) else Promise.QUALITATIVE


def is_vague(text: str) -> bool:
    """Tell whether a target in words is made of empty ones: 效果明显, 有效改善人居环境, 符合规定.

    Either nothing is left when the empty words are taken out, or a short text without a figure
    says that something gets better by a word of degree, or only asks whether (是否有利于 …).
    """
    words, bare = quality_words(), _MARKS.sub("", text)
    if not bare:
        return False
    if words.vague.fullmatch(bare):
        return True
    if _QUESTION in bare:
        return True
    return len(bare) <= _SHORT and words.vague_phrase.search(bare) is not None
