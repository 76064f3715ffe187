"""What people wrote by hand is searched exactly if MkDocs publishes it, at the address it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.disk.refusal import Refusal
from generator.publishing.mkdocs.written_pages import written_documents

PLAIN = "site_name: x\nplugins: [mingzhang]\n"


def repo(folder: Path, config: str, **pages: str) -> Path:
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for name, text in pages.items():
        write(folder, f"{name.replace('__', '/')}.md", text)
    return folder


def write(root: Path, name: str, text: str) -> None:
    path = root / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(root: Path, *ours: str) -> dict[str, str]:
    return {page.address: page.title for page in written_documents(root, ours)}


def test_what_is_ours_is_not_asked_about(tmp_path: Path):
    root = repo(tmp_path, PLAIN, index="# 首页\n", guide__a="# 甲\n", guide__index="# 手册\n")
    assert found(root, "index.md") == {"guide/": "手册", "guide/a/": "甲"}


def test_drafts_and_excluded_pages_are_not_searched(tmp_path: Path):
    config = f"{PLAIN}draft_docs: |\n  /drafts/\nexclude_docs: |\n  /dev/\n"
    root = repo(tmp_path, config, a="# a\n", drafts__b="# 机密\n", dev__c="# c\n")
    assert found(root) == {"a/": "a"}


def test_what_is_inherited_counts(tmp_path: Path):
    (tmp_path / "base.yml").write_text("exclude_docs: |\n  /dev/\n", encoding="utf-8")
    root = repo(tmp_path, f"INHERIT: base.yml\n{PLAIN}", a="# a\n", dev__c="# c\n")
    assert found(root) == {"a/": "a"}
    (tmp_path / "base.yml").write_text("exclude_docs: |\n  a.md\n", encoding="utf-8")
    assert found(root) == {"dev/c/": "c"}


@pytest.mark.parametrize("said", ["search: exclude", "search:\n  exclude: true", "search: false"])
def test_a_page_can_stay_out_of_search(tmp_path: Path, said: str):
    root = repo(tmp_path, PLAIN, a=f"---\n{said}\n---\n# a\n", b="---\nsearch: 3\n---\n# b\n")
    assert found(root) == {"b/": "b"}


def test_every_ending_mkdocs_knows_is_a_page(tmp_path: Path):
    root = repo(tmp_path, PLAIN)
    write(root, "a.markdown", "# a\n")
    write(root, "b.mkd", "# b\n")
    write(root, "c.txt", "# c\n")
    assert found(root) == {"a/": "a", "b/": "b"}


def test_addresses_are_those_of_mkdocs(tmp_path: Path):
    root = repo(tmp_path, PLAIN, index="# 首页\n")
    write(root, "C#.md", "# C\n")
    write(root, "说明 1.md", "# 说明\n")
    assert found(root) == {"": "首页", "C%23/": "C", "%E8%AF%B4%E6%98%8E%201/": "说明"}
    (root / "mkdocs.yml").write_text(f"{PLAIN}use_directory_urls: false\n", encoding="utf-8")
    addresses = {"index.html": "首页", "C%23.html": "C", "%E8%AF%B4%E6%98%8E%201.html": "说明"}
    assert found(root) == addresses


def test_of_two_files_for_one_page_the_built_one_is_searched(tmp_path: Path):
    root = repo(tmp_path, PLAIN, a__README="# 自述\n", a__index="# 首页\n", b__README="# 乙\n")
    assert found(root) == {"a/": "首页", "b/": "乙"}
    assert found(root, "a/index.md") == {"b/": "乙"}


@pytest.mark.parametrize(
    "extensions",
    [
        "markdown_extensions: [attr_list, {toc: {toc_depth: 2}}]\n",
        "markdown_extensions:\n  attr_list: {}\n  toc: {toc_depth: 2}\n",
    ],
)
def test_markdown_is_read_as_the_builder_reads_it(tmp_path: Path, extensions: str):
    root = repo(tmp_path, PLAIN + extensions, a="# 标题 {: #t }\n\n内容\n{: .x }\n")
    (page,) = written_documents(root, ())
    assert (page.title, page.lines) == ("标题", ("内容",))


def test_an_unusable_mkdocs_yml_is_said_where_it_matters(tmp_path: Path):
    root = repo(tmp_path, "site_name: x\nmarkdown_extensions: [pymdownx.detail]\n")
    assert found(root) == {}
    write(root, "a.md", "# a\n")
    with pytest.raises(Refusal, match=r"pymdownx\.detail"):
        found(root)


def test_plugins_and_theme_have_no_say(tmp_path: Path):
    root = repo(
        tmp_path, "site_name: x\nplugins: [gone]\ntheme: gone\nhooks: [gone.py]\n", a="# a\n"
    )
    assert found(root) == {"a/": "a"}
