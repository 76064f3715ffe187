"""Documents whose lines are not judged: they tell what is planned, or how far things are, no results."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.records.form import Project
from generator.judging.scoring.evaluation import IndicatorScore


def no_result(project: Project) -> str:
    """Say why a document is no result; empty where it is one."""
    document = project.document
    if document.is_result:
        return ""
    return f"这是{document.name}，不是一年的结果，不复算得分，也不说有没有达到。"


def unjudged(line: IndicatorScore, reason: str) -> IndicatorScore:
    """Take the verdict off a line, and say why there is none."""
    arithmetic = replace(line.arithmetic, formula="", result=None, reason=reason)
    return replace(line, met=None, achievement=None, arithmetic=arithmetic)
