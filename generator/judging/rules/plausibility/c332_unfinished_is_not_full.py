"""C332: what the text calls unfinished or not accepted has not been done in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.records.states import Attainment
from generator.facts.units import plain
from generator.facts.wordlists.results import result_words
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C332",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="文字里说没有完工、没有验收，却算全部完成或得了满分",
    why="没有完工、没有验收的事，做没做成还不知道；写成全部完成、得满分，结果就不可信。",
    way_out="改正完成程度或得分，并写明原因和预计什么时候完成；其实已经办完的，改正文字。",
    source="《项目支出绩效自评表》“实际完成情况”“实际完成值”“得分”三栏",
    example_bad="实际完成情况: 道路已铺设3公里，尚未验收\n完成程度: 全部完成",
    example_good="实际完成情况: 道路已铺设3公里，尚未验收\n完成程度: 部分完成",
    computed=(
        "实际完成情况里有未完工、尚未验收、待验收、正在施工、结转下年继续实施一类的话，而完成程度是“全部完成”，"
        "或者写了分值的产出指标得的都是满分；"
        "一项指标的实际完成值、偏差原因、备注里有这样的话，而这一项得了满分。"
        "词表随程序提供。"
    ),
    exceptions="“无未完工项目”“未完工 0 处”一类的、只说资金没有付完的（C333）不算；实际完成值是数的指标不问备注。",
    denies=(
        PageClaim.LINE,
        PageClaim.ALL_LINES,
        PageClaim.ATTAINMENT,
    ),
)

_CLAUSE = re.compile(r"[^。；;！!，,\n]+")
_GOES_ON = re.compile(r"(20\d\d)年度?[^，。]{0,4}(?:继续|再)(?:施工|实施|建设|推进|完成)")
_OUTPUT = "产出指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C332: what the text calls unfinished or not accepted has not been done in full."""
    project, year = subject.project, subject.unit_year.year
    words = _unfinished(project.goal.actual, year)
    beside = _beside(subject) if words else ""
    if beside:
        message = f"实际完成情况说“{words}”，{beside}。"
        yield finding(RULE, project.places, (Key.GOAL, Key.GOAL_RESULT), message)
    for index, item in indicators(subject):
        if not item.weight or item.score != item.weight:
            continue
        told = _told(item, year)
        if told:
            message = f"指标“{item.name}”说“{told}”，却得满分 {plain(item.weight)} 分。"
            yield finding(RULE, project.places, (Key.INDICATORS, index, Key.SCORE), message)


def _beside(subject: ProjectSubject) -> str:
    """Say what claims that all is done; empty where nothing does."""
    project = subject.project
    if project.goal.attainment is Attainment.FULL:
        return f"完成程度写的却是“{project.goal.attainment}”"
    if project.goal.attainment is not None:
        return ""
    outputs = [item for _, item in indicators(subject) if item.part == _OUTPUT and item.weight]
    full = bool(outputs) and all(item.score == item.weight for item in outputs)
    return f"{len(outputs)} 项产出指标却都得了满分" if full else ""


def _told(item: Indicator, year: int) -> str:
    """Return the words by which a line calls itself unfinished, in the value or the reason."""
    texts = (item.actual.raw, item.deviation, "" if item.actual.number else item.note)
    return next((words for text in texts if (words := _unfinished(text, year))), "")


def _unfinished(text: str, year: int) -> str:
    """Return the clause that says that something is unfinished, cut to what a sentence can hold."""
    for clause in _CLAUSE.findall(text):
        later = _GOES_ON.search(clause)
        if result_words().unfinished.search(clause) or (later and int(later[1]) > year):
            return str(clause).strip()[-24:]
    return ""
