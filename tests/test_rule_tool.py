"""`make rule`: a skeleton that is sound and says what is missing, cases refreshed from a run, nothing overwritten."""

from __future__ import annotations

import importlib.util
import shutil
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from generator.facts.diagnostics import Rule
from generator.facts.families import FAMILIES
from generator.reading.repo.read_ledger import read_ledger
from tests.support.builders import project
from tests.support.case_folders import BASE, case_files, found_in
from tests.support.repo import REPO, TESTS
from tools import rule as tool
from tools.rule_skeleton import TO_FILL

NEW = "C399"


def module_of(path: Path) -> ModuleType:
    made = importlib.util.spec_from_file_location(path.stem, path)
    assert made is not None and made.loader is not None
    module = importlib.util.module_from_spec(made)
    made.loader.exec_module(module)
    return module


@pytest.fixture
def begun(tmp_path: Path) -> dict[str, Path]:
    """What is written for a new rule, by its path below the checkout."""
    made = tool.begin(NEW, "limits_bind", tmp_path)
    return {path.relative_to(tmp_path).as_posix(): path for path in made}


def test_a_module_and_two_cases_are_written(begun: dict[str, Path]):
    assert sorted(begun) == [
        "generator/judging/rules/plausibility/c399_limits_bind.py",
        "tests/cases/bad/C399-limits-bind/expected.txt",
        "tests/cases/bad/C399-limits-bind/project.yml",
        "tests/cases/good/limits-bind/project.yml",
    ]


def test_the_module_is_a_rule_that_asks_nothing_yet_and_marks_every_text(begun: dict[str, Path]):
    module = module_of(begun["generator/judging/rules/plausibility/c399_limits_bind.py"])
    rule: Rule = module.RULE
    assert (rule.code, rule.family) == (NEW, "合理性")
    texts = [
        field.name
        for field in fields(Rule)
        if field.name not in {"code", "severity", "denies", "needs", "of_whole", "binding"}
    ]
    assert [name for name in texts if not getattr(rule, name).startswith(TO_FILL)] == []
    assert TO_FILL in (module.__doc__ or "")
    assert list(module.ask(project())) == []


@pytest.mark.parametrize("case", ["good/limits-bind", "bad/C399-limits-bind"])
def test_the_cases_begin_without_fault(begun: dict[str, Path], tmp_path: Path, case: str):
    files = case_files(tmp_path / "tests/cases" / case)
    assert len(files) == len(BASE)
    assert found_in(read_ledger(files), files) == []


def test_nothing_that_is_there_is_overwritten(begun: dict[str, Path], tmp_path: Path):
    for path in begun.values():
        path.write_text("甲", encoding="utf-8")
    with pytest.raises(tool.UnusableError, match="没有改动任何文件"):
        list(tool.begin(NEW, "limits_bind", tmp_path))
    assert {path.read_text(encoding="utf-8") for path in begun.values()} == {"甲"}


@pytest.mark.parametrize("head", FAMILIES)
def test_every_family_has_its_folder(head: str):
    folder = REPO / "generator/judging/rules" / tool.folder_of(f"{head}99")
    assert list(folder.glob(f"{head.lower()}*.py"))


def test_a_family_that_the_code_is_not_of_is_told():
    (told,) = tool.remarks(NEW, "勾稽")
    assert told == "C3xx 是“合理性”，没有用 FAMILY=勾稽；类别由编号决定。"
    assert list(tool.remarks(NEW, "合理性")) == list(tool.remarks(NEW, "")) == []


@pytest.mark.parametrize("typed", ["", "C32", "C3240", "324", "C924", "c0xx"])
def test_what_is_no_code_is_refused(typed: str):
    with pytest.raises(tool.UnusableError, match="CODE="):
        tool.usable_code(typed)


@pytest.mark.parametrize("name", ["Limits", "limits bind", "../limits", "_limits", "3_limits"])
def test_what_is_no_name_is_refused(name: str, tmp_path: Path):
    with pytest.raises(tool.UnusableError, match="NAME="):
        list(tool.begin(NEW, name, tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_the_cases_of_a_rule_are_refreshed_from_a_run(tmp_path: Path):
    below = "cases/bad/C203-overspent"
    case = shutil.copytree(TESTS / below, tmp_path / "tests" / below)
    expected = (case / "expected.txt").read_bytes()
    assert list(tool.refresh("C203", tmp_path)) == [
        f"没有变化 tests/{below}/expected.txt：project.yml:8:12 C203"
    ]
    (case / "expected.txt").unlink()
    (told,) = tool.refresh("C203", tmp_path)
    assert told.startswith("写入")
    assert (case / "expected.txt").read_bytes() == expected


def test_a_case_in_which_the_rule_finds_nothing_is_told(tmp_path: Path):
    shutil.copytree(TESTS / "cases/bad/C203-overspent", tmp_path / "tests/cases/bad/C204-overspent")
    _, told = tool.refresh("C204", tmp_path)
    assert "C204 在这个案例里还没有报出来" in told
    (told,) = tool.refresh("C205", tmp_path)
    assert "还没有案例" in told
