"""Water flows downhill: no module imports from a higher row, nor a sister in its own row."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parent.parent
PACKAGE = REPO / "generator"
TABLE_ROW = re.compile(r"^\| *(\d+) *\|([^|]+)\|", re.MULTILINE)


def read_layers(text: str) -> dict[str, int]:
    """Component → row number, from the table; row 1 is the top."""
    return {
        name: int(number)
        for number, names in TABLE_ROW.findall(text)
        for name in re.findall(r"`([^`]+)`", names)
    }


LAYERS = read_layers((REPO / "docs/dev/architecture.md").read_text(encoding="utf-8"))
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def component(module: Path) -> str:
    """The first word below `generator`: a folder, or a module that stands there alone."""
    return module.parts[0].removesuffix(".py")


def imported(tree: ast.AST, module: Path) -> Iterator[tuple[int, str]]:
    """Line and component of every import of our own package, those for types only included."""
    package = ("generator", *module.parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            base += tuple(node.module.split(".")) if node.module else ()
            targets = [(*base, alias.name) for alias in node.names]
        else:
            continue
        for target in targets:
            if target[0] == "generator":
                below = target[1] if len(target) > 1 and target[1] in LAYERS else "__init__"
                yield node.lineno, below


def climbs(source: str, module: Path) -> list[str]:
    """Sentences about the imports of `source` that do not go down."""
    here = component(module)
    return [
        f"generator/{module.as_posix()}:{line}: `{here}` (row {LAYERS[here]}) imports `{there}` (row {LAYERS[there]})"
        for line, there in imported(ast.parse(source), module)
        if there != here and LAYERS[there] <= LAYERS[here]
    ]


def test_every_component_stands_in_the_table():
    assert {component(module) for module in MODULES} <= set(LAYERS)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.as_posix())
def test_imports_go_down(module: Path):
    assert climbs((PACKAGE / module).read_text(encoding="utf-8"), module) == []


@pytest.mark.parametrize(
    ("module", "source", "count"),
    [
        ("facts/model.py", "from generator.judging import scoring", 1),
        ("facts/model.py", "from generator import judging, reading", 2),
        ("reading/parse.py", "import generator.judging.scoring.evaluate_project as s", 1),
        ("judging/scoring.py", "def f():\n    from ..reading import parse", 1),
        ("judging/checks/money.py", "from ...publishing.files import write", 1),
        ("presenting/pages.py", "if TYPE_CHECKING:\n    from generator.exchanging import xlsx", 1),
        ("plugin.py", "from .cli import main", 1),
        ("facts/model.py", "from . import units\nfrom .units import Yuan\nimport json", 0),
        ("judging/checks/money.py", "from ..scoring import score\nfrom ...facts import model", 0),
        ("publishing/build.py", "from generator import __version__, presenting, exchanging", 0),
    ],
)
def test_the_test_sees_what_climbs(module: str, source: str, count: int):
    assert len(climbs(source, Path(module))) == count
