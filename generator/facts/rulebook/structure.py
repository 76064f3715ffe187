"""Family 1, 结构: what keeps a file from being read as the form it should be."""

from __future__ import annotations

from generator.facts.rulebook import (
    structure_links,
    structure_text,
    structure_values,
    structure_yaml,
)

RULES = (
    *structure_text.RULES,
    *structure_yaml.RULES,
    *structure_values.RULES,
    *structure_links.RULES,
)
