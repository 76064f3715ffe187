"""The forms in `generator/facts/form/` and the JSON Schemas have the same keys, kinds and units."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields as record_fields
from typing import Any

import pytest

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.forms import FORMS
from generator.facts.form.keys import Key, StandardKey
from tests.support.repo import REPO

WAY_OUT = "docs/dev/data-format.md, “A new field”, lists all the places."
UNIT = re.compile(r"单位：(万元|分|份|项|天|%)。")
NUMBERS = {Kind.MONEY, Kind.SCORE, Kind.NUMBER}
Way = tuple[str, ...]

NOT_TYPED = {
    "Project.id": "the file's name",
    "Project.places": "where its values stand",
    "Report.places": "where its values stand",
    "Review.places": "where its values stand",
    "Unit.id": "the folder's name",
    "Unit.places": "where its values stand",
    "Site.places": "where its values stand",
    "Standard.id": "the file's name",
    "Indicator.part": "the standard name that 一级指标 stands for",
    "Indicator.aspect": "the standard name that 二级指标 stands for",
    "Indicator.more_is_better": "what 指标方向性 or 指标性质 says",
    "Indicator.target_before": "年度指标值 as typed, where 调整后指标值 takes its place",
    "Project.document_seen": "what the titles tell where 表格种类 is not typed",
    "FundRow.rate_as_typed": "执行率 as typed, where it has no sign",
    "FundSource.rate_as_typed": "the same",
    "Goal.rate_as_typed": "绩效目标完成率 as typed, where it has no sign",
    "Explanation.path": "where it stands",
}
"""Attributes of records that no key fills, and what does."""


def schema_keys(kind: str) -> dict[Way, dict[str, Any]]:
    """Every key of a schema with the keys that lead to it, in its order."""
    path = REPO / f"generator/reading/schemas/{kind}.schema.json"
    return dict(_below(json.loads(path.read_text(encoding="utf-8"))))


def _below(schema: dict[str, Any], path: Way = ()) -> Iterator[tuple[Way, dict[str, Any]]]:
    for key, below in schema.get("properties", {}).items():
        yield (*path, key), below
        yield from _below(below.get("items", below), (*path, key))


def form_keys(kind: str) -> dict[Way, Field]:
    """Every key of a form, likewise."""
    return {path: field for path, _, field in FORMS[kind].walk()}


def kind_of(schema: dict[str, Any]) -> frozenset[Kind]:
    """The kinds a field may be of, by what its schema lets stand there."""
    items, stated, pattern = schema.get("items", {}), schema["type"], schema.get("pattern", "")
    if stated == "array":
        nested = {Kind.EXPLANATIONS} if "规则" in items.get("properties", {}) else {Kind.LIST}
        return frozenset(nested if "properties" in items else {Kind.TEXTS})
    if stated == "object":
        chosen = isinstance(schema["additionalProperties"], dict)
        return frozenset({Kind.SEVERITIES if chosen else Kind.TABLE})
    if stated == "number":
        return frozenset(NUMBERS)
    if stated == "integer":
        return frozenset({Kind.COUNT})
    if "enum" in schema:
        return frozenset({Kind.CHOICE, Kind.YES})
    if schema.get("format") == "date":
        return frozenset({Kind.DATE})
    if "%" in pattern:
        return frozenset({Kind.RATE if "%?" in pattern else Kind.PERCENT})
    if pattern:
        return frozenset({Kind.ADDRESS if "http" in pattern else Kind.IDENTIFIER})
    return frozenset({Kind.TEXT, Kind.PROSE, Kind.QUANTITY})


PAIRS = [(kind, path, schema) for kind in FORMS for path, schema in schema_keys(kind).items()]


FIELDS = [(form, field) for kind in FORMS for _, form, field in FORMS[kind].walk()]
RECORDS: list[type] = sorted(
    {owner for form, field in FIELDS for owner in (form.record, form.owner(field))},
    key=lambda record: record.__name__,
)


def called(pair: Any) -> str:
    return f"{pair[0]}.{'.'.join(pair[1])}"


@pytest.mark.parametrize("kind", FORMS)
def test_every_key_of_a_schema_is_in_its_form_in_the_same_order(kind: str):
    known, schema = form_keys(kind), schema_keys(kind)
    for path in schema:
        assert path in known, (
            f"{kind}.schema.json has “{'.'.join(path)}”, which generator/facts/form/{kind}.py does"
            " not know: nothing would read it. Add its word to Key in facts/form/keys.py and a"
            f" Field to {kind}.py, or take it out of the schema. {WAY_OUT}"
        )
    for path in known:
        assert path in schema, (
            f"generator/facts/form/{kind}.py has “{'.'.join(path)}”, which {kind}.schema.json does"
            f" not: nobody may type it. Add it to the schema, or take the Field out. {WAY_OUT}"
        )
    assert list(known) == list(schema), f"{kind}.py and {kind}.schema.json: the same order, please"


@pytest.mark.parametrize("pair", PAIRS, ids=called)
def test_kinds_agree_with_the_schema(pair: tuple[str, Way, dict[str, Any]]):
    kind, path, schema = pair
    field = form_keys(kind).get(path)
    if field is None:
        pytest.skip("told above: the form does not know the key")
    where = f"“{'.'.join(path)}”: facts/form/{kind}.py and {kind}.schema.json"
    assert field.kind in kind_of(schema), (
        f"{where} disagree. The form says {field.kind}, the schema allows"
        f" {' or '.join(sorted(kind_of(schema)))}. Change one of them."
    )
    stated = UNIT.search(schema["description"])
    if field.kind not in (Kind.PERCENT, Kind.RATE) and not stated:
        assert field.unit == "", f"{where} disagree: no “单位：{field.unit}。” in its description."
    elif stated:
        assert field.unit == stated[1], f"{where} disagree on the unit. Change one of them."
    if field.kind is Kind.CHOICE and field.words is not None:
        known = {word.value for word in field.words}
        assert set(schema["enum"]) <= known, f"{where}: {field.words.__name__} lacks a choice."
    if field.kind is Kind.YES:
        assert field.yes in schema["enum"] and len(schema["enum"]) == 2, where


@pytest.mark.parametrize(
    ("form", "field"),
    [(form, field) for form, field in FIELDS if field.term],
    ids=lambda item: item.record.__name__ if isinstance(item, Form) else item.key,
)
def test_every_field_has_its_attribute(form: Form, field: Field):
    owner = form.owner(field)
    assert field.term in {one.name for one in record_fields(owner)}, (
        f"“{field.key}” is to go to {owner.__name__}.{field.term}, which is not there: add the"
        f" attribute to {owner.__module__.replace('.', '/')}.py. {WAY_OUT}"
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_attribute_has_a_field(record: type):
    filled = {field.term for form, field in FIELDS if form.owner(field) is record}
    for attribute in record_fields(record):
        name = f"{record.__name__}.{attribute.name}"
        assert attribute.name in filled or name in NOT_TYPED, (
            f"{name} is filled by no key of a form. Add its Field to generator/facts/form/, or say"
            " in NOT_TYPED of this test what fills it."
        )


def test_a_key_is_one_word_and_stands_somewhere():
    used = {field.key for _, field in FIELDS}
    for key in (*Key, *StandardKey):
        assert key in used, (
            f"{key!r} in facts/form/keys.py stands in no form. Add its Field to the form it belongs"
            " to, or take it out."
        )
    assert not {key.value for key in Key} & {key.value for key in StandardKey}
