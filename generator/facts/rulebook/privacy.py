"""Family 6, 隐私与保密: personal data and secrets that must not go out."""

from __future__ import annotations

from generator.facts.rulebook.privacy_figures import FIGURES
from generator.facts.rulebook.privacy_files import FILES
from generator.facts.rulebook.privacy_people import PEOPLE
from generator.facts.rulebook.privacy_rule import FAMILY

RULES = (*FIGURES, *PEOPLE, *FILES)

__all__ = ["FAMILY", "RULES"]
