"""A project's file brought up to a second import: changed values in place, all else left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import yaml

from generator.exchanging.form_import.stated import Path, Statement
from generator.facts.form.keys import Key
from generator.publishing.authoring.imported_text import same_value
from generator.publishing.authoring.yaml_text import scalar

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTS: tuple[tuple[Path, Key], ...] = (
    ((Key.INDICATORS,), Key.LEVEL3),
    ((Key.FUNDS, Key.FUND_SOURCES), Key.NAME),
)
_NEVER = frozenset({(Key.STATUS,), (Key.PROJECT_NAME,)})
_STEP = 2  # blanks

Node = yaml.nodes.Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One value that changed; ``old`` is empty where there was none. Not ``done``: it has to be typed."""

    where: str
    old: str
    new: str
    done: bool = True


def updated(text: str, statements: Sequence[Statement]) -> tuple[str, tuple[Change, ...]]:
    """Return a file's text that says what the statements say, and what changed.

    Raises:
        yaml.YAMLError: The file cannot be read.
    """
    changes: list[Change] = []
    root = yaml.compose(text, Loader=_LOADER)
    for one in renumbered(root, statements):
        if one.path in _NEVER:
            continue
        root = yaml.compose(text, Loader=_LOADER) if changes else root
        old = _at(root, one.path)
        if isinstance(old, yaml.ScalarNode) and same_value(old.value, one.value):
            continue
        edited = _changed(text, root, one)
        before = old.value if isinstance(old, yaml.ScalarNode) else ""
        changes.append(
            Change(
                where=" › ".join(str(p + 1) if isinstance(p, int) else p for p in one.path),
                old=" ".join(before.split()),
                new=" ".join(str(one.value).split()),
                done=edited is not None,
            )
        )
        text = text if edited is None else edited
    return text, tuple(changes)


def renumbered(root: Node | None, statements: Sequence[Statement]) -> list[Statement]:
    """Return statements whose items of lists go by the numbers they have in the file.

    Args:
        root: The file's YAML.
        statements: What was imported.
    """
    found = list(statements)
    for there, name in _LISTS:
        depth = len(there)
        inside = [one for one in found if one.path[:depth] == there]
        mine = {int(one.path[depth]): str(one.value) for one in inside if one.path[-1] == name}
        numbers = _matched(_names(_at(root, there), name), mine)
        found = [
            replace(
                one, path=(*there, numbers.get(int(one.path[depth]), 0), *one.path[depth + 1 :])
            )
            if one in inside
            else one
            for one in found
        ]
    return found


def _names(node: Node | None, key: str) -> list[str]:
    if not isinstance(node, yaml.SequenceNode):
        return []
    named = (_at(item, (key,)) for item in node.value)
    return [one.value if isinstance(one, yaml.ScalarNode) else "" for one in named]


def _matched(there: list[str], mine: dict[int, str]) -> dict[int, int]:
    """Return the number in the file for each imported item: by its name, else its place, else anew."""
    free = set(range(len(there)))
    numbers: dict[int, int] = {}
    for number, name in mine.items():
        same = [one for one in sorted(free) if same_value(there[one], name)]
        if same:
            numbers[number] = same[0]
            free.discard(same[0])
    fresh = len(there)
    for number in mine:
        if number in numbers:
            continue
        if number in free:
            numbers[number] = number
            free.discard(number)
        else:
            numbers[number] = fresh
            fresh += 1
    return numbers


def _at(node: Node | None, path: Path) -> Node | None:
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step] if step < len(node.value) else None
        else:
            return None
    return node


def _changed(text: str, root: Node | None, one: Statement) -> str | None:
    """Return the text with one value put in; None where the file is not written one value a line."""
    node = _at(root, one.path)
    written = scalar(one.value)
    lines = text.split("\n")
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark, node.end_mark
        head = lines[start.line][: start.column]
        blank = "" if head.endswith(" ") else " "
        if end.column == 0 and end.line > start.line:  # a block of text
            tail, rest = [], lines[end.line :]
        else:
            tail, rest = [lines[end.line][end.column :]], lines[end.line + 1 :]
        made = f"{head}{blank}{written}{''.join(tail)}"
        return "\n".join([*lines[: start.line], made, *rest])
    if node is not None:
        return None
    return _added(lines, root, one.path, written)


def _added(lines: list[str], root: Node | None, path: Path, written: str) -> str | None:
    """Put a new value below the last one of the nearest table there is."""
    for length in range(len(path) - 1, -1, -1):
        parent = _at(root, path[:length])
        if parent is None or (isinstance(parent, yaml.ScalarNode) and parent.value == ""):
            continue
        if not isinstance(parent, yaml.CollectionNode) or parent.flow_style or not parent.value:
            return None
        indent = parent.start_mark.column
        after = _last_line(parent, lines)
        made = _lines_for(path[length:], written, indent)
        if not lines[after].strip():
            return None
        return "\n".join([*lines[: after + 1], *made, *lines[after + 1 :]])
    return None


def _lines_for(path: Path, written: str, indent: int) -> list[str]:
    """Return the lines of a value and of the keys that lead to it."""
    made = []
    dash = ""
    for place, step in enumerate(path):
        if isinstance(step, int):
            dash = "- "
            continue
        last = place == len(path) - 1
        made.append(f"{' ' * indent}{dash}{step}:{f' {written}' if last else ''}")
        indent += _STEP + len(dash)
        dash = ""
    return made


def _last_line(node: Node, lines: list[str]) -> int:
    """Return the line on which a value ends, comments below it not counted."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last, lines)
    end = node.end_mark.line - (
        node.end_mark.column == 0 and node.end_mark.line > node.start_mark.line
    )
    while end > node.start_mark.line and not lines[end].strip():
        end -= 1
    return int(end)
