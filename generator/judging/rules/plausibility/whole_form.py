"""Questions to the whole form: everything exact, a cut that hides, one indicator twice."""

from __future__ import annotations

import re

from generator.facts.records.form import Project
from generator.judging.rules.plausibility.marks import said

_SENTENCES = re.compile(r"[。；;！？\n]")


_OF_MONEY = re.compile(r"预算|资金|经费|万元|追加|调减|调增|调整|压减|核减|核增|缩减|减少|增加")


_OF_ELSE = re.compile(
    r"满意度|问卷|样本|得分|扣分|分值|自评|附件|原文|口径|公开|草稿|示例|虚构|联系|电话"
)


def change_is_explained(project: Project) -> bool:
    """Tell whether the form says why its budget is another: in 预算调整 or 备注."""
    return said(project.note) or _is_told_in_changes(project)


def change_within_the_year_is_explained(project: Project) -> bool:
    """Tell the same where a 备注 on the survey or the scores says nothing of the budget."""
    if _is_told_in_changes(project):
        return True
    return any(
        said(part) and (_OF_MONEY.search(part) or not _OF_ELSE.search(part))
        for part in _SENTENCES.split(project.note)
    )


def _is_told_in_changes(project: Project) -> bool:
    return any(said(text) for one in project.changes for text in (one.basis, one.reason))
