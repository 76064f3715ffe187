"""MkDocs as a library, on pages written by hand: no data, no generator in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.model import Audience
from generator.publishing.dressing import Prepared
from generator.publishing.refusal import Refusal
from generator.publishing.render import mkdocs_config, render

PREPARED = Prepared(site=None, audience=Audience.PUBLIC)
CONFIG = """\
site_name: x
theme: {name: material, language: zh, font: false}
plugins: [mingzhang]
validation: {links: {anchors: warn}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "docs/index.md").write_text("# 首页\n")
    return tmp_path


def test_pages_come_out_with_our_theme_and_quietly(root: Path, capfd: pytest.CaptureFixture[str]):
    render(root, root / "out", PREPARED)
    page = (root / "out/index.html").read_text(encoding="utf-8")
    assert "assets/mingzhang.css" in page
    assert (root / "out/assets/mingzhang.css").is_file()
    assert "noindex" not in page
    told = capfd.readouterr()
    assert (told.out, told.err) == ("", "")


def test_a_preview_says_so(root: Path):
    render(root, root / "out", Prepared(site=None, audience=Audience.PREVIEW))
    page = (root / "out/index.html").read_text(encoding="utf-8")
    assert "noindex" in page
    assert "预览" in page


def test_a_build_after_a_preview_in_the_same_process_is_no_preview(root: Path):
    with mkdocs_config(root, root / "out", PREPARED, strict=True) as config:
        config.plugins.on_startup(command="serve", dirty=True)
    render(root, root / "out", PREPARED)
    page = (root / "out/index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in page
    assert 'integrity="sha384-' in page


def test_each_page_is_told_twice(root: Path):
    (root / "docs/b.md").write_text("# b\n")
    told: list[tuple[int, int]] = []

    def progress(done: int, whole: int) -> None:
        told.append((done, whole))

    render(root, root / "out", Prepared(site=None, audience=Audience.PUBLIC, progress=progress))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_broken_link_is_refused(root: Path):
    (root / "docs/index.md").write_text("[x](gone.md) [y](#nowhere)\n")
    with pytest.raises(Refusal, match=r"gone\.md") as caught:
        render(root, root / "out", PREPARED)
    assert "#nowhere" in caught.value.message
    assert "共 2 处" in caught.value.message


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("site_name: x\nplugins: [search]\n", "没有 mingzhang"),
        ("site_name: x\ntheme: gone\nplugins: [mingzhang]\n", "用不了"),
        ("site_name: [\n", "用不了"),
    ],
)
def test_an_unusable_mkdocs_yml_is_refused(root: Path, config: str, said: str):
    (root / "mkdocs.yml").write_text(config)
    with pytest.raises(Refusal, match=said):
        render(root, root / "out", PREPARED)


def test_the_clock_is_in_no_byte(root: Path, monkeypatch: pytest.MonkeyPatch):
    (root / "mkdocs.yml").write_text(CONFIG + "site_url: https://example.gov.cn/x/\n")
    sitemaps = []
    for moment in ("0", "1700000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        render(root, root / "out", PREPARED)
        sitemaps.append((root / "out/sitemap.xml").read_bytes())
    assert sitemaps[0] == sitemaps[1]
    assert b"https://example.gov.cn/x/" in sitemaps[0]
    assert b"lastmod" not in sitemaps[0]
