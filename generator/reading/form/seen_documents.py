"""What kind of document a project was typed from, where only titles tell it (表格种类 is not stated)."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.records.form import Project
from generator.facts.wordlists.document_kinds import document_kinds

_RESULT_WORDS = ("自评", "评价")
"""Words of titles that are about results, whatever else they name."""

_WHOLE = "部门整体"


def with_seen_document(project: Project, report_title: str) -> Project:
    """Return the project with the kind of document that its name or its titles tell.

    A title is believed only where the form has no points: a report on results may name the goals
    and the monitoring of its year too.
    """
    if project.document_name:
        return project
    kinds = document_kinds()
    named = [one.name for one in kinds.values() if _holds(project.name, one.name_words)]
    titles = (report_title, *(source.document for source in project.provenance))
    titled = [
        one.name
        for one in kinds.values()
        if not _scored(project) and any(_tells(title, one.title_words) for title in titles)
    ]
    of_whole = [f"{_WHOLE}{one}" for one in titled if named and f"{_WHOLE}{one}" in kinds]
    return replace(project, document_seen=next(iter((*of_whole, *titled, *named)), ""))


def _tells(title: str, words: tuple[str, ...]) -> bool:
    return not _holds(title, _RESULT_WORDS) and _holds(title, words)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _scored(project: Project) -> bool:
    scores = (project.stated_total, project.funds.total.score, project.goal.score)
    lines = (line.score for line in project.indicators)
    return any(score is not None for score in (*scores, *lines))
