"""C426: the first level of an indicator is called as the form calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C426",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="一级指标没有照表上的名称写",
    why=(
        "分值按一级指标分配，各单位放在一起比也按它分。写成简称的页面上照写成的样子登；"
        "认不出的，这几行的分哪一部分都不算。"
    ),
    way_out="写全称：产出指标、效益指标、满意度指标；单设成本的，写成本指标。",
    source="《项目支出绩效自评表》“一级指标”栏",
    example_bad="一级指标: 产出",
    example_good="一级指标: 产出指标",
    computed=(
        "去掉空格、序号和括号里的分值以后，只写了“产出”“效益”“满意度”“成本”的；"
        "或者认不出是哪一部分的。同一个写法一张表说一次。"
    ),
    exceptions=(
        "“项目产出”“产出类指标”一类认得出的不问；评价指标体系里的决策、过程、管理、投入不问；"
        "没有写一级指标的不问。"
    ),
)
_BESIDE = re.compile(r"[\s\u3000]|[（(][^（）()]*[）)]|^[一二三四五六\d]+[、.．]")
_OF_EVALUATION = re.compile("决策|过程|管理|投入|执行|立项|加分|扣分")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C426: the first level of an indicator is called as the form calls it."""
    told: set[str] = set()
    for index, item in indicators(subject):
        word = _BESIDE.sub("", item.level1)
        short = f"{word}指标" == item.part
        if word in told or not (short or _is_unknown(word, item.part)):
            continue
        told.add(word)
        message = f"一级指标写的是“{item.level1}”，表上是“{item.part}”。"
        advice = f"写成“{item.part}”。"
        if not short:
            message = f"一级指标“{item.level1}”不是表上的名称，认不出是哪一部分。"
            advice = ""
        path = (Key.INDICATORS, index, Key.LEVEL1)
        yield finding(RULE, subject.project.places, path, message, advice=advice)


def _is_unknown(word: str, part: str) -> bool:
    return bool(word) and not part and not _OF_EVALUATION.search(word)
