"""Family 6, 隐私与保密: personal data and secrets that must not go out."""

from __future__ import annotations

from generator.judging.rules.privacy.book_figures import FIGURES
from generator.judging.rules.privacy.book_files import FILES
from generator.judging.rules.privacy.book_mould import FAMILY
from generator.judging.rules.privacy.book_people import PEOPLE

RULES = (*FIGURES, *PEOPLE, *FILES)

__all__ = ["FAMILY", "RULES"]
