"""YAML text to plain data and the place of every value, event by event and without recursion.

PyYAML's own composer descends on the C stack; a file of ten thousand brackets would end the
program. Events come one at a time, so depth is a number here and the limit a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.facts.diagnostics import FieldPath, Finding, Rule
from generator.facts.rulebook import structure_text, structure_yaml
from generator.reading.encoding import control_character
from generator.reading.folds import unfolded
from generator.reading.scalars import resolve, strip_blanks
from generator.reading.spots import clip, finding_at

MAX_DEPTH = 20

Mark = tuple[int, int]


@dataclass(slots=True, kw_only=True)
class Tree:
    """What a text holds: plain data (dict, list, str, int, Decimal) without blanks, and places.

    ``error`` is YAML's own complaint, with ``data`` None. ``keys`` also has the keys with nothing
    behind them.
    """

    data: Any = None
    values: dict[FieldPath, Mark] = field(default_factory=dict)
    keys: dict[FieldPath, Mark] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    error: yaml.error.MarkedYAMLError | None = None
    empty: bool = True


@dataclass(slots=True)
class _Frame:
    """A list or mapping under construction; ``key`` is the one that waits for its value."""

    container: dict[str, Any] | list[Any]
    path: FieldPath
    wanted: bool = True  # False: read past it, keep nothing
    key: str | None = None
    odd_key: bool = False
    is_key: bool = False  # itself stands where a key should
    seen: dict[str, int] = field(default_factory=dict)  # key → line

    def child(self) -> FieldPath:
        if isinstance(self.container, list):
            return (*self.path, len(self.container))
        return (*self.path, self.key or "")

    def add(self, value: Any) -> None:
        if isinstance(self.container, list):
            self.container.append(value)
        elif self.key is not None:
            self.container[self.key] = value


def build_tree(file: str, lines: Sequence[str]) -> Tree:
    """Read the lines of one file; never raises for any text."""
    builder = _Builder(file, lines)
    try:
        for event in yaml.parse("\n".join(lines), Loader=yaml.CLoader):
            builder.take(event)
            if builder.done:
                break
    except yaml.error.MarkedYAMLError as error:
        builder.tree.error, builder.tree.data = error, None
    except yaml.reader.ReaderError as error:
        builder.tree.error = yaml.error.MarkedYAMLError(problem=str(error))
        builder.tree.data = None
    return builder.tree


class _Builder:
    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file, self.lines = file, lines
        self.tree = Tree()
        self.frames: list[_Frame] = []
        self.documents = 0
        self.done = False  # enough was seen, the rest of the file is not read
        self.handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: Any) -> None:
        """Take one event of the parser."""
        handler = self.handlers.get(type(event))
        if handler:
            handler(event)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._find(structure_yaml.MANY_DOCUMENTS, event, "“---”以下是另一份，没有读取。")
            self.done = True

    def _scalar(self, event: Any) -> None:
        self._refuse_marks(event)
        frame = self.frames[-1] if self.frames else None
        if frame and isinstance(frame.container, dict) and frame.key is None and not frame.odd_key:
            self._key(frame, event)
            return
        value = resolve(unfolded(event, self.lines), plain_style=not event.style)
        if isinstance(value, str) and event.style == '"' and control_character(value):
            self._find(
                structure_text.CONTROL_CHARACTER, event, "双引号里的反斜杠写出了一个控制字符。"
            )
        self._place(value, event)

    def _key(self, frame: _Frame, event: Any) -> None:
        key, mark = strip_blanks(event.value), _mark(event)
        if key == "<<" and not event.style:
            self._find(structure_yaml.ANCHOR, event, "“<<”是合并写法。")
            frame.odd_key = True
        elif not key:
            self._find(structure_yaml.ODD_KEY, event, "冒号前面没有名称。")
            frame.odd_key = True
        elif key in frame.seen:
            self._find(
                structure_yaml.DUPLICATE_KEY,
                event,
                f"“{clip(key, 20)}”填了两次：第 {frame.seen[key]} 行和第 {mark[0]} 行。",
            )
            frame.odd_key = True
        else:
            frame.seen[key], frame.key = mark[0], key
            if frame.wanted:
                self.tree.keys[frame.child()] = mark

    def _alias(self, event: Any) -> None:
        self._find(structure_yaml.ANCHOR, event, f"“*{clip(event.anchor, 20)}”是引用写法。")
        frame = self.frames[-1] if self.frames else None
        if frame and isinstance(frame.container, dict) and frame.key is None and not frame.odd_key:
            frame.odd_key = True
            return
        self._place(None, event)

    def _place(self, value: Any, event: Any) -> None:
        """Put a scalar where it belongs; nothing is left out without a trace but its key."""
        if not self.frames:
            self.tree.data = value
            self.tree.empty = value is None
            self.tree.values[()] = _mark(event)
            return
        frame = self.frames[-1]
        if value is not None and frame.wanted and not frame.odd_key:
            self.tree.values[frame.child()] = _mark(event)
            frame.add(value)
        frame.key, frame.odd_key = None, False

    def _open(self, event: Any) -> None:
        self._refuse_marks(event)
        if len(self.frames) >= MAX_DEPTH:
            message = f"从这里起层次超过 {MAX_DEPTH} 层，没有再读下去。"
            self._find(structure_text.TOO_DEEP, event, message)
            self.done = True
            return
        container: Any = {} if type(event) is yaml.MappingStartEvent else []
        parent = self.frames[-1] if self.frames else None
        path: FieldPath = ()
        wanted = True
        if parent is None:
            self.tree.data, self.tree.empty = container, False
        elif isinstance(parent.container, dict) and parent.key is None and not parent.odd_key:
            self._find(structure_yaml.ODD_KEY, event, "冒号前面不是名称，而是括号或列表。")
            parent.odd_key = True
            self.frames.append(_Frame(container, parent.path, wanted=False, is_key=True))
            return
        else:
            path, wanted = parent.child(), parent.wanted and not parent.odd_key
            if wanted:
                parent.add(container)
        if wanted:
            self.tree.values[path] = _mark(event)
        self.frames.append(_Frame(container, path, wanted))

    def _close(self, event: Any) -> None:
        closed = self.frames.pop()
        if self.frames and not closed.is_key:
            self.frames[-1].key, self.frames[-1].odd_key = None, False

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"“&{clip(event.anchor, 20)}”是锚点写法。"
            self._find(structure_yaml.ANCHOR, event, message)
        if event.tag is not None:
            written = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"“{clip(written, 20)}”会被当成类型标记。"
            self._find(structure_yaml.TAG, event, message)

    def _find(self, rule: Rule, event: Any, message: str) -> None:
        found = finding_at(rule, self.file, self.lines, _mark(event), message)
        self.tree.findings.append(found)


def _mark(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1
