"""Questions about the goal's text: does it say anything, and the same numbers as the indicators?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, finding
from generator.facts.rulebook import quality_targets as rules
from generator.judging.checks.quality_parts import INDICATORS
from generator.judging.checks.subject import ProjectSubject
from generator.judging.goal_numbers import Counted, counted_in_goal
from generator.judging.goal_words import says_nothing


def goal_and_targets_agree(subject: ProjectSubject) -> Iterator[Finding]:
    """C411: what the goal counts, the indicator of the same thing counts alike.

    Asked only where it is plain what belongs together: one number of the thing in the goal, one
    indicator that names it.
    """
    project = subject.project
    if not any(character.isdigit() for character in project.goal.expected):
        return
    told = {
        index: tuple(counted_in_goal(project.goal, item))
        for index, item in enumerate(project.indicators)
    }
    for index, counted in told.items():
        target = project.indicators[index].target
        if len({item.number for item in counted}) != 1 or counted[0].number == target.number:
            continue
        if _shared(counted[0], index, told):
            continue
        yield finding(
            rules.NUMBERS_DIFFER,
            project.places,
            (INDICATORS, index, "年度指标值"),
            f"指标“{project.indicators[index].name}”的目标是“{target.raw.strip()}”，"
            f"年度总体目标写的是“{counted[0].words}”。",
        )


def goal_says_something(subject: ProjectSubject) -> Iterator[Finding]:
    """C412: goal and result are more than a number or the word 完成."""
    project = subject.project
    texts = (("预期目标", project.goal.expected), ("实际完成情况", project.goal.actual))
    empty = [(field, text.strip()) for field, text in texts if says_nothing(text)]
    if empty:
        told = "，".join(f"{field}只写了“{text}”" for field, text in empty)
        yield finding(
            rules.GOAL_WITHOUT_WORDS,
            project.places,
            ("年度总体目标", empty[0][0]),
            f"{told}，看不出做什么、做成了什么。",
        )


def _shared(counted: Counted, index: int, told: dict[int, tuple[Counted, ...]]) -> bool:
    """Tell whether the goal's number speaks of the thing of another indicator too."""
    return any(
        other.number == counted.number and other.noun == counted.noun
        for place, others in told.items()
        if place != index
        for other in others
    )


CHECKS = (goal_and_targets_agree, goal_says_something)
