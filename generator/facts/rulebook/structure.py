"""Family 1, 结构: what keeps a file from being read as the form it should be."""

from __future__ import annotations

from generator.facts.rulebook import (
    structure_explained,
    structure_links,
    structure_publication,
    structure_review,
    structure_text,
    structure_values,
    structure_yaml,
)

RULES = (
    *structure_text.RULES,
    *structure_yaml.RULES,
    *structure_values.RULES,
    *structure_links.RULES,
    *structure_explained.RULES,
    *structure_review.RULES,
    *structure_publication.RULES,
)
