"""Every place that does not fit the schema, as one sentence with a way out."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, Rule, finding
from generator.reading.quantities.format_faults import pattern_fault
from generator.reading.quantities.number_faults import explain_number, whole_number_advice
from generator.reading.rules import c110_yaml as structure_yaml
from generator.reading.rules import c140_values as rules
from generator.reading.schema.problem import Problem
from generator.reading.schema.problem import problems as find_problems
from generator.reading.schema.schema_files import Schema, SchemaKind, schema_data
from generator.reading.schema.unknown_keys import KeyFault, explain_key
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.lines import closing_bracket, quoted
from generator.reading.yaml.scalars import as_text, strip_blanks
from generator.reading.yaml.source import Source
from generator.reading.yaml.spots import clip

_UNIT = re.compile(r"单位：([^。，]+)")
_READING_BROKE = frozenset(
    rule.code
    for rule in (structure_yaml.UNCLOSED_QUOTE, structure_yaml.YAML_OTHER, structure_yaml.NO_COLON)
)
_TEXT_ADVICE = "写在同一行；文字里有“冒号加空格”时，用英文双引号括起来。"
_NAMED = 3  # keys named in one sentence
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
class _Told:
    rule: Rule
    message: str
    advice: str = ""
    at_key: bool = False


def tell(kind: SchemaKind, source: Source, problems: Sequence[Problem]) -> tuple[Finding, ...]:
    """Put problems into words, in file order, one cause one finding.

    Left out is what follows from a cause already told: on a line with a trap, a required key
    whose misspelling is told, and questions of structure where lines had to be moved.
    """
    problems, faults = _with_misspelt(schema_data(kind), problems)
    faults = _without_lost_lines(faults)
    taken = {found.place.line for found in source.findings}
    findings = []
    for problem in problems:
        if problem.path in faults and faults[problem.path].told_above:
            continue
        if _follows(problem, faults, source):
            continue
        told = _tell(problem, faults, source)
        path = problem.path
        if problem.keyword == "required" and path not in source.places.keys:
            path = path[:-1]
        found = finding(
            told.rule, source.places, path, told.message, advice=told.advice, at_key=told.at_key
        )
        if found.place.line not in taken or problem.keyword == "required":
            findings.append(found)
    return tuple(sorted(findings, key=lambda found: found.sort_key))


def _with_misspelt(
    root: Schema, problems: Sequence[Problem]
) -> tuple[list[Problem], dict[FieldPath, KeyFault]]:
    """Explain unknown keys, and go on below a misspelt one as if it were the one that was meant."""
    found, faults = list(problems), {}
    for problem in found:  # grows while it is walked
        if problem.keyword != "additionalProperties":
            continue
        fault = explain_key(root, problem.schema, problem.path)
        faults[problem.path] = fault
        if fault.meant and not fault.moved:
            below = problem.schema["properties"][fault.meant]
            found.extend(find_problems(below, problem.value, problem.path))
    return found, faults


def _without_lost_lines(faults: dict[FieldPath, KeyFault]) -> dict[FieldPath, KeyFault]:
    """Tell keys that stand in one wrong place and belong to one other as the lost line they are."""
    groups: dict[tuple[FieldPath, str], list[FieldPath]] = {}
    for path, fault in faults.items():
        if fault.moved and fault.home:
            groups.setdefault((path[:-1], fault.home), []).append(path)
    told = dict(faults)
    for (above, home), paths in groups.items():
        if len(paths) > 1:
            told[paths[0]] = _lost_line(faults[paths[0]], above, home, paths)
            told.update({path: replace(faults[path], told_above=True) for path in paths[1:]})
    return told


def _lost_line(
    fault: KeyFault, above: FieldPath, home: str, paths: Sequence[FieldPath]
) -> KeyFault:
    names = "".join(f"“{clip(str(path[-1]), 20)}”" for path in paths[:_NAMED])
    more = f"等 {len(paths)} 项" if len(paths) > _NAMED else ""
    here = f"{label(above)}里" if above else "最外层"
    return replace(
        fault,
        message=f"{names}{more}写错了地方，不应写在{here}。",
        advice=f"如果上面少了“{home}:”这一行，请补上；没有少的，把它们移到“{home}”下面。",
    )


def _follows(problem: Problem, faults: dict[FieldPath, KeyFault], source: Source) -> bool:
    """Whether a problem is only the consequence of one that is told elsewhere."""
    shape = problem.keyword in ("additionalProperties", "required") or (
        problem.keyword == "type" and not isinstance(problem.value, str)
    )
    if source.guessed and shape:
        return True
    if problem.keyword != "required":
        return False
    key, parent = problem.path[-1], problem.path[:-1]
    if any(found.code in _READING_BROKE for found in source.findings):
        return True  # what stands below the break may be what is missing
    if problem.path in source.places.keys:
        line = source.places.keys[problem.path][0]
        if any(found.place.line == line for found in source.findings):
            return True
    return any(
        fault.meant == key and (fault.moved or path[:-1] == parent)
        for path, fault in faults.items()
    )


def _tell(problem: Problem, faults: dict[FieldPath, KeyFault], source: Source) -> _Told:
    if problem.keyword == "additionalProperties":
        fault = faults[problem.path]
        return _Told(rule=fault.rule, message=fault.message, advice=fault.advice, at_key=True)
    if problem.keyword == "required":
        return _required(problem, source)
    if problem.keyword == "type" and not isinstance(problem.value, str):
        return _shape(problem, source)
    return SENTENCES[problem.keyword](problem)


def _required(problem: Problem, source: Source) -> _Told:
    key = str(problem.path[-1])
    schema = problem.schema["properties"][key]
    example = _line(key, schema)
    if problem.path in source.places.keys:
        message = f"{label(problem.path)}没有填写。"
        return _Told(
            rule=rules.MISSING, message=message, advice=f"填上，如：{example}", at_key=True
        )
    parent = problem.path[:-1]
    message = f"{label(parent)}缺少“{key}”。" if parent else f"缺少必填的“{key}”。"
    return _Told(rule=rules.MISSING, message=message, advice=f"补上一行，如：{example}")


def _line(key: str, schema: Schema) -> str:
    """Show how a field is filled."""
    if "enum" in schema:
        return f"{key}: {schema['enum'][0]}（可填：{'、'.join(schema['enum'])}）"
    examples = schema.get("examples")
    return f"{key}: {examples[0]}" if examples else f"{key}:（下一行多空两格填写）"


def _shape(problem: Problem, source: Source) -> _Told:
    """A value of the wrong build: a list where text should be, a number where rows should be."""
    mark = source.places.values.get(problem.path, (0, 0))
    character = source.places.line_text(mark[0])[mark[1] - 1 : mark[1]]
    wanted = problem.schema["type"]
    if character in ("[", "{") and wanted not in ("array", "object"):
        message = f"{label(problem.path)}的内容以“{character}”开头，被当成了列表或表格。"
        advice = _without_brackets(problem, source.places.line_text(mark[0])[mark[1] - 1 :])
        return _Told(rule=structure_yaml.BRACKET, message=message, advice=advice)
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


def _wrong_shape(problem: Problem) -> _Told:
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
    return _Told(rule=rules.WRONG_SHAPE, message=message, advice=advice)


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


def _type(problem: Problem) -> _Told:
    if problem.schema["type"] not in ("number", "integer"):
        return _wrong_shape(problem)
    unit = _UNIT.search(problem.schema.get("description", ""))
    fault = explain_number(problem.value, unit.group(1) if unit else "")
    message = f"{label(problem.path)}写成了“{clip(problem.value, 30)}”，{fault.why}。"
    return _Told(rule=fault.rule, message=message, advice=fault.advice)


def _enum(problem: Problem) -> _Told:
    text, choices = as_text(problem.value), problem.schema["enum"]
    bare = re.sub(r"\s", "", strip_blanks(text)).strip(_AROUND_WORDS)
    meant = next((c for c in choices if c == bare or bare.lower() in _CHOICE_WORDS.get(c, ())), "")
    if not meant:
        meant = next(iter(difflib.get_close_matches(bare, choices, n=1, cutoff=0.7)), "")
    listed = "、".join(choices)
    message = f"{label(problem.path)}写成了“{clip(text, 20)}”，只能填：{listed}。"
    return _Told(
        rule=rules.NOT_IN_LIST, message=message, advice=f"改成“{meant}”。" if meant else ""
    )


def _pattern(problem: Problem) -> _Told:
    text = as_text(problem.value)
    rule, advice = pattern_fault(problem.schema["pattern"], text)
    wanted = {"C151": "应当写成百分数，", "C152": "应当写成 年-月-日，"}.get(rule.code, "")
    message = f"{label(problem.path)}{wanted}{'却' if wanted else ''}写成了“{clip(text, 30)}”。"
    return _Told(rule=rule, message=message, advice=advice)


def _format(problem: Problem) -> _Told:
    year, month, day = (int(part) for part in as_text(problem.value).split("-"))
    fault = f"{year} 年 {month} 月没有 {day} 日" if 1 <= month <= 12 else f"一年没有 {month} 月"
    message = f"{label(problem.path)}写成了“{problem.value}”，{fault}。"
    return _Told(rule=rules.DATE, message=message, advice="核对后改成日历上有的日子。")


def _minimum(problem: Problem) -> _Told:
    limit = problem.schema.get("exclusiveMinimum", problem.schema.get("minimum"))
    words = "必须大于" if problem.keyword == "exclusiveMinimum" else "不能小于"
    message = f"{label(problem.path)}{words} {limit}，却写成了 {as_text(problem.value)}。"
    positive = as_text(problem.value).lstrip("-")
    advice = ""
    if limit == 0:
        advice = f"这一项不会是负数：负号多打了的写成 {positive}。"
        if "万元" in problem.schema.get("description", ""):
            advice = f"{advice[:-1]}；调减的金额也写正数，类型写“调减”。"
    return _Told(rule=rules.OUT_OF_RANGE, message=message, advice=advice)


def _maximum(problem: Problem) -> _Told:
    limit = problem.schema["maximum"]
    message = f"{label(problem.path)}不能大于 {limit}，却写成了 {as_text(problem.value)}。"
    return _Told(rule=rules.OUT_OF_RANGE, message=message, advice=f"核对后填写，最多 {limit}。")


def _min_items(problem: Problem) -> _Told:
    return _Told(rule=rules.TOO_FEW, message=f"{label(problem.path)}是空的，至少要有一条。")


def _min_length(problem: Problem) -> _Told:
    return _Told(rule=rules.MISSING, message=f"{label(problem.path)}没有填写。")


SENTENCES: dict[str, Callable[[Problem], _Told]] = {
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
