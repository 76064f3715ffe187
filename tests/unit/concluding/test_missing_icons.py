"""Icons at the foot of the pages are files of the site's own."""

from __future__ import annotations

from pathlib import Path

from generator.publishing.authoring import scaffold
from generator.publishing.disk.repo import judge_repo


def test_an_icon_that_is_not_there_stops_publication(tmp_path: Path):
    scaffold.new_site(tmp_path)
    path = tmp_path / "data/site.yml"
    marks = "页脚标识:\n  公网安备号:\n    文字: 冀公网安备1号\n    图标: biaoshi/beian.png\n"
    path.write_text(path.read_text(encoding="utf-8") + marks, encoding="utf-8")
    seen = judge_repo(tmp_path)
    found = [(item.code, item.excerpt.strip()) for item in seen.findings if item.code == "C192"]
    assert found == [("C192", "图标: biaoshi/beian.png")]
    assert seen.stops
    icon = tmp_path / "docs/assets/biaoshi/beian.png"
    icon.parent.mkdir(parents=True)
    icon.touch()
    assert [item for item in judge_repo(tmp_path).findings if item.code == "C192"] == []
