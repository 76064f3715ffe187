"""Former addresses lead on: those of a renamed unit with all below it, those of a renamed project."""

from __future__ import annotations

import pytest

from generator.facts.records.states import Audience
from tests.support import published


def moved(audience: Audience = Audience.PUBLIC) -> dict[str, str]:
    pages = published.pages(audience=audience)
    return {
        path: text.split("\nmoved: ", 1)[1].split("\n", 1)[0].strip('"')
        for path, text in pages.items()
        if "\nmoved: " in text
    }


@pytest.mark.slow("every page is made")
def test_every_former_address_leads_to_the_present_one():
    assert moved() == {
        "heping-xiang/index.md": "../heping/",
        "heping-xiang/2024/index.md": "../../heping/2024/",
        "heping-xiang/2024/report/index.md": "../../../heping/2024/report/",
        "heping-xiang/2024/figures/index.md": "../../../heping/2024/figures/",
        "heping-xiang/2024/quality/index.md": "../../../heping/2024/quality/",
        "heping-xiang/2024/ludeng/index.md": "../../../heping/2024/ludeng/",
        "heping-xiang/2024/deng/index.md": "../../../heping/2024/ludeng/",
        "heping-xiang/2024/ludeng-weihu/index.md": "../../../heping/2024/ludeng/",
        "heping/2024/deng/index.md": "../ludeng/",
        "heping/2024/ludeng-weihu/index.md": "../ludeng/",
    }


@pytest.mark.slow("every page is made")
def test_a_draft_leaves_no_trace_at_a_former_address():
    assert "heping-xiang/2024/caogao/index.md" not in moved()
    assert "heping-xiang/2024/caogao/index.md" in moved(Audience.PREVIEW)


def test_the_page_has_a_link_and_no_place_in_the_search():
    page = published.pages()["heping/2024/deng/index.md"]
    assert '<a href="../ludeng/">路灯 &lt;/script&gt; 维护</a>' in page
    assert "search:\n  exclude: true" in page
