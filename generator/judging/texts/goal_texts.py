"""The overall goal and its result (年度总体目标): where they stand, whether they say anything."""

from __future__ import annotations

import re

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key

GOAL_EXPECTED: FieldPath = (Key.GOAL, Key.EXPECTED)
GOAL_RESULT: FieldPath = (Key.GOAL, Key.GOAL_RESULT)

SEE_GOAL = re.compile(
    r"[（(]?(?:同左|同上|见左|见上|同目标|同预期目标"
    r"|[与同]?(?:上述|年度|预期|年初|总体){0,4}目标.{0,3}(?:相同|一致))(?:[；;，,][^。]*)?[）)]?[。.]?"
)
"""A result that only points at the goal."""

_LONG = 60  # characters; so long a text says something
_FEWEST = 4  # Chinese characters that say what is done
_COUNTS = re.compile(  # 建桥1座: short, and says what and how much
    r"(?!完成|达到|实现|支出|支付|执行|拨付|投入|使用)[\u4e00-\u9fff]{2,}\d+(?:\.\d+)?(?!万?元|亿)[\u4e00-\u9fff]"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_DONE = re.compile(
    r"(?:本?年度?|全年|基本|全部|全面|已经?|均|按期|按时|按计划|按要求|圆满|顺利|较好地?|良好|预期|年初|绩效|各项|总体|设定的?|工作|任务|目标|指标|履职|情况){0,12}"
    r"(?:完成|达成|实现|达到)(?:了|情况)?"
    r"(?:本?年度?|全年|预期|绩效|总体|全部|各项|年初|设定的?|工作|任务|目标|指标|效果|较好|良好|的|和|、){0,12}[。.！!]?"
)


def says_nothing(text: str) -> bool:
    """Tell whether a goal or result fits every project: a bare number, 完成, 基本完成年度目标."""
    bare = "".join(text.split())
    if not bare or len(bare) > _LONG or SEE_GOAL.fullmatch(bare):
        return False
    if _DONE.fullmatch(bare):
        return True
    return len(_CHINESE.findall(bare)) < _FEWEST and not _COUNTS.match(bare)
