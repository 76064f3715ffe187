"""The rule book is complete; examples that are lines of a form raise their rule where bad, nothing where good."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.concluding.rulebook import RULES, rule
from generator.facts.diagnostics import Rule
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project

LINE = {
    "一级指标": "level1",
    "二级指标": "aspect",
    "三级指标": "name",
    "分值": "weight",
    "得分": "score",
    "偏差原因分析及改进措施": "deviation",
}
FAMILIES = ("勾稽", "合理性")
CHECKS = (*project_questions("C2"), *project_questions("C3"))
# A few lines are no whole form: their weights and parts do not add up to one.
OF_WHOLE_FORMS = {"C206", "C207", "C221"}
# What makes this wrong is the form's year, told in a remark beside the line.
NEED_MORE = {"C316"}


def lines_of(example: str) -> list[dict[str, Any]]:
    """Read an example as lines of 绩效指标; nothing where it is anything else."""
    try:
        read = yaml.load(example, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return []
    if not isinstance(read, dict):
        return []
    lines = read["绩效指标"] if set(read) == {"绩效指标"} else [read]
    known = {*LINE, "年度指标值", "实际完成值"}
    whole = all("年度指标值" in line and set(line) <= known for line in lines)
    return lines if whole and not any(" / " in line["年度指标值"] for line in lines) else []


def codes_of(lines: list[dict[str, Any]]) -> set[str]:
    form = project(*(built(line) for line in lines))
    return {item.code for item in ask(CHECKS, form)}


def built(line: dict[str, Any]) -> Any:
    given = {LINE[key]: value for key, value in line.items() if key in LINE}
    target = line["年度指标值"]
    return indicator(target, line.get("实际完成值", ""), **({"weight": None} | given))


def told(side: str) -> list[Any]:
    asked = [rule for rule in RULES if rule.family in FAMILIES and lines_of(getattr(rule, side))]
    return [pytest.param(rule, id=rule.code) for rule in asked]


@pytest.mark.parametrize("rule", told("example_good"))
def test_what_the_rule_book_calls_right_is_right(rule: Rule) -> None:
    assert codes_of(lines_of(rule.example_good)) <= OF_WHOLE_FORMS


@pytest.mark.parametrize("rule", told("example_bad"))
def test_what_the_rule_book_calls_wrong_is_found(rule: Rule) -> None:
    if rule.code not in NEED_MORE:
        assert rule.code in codes_of(lines_of(rule.example_bad))


def test_the_examples_are_read() -> None:
    assert {param.id for param in told("example_good")} >= {"C211", "C227", "C302", "C303"}


def test_the_rule_book_is_complete():
    assert [item.code for item in RULES] == sorted({item.code for item in RULES})
    for item in RULES:
        assert rule(item.code) is item
        assert item.code[0] == "C"
        assert len(item.code) == 4
        for text in (item.family, item.title, item.why, item.way_out, item.source):
            assert text.strip()
        assert item.example_bad != item.example_good
    with pytest.raises(KeyError):
        rule("C999")
