"""Family 4, 目标质量: whether the goals and indicators can be measured."""

from __future__ import annotations

from generator.facts.diagnostics import Rule
from generator.judging.rules.targets import book_parts as quality_parts
from generator.judging.rules.targets import book_targets as quality_targets

FAMILY = "目标质量"

RULES: tuple[Rule, ...] = (
    *quality_parts.RULES_COMPLETE,
    quality_targets.VAGUE,
    *quality_parts.RULES_MEASURED,
    *quality_targets.RULES_SINGLE,
)
