"""Family 6, 隐私与保密: personal data and secrets that must not go out."""

from __future__ import annotations

from generator.facts.diagnostics import Rule

FAMILY = "隐私与保密"

RULES: tuple[Rule, ...] = ()
