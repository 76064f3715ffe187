"""What `generator/` imports is what `pyproject.toml` declares, and the other way round."""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions

import pytest

from tests.support.repo import REPO
from tests.support.requirements import PROJECT, bare_name

_EXTRAS = PROJECT["project"]["optional-dependencies"]
ASKED_FOR = (*_EXTRAS["pictures"], *_EXTRAS["xls"])
"""Imported where they are there: pictures for shared links, old workbooks for import."""
DECLARED = {
    bare_name(requirement) for requirement in (*PROJECT["project"]["dependencies"], *ASKED_FOR)
}

NAMED_IN_MKDOCS_YML = {
    "mkdocs-material": "name: material",  # the theme
    "pymdown-extensions": "- pymdownx.",  # an extension of Markdown
}
"""What MkDocs loads by the name in mkdocs.yml, so that no module of ours imports it."""


def modules_imported(tree: ast.AST) -> Iterator[str]:
    """Yield what is imported at any depth, but for the sake of types alone."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            continue
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        else:
            yield from modules_imported(node)


@functools.cache
def packages_imported() -> frozenset[str]:
    """Name the distributions that bring what is neither Python's nor ours."""
    brought_by = packages_distributions()
    tops = {
        module.partition(".")[0]
        for path in (REPO / "generator").rglob("*.py")
        for module in modules_imported(ast.parse(path.read_text(encoding="utf-8")))
    }
    foreign = tops - sys.stdlib_module_names - {"generator"}
    return frozenset(bare_name(brought_by[top][0]) for top in foreign)


@pytest.mark.slow("every module is parsed")
def test_what_is_imported_is_declared():
    assert packages_imported() - DECLARED == set()


@pytest.mark.slow("every module is parsed")
def test_what_is_declared_is_imported_or_named_in_mkdocs_yml():
    assert DECLARED - packages_imported() == set(NAMED_IN_MKDOCS_YML)


@pytest.mark.parametrize("package", NAMED_IN_MKDOCS_YML)
def test_what_mkdocs_loads_by_name_is_named(package: str):
    skeletons = REPO / "generator/publishing/authoring/skeletons"
    for path in (REPO / "mkdocs.yml", *skeletons.rglob("mkdocs.yml")):
        assert NAMED_IN_MKDOCS_YML[package] in path.read_text(encoding="utf-8")


def test_the_test_sees_imports_wherever_they_stand():
    tree = ast.parse(
        "import a.b, c\nfrom d.e import f\nfrom . import g\n"
        "if TYPE_CHECKING:\n    import h\nif x:\n    import i\n"
        "def j():\n    try:\n        from k import l\n    except ImportError:\n        import m\n"
    )
    assert list(modules_imported(tree)) == ["a.b", "c", "d.e", "i", "k", "m"]
