"""What an indicator is about by its name, and whether it stands where such a thing belongs."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from generator.facts.wordlists.lines import LineKind, line_words
from generator.judging.scoring.indicator_names import bare_name

SATISFACTION_KIND = "满意度"
PART_OF_ASPECT = MappingProxyType(
    {
        "数量指标": "产出指标",
        "质量指标": "产出指标",
        "时效指标": "产出指标",
        "成本指标": "产出指标",
        "经济成本指标": "成本指标",
        "社会成本指标": "成本指标",
        "生态环境成本指标": "成本指标",
        "经济效益指标": "效益指标",
        "社会效益指标": "效益指标",
        "生态效益指标": "效益指标",
        "可持续影响指标": "效益指标",
        "服务对象满意度指标": "满意度指标",
    }
)
"""The first level under which each second level of the form stands."""

_ALSO = frozenset({("成本指标", "成本指标"), ("效益指标", "服务对象满意度指标")})
"""Pairs of levels that some layouts of the form have, besides those of the table."""


def levels_fit(part: str, aspect: str) -> bool:
    """Tell whether a second level stands under its first; True where either is not known."""
    home = PART_OF_ASPECT.get(aspect, "")
    return not home or part in ("", home) or (part, aspect) in _ALSO


@lru_cache(maxsize=4096)
def kind_of(name: str) -> LineKind | None:
    """Return what a name is about by its longest end, else by a word in it; None where that is open."""
    bare, kinds = bare_name(name), line_words().kinds
    ended = [(end, kind) for kind in kinds for end in kind.ends if bare.endswith(end)]
    if ended:
        _, kind = max(ended, key=lambda found: len(found[0]))
        return None if kind.not_if.search(bare) else kind
    held = (kind for kind in kinds if kind.holds.search(bare) and not kind.not_if.search(bare))
    return next(held, None)


def parts_of(kind: LineKind) -> frozenset[str]:
    """Return the first levels under which names of this kind may stand."""
    return frozenset(PART_OF_ASPECT[aspect] for aspect in kind.aspects)
