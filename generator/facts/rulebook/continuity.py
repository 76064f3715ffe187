"""Family 8, 跨年: whether this year follows on from the last."""

from __future__ import annotations

from generator.facts.diagnostics import Rule

FAMILY = "跨年"

RULES: tuple[Rule, ...] = ()
