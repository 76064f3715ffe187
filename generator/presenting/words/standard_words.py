"""A scoring standard in one line."""

from __future__ import annotations

from generator.facts.standard import Standard
from generator.facts.units import trimmed


def weights(standard: Standard) -> str:
    """Return the weights in one line: ``执行率 10，产出指标 50，效益指标 30，满意度指标 10``."""
    parts = [f"执行率 {trimmed(standard.execution_weight)}"] if standard.execution_weight else []
    parts += [f"{part.level1} {trimmed(part.weight)}" for part in standard.parts]
    if not standard.parts:
        parts.append(f"全部指标 {trimmed(standard.indicator_weight)}")
    return "，".join(parts)
