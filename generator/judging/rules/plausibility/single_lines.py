"""Questions about single indicators: does the sign, the unit, the number fit what the name says?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Rule, finding
from generator.facts.records.form import Indicator
from generator.judging.rules.subject import ProjectSubject


def indicators(subject: ProjectSubject) -> Iterator[tuple[int, Indicator]]:
    """Yield the lines that apply, with their places on the form."""
    for index, indicator in enumerate(subject.project.indicators):
        if not indicator.not_applicable:
            yield index, indicator


def at(rule: Rule, subject: ProjectSubject, path: FieldPath, message: str) -> Finding:
    """Make the finding of a rule at a place of the form."""
    return finding(rule, subject.project.places, path, message)
