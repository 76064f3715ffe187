"""Family 4, 目标质量: whether the goals and indicators can be measured."""

from __future__ import annotations

from generator.facts.diagnostics import Rule

FAMILY = "目标质量"

RULES: tuple[Rule, ...] = ()
