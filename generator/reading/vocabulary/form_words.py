"""The words people write for a key of the form, and the keys they mean."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from generator.facts.form.keys import Key
from generator.reading.vocabulary.schema_files import (
    SchemaKind,
    closed_values,
    items_below,
    properties_below,
    scalars_and_sections,
    schema_data,
)

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
        "权重": (Key.WEIGHT,),
        "分数": (Key.WEIGHT, Key.SCORE),
        "自评得分": (Key.SCORE, Key.STATED_TOTAL),
        "总分": (Key.STATED_TOTAL,),
        "等级": (Key.STATED_GRADE,),
        "偏差原因": (Key.DEVIATION,),
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


@cache
def known_words() -> frozenset[str]:
    """All keys of all forms, and the Chinese words often written for them."""
    keys: set[str] = set()
    for kind in SchemaKind:
        keys.update(properties_below(schema_data(kind)))
    return frozenset(keys.union(word for word in ALIASES if len(word) >= 3 and not word.isascii()))


@cache
def item_words() -> frozenset[str]:
    """All keys an item of some list may begin with."""
    return frozenset(word for kind in SchemaKind for word in items_below(schema_data(kind)))


@cache
def section_words() -> frozenset[str]:
    """All keys that hold a table or a list and never a value on their own line."""
    told = {pair for kind in SchemaKind for pair in scalars_and_sections(schema_data(kind))}
    plain = {word for word, section in told if not section}
    return frozenset(word for word, section in told if section) - plain


@cache
def closed_words() -> frozenset[str]:
    """All keys that hold a number or one of a few words, and so never a sign in front."""
    told = {pair for kind in SchemaKind for pair in closed_values(schema_data(kind))}
    return frozenset(word for word, closed in told if closed) - {
        word for word, closed in told if not closed
    }
