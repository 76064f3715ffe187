"""Questions about single targets: empty words, no survey, only a name, nothing measured, set low."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_NAMED = 4  # indicators named in one sentence


def listed(named: Sequence[str], what: str, mark: str = "，") -> str:
    """Join what is said of each; where there are many, say how many and name the first."""
    if len(named) == 1:
        return f"指标{named[0]}"
    shown = mark.join(named[:_MOST_NAMED])
    return f"{len(named)} {what}：{shown}{'，等等' if len(named) > _MOST_NAMED else ''}"
