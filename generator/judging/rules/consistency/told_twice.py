"""Questions about the same money told twice: in the texts, in a cost indicator, in the funds table."""

from __future__ import annotations

from generator.judging.rules.consistency.amounts_of_year import ten_thousand_off
from generator.judging.rules.consistency.funds_table import mixed_units
from generator.judging.rules.subject import ProjectSubject


def units_in_doubt(subject: ProjectSubject) -> bool:
    """Tell whether C218 or C219 already says what is wrong with the amounts."""
    project = subject.project
    return bool(mixed_units(project.funds) or ten_thousand_off(project, subject.unit_year.year))
