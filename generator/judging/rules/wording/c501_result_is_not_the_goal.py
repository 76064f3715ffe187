"""C501: the result is not the goal once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.wordlists.wording_words import wording_words
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.goal_texts import GOAL_RESULT, SEE_GOAL
from generator.judging.texts.near_copies import LONGEST

RULE = Rule(
    code="C501",
    severity=Severity.WARNING,
    needs=(Need.GOAL, Need.RESULT),
    title="实际完成情况照抄预期目标",
    why="目标说要做什么，结果要说做成了什么；照抄一遍，等于没有填。",
    way_out="写实际做了多少、做得怎样，与目标对不上的写明原因。",
    source="《项目支出绩效自评表》“实际完成情况”栏",
    example_bad=(
        "预期目标: 确保每个学生都享受国家政策，改善学生体质\n"
        "实际完成情况: 确保每个学生都享受国家政策，改善学生体质"
    ),
    example_good=(
        "预期目标: 确保每个学生都享受国家政策，改善学生体质\n"
        "实际完成情况: 735名学生全部吃上营养餐，体质测试合格率由88%升到91%"
    ),
    computed=(
        "去掉标点和“已、全部、完成、确保”一类的词以后，两段话一字不差，或者数字都相同、"
        "相同的字占 95% 以上；只写“同左”“与目标一致”的也算。"
    ),
    exceptions="不到 8 个字的；数字有不同的。词表随程序提供。",
    denies=(PageClaim.RESULT,),
)

_SHORTEST_RESULT = 8  # characters, marks and words of tense not counted
_ALMOST = 0.95
_FIGURES = re.compile(r"\d+(?:\.\d+)?")

_MARKS = re.compile(r"[^\w%‰]+|_")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C501: the result is not the goal once more."""
    goal = subject.project.goal
    if not goal.actual.strip():
        return
    if SEE_GOAL.fullmatch(goal.actual.strip()):
        message = f"实际完成情况只写了“{goal.actual.strip()}”，没有写做成了什么。"
    elif copied_from_goal(goal.expected, goal.actual):
        message = "实际完成情况与预期目标几乎一字不差，没有写做成了什么。"
    else:
        return
    yield finding(RULE, subject.project.places, GOAL_RESULT, message)


def copied_from_goal(expected: str, actual: str) -> bool:
    """Tell whether a result says what the goal says, words like 已 and 确保 aside."""
    if _FIGURES.findall(expected) != _FIGURES.findall(actual):
        return False
    one, other = (
        wording_words().tense.sub("", _MARKS.sub("", text))[:LONGEST] for text in (expected, actual)
    )
    if min(len(one), len(other)) < _SHORTEST_RESULT:
        return False
    if one == other:
        return True
    if 2 * min(len(one), len(other)) < _ALMOST * (len(one) + len(other)):
        return False
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other, score_cutoff=_ALMOST) > 0
