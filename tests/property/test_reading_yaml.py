"""Whatever way good data is written down in YAML, it is read without a finding and as it was."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.records.quantity import TargetKind
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.schema.problem import problems
from generator.reading.schema.validation import SchemaKind, schema_data
from generator.reading.yaml.source import read_source

pytestmark = pytest.mark.slow("hundreds of made-up files a test")

TEXT = st.text(
    alphabet=st.characters(
        blacklist_categories=("Cs", "Cc", "Cn"),
        blacklist_characters="\ufeff\u2028\u2029\x85\u00ad",
    ),
    min_size=1,
    max_size=30,
).filter(
    lambda text: text.strip() == text and text.strip("\u200b\u200c\u200d\u200e\u200f\u2060") == text
)
NUMBER = st.integers(0, 10**9) | st.decimals("0", "99999", places=2)

DATA = st.fixed_dictionaries(
    {"项目名称": TEXT, "状态": st.sampled_from(["草稿", "公开"])},
    optional={
        "备注": TEXT | st.lists(TEXT, min_size=1, max_size=3).map("\n".join),
        "自评总分": NUMBER,
        "年度总体目标": st.fixed_dictionaries({"预期目标": TEXT}, optional={"实际完成情况": TEXT}),
        "绩效指标": st.lists(
            st.fixed_dictionaries(
                {"三级指标": TEXT}, optional={"年度指标值": TEXT, "分值": NUMBER}
            ),
            min_size=1,
            max_size=3,
        ),
        "来源": st.lists(st.fixed_dictionaries({"文件": TEXT}), min_size=1, max_size=2),
    },
)


class Dumper(yaml.SafeDumper):
    """Writes decimals as they are and no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Dumper.add_representer(
    Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:f}")
)


@settings(max_examples=150)
@given(
    DATA,
    st.sampled_from([None, '"', "'"]),
    st.sampled_from([True, False, None]),
    st.sampled_from([2, 4]),
    st.sampled_from([20, 80, 10_000]),
)
def test_good_data_in_any_style(
    data: Any, quote: str | None, flow: bool | None, indent: int, width: int
):
    text = yaml.dump(
        data,
        Dumper=Dumper,
        allow_unicode=True,
        default_style=quote,
        default_flow_style=flow,
        indent=indent,
        width=width,
        sort_keys=False,
    )
    if quote is not None:
        text = text.replace("!!float ", "").replace("!!int ", "")
    source = read_source("f.yml", text.encode())
    assert [item for item in source.findings if item.code != "C129"] == []
    if quote is None:
        assert source.data == data
    else:
        assert json.dumps(source.data, default=str) == json.dumps(as_texts(data), default=str)


def as_texts(value: Any) -> Any:
    """Quoted, everything is text."""
    if isinstance(value, dict):
        return {key: as_texts(below) for key, below in value.items()}
    if isinstance(value, list):
        return [as_texts(item) for item in value]
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def instances(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Data near a schema: mostly fitting, now and then not."""
    kinds = schema.get("type", "string")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    wrong = st.sampled_from([[], {}, [{}], {"甲": "乙"}])
    if kind == "object":
        keys = schema.get("properties", {})  # a mapping with keys of its author's (规则轻重)
        fitting = st.fixed_dictionaries(
            {}, optional={key: instances(below) for key, below in keys.items()}
        )
        extra = st.builds(lambda data: {**data, "没有这一项": "甲"}, fitting)
        return st.one_of(fitting, fitting, fitting, extra, wrong, st.just("甲"), st.just(5))
    if kind == "array":
        return st.lists(instances(schema["items"]), max_size=2) | wrong | st.just("甲")
    if kind in ("number", "integer"):
        numbers = st.sampled_from([0, 5, 10**6, -1, 300, Decimal("80.10"), Decimal("-0.5")])
        return numbers | st.sampled_from(["甲", "100%"]) | wrong
    choices = schema.get("enum", []) + schema.get("examples", [])
    texts = st.sampled_from([*choices, "甲", "2024-02-30", "2024-1-1", "", "95%", "https://x"])
    return texts | wrong


def small(kind: SchemaKind) -> st.SearchStrategy[Any]:
    return instances(schema_data(kind))


@pytest.mark.parametrize("kind", SchemaKind)
@settings(max_examples=60)
@given(st.data())
def test_problems_are_what_the_library_finds_once_each(kind: SchemaKind, data: st.DataObject):
    value = data.draw(small(kind))
    schema = schema_data(kind)
    as_it_is = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    theirs: dict[tuple[tuple[str | int, ...], str], set[str]] = {}
    for error in as_it_is.iter_errors(value):
        place, keyword = tuple(error.absolute_path), str(error.validator)
        if not text_from_number(value, schema, place):
            theirs.setdefault((place, keyword if keyword in ABOUT_KEYS else ""), set()).add(keyword)

    ours = list(problems(schema, value))
    assert len({(problem.path, problem.keyword) for problem in ours}) == len(ours)
    places = set()
    for problem in ours:
        if problem.keyword in ABOUT_KEYS:
            object_path, key = problem.path[:-1], problem.path[-1]
            assert (key in at(value, object_path)) == (problem.keyword == "additionalProperties")
            assert (key in problem.schema["properties"]) == (problem.keyword == "required")
            places.add((object_path, problem.keyword))
        else:
            assert (problem.path, "") not in places, "two complaints about one value"
            assert problem.keyword in theirs[problem.path, ""]
            assert problem.value == at(value, problem.path)
            places.add((problem.path, ""))
    assert places == set(theirs)


ABOUT_KEYS = ("required", "additionalProperties")


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def text_from_number(value: Any, schema: dict[str, Any], path: tuple[str | int, ...]) -> bool:
    """Whether at `path` a number stands where text is wanted: that we allow and they do not."""
    for step in path:
        value = value[step]
        keys = schema.get("properties", {})
        schema = schema["items"] if isinstance(step, int) else keys.get(step, {})
    return isinstance(value, int | Decimal) and "string" in schema.get("type", ())


@given(
    TEXT | st.text(alphabet="≥≤><=％%0123456789.,，万元次月日年底前约余以上内 -~至", max_size=12)
)
def test_any_target_keeps_its_text_and_is_read_the_same_twice(text: str):
    target = read_target(text, "时效指标", "次", 2024)
    assert target == read_target(text, "时效指标", "次", 2024)
    assert target.raw == text
    wordless = (TargetKind.BY_DATE, TargetKind.RANKED, TargetKind.SEVERAL, TargetKind.DESCRIBED)
    assert (target.number is not None) == (target.kind not in (*wordless, TargetKind.EMPTY))
    assert bool(target.parts) == (target.kind is TargetKind.SEVERAL)
    assert (target.upper is not None) == (target.kind is TargetKind.RANGE)
    assert (target.deadline is not None) == (target.kind is TargetKind.BY_DATE)
    assert read_actual(text, target).raw == text
