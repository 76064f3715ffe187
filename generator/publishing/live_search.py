"""The search index of a preview that renders only what changed: all other entries are kept."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_PLUGIN = "material/search"
_FILE = "search/search_index.json"


class _Index(Protocol):
    entries: list[dict[str, Any]]


class _SearchPlugin(Protocol):
    search_index: _Index
    search_index_prev: _Index | None


class LiveSearch:
    """Material's index of the last rendering, completed by the entries of all earlier ones.

    Material itself keeps them only where a single page changed.
    """

    def __init__(self, site: Path) -> None:
        self._file = site / _FILE
        self._entries: dict[str, list[dict[str, Any]]] = {}

    def before(self, config: MkDocsConfig) -> None:
        """Keep Material from merging by itself."""
        plugin = _plugin(config)
        if plugin is not None:
            plugin.search_index_prev = None

    def after(self, config: MkDocsConfig, removed: Iterable[str]) -> None:
        """Write the whole index; ``removed`` are Markdown files that are gone."""
        plugin = _plugin(config)
        if plugin is None or not self._file.is_file():
            return
        fresh: dict[str, list[dict[str, Any]]] = {}
        for entry in plugin.search_index.entries:
            fresh.setdefault(str(entry["location"]).partition("#")[0], []).append(entry)
        self._entries |= fresh
        for path in removed:
            self._entries.pop(_address(path), None)
        index = json.loads(self._file.read_bytes())
        index["docs"] = [entry for page in sorted(self._entries) for entry in self._entries[page]]
        self._file.write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


def _address(path: str) -> str:
    """``a/2024/index.md`` → ``a/2024/``, ``a/2024/b.md`` → ``a/2024/b/``."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    return "/".join(part for part in (folder, name if name != "index" else "") if part) + "/"


def _plugin(config: MkDocsConfig) -> _SearchPlugin | None:
    return cast("_SearchPlugin | None", config.plugins.get(_PLUGIN))
