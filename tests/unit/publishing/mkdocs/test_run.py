"""MkDocs as a library, on pages written by hand: no data, no generator in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.disk.refusal import Refusal
from generator.publishing.mkdocs.run import mkdocs_config, render
from generator.publishing.mkdocs.theme_setup import UpToDate

pytestmark = pytest.mark.slow("MkDocs renders for each test")

PREPARED = UpToDate(site=None, audience=Audience.PUBLIC)
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
    render(root, root / "out", UpToDate(site=None, audience=Audience.PREVIEW))
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

    render(root, root / "out", UpToDate(site=None, audience=Audience.PUBLIC, progress=progress))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_broken_link_is_refused(root: Path):
    (root / "docs/index.md").write_text("[x](gone.md) [y](#nowhere)\n")
    with pytest.raises(Refusal, match=r"gone\.md") as caught:
        render(root, root / "out", PREPARED)
    assert "#nowhere" in caught.value.message
    assert "共 2 处" in caught.value.message
    assert "contains a link" not in caught.value.message


def test_a_nav_entry_that_is_not_there_is_refused_in_chinese(root: Path):
    (root / "mkdocs.yml").write_text(CONFIG + "nav: [index.md, gone.md]\n")
    with pytest.raises(Refusal, match=r"nav 里写的 gone\.md，docs/ 里没有这个文件"):
        render(root, root / "out", PREPARED)


@pytest.mark.parametrize("folder", ["seiten", "content/docs", "docs/guide"])
def test_another_docs_dir_is_refused(root: Path, folder: str):
    (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(f"{CONFIG}docs_dir: {folder}\n")
    with pytest.raises(Refusal, match="docs_dir"):
        render(root, root / "out", PREPARED)
    assert not (root / "out").exists()


def test_the_docs_dir_written_out_is_fine(root: Path):
    (root / "mkdocs.yml").write_text(f"{CONFIG}docs_dir: ./docs\n")
    render(root, root / "out", PREPARED)


def test_the_site_map_is_encoded_once(root: Path):
    (root / "mkdocs.yml").write_text(f"{CONFIG}site_url: https://example.gov.cn/x/\n")
    (root / "docs/说明.md").write_text("# 说明\n")
    render(root, root / "out", PREPARED)
    assert b"/x/%E8%AF%B4%E6%98%8E/</loc>" in (root / "out/sitemap.xml").read_bytes()


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("site_name: x\ntheme: {name: materia}\n", "theme：没有“materia”这个主题"),
        ("site_name: x\nplugins: [mingzhan]\n", "plugins：没有“mingzhan”这个插件"),
        ("plugins: [mingzhang]\n", "少了 site_name"),
        ("site_name: x\nmarkdown_extensions: [pymdownx.detail]\n", "没有“pymdownx.detail”这个"),
        ("site_name: x\nsite_url: abc\n", "不是完整的网址"),
        ("site_name: x\nuse_directory_urls: [3]\n", "use_directory_urls 写成了 [3]"),
        ("site_name: x\nsitename: 3\n", "没有“sitename”这个选项"),
        ("site_name: x\nplugins: [mingzhang: {audience: x}]\n", "mingzhang audience：写成了 'x'"),
        ("site_name： x\nplugins: [mingzhang]\n", "全角“：”"),
        (
            "site_name: x\nnav：\n  - 首页: index.md\nplugins: [mingzhang]\n",
            "mkdocs.yml:2:4: 错误 C110",
        ),
        ("site_name: x\ntheme:\n  name: material\n  language：zh\n", "mkdocs.yml:4:11: 错误 C110"),
        ("site_name: x\nextra: !!map 3\n", "这里要写“选项: 值”，一行一个"),
        ("INHERIT: gone.yml\n", "gone.yml 不存在"),
        ("5\n", "mkdocs.yml:1:1"),
        ("site_name: x\nextra: !!python/name:gone.x\n", "mkdocs.yml 第 2 行第 8 列"),
    ],
)
def test_a_mistake_in_mkdocs_yml_is_named_with_option_and_value(root: Path, config: str, said: str):
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        render(root, root / "out", PREPARED)
    assert said in caught.value.message


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


def test_an_mkdocs_yml_in_gbk_is_told_as_what_it_is(root: Path):
    (root / "mkdocs.yml").write_bytes(
        "site_name: 明账公开网站\nplugins: [mingzhang]\n".encode("gbk")
    )
    with pytest.raises(Refusal, match="以 GBK（ANSI）编码保存"):
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
