"""A small county in two states: the golden one and what a few steps make of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.concluding.changes.compare import compare
from generator.concluding.changes.records import Compared, DataChanges
from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.presenting.terminal.change_formats import write_changes
from tests.support.repo import REPO

Tree = dict[str, bytes]
Step = Callable[[Tree], None]
COMPARED = Compared(old="a", new="b")
GOLDEN = REPO / "tests/golden/data"
FOLDER = "data/heping/2024/projects"
LAMPS = f"{FOLDER}/ludeng.yml"
SAVING = f"{FOLDER}/jiecao.yml"


def base() -> Tree:
    return {
        f"data/{path.relative_to(GOLDEN).as_posix()}": path.read_bytes()
        for path in sorted(GOLDEN.rglob("*.*"))
        if path.is_file()
    }


def between(old: Tree, new: Tree) -> DataChanges:
    before, now = (conclude(tree, audience=Audience.PREVIEW) for tree in (old, new))
    return compare(before, now, COMPARED)


def changed(*steps: Step) -> DataChanges:
    tree = base()
    for step in steps:
        step(tree)
    return between(base(), tree)


def typed(name: str, pattern: str, instead: str) -> Step:
    """Replace the first place that a pattern matches in a file."""

    def step(tree: Tree) -> None:
        text, count = re.subn(pattern, instead, tree[name].decode(), count=1, flags=re.MULTILINE)
        assert count, pattern
        tree[name] = text.encode()

    return step


def all_kinds() -> DataChanges:
    """A digit, a project that went, one that may not be named, another title."""
    return changed(
        typed(LAMPS, r"^    得分: 28$", "    得分: 26"),
        typed(LAMPS, r'^    达成比例: "93%"$', '    达成比例: "90%"'),
        typed(LAMPS, r"^自评总分: .*", "自评总分: 94.25"),
        lambda tree: tree.__delitem__(SAVING),
        typed(f"{FOLDER}/mimi.yml", "^项目名称: .*", "项目名称: 更不能说的名字"),
        typed("data/heping/2024/report.yml", "^标题: .*", "标题: 另一个标题"),
    )


TOLD = REPO / "tests/golden_changes.txt"
"""What is told of them, as text."""


def rewrite() -> None:
    """Write what is told of them today."""
    TOLD.write_text(write_changes("text", all_kinds()), encoding="utf-8")
