"""Which way a length of time without a sign points: 工期 90天 is a limit, 服务时长 90天 is none."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.wordlists.senses import senses
from generator.facts.wordlists.word_files import Words
from generator.judging.scoring.indicator_names import Sense, bare_name, sense_of

_UNSIGNED = (TargetKind.PLAIN, TargetKind.EXACTLY, TargetKind.RANGE)
_UNITS = frozenset(
    {
        "年",
        "个月",
        "月",
        "周",
        "个星期",
        "星期",
        "天",
        "日",
        "工作日",
        "个工作日",
        "自然日",
        "个自然日",
    }
    | {"小时", "个小时", "分钟", "秒", "秒钟"}
)


def time_sense(indicator: Indicator) -> Sense | None:
    """Tell which way a plain length of time is better; None where the target is none.

    Only a number without “≥” or “≤” is asked about: whoever wrote one has said it. Lessons counted
    in hours (学时) are amounts of work, not of time.
    """
    target = indicator.target
    if target.kind not in _UNSIGNED or target.number is None or target.number <= 0:
        return None
    if target.every is not None or target.change is not None:
        return None
    if target.unit.partition("/")[0].strip() not in _UNITS:
        return None
    return _sense(indicator.name)


@lru_cache(maxsize=4096)
def _sense(name: str) -> Sense:
    bare, words = bare_name(name), senses()
    if any(word in bare for word in words.shortened):
        return Sense.OPEN
    if _names_limit(bare):
        return Sense.LESS
    limit = bare.endswith(words.limits)
    if any(word in bare for word in words.lasting):
        return Sense.OPEN if limit else Sense.MORE
    return Sense.LESS if limit else sense_of(name)


def _names_limit(bare: str) -> bool:
    """Tell whether a name ends with 工期, or with a time in which something gets done."""
    words = senses()
    if bare.endswith("工期"):
        return True
    time = _ending(bare, (*words.times, *words.limits))
    if not time:
        return False
    head = bare.removesuffix(time)
    while between := _ending(head, words.between):
        head = head.removesuffix(between)
    return head.endswith(words.done)


def _ending(text: str, words: Words) -> str:
    """Return the longest of the words the text ends with, empty for none."""
    return max((word for word in words if text.endswith(word)), key=len, default="")
