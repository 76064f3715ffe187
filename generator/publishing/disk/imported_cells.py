"""Which cell of which office file a value was imported from: a small record beside the repo's other work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key
from generator.publishing.disk import files
from generator.publishing.disk.lock import WORK_FOLDER

_RECORD = f"{WORK_FOLDER}/imported-cells.json"
_OWN = (f"{Key.STATUS}:", "#")  # lines that people change after an import


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedCells:
    """A data file's cells: ``source`` is the office file with its sheet, ``cells`` address by path."""

    source: str
    text: str
    cells: Mapping[FieldPath, str]


def remember(root: Path, imported: Mapping[str, ImportedCells]) -> None:
    """Put the cells of some data files into the record, over what it held of them."""
    kept = _read(root)
    for name, one in imported.items():
        cells = {_way(path): address for path, address in one.cells.items()}
        kept[name] = {"source": one.source, "state": _state(one.text), "cells": cells}
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    files.write_if_changed(root / _RECORD, text.encode())


class CellBook:
    """Says which cell a value came from; the record is read once."""

    def __init__(self, root: Path) -> None:
        self._root, self._kept = root, _read(root)
        self._same: dict[str, bool] = {}  # data file → whether it is as it was imported

    def of(self, name: str, path: FieldPath) -> str:
        """Return where a value came from: 自评表.xlsx 工作表“党建”E14; empty where nobody knows.

        A file that was edited since says nothing: its lines may not be those of the sheet. A path
        with no cell of its own goes by the first cell below it, or below what it stands in.
        """
        one = self._kept.get(name)
        if not isinstance(one, dict) or not path or not self._is_same(name, one.get("state")):
            return ""
        cells = one["cells"] if isinstance(one.get("cells"), dict) else {}
        for length in range(len(path), 0, -1):
            way = _way(path[:length])
            below = (cells[other] for other in cells if other.startswith(f"{way}/"))
            found = cells.get(way) or next(below, "")
            if found:
                return f"{one.get('source', '')} {found}"
        return ""

    def _is_same(self, name: str, state: object) -> bool:
        if name not in self._same:
            self._same[name] = _state_of(self._root / name) == state
        return self._same[name]


def _way(path: FieldPath) -> str:
    return "/".join(map(str, path))


def _state_of(path: Path) -> str:
    try:
        return _state(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""


def _state(text: str) -> str:
    lines = (line.rstrip() for line in text.split("\n"))
    kept = "\n".join(line for line in lines if line and not line.startswith(_OWN))
    return hashlib.sha256(kept.encode()).hexdigest()


def _read(root: Path) -> dict[str, Any]:
    """Return the record, empty where there is none or somebody spoilt it."""
    try:
        found = json.loads((root / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
