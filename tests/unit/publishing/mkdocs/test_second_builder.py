"""The configuration for Zensical."""

from __future__ import annotations

import json
from pathlib import Path

from generator.facts.records.states import Audience
from generator.publishing.mkdocs.second_builder import CONFIG, write_config
from tests.support import published


def test_it_inherits_and_adds_what_our_plugin_would(tmp_path: Path):
    path = write_config(tmp_path, published.ledger().site, Audience.PUBLIC)
    config = json.loads(path.read_text(encoding="utf-8"))
    assert path.name == CONFIG
    assert config["INHERIT"] == "mkdocs.yml"
    assert config["plugins"] == []
    assert config["site_name"] == "和平县 &lt;公开&gt;"
    assert config["site_url"] == "https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/"
    assert Path(config["theme"]["custom_dir"], "main.html").is_file()
    assert config["extra"]["mingzhang"]["policy"].startswith("default-src 'none'")


def test_a_preview_has_no_public_address(tmp_path: Path):
    path = write_config(tmp_path, published.ledger().site, Audience.PREVIEW)
    config = json.loads(path.read_text(encoding="utf-8"))
    assert "site_url" not in config
    assert config["extra"]["mingzhang"]["preview"] is True
