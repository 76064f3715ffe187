"""Water flows downhill: no module imports from a higher row or room, nor a sister in its own."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.repo import REPO

PACKAGE = REPO / "generator"
TEXT = (REPO / "docs/dev/architecture.md").read_text(encoding="utf-8")
TABLE_ROW = re.compile(r"^\| *(\d+) *\|([^|]+)\|", re.MULTILINE)
ROOMS_ROW = re.compile(r"^\| `(\w+)` \|([^|]+)\|$", re.MULTILINE)
TOP = "(top)"
MOST_MODULES = 22
"""In one folder; the design says about 20. Folders of rules hold one file a rule and may hold more."""

Target = tuple[str, ...]


def read_layers(text: str) -> dict[str, int]:
    """Component → row number, from the table; row 1 is the top."""
    return {
        name: int(number)
        for number, names in TABLE_ROW.findall(text)
        for name in re.findall(r"`([^`]+)`", names)
    }


def read_rooms(text: str) -> dict[str, dict[str, int]]:
    """Folder → room → its place; 0 is the lowest, rooms between `·` share a place."""
    table = text.split("## The rooms")[1].split("\n## ", maxsplit=1)[0]
    return {
        folder: {
            room: place
            for place, group in enumerate(rooms.split("◀"))
            for room in re.findall(r"`([^`]+)`", group)
        }
        for folder, rooms in ROOMS_ROW.findall(table)
    }


LAYERS = read_layers(TEXT)
ROOMS = read_rooms(TEXT)
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def component(module: Path) -> str:
    """The first word below `generator`: a folder, or a module that stands there alone."""
    return module.parts[0].removesuffix(".py")


def room(parts: Target) -> str:
    """The room of what is imported, or of a module; its parts are those below `generator`."""
    rooms = ROOMS.get(parts[0], {})
    return parts[1] if len(parts) > 1 and parts[1] in rooms else TOP


def imported(tree: ast.AST, module: Path) -> Iterator[tuple[int, Target]]:
    """Line and parts below `generator` of every import of our own, those for types only included."""
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
                known = len(target) > 1 and target[1] in LAYERS
                yield node.lineno, target[1:] if known else ("__init__",)


def climbs(source: str, module: Path) -> list[str]:
    """Sentences about the imports of `source` that do not go down."""
    here, own_room = component(module), room(module.with_suffix("").parts)
    found = []
    for line, target in imported(ast.parse(source), module):
        there, other = target[0], room(target)
        where = f"generator/{module.as_posix()}:{line}"
        if there != here and LAYERS[there] <= LAYERS[here]:
            found.append(
                f"{where}: `{here}` (row {LAYERS[here]}) imports `{there}` (row {LAYERS[there]})"
            )
        elif there == here and other != own_room and ROOMS[here][other] >= ROOMS[here][own_room]:
            found.append(f"{where}: room `{here}/{own_room}` imports `{here}/{other}`")
    return found


def test_every_component_stands_in_the_table():
    assert {component(module) for module in MODULES} <= set(LAYERS)


def test_every_room_stands_in_the_table_and_is_there():
    found: dict[str, set[str]] = {}
    for module in MODULES:
        parts = module.parts
        if len(parts) > 2:
            found.setdefault(parts[0], set()).add(parts[1])
        elif len(parts) > 1 and parts[1] != "__init__.py":
            found.setdefault(parts[0], set()).add(TOP)
    assert {folder: set(rooms) for folder, rooms in ROOMS.items()} == found


@pytest.mark.parametrize("name", sorted({component(module) for module in MODULES}))
def test_imports_go_down(name: str):
    wrong = {
        module.as_posix(): found
        for module in MODULES
        if component(module) == name
        and (found := climbs((PACKAGE / module).read_text(encoding="utf-8"), module))
    }
    assert wrong == {}


def test_no_folder_holds_more_than_one_can_know():
    modules = Counter(
        module.parent.as_posix() for module in MODULES if module.name != "__init__.py"
    )
    full = {
        folder: count
        for folder, count in modules.items()
        if count > MOST_MODULES and "rules" not in folder.split("/")
    }
    assert full == {}


def is_a_record(module: str, name: str) -> bool:
    """Whether a name of a module is a class or a constant: something made, not something to call."""
    text = (REPO / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8")
    return name.isupper() or re.search(rf"^class {name}\b", text, re.MULTILINE) is not None


def judging_called(source: str) -> list[str]:
    """What `source` imports of judging that is no record: functions, or modules to reach them by."""
    return [
        f"{node.module}.{alias.name}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator.judging")
        for alias in node.names
        if not (REPO / f"{(node.module or '').replace('.', '/')}.py").is_file()
        or not is_a_record(node.module or "", alias.name)
    ]


@pytest.mark.parametrize("name", ["presenting", "exchanging"])
def test_what_was_judged_is_not_judged_again(name: str):
    wrong = {
        module.as_posix(): found
        for module in MODULES
        if component(module) == name
        and (found := judging_called((PACKAGE / module).read_text(encoding="utf-8")))
    }
    assert wrong == {}


def test_the_test_sees_who_judges_again():
    package = "from generator.judging.scoring"
    assert judging_called(f"{package}.evaluate_project import evaluate")
    assert judging_called(f"{package} import evaluation")
    assert not judging_called(f"{package}.evaluation import Evaluation")
    assert not judging_called("from generator.judging.year.groups import NOT_STATED")


@pytest.mark.parametrize(
    ("module", "source", "count"),
    [
        ("facts/records/form.py", "from generator.judging import scoring", 1),
        ("facts/records/form.py", "from generator import judging, reading", 2),
        ("reading/form/door.py", "import generator.judging.scoring as s", 1),
        ("judging/scoring/award.py", "def f():\n    from ...reading import form", 1),
        ("judging/rules/tally/c201.py", "from ....publishing.disk.files import write", 1),
        (
            "presenting/pages/year.py",
            "if TYPE_CHECKING:\n    from generator.exchanging import x",
            1,
        ),
        ("plugin.py", "from .cli import main", 1),
        ("judging/scoring/award.py", "from generator.judging.year import summary", 1),
        ("presenting/words/escaping.py", "from ..prepared.page import Page", 1),
        ("presenting/prepared/page.py", "from generator.presenting import templates", 1),
        ("publishing/building/build.py", "from generator.publishing.authoring import x", 1),
        ("facts/records/form.py", "from . import parts\nfrom .parts import Evidence", 0),
        ("judging/rules/tally/c201.py", "from ...scoring import x\nfrom ....facts import y", 0),
        ("publishing/building/build.py", "from generator import __version__, presenting", 0),
        ("presenting/pages/year.py", "from generator.presenting import templates", 0),
    ],
)
def test_the_test_sees_what_climbs(module: str, source: str, count: int):
    assert len(climbs(source, Path(module))) == count
