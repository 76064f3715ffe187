"""What an editor marks is what ``check`` finds wrong, and nothing that is only not filled in yet."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.publishing.authoring import scaffold
from generator.reading.schema.editor_schema import editor_schema_text
from generator.reading.schema.schema_files import SchemaKind
from tests.support.bad_inputs.slip import GOOD, PROJECT
from tests.support.repo import TESTS


def as_editors_read(text: str) -> Any:
    """YAML as the language server reads it: null, numbers and texts of YAML 1.2."""

    class Loader(yaml.SafeLoader):
        """A loader without the guesses of YAML 1.1."""

    Loader.yaml_implicit_resolvers = {}
    Loader.add_implicit_resolver("!null", re.compile(r"(?:|~|null)$"), None)
    Loader.add_implicit_resolver("!number", re.compile(r"-?\d+(?:\.\d+)?$"), None)
    Loader.add_constructor("!null", lambda loader, node: None)
    Loader.add_constructor("!number", lambda loader, node: yaml.safe_load(node.value))
    return yaml.load(text, Loader)


def marks(kind: SchemaKind, text: str) -> list[str]:
    """What an editor underlines, by the words it shows."""
    validator = Draft202012Validator(json.loads(editor_schema_text(kind)))
    return [error.schema["errorMessage"] for error in validator.iter_errors(as_editors_read(text))]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "site")
    return tmp_path / "site"


def test_a_fresh_form_has_no_mark(site: Path):
    scaffold.new_unit(site, "suicheng")
    scaffold.new_year(site, "suicheng", "2024")
    scaffold.new_project(site, "suicheng", "2024", "dangjian")
    for name in ("unit.yml", "2024/report.yml", "2024/projects/dangjian.yml"):
        kind = {"unit.yml": "unit", "2024/report.yml": "report"}.get(name, "project")
        text = (site / "data/suicheng" / name).read_text(encoding="utf-8")
        assert marks(SchemaKind(kind), text) == [], name


@pytest.mark.parametrize("path", sorted(TESTS.glob("golden/data/*/*/projects/*.yml")), ids=str)
def test_a_good_project_has_no_mark(path: Path):
    assert marks(SchemaKind.PROJECT, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "年初预算数: 36.50",
            "年初预算数: 36.5万元",
            "“年初预算数”只写一个数，不带单位、逗号和引号",
        ),
        ("状态: 公开", "状态: 已公开", "“状态”只能写：草稿、待审、已审、公开、不予公开。"),
        ("日期: 2024-12-10", "日期: 2024年12月10日", "“日期”的写法不对，如"),
        ("样本数: 200", "样本数: 200.5", "“样本数”只写一个整数"),
        ("领域: 服务群众", "领城: 服务群众", "里可以写：项目名称、"),
        ("政策依据:\n  - 名称: 示", "政策依据:\n  名称: 示", "“政策依据”是一条一条的列表"),
    ],
)
def test_what_is_wrong_is_marked_in_chinese(old: str, new: str, said: str):
    text = GOOD[PROJECT].decode()
    assert marks(SchemaKind.PROJECT, text) == []
    if "\n" in old:  # the rest of the item keeps its place
        new = new.replace("  名称", "    名称")
    (shown,) = marks(SchemaKind.PROJECT, text.replace(old, new, 1))
    assert said in shown


@pytest.mark.parametrize("kind", list(SchemaKind))
def test_completion_has_no_sentence_to_put_in(kind: SchemaKind):
    assert '"examples"' not in editor_schema_text(kind)
    assert '"default"' not in editor_schema_text(kind)
