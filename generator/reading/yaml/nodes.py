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
from generator.facts.form.keys import Key
from generator.reading.rules import c101_text as structure_text
from generator.reading.rules import c110_yaml as structure_yaml
from generator.reading.yaml.encoding import control_character
from generator.reading.yaml.folds import unfolded
from generator.reading.yaml.scalars import resolve, strip_blanks
from generator.reading.yaml.spots import clip, finding_at

MAX_DEPTH = 20
_NAMED = 3  # keys named of a run written again

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
    again: dict[str, Mark] = field(default_factory=dict)  # a run of keys seen before

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
    builder.finish()
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
            if key in frame.again:
                self._tell_again(frame)
            frame.again[key] = mark
            frame.odd_key = True
        else:
            if len(frame.again) == 1:
                self._tell_again(frame)
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
        self._tell_again(closed)
        if self.frames and not closed.is_key:
            self.frames[-1].key, self.frames[-1].odd_key = None, False

    def _tell_again(self, frame: _Frame) -> None:
        """Tell of keys written again: one by one, or as the one thing that a lost line makes of them."""
        again, frame.again = frame.again, {}
        if not frame.path and len(again) > _NAMED:
            key, mark = next(iter(again.items()))
            words = (
                f"从这一行起又是一份：“{clip(key, 20)}”等 {len(again)} 项在第 "
                f"{frame.seen[key]} 行起已经写过。"
            )
            advice = "一个项目一个文件：把这一份移到另一个文件；是重复粘贴的，删去一份。"
            self._find_at(structure_yaml.DUPLICATE_KEY, mark, words, advice)
        elif len(again) == 1 or not frame.path:
            for key, mark in again.items():
                words = f"“{clip(key, 20)}”填了两次：第 {frame.seen[key]} 行和第 {mark[0]} 行。"
                self._find_at(structure_yaml.DUPLICATE_KEY, mark, words)
        elif again:
            key, mark = next(iter(again.items()))
            listed = "".join(f"“{clip(word, 20)}”" for word in tuple(again)[:_NAMED])
            more = f"等 {len(again)} 项" if len(again) > _NAMED else ""
            words = f"从这一行起，{listed}{more}又填了一遍，上一遍从第 {frame.seen[key]} 行起。"
            advice = self._lost_line(frame, key, mark)
            self._find_at(structure_yaml.DUPLICATE_KEY, mark, words, advice)

    def _lost_line(self, frame: _Frame, key: str, mark: Mark) -> str:
        """Say which line or dash is missing above ``mark``; nothing that was written is to go."""
        first = next(iter(frame.seen))
        if not isinstance(frame.path[-1], int):
            example = "（如“当年财政拨款:”）" if frame.path[0] == Key.FUNDS else ""
            return f"这一行上面像是少了一行小项的名称{example}，请补上；确实填了两遍的才删去一遍。"
        if key != first:
            return (
                f"这里少了新的一项的第一行，请在上面补一行“- {clip(first, 20)}: …”"
                "（新的一项要另起一行、前面加短横）。"
            )
        line, column = mark
        shown = f"{' ' * max(0, column - 3)}- {clip(self.lines[line - 1][column - 1 :])}"
        return f"这里少了“- ”（新的一项要另起一行、前面加短横），写成：{shown}"

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"“&{clip(event.anchor, 20)}”是锚点写法。"
            self._find(structure_yaml.ANCHOR, event, message)
        if event.tag is not None:
            written = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"“{clip(written, 20)}”会被当成类型标记。"
            self._find(structure_yaml.TAG, event, message)

    def _find(self, rule: Rule, event: Any, message: str) -> None:
        self._find_at(rule, _mark(event), message)

    def _find_at(self, rule: Rule, mark: Mark, message: str, advice: str = "") -> None:
        found = finding_at(rule, self.file, self.lines, mark, message, advice=advice)
        self.tree.findings.append(found)

    def finish(self) -> None:
        """Tell what waits in mappings that were not closed: the text could not be read to its end."""
        while self.frames:
            self._tell_again(self.frames.pop())


def _mark(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1
