"""One problem of the schema as one sentence with a way out, a function for each keyword."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.diagnostics import Rule
from generator.reading.quantities.format_faults import pattern_fault
from generator.reading.quantities.number_faults import explain_number, whole_number_advice
from generator.reading.rules import c110_yaml as structure_yaml
from generator.reading.rules import c140_values as rules
from generator.reading.schema.problem import Problem
from generator.reading.schema.schema_files import Schema
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.lines import closing_bracket, quoted
from generator.reading.yaml.scalars import as_text, strip_blanks
from generator.reading.yaml.source import Source
from generator.reading.yaml.spots import clip

_UNIT = re.compile(r"单位：([^。，]+)")
_TEXT_ADVICE = "写在同一行；文字里有“冒号加空格”时，用英文双引号括起来。"
_AROUND_WORDS = "“”‘’\"'`*。．.；;，,、：:！!（）()[]【】 "
_CHOICE_WORDS = {
    "是": ("true", "yes", "y", "1", "√", "✓", "有", "on"),
    "否": ("false", "no", "n", "0", "×", "无", "off"),
    "公开": ("已公开", "发布", "public", "gongkai"),
    "草稿": ("未公开", "起草", "draft"),
    "不予公开": ("不公开", "保密"),
    "全部完成": ("完成", "已完成", "达成", "100%"),
    "部分完成": ("基本完成", "大部分完成", "未全部完成"),
    "已完成": ("100%", "完成", "已整改", "整改完毕"),
    "进行中": ("整改中", "正在进行", "正在整改", "推进中", "持续推进"),
    "未开始": ("尚未开始", "待整改", "0%"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A problem in words; ``at_key`` puts it at the key instead of the value."""

    rule: Rule
    message: str
    advice: str = ""
    at_key: bool = False


def required(problem: Problem, source: Source) -> Told:
    """A key that has to be there and is not, or has nothing behind it."""
    key = str(problem.path[-1])
    schema = problem.schema["properties"][key]
    example = _line(key, schema)
    if problem.path in source.places.keys:
        message = f"{label(problem.path)}没有填写。"
        return Told(rule=rules.MISSING, message=message, advice=f"填上，如：{example}", at_key=True)
    parent = problem.path[:-1]
    message = f"{label(parent)}缺少“{key}”。" if parent else f"缺少必填的“{key}”。"
    return Told(rule=rules.MISSING, message=message, advice=f"补上一行，如：{example}")


def _line(key: str, schema: Schema) -> str:
    """Show how a field is filled."""
    if "enum" in schema:
        return f"{key}: {schema['enum'][0]}（可填：{'、'.join(schema['enum'])}）"
    examples = schema.get("examples")
    return f"{key}: {examples[0]}" if examples else f"{key}:（下一行多空两格填写）"


def shape(problem: Problem, source: Source) -> Told:
    """A value of the wrong build: a list where text should be, a number where rows should be."""
    mark = source.places.values.get(problem.path, (0, 0))
    character = source.places.line_text(mark[0])[mark[1] - 1 : mark[1]]
    wanted = problem.schema["type"]
    if character in ("[", "{") and wanted not in ("array", "object"):
        message = f"{label(problem.path)}的内容以“{character}”开头，被当成了列表或表格。"
        advice = _without_brackets(problem, source.places.line_text(mark[0])[mark[1] - 1 :])
        return Told(rule=structure_yaml.BRACKET, message=message, advice=advice)
    return _wrong_shape(problem)


def _without_brackets(problem: Problem, typed: str) -> str:
    """Say how to write what stands in brackets: bare where the field is closed, else quoted."""
    end = closing_bracket(typed, 0)
    inner = typed[1:end].strip() if end > 0 else ""
    if not inner or inner[0] in "[{":
        return ""
    key = str(problem.path[-1])
    if problem.schema["type"] == "string" and not {"enum", "pattern"} & problem.schema.keys():
        return f"不要括号的写成：{key}: {inner}；括号也是正文的写成：{key}: {quoted(typed[: end + 1])}。"
    return f"去掉括号，写成：{key}: {inner}"


def _wrong_shape(problem: Problem) -> Told:
    name, schema, value = label(problem.path), problem.schema, problem.value
    if isinstance(value, dict):
        got = "写成了几个小项"
    elif isinstance(value, list):
        got = "写成了列表"
    else:
        got = f"直接写了“{clip(as_text(value), 20)}”"
    if schema["type"] == "object":
        inner = "、".join(tuple(schema.get("properties", {}))[:6])
        message = f"{name}下面还有小项，却{got}。"
        advice = f"另起一行、多空两格，逐项填写{'：' if inner else ''}{inner}。"
    elif schema["type"] == "array":
        message = f"{name}应当是一条一条的列表，却{got}。"
        advice = f"另起一行、多空两格，每条以“- ”开头，如：{_item(schema)}"
    else:
        number = schema["type"] in ("number", "integer")
        what = "一个整数" if schema["type"] == "integer" else "一个数" if number else "一段文字"
        message = f"{name}应当填{what}，却{got}。"
        advice = _scalar_advice(problem) if number else _TEXT_ADVICE
    return Told(rule=rules.WRONG_SHAPE, message=message, advice=advice)


def _scalar_advice(problem: Problem) -> str:
    if isinstance(problem.value, Decimal):
        return whole_number_advice(problem.value)
    return "冒号后面只写一个数，写在同一行。"


def _item(schema: Schema) -> str:
    items = schema.get("items", {})
    key = next(iter(items.get("required", ()) or items.get("properties", ())), "")
    if not key:
        return f"- {(items.get('examples') or ['…'])[0]}"
    return f"- {_line(key, items['properties'][key])}"


def _type(problem: Problem) -> Told:
    if problem.schema["type"] not in ("number", "integer"):
        return _wrong_shape(problem)
    unit = _UNIT.search(problem.schema.get("description", ""))
    fault = explain_number(problem.value, unit.group(1) if unit else "")
    message = f"{label(problem.path)}写成了“{clip(problem.value, 30)}”，{fault.why}。"
    return Told(rule=fault.rule, message=message, advice=fault.advice)


def _enum(problem: Problem) -> Told:
    text, choices = as_text(problem.value), problem.schema["enum"]
    bare = re.sub(r"\s", "", strip_blanks(text)).strip(_AROUND_WORDS)
    meant = next((c for c in choices if c == bare or bare.lower() in _CHOICE_WORDS.get(c, ())), "")
    if not meant:
        meant = next(iter(difflib.get_close_matches(bare, choices, n=1, cutoff=0.7)), "")
    listed = "、".join(choices)
    message = f"{label(problem.path)}写成了“{clip(text, 20)}”，只能填：{listed}。"
    return Told(rule=rules.NOT_IN_LIST, message=message, advice=f"改成“{meant}”。" if meant else "")


def _pattern(problem: Problem) -> Told:
    text = as_text(problem.value)
    rule, advice = pattern_fault(problem.schema["pattern"], text)
    wanted = {"C151": "应当写成百分数，", "C152": "应当写成 年-月-日，"}.get(rule.code, "")
    message = f"{label(problem.path)}{wanted}{'却' if wanted else ''}写成了“{clip(text, 30)}”。"
    return Told(rule=rule, message=message, advice=advice)


def _format(problem: Problem) -> Told:
    year, month, day = (int(part) for part in as_text(problem.value).split("-"))
    fault = f"{year} 年 {month} 月没有 {day} 日" if 1 <= month <= 12 else f"一年没有 {month} 月"
    message = f"{label(problem.path)}写成了“{problem.value}”，{fault}。"
    return Told(rule=rules.DATE, message=message, advice="核对后改成日历上有的日子。")


def _minimum(problem: Problem) -> Told:
    limit = problem.schema.get("exclusiveMinimum", problem.schema.get("minimum"))
    words = "必须大于" if problem.keyword == "exclusiveMinimum" else "不能小于"
    message = f"{label(problem.path)}{words} {limit}，却写成了 {as_text(problem.value)}。"
    positive = as_text(problem.value).lstrip("-")
    advice = ""
    if limit == 0:
        advice = f"这一项不会是负数：负号多打了的写成 {positive}。"
        if "万元" in problem.schema.get("description", ""):
            advice = f"{advice[:-1]}；调减的金额也写正数，类型写“调减”。"
    return Told(rule=rules.OUT_OF_RANGE, message=message, advice=advice)


def _maximum(problem: Problem) -> Told:
    limit = problem.schema["maximum"]
    message = f"{label(problem.path)}不能大于 {limit}，却写成了 {as_text(problem.value)}。"
    return Told(rule=rules.OUT_OF_RANGE, message=message, advice=f"核对后填写，最多 {limit}。")


def _min_items(problem: Problem) -> Told:
    return Told(rule=rules.TOO_FEW, message=f"{label(problem.path)}是空的，至少要有一条。")


def _min_length(problem: Problem) -> Told:
    return Told(rule=rules.MISSING, message=f"{label(problem.path)}没有填写。")


SENTENCES: dict[str, Callable[[Problem], Told]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "minimum": _minimum,
    "exclusiveMinimum": _minimum,
    "maximum": _maximum,
    "minItems": _min_items,
    "minLength": _min_length,
}
