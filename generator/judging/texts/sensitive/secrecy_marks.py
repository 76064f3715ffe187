"""Marks that say a paper is secret or internal; prose about secrecy is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.signs import Kind, Sign

_LEVEL = r"(?:绝密|机密|秘密)"
_OPEN, _CLOSE = r"[（(【\[〔「]", r"[）)】\]〕」]"
_SECRET = re.compile(
    rf"{_LEVEL}(?:级)?\s?[★☆✮*＊](?!\*)(?:\s?[0-9一二三四五六七八九十]+年|长期)?"
    rf"|密级\s?[:：]\s?{_LEVEL}"
    rf"|{_OPEN}\s?{_LEVEL}(?:级|件)?\s?{_CLOSE}"
    rf"|^[ \-\"'“]*{_LEVEL}(?:级|件)?[\"'”。]?\s*$"
    rf"|(?<![\u4e00-\u9fff]){_LEVEL}(?:级)?(?:文件|资料|件)(?![\u4e00-\u9fff])",
    re.MULTILINE,
)
_NOT_A_MARK = re.compile(r"(?:不涉及?|非|没有|无|不属于|不含|不存在)[\u4e00-\u9fff、]{0,6}\Z")


def find_marks(text: str) -> Iterator[Sign]:
    """Yield marks of secrecy (秘密★1年, 密级：机密) and of papers kept inside (内部资料，注意保存)."""
    for pattern in (_SECRET, _internal()):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - 12) : found.start()]
            if not _NOT_A_MARK.search(before):
                yield Sign(kind=Kind.MARK, start=found.start(), end=found.end())


@cache
def _internal() -> re.Pattern[str]:
    words = sensitive_words()
    internal = "|".join(map(re.escape, words.internal))
    closed = "|".join(map(re.escape, words.closed))
    return re.compile(
        rf"{_OPEN}\s?(?:{internal}|{closed})[^）)】\]〕」\n]{{0,8}}{_CLOSE}"
        rf"|(?:{internal})\s?[，,：:；;！!]?\s?(?:请?注意保[存管]|请?妥善保[存管]|{closed}|不得|严禁|请勿|禁止)"
        rf"|^[ \-\"'“]*(?:{internal}|{closed})[！!。\"'”]*\s*$"
        r"|此件(?:不公开|不予公开|依申请公开)|本件不公开",
        re.MULTILINE,
    )
