"""Satisfaction figures (满意度) and what they rest on."""

from __future__ import annotations

from generator.facts.records.form import Indicator, Project
from generator.facts.wordlists.goal_words import quality_words
from generator.judging.scoring.line_kinds import SATISFACTION_KIND, kind_of

SATISFACTION = "满意度指标"


def is_satisfaction(indicator: Indicator) -> bool:
    """Tell whether an indicator is about satisfaction, wherever on the form it stands.

    A cost, a date or a number of accidents that was put under 满意度 is none: C421 tells of it.
    """
    kind = kind_of(indicator.name)
    if kind is not None and (kind.name == SATISFACTION_KIND or indicator.part == SATISFACTION):
        return kind.name == SATISFACTION_KIND
    return indicator.part == SATISFACTION or "满意" in (indicator.aspect or indicator.name)


def has_survey_base(indicator: Indicator, project: Project) -> bool:
    """Tell whether sample and date of the survey are stated, or a text speaks of a survey.

    The text may be the line's own, the project's note or the title of a piece of evidence.
    """
    survey = indicator.survey
    if survey and survey.dated and (survey.sample or survey.valid):
        return True
    titles = (item.title for item in project.evidence)
    spoken = " ".join((indicator.note, indicator.deviation, project.note, *titles))
    return quality_words().survey.search(spoken) is not None
