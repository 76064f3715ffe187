"""A public site says the same bytes whatever its drafts and withheld projects say."""

from __future__ import annotations

import pytest

from generator.concluding.conclude import conclude
from generator.concluding.public_attachments import public_attachments
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from tests.support.one_year_site import SITE, project

WITHHELD = "不予公开依据:\n  法律依据: 《中华人民共和国政府信息公开条例》第十四条\n"
HIDDEN = "2024/projects/a-yincang"
EVIDENCE = "佐证材料:\n  - {名称: 照片, 文件: zhaopian.zip, 公开: 是}\n"


def public_bytes(**more: str) -> dict[str, bytes]:
    """Every generated file of the public site with more files below data/danwei, and what goes out."""
    tree = SITE | {f"data/danwei/{name}.yml": text for name, text in more.items()}
    seen = conclude({name: text.encode() for name, text in tree.items()}, audience=Audience.PUBLIC)
    assert not seen.broken, [item for item in seen.findings if item.place.file in seen.broken]
    assert seen.ledger is not None
    pages = site_pages(seen)
    files = {page.path: page.content for page in pages}
    for path, _ in public_attachments(seen.ledger, seen.names, audience=Audience.PUBLIC):
        files[path] = b""
    return files


@pytest.mark.slow("every page is made several times")
@pytest.mark.parametrize(
    ("status", "basis"), [("草稿", ""), ("不予公开", WITHHELD)], ids=["draft", "withheld"]
)
def test_no_byte_depends_on_what_a_hidden_project_says(status: str, basis: str):
    bare = f"项目名称: 无关的事\n状态: {status}\n{basis}"
    one = public_bytes(**{HIDDEN: bare})
    assert "danwei/2024/quality/index.md" in one
    assert "C502" in one["danwei/2024/quality/index.md"].decode()
    assert "C711" in one["danwei/2024/quality/index.md"].decode()
    for text in (
        project("路灯新装二期", status, more=basis),
        project("路灯新装二期", status, more=basis + EVIDENCE, spent="99999"),
        project("学校门前照明", status, more=basis + "领域: 生态\n项目编码: '0510210600'\n"),
        project(
            "广场灯光改造",
            status,
            more=basis + "曾用标识: [guangchang]\n备注: 见 http://10.0.0.1/\n",
        ),
    ):
        assert public_bytes(**{HIDDEN: text}) == one


@pytest.mark.slow("every page is made several times")
def test_a_year_that_is_a_draft_leaves_no_trace():
    year = {
        "2023/report": "标题: 2023年度绩效自评报告\n状态: 草稿\n",
        "2023/projects/gongkai-1": project("广场灯光改造"),
        "2023/projects/gongkai-9": project("路灯新装二期"),
    }
    assert public_bytes(**year) == public_bytes()
