"""Words of finance lead to their explanation, each once a page and never inside something else."""

from __future__ import annotations

import re

import pytest

from generator.presenting.prepared.addresses import project_address
from generator.presenting.word_links import explained
from generator.presenting.words.explained_words import EXPLAINED
from tests.support.golden_site import expected

HERE = project_address("jia", 2024, "deng")
FRONT = '---\ntitle: "三保支出"\nkind: project\n---\n\n'


def made(body: str, front: str = FRONT) -> str:
    return explained(front + body, HERE).removeprefix(front)


def test_the_first_of_each_word_leads_to_its_explanation():
    text = made("<p>三保要保住，三保第一。</p>\n\n结转资金和三保。\n")
    assert text.count("<a ") == 2
    assert text.startswith(
        '<p><a class="mz-word" href="../../../how-to-read/#w-three-guarantees" title="保基本民生'
    )
    assert re.sub("<[^>]*>", "", text) == "三保要保住，三保第一。\n\n结转资金和三保。\n"


@pytest.mark.parametrize(
    "body",
    [
        "## 三保支出 {: #title }\n",
        '<a href="x/">三保支出</a>',
        '<svg role="img"><title>三保</title><text>三保</text></svg>',
        "<details><summary>三保</summary></details>",
        '<td title="三保">一</td>',
        "[三保](../x/index.md)",
        "三保险和三保护",
    ],
)
def test_nothing_is_put_into_headings_links_pictures_and_attributes(body: str):
    assert made(body) == body


@pytest.mark.parametrize("kind", ["reference", "search", "home"])
def test_pages_that_explain_are_left_alone(kind: str):
    front = FRONT.replace("project", kind)
    assert made("三保\n", front) == "三保\n"


def test_a_page_without_front_matter_is_left_alone():
    assert explained("三保\n", HERE) == "三保\n"


def test_every_word_is_explained_on_the_page_it_leads_to():
    page = expected()["how-to-read/index.md"].decode()
    for term in EXPLAINED:
        assert f'<dt id="{term.anchor}">{term.word}</dt><dd>{term.meaning}</dd>' in page


def test_the_official_form_of_a_real_page_explains_its_heads():
    page = expected()["heping/2024/ludeng/index.md"].decode()
    assert page.count('class="mz-word"') >= 4
    assert page.count("#w-initial") == 1
