"""The live preview in a browser: it reloads for an edit, once, and for nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.publishing.authoring import scaffold
from generator.publishing.building.preview import Preview, watched
from tests.support.live import PATIENCE, CountingServer, running

pytestmark = pytest.mark.browser

LUDENG = "data/shili/2024/projects/ludeng.yml"
COUNT = "sessionStorage.loads = Number(sessionStorage.loads || 0) + 1"
LOOKS = 12


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (LUDENG, "村内路灯维护", "村里路灯维护"),
        ("mkdocs.yml", "- toc.follow", "- content.tabs.link"),
    ],
)
def test_the_browser_reloads_once_for_an_edit(
    tmp_path: Path, page: Any, name: str, old: str, new: str
):
    root, folder = tmp_path / "repo", tmp_path / "pages"
    scaffold.new_site(root)
    preview = Preview(root, folder, "http://127.0.0.1/", lambda line: None)
    preview.refresh()
    server = CountingServer(folder, preview.refresh)
    for path in watched(root):
        server.keep_watching(path)
    page.add_init_script(COUNT)
    with running(server):
        page.goto(f"{server.url}shili/2024/ludeng/")
        server.look(LOOKS)
        assert page.evaluate("sessionStorage.loads") == "1"
        text = (root / name).read_text(encoding="utf-8")
        assert old in text
        with page.expect_event("load", timeout=PATIENCE * 1000):
            (root / name).write_text(text.replace(old, new), encoding="utf-8")
        server.look(LOOKS)
        assert page.evaluate("sessionStorage.loads") == "2"
    assert server.builds == 1
