"""The form's own names of indicator levels, behind what people write for them."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

_DECORATION = re.compile(
    r"[(（][^(（)）]*[)）]|[\s★☆*＊:：、.．]|\d+分?|^[一二三四五六七八九十]{1,4}(?=、)"
)

_MAX_WORDS = 60  # characters

_PARTS = MappingProxyType(
    {
        "产出指标": "产出 产出指标 项目产出 项目产出指标 产出类指标",
        "成本指标": "成本 成本指标 项目成本 成本类指标",
        "效益指标": "效益 效益指标 效果 效果指标 项目效益 项目效果 项目效益指标 效益类指标",
        "满意度指标": "满意度 满意度指标 满意 服务对象满意度 服务对象满意度指标 满意度类指标",
    }
)
_ASPECTS = MappingProxyType(
    {
        "数量指标": "数量 数量指标 产出数量",
        "质量指标": "质量 质量指标 产出质量",
        "时效指标": "时效 时效指标 产出时效",
        "成本指标": "成本 成本指标 产出成本",
        "经济成本指标": "经济成本 经济成本指标",
        "社会成本指标": "社会成本 社会成本指标",
        "生态环境成本指标": "生态环境成本 生态环境成本指标 生态成本 生态成本指标 环境成本 环境成本指标",
        "经济效益指标": "经济效益 经济效益指标",
        "社会效益指标": "社会效益 社会效益指标",
        "生态效益指标": "生态效益 生态效益指标 环境效益 环境效益指标 生态环境效益 生态环境效益指标",
        "可持续影响指标": "可持续影响 可持续影响指标 可持续性影响 可持续影响力 可持续发展 可持续发展指标 "
        "可持续效益 可持续效益指标",
        "服务对象满意度指标": "服务对象满意度 服务对象满意度指标 服务对象满意 满意度 满意度指标 社会公众满意度 "
        "受益对象满意度 社会公众或服务对象满意度 社会公众或服务对象满意度指标 群众满意度",
    }
)
_PART_OF = {word: name for name, words in _PARTS.items() for word in words.split()}
_ASPECT_OF = {word: name for name, words in _ASPECTS.items() for word in words.split()}


@lru_cache(maxsize=1024)
def part_of(level1: str) -> str:
    """Return the standard first-level name, e.g. 产出指标 for 项目产出(30分); empty for none."""
    return _PART_OF.get(_bare(level1), "")


@lru_cache(maxsize=1024)
def aspect_of(level2: str) -> str:
    """Return the standard second-level name, e.g. 数量指标 for 数量; empty for none."""
    return _ASPECT_OF.get(_bare(level2), "")


def _bare(words: str) -> str:
    """Take off weights in brackets, stars, numbers, and the levels above in a compound."""
    if len(words) > _MAX_WORDS:
        return ""
    last = re.split(r"[/／>＞-]", words)[-1]
    return _DECORATION.sub("", last)


def standard_parts() -> tuple[str, ...]:
    """Return the form's own names of the first level, in their order."""
    return tuple(_PARTS)


def standard_aspects() -> tuple[str, ...]:
    """Return the form's own names of the second level, in their order."""
    return tuple(_ASPECTS)
