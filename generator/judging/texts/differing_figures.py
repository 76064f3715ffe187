"""One thing that a text tells twice, with different figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.wordlists.results import result_words
from generator.judging.texts.part_lists import Amount, amounts

_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,14}$")
_SPENT = re.compile(r"支付|支出|使用|执行|拨付|结余|结转|剩余|付")
_SHORTEST = 4  # characters of a name that says what is counted
_LONGEST_CLAUSE = 100  # characters before a figure that can say what it is
_MONEY = 0  # the first group of units

_Key = tuple[str, str, int]


def told_differently(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of clauses that give different figures for one thing, each thing once.

    Only what two sentences tell in the same characters (养护道路31公里 … 道路养护28公里) or by the same
    source of money counts; clauses on another time, plan or part are left alone.
    """
    first: dict[_Key, tuple[int, Amount, str]] = {}
    told: set[_Key] = set()
    for number, sentence in enumerate(_SENTENCE.findall(text)):
        for amount in amounts(sentence):
            before_it = sentence[max(0, amount.start - _LONGEST_CLAUSE) : amount.start]
            clause = re.split(r"[，,、：:（(]", before_it)[-1].strip()
            key = _key(clause, amount)
            if key is None or before_it.rstrip().endswith(("：", ":")):
                continue
            before = first.setdefault(key, (number, amount, clause))
            if before[0] != number and before[1].size != amount.size and key not in told:
                told.add(key)
                yield before[2] + before[1].words, clause + amount.words


def _key(clause: str, amount: Amount) -> _Key | None:
    """Return what makes two amounts figures of one thing; None where that is open."""
    words = result_words()
    if amount.kind == _MONEY:
        clause = clause.removeprefix("其中")
        source = words.sources.search(clause)
        if source and "资金" in clause and not words.another_matter.search(clause):
            return source[0], "付" if _SPENT.search(clause) else "给", amount.kind
        return None
    found = _NAME.search(clause)
    if found is None or words.another_matter.search(clause):
        return None
    core = words.empty_deeds.sub("", found[0])
    return ("".join(sorted(core)), amount.unit, amount.kind) if len(core) >= _SHORTEST else None
