"""Unit tests stand where their modules stand, and what tests share stands in tests/support."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.support.repo import REPO, TESTS

UNIT_TESTS = sorted((TESTS / "unit").rglob("test_*.py"))
BESIDE = ("benchmarks", "tests", "tools")


def mirrored(test: Path) -> bool:
    """Whether generator/ has a module or a folder of the test's name, in the test's folder."""
    below = test.relative_to(TESTS / "unit").parent
    name = REPO / "generator" / below / test.stem.removeprefix("test_")
    return name.with_suffix(".py").is_file() or name.is_dir()


@pytest.mark.parametrize("test", UNIT_TESTS, ids=lambda path: path.stem)
def test_a_unit_test_mirrors_a_module_or_a_folder(test: Path):
    assert mirrored(test), f"no {test.stem.removeprefix('test_')} in that folder of generator/"


def test_the_mirror_shows_what_is_gone():
    assert mirrored(TESTS / "unit/judging/scoring/test_execution.py")
    assert mirrored(TESTS / "unit/judging/rules/test_privacy.py")
    assert not mirrored(TESTS / "unit/judging/test_execution.py")


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Dotted names a module imports, `from a import b` as both `a` and `a.b`."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def from_folder(*folders: str) -> dict[str, set[str]]:
    """Module below these folders → what it imports of what is not the package."""
    return {
        path.relative_to(REPO).as_posix(): {
            name for name in imported(path) if name.split(".")[0] in BESIDE
        }
        for folder in folders
        for path in sorted((REPO / folder).rglob("*.py"))
    }


@pytest.mark.slow("every module is parsed")
def test_the_package_knows_neither_tests_nor_tools():
    assert {path: names for path, names in from_folder("generator").items() if names} == {}


@pytest.mark.slow("every module is parsed")
def test_support_knows_no_test_and_no_tool():
    wrong = {
        path: names
        for path, names in from_folder("tests/support").items()
        if any(not name.startswith(("tests.support", "benchmarks.")) for name in names)
    }
    assert wrong == {}


@pytest.mark.slow("every module is parsed")
def test_no_test_is_imported():
    wrong = {
        (path, name)
        for path, names in from_folder("tests", "tools", "benchmarks").items()
        for name in names
        if any(step.startswith(("test_", "conftest")) for step in name.split("."))
    }
    assert wrong == set()


def test_what_is_no_test_stands_in_support():
    besides = {
        path.relative_to(TESTS).as_posix()
        for path in TESTS.rglob("*.py")
        if not path.name.startswith("test_")
        and path.name not in {"__init__.py", "conftest.py"}
        and path.relative_to(TESTS).parts[0] != "support"
    }
    assert besides == set()
