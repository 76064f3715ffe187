"""What the columns, rows and titles of the forms are called in each province, as data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from generator.facts.wordlists.word_files import word_file

_BRACKETS = re.compile(r"\([^()]{0,99}\)|\[[^\[\]]{0,99}\]|〔[^〕]{0,99}〕|【[^】]{0,99}】")
_NUMBERING = re.compile(
    r"^(?:\(?[一二三四五六七八九十]{1,3}\)?[、.．]|\(?\d{1,2}\)?[、.．](?!\d)|其中[:,]?(?=[^:,])|[-—★*#●•]+)"
)
_TAIL = re.compile(r"[A-Z][A-Z/÷×%*+=\-]{0,30}$|[:,;。、]{1,30}$")

_LONGEST_HEAD = 24  # characters
_KEPT = 20_000  # headings remembered: a file of 1,000 forms repeats a few hundred

Named = tuple[tuple[str, tuple[str, ...]], ...]
"""A key of ours and the words for it, in order."""


@lru_cache(maxsize=_KEPT)
def bare(text: str) -> str:
    """Return the words of a heading alone: no blanks, brackets, numbering, letters behind."""
    flat = "".join(unicodedata.normalize("NFKC", text).split())
    before = None
    while before != flat:
        before = flat
        flat = _TAIL.sub("", _NUMBERING.sub("", _BRACKETS.sub("", flat))) or flat
    return flat


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleKind:
    """What a form is where one of ``words`` and none of ``without`` is in its title.

    ``taken`` is 是 where it is read, 否 where it has no place yet, 清单 where it is read as a list.
    """

    name: str
    words: tuple[str, ...]
    without: tuple[str, ...]
    taken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """All words by which a form is recognised; headings are ``bare``."""

    pairs: Mapping[str, str]
    personal: frozenset[str]
    personal_ends: tuple[str, ...]
    fund_columns: Named
    fund_rows: Mapping[str, str]
    fund_titles: frozenset[str]
    indicator_columns: Named
    fragments: frozenset[str]
    goal_heads: Mapping[str, str]
    goal_columns: Named
    goal_titles: frozenset[str]
    totals: frozenset[str]
    list_columns: Named
    ordinals: frozenset[str]
    layout: frozenset[str]
    kinds: tuple[TitleKind, ...]

    def is_personal(self, word: str) -> bool:
        """Tell whether what stands beside a heading is somebody's name or number."""
        return word in self.personal or (len(word) < 10 and word.endswith(self.personal_ends))

    def is_label(self, text: str) -> bool:
        """Tell whether a whole cell is a heading of some kind."""
        word = bare(text)
        known = (self.pairs, self.personal, self.fund_rows, self.goal_heads, self.goal_titles)
        return self.is_personal(word) or any(
            word in one for one in (*known, self.totals, self.layout)
        )

    def goal_key(self, text: str) -> str:
        """Return which part of the goal a heading names, empty where it names none."""
        word = bare(text)
        whole = "".join(unicodedata.normalize("NFKC", text).split())
        for key, words in self.goal_columns:
            if any(f"({one}" in whole for one in words) and word.endswith("目标"):
                return key  # 全年（调整）绩效目标: the brackets are all that tells it
        if word in self.goal_heads or len(word) > _LONGEST_HEAD:
            return self.goal_heads.get(word, "")
        for key, words in self.goal_columns:
            if any(one in word for one in words):
                return key
        return ""


def column_key(columns: Named, text: str) -> str:
    """Return the key of the first column that one of its words names, empty where none does."""
    word = bare(text)
    return _column_key(columns, word) if 0 < len(word) <= _LONGEST_HEAD else ""


@lru_cache(maxsize=_KEPT)
def _column_key(columns: Named, word: str) -> str:
    for key, names in columns:
        if any(word == name[1:] if name[:1] == "=" else name in word for name in names):
            return key
    return ""


@cache
def form_words() -> FormWords:
    """Return the words that come with the program."""
    return words_from({})


def words_from(own: Mapping[str, Any]) -> FormWords:
    """Return the words with those of a user's own file first."""
    given = word_file("form_words.yml")
    return FormWords(
        pairs=_inverted(given, own, "单项"),
        personal=_set(given, own, "个人"),
        personal_ends=tuple(given["个人栏的末尾"]),
        fund_columns=_named(given, own, "资金栏"),
        fund_rows=_inverted(given, own, "资金行"),
        fund_titles=_set(given, own, "资金栏总名"),
        indicator_columns=_named(given, own, "指标栏"),
        fragments=_set(given, own, "指标栏碎片"),
        goal_heads=_inverted(given, own, "目标栏"),
        goal_columns=_named(given, own, "目标栏里的词"),
        goal_titles=_set(given, own, "目标总名"),
        totals=_set(given, own, "总分行"),
        list_columns=_named(given, own, "清单栏"),
        ordinals=_set(given, own, "序号栏"),
        layout=_set(given, own, "版式"),
        kinds=tuple(map(_kind, given["种类"])),
    )


def _inverted(given: Mapping[str, Any], own: Mapping[str, Any], name: str) -> dict[str, str]:
    pairs = [*given[name].items(), *(own.get(name) or {}).items()]
    return {bare(word): key for key, words in pairs for word in (key, *words)}


def _set(given: Mapping[str, Any], own: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(bare(word) for word in (*given[name], *(own.get(name) or ())))


def _named(given: Mapping[str, Any], own: Mapping[str, Any], name: str) -> Named:
    first: Iterable[tuple[str, Any]] = (
        (key, [f"={bare(word)}" for word in words]) for key, words in (own.get(name) or {}).items()
    )
    return tuple((key, tuple(words)) for key, words in (*first, *given[name].items()))


def _kind(item: Mapping[str, Any]) -> TitleKind:
    return TitleKind(
        name=item["叫作"],
        words=tuple(item["有"]),
        without=tuple(item.get("没有", ())),
        taken=item["留下"],
    )
