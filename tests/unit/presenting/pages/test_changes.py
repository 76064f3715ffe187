"""The change page of a preview and the marks on its project pages; the public sees neither."""

from __future__ import annotations

from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from tests.support.changes import LAMPS, SAVING, base, between, typed

PAGE = "changes/index.md"
PROJECT = "heping/2024/ludeng/index.md"


def pages(audience: Audience, *, known: bool = True) -> dict[str, str]:
    tree = base()
    typed(LAMPS, r"^    得分: 28$", "    得分: 26")(tree)
    typed(LAMPS, r"^    全年执行数: .*", "    全年执行数: 70")(tree)
    typed(SAVING, "^项目名称: .*", '项目名称: "<b>|**名字**"')(tree)
    changes = between(base(), tree) if known else None
    judged = conclude(tree, audience=audience)
    return {
        page.path: page.content.decode()
        for page in site_pages(judged, changes=changes)
        if page.path.endswith(".md")
    }


def test_a_preview_tells_what_changed_and_leads_there_first():
    made = pages(Audience.PREVIEW)
    assert 'href="../heping/2024/ludeng/"' in made[PAGE]
    assert "79.8545 万元" in made[PAGE]
    assert "70 万元" in made[PAGE]
    assert "<b>|" not in made[PAGE]
    home = made["index.md"]
    assert home.index('href="changes/"') < home.index("mz-search")


def test_changed_values_are_marked_on_the_project_s_page_with_the_value_before():
    made = pages(Audience.PREVIEW)[PROJECT]
    assert made.count('class="mz-was"') == 2
    assert "原来：79.8545 万元" in made
    assert "原来：28 分" in made
    assert 'href="../../../changes/"' in made


def test_without_a_base_the_page_says_that_nobody_knows():
    made = pages(Audience.PREVIEW, known=False)
    assert "没有指明和哪个版本比" in made[PAGE]
    assert "mz-changed" not in made["index.md"]
    assert "mz-was" not in made[PROJECT]


def test_the_public_is_told_nothing_of_it():
    made = pages(Audience.PUBLIC)
    assert PAGE not in made
    assert not any("mz-was" in text or "changes/" in text for text in made.values())
