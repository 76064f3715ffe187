"""The words people write for a key of the form, and the keys they mean."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import MappingProxyType

from generator.facts.form.field import CLOSED, SECTIONS, Field, Kind
from generator.facts.form.forms import FORMS
from generator.facts.form.keys import Key

ALIASES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        Key.PROJECT: (Key.PROJECT_NAME,),
        "项目名": (Key.PROJECT_NAME,),
        "项目代码": (Key.PROJECT_CODE,),
        "项目编号": (Key.PROJECT_CODE,),
        "预算数": (Key.ANNUAL_BUDGET, Key.BUDGET_SUM),
        "预算": (Key.ANNUAL_BUDGET, Key.BUDGET_SUM),
        "年度预算数": (Key.ANNUAL_BUDGET,),
        "调整预算数": (Key.ANNUAL_BUDGET,),
        "预算金额": (Key.ANNUAL_BUDGET, Key.BUDGET_SUM),
        "年初预算": (Key.INITIAL_BUDGET,),
        "执行数": (Key.EXECUTED, Key.EXECUTED_SUM),
        "实际支出": (Key.EXECUTED, Key.EXECUTED_SUM),
        "支出数": (Key.EXECUTED, Key.EXECUTED_SUM),
        "年度执行数": (Key.EXECUTED,),
        "预算执行率": (Key.EXECUTION_RATE,),
        "资金": (Key.FUNDS,),
        "项目资金": (Key.FUNDS,),
        "年度资金总和": (Key.FUNDS_TOTAL,),
        "资金总额": (Key.FUNDS_TOTAL,),
        "本年财政拨款": (Key.APPROPRIATION,),
        "财政拨款": (Key.APPROPRIATION,),
        "上年结转": (Key.CARRIED_OVER,),
        "结转资金": (Key.CARRIED_OVER,),
        "年度目标": (Key.GOAL,),
        "总体目标": (Key.GOAL,),
        "目标": (Key.EXPECTED,),
        "年度绩效目标": (Key.GOAL,),
        "实际完成": (Key.GOAL_RESULT, Key.ACTUAL),
        "完成情况": (Key.GOAL_RESULT,),
        Key.REVIEWED_INDICATORS: (Key.INDICATORS, Key.LEVEL3),
        "指标名称": (Key.LEVEL3,),
        "指标值": (Key.TARGET,),
        "目标值": (Key.TARGET,),
        "完成值": (Key.ACTUAL,),
        "实际值": (Key.ACTUAL,),
        Key.SHARE_OF_MARKS: (Key.WEIGHT,),
        "分数": (Key.WEIGHT, Key.SCORE),
        "自评得分": (Key.SCORE, Key.STATED_TOTAL),
        "总分": (Key.STATED_TOTAL,),
        "等级": (Key.STATED_GRADE,),
        Key.ROW_DEVIATION: (Key.DEVIATION, Key.FUNDS_DEVIATION),
        "偏差原因分析": (Key.DEVIATION,),
        "改进措施": (Key.DEVIATION, Key.MEASURE),
        Key.CHANGE_BASIS: (Key.POLICY_BASES, Key.BASES),
        "立项依据": (Key.POLICY_BASES,),
        "三重一大": (Key.DECISIONS,),
        "会议纪要": (Key.MINUTES,),
        Key.ATTACHMENTS: (Key.EVIDENCE,),
        "证明材料": (Key.EVIDENCE,),
        "佐证资料": (Key.EVIDENCE,),
        "文件名": (Key.FILE,),
        "文件名称": (Key.NAME, Key.FILE),
        "发文单位": (Key.ISSUER,),
        Key.PROBLEM: (Key.MEASURES,),
        "整改": (Key.REPORT_MEASURES,),
        "整改情况": (Key.PROGRESS_NOTE,),
        "整改时限": (Key.DUE,),
        "期限": (Key.DUE,),
        "责任人": (Key.RESPONSIBLE,),
        "公开状态": (Key.STATUS,),
        "是否公开": (Key.STATUS, Key.PUBLIC),
        Key.EXPLANATIONS: (Key.NOTE,),
        Key.NAME: (Key.PROJECT_NAME, Key.UNIT_NAME, Key.SITE_NAME, Key.TITLE, Key.LEVEL3),
        "单位": (Key.UNIT_NAME, Key.UNIT_OF_MEASURE),
        Key.URL: (Key.SITE_ADDRESS,),
        "地址": (Key.SITE_ADDRESS, Key.URL),
        "name": (Key.PROJECT_NAME, Key.UNIT_NAME, Key.SITE_NAME, Key.NAME),
        "project": (Key.PROJECT_NAME, Key.PROJECT),
        "project_name": (Key.PROJECT_NAME,),
        "title": (Key.TITLE, Key.NAME),
        "code": (Key.PROJECT_CODE,),
        "status": (Key.STATUS,),
        "example": (Key.EXAMPLE,),
        "standard": (Key.STANDARD,),
        "funds": (Key.FUNDS,),
        "total": (Key.FUNDS_TOTAL, Key.STATED_TOTAL),
        "budget": (Key.ANNUAL_BUDGET, Key.BUDGET_SUM),
        "executed": (Key.EXECUTED, Key.EXECUTED_SUM),
        "rate": (Key.EXECUTION_RATE,),
        "weight": (Key.WEIGHT,),
        "score": (Key.SCORE,),
        "goal": (Key.GOAL,),
        "indicators": (Key.INDICATORS,),
        "level1": (Key.LEVEL1,),
        "level2": (Key.LEVEL2,),
        "level3": (Key.LEVEL3,),
        "target": (Key.TARGET,),
        "actual": (Key.ACTUAL,),
        "unit": (Key.UNIT_OF_MEASURE, Key.UNIT_NAME),
        "department": (Key.DEPARTMENT,),
        "evidence": (Key.EVIDENCE,),
        "file": (Key.FILE,),
        "public": (Key.PUBLIC,),
        "source": (Key.PROVENANCE,),
        "date": (Key.DATED,),
        "note": (Key.NOTE, Key.EXPLANATIONS),
        "remarks": (Key.NOTE,),
        "url": (Key.URL,),
    }
)


def _fields() -> Iterator[Field]:
    """Yield every field of every form, at any depth."""
    for form in FORMS.values():
        yield from (field for _, _, field in form.walk())


@cache
def known_words() -> frozenset[str]:
    """All keys of all forms, and the Chinese words often written for them."""
    words = (word for word in ALIASES if len(word) >= 3 and not word.isascii())
    return frozenset((*(field.key for field in _fields()), *words))


@cache
def item_words() -> frozenset[str]:
    """All keys an item of some list may begin with."""
    lists = (field.below for field in _fields() if field.kind in (Kind.LIST, Kind.EXPLANATIONS))
    return frozenset(field.key for form in lists if form is not None for field in form.fields)


@cache
def section_words() -> frozenset[str]:
    """All keys that hold a table or a list and never a value on their own line."""
    return _always(SECTIONS)


@cache
def closed_words() -> frozenset[str]:
    """All keys that hold a number, a date or one of a few words, and so never a sign in front."""
    return _always(CLOSED)


@cache
def percent_words() -> frozenset[str]:
    """All keys that hold a percentage with its sign."""
    return _always(frozenset({Kind.PERCENT, Kind.RATE}))


def _always(kinds: frozenset[Kind]) -> frozenset[str]:
    """Return the keys that are of one of some kinds wherever they stand."""
    others = {field.key for field in _fields() if field.kind not in kinds}
    return frozenset(field.key for field in _fields() if field.key not in others)
