"""What is shipped is used: every file below assets/ is named by a page, a script or a style sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

BY_LAW = {"vendor.json"}
"""The licences of the code that others wrote go with it."""


def test_every_file_of_the_theme_is_named_somewhere(built_site: Path):
    pages = ("", "explore/", "search/", "suicheng/2024/")
    texts = [(built_site / "404.html").read_text(encoding="utf-8")]
    texts += [(built_site / page / "index.html").read_text(encoding="utf-8") for page in pages]
    assets = [file for file in (built_site / "assets").rglob("*") if file.is_file()]
    texts += [file.read_text(encoding="utf-8") for file in assets if file.suffix in {".css", ".js"}]
    everything = "\n".join(texts)
    unused = {file.name for file in assets if file.name not in everything} - BY_LAW
    assert unused == set()
    assert not [file for file in assets if file.suffix == ".map"]
