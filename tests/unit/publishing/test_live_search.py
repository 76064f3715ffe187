from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from generator.publishing.live_search import LiveSearch


class Material:
    """Material's search plugin as far as it concerns us: a new index each time, written at the end."""

    def __init__(self, site: Path) -> None:
        self.file = site / "search" / "search_index.json"
        self.file.parent.mkdir(parents=True)
        self.search_index: Any = None
        self.search_index_prev: Any = "what it would merge"

    def render(self, *locations: str) -> None:
        entries = [{"location": place, "title": place, "text": "字"} for place in locations]
        self.search_index = SimpleNamespace(entries=entries)
        self.file.write_text(json.dumps({"config": {"lang": ["zh"]}, "docs": entries}))

    def locations(self) -> list[str]:
        index = json.loads(self.file.read_text(encoding="utf-8"))
        assert index["config"] == {"lang": ["zh"]}
        return [entry["location"] for entry in index["docs"]]


def test_entries_of_pages_not_rendered_are_kept(tmp_path: Path):
    material = Material(tmp_path)
    config: Any = SimpleNamespace(plugins={"material/search": material})
    search = LiveSearch(tmp_path)

    def cycle(*locations: str, removed: tuple[str, ...] = ()) -> list[str]:
        search.before(config)
        assert material.search_index_prev is None
        material.render(*locations)
        search.after(config, removed)
        return material.locations()

    assert cycle("", "a/", "a/#x", "a/2024/b/") == ["", "a/", "a/#x", "a/2024/b/"]
    assert cycle("", "a/", "a/#y", "a/#z") == ["", "a/", "a/#y", "a/#z", "a/2024/b/"]
    assert cycle() == ["", "a/", "a/#y", "a/#z", "a/2024/b/"]
    assert cycle("", removed=("a/2024/b.md",)) == ["", "a/", "a/#y", "a/#z"]
    assert cycle(removed=("a/index.md", "data/x.csv")) == [""]


def test_another_search_or_none_is_left_alone(tmp_path: Path):
    config: Any = SimpleNamespace(plugins={})
    search = LiveSearch(tmp_path)
    search.before(config)
    search.after(config, ())
    assert list(tmp_path.iterdir()) == []
