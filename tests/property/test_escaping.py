"""Whatever a value holds, the page shows exactly that: through our templates and Python-Markdown."""

from __future__ import annotations

import functools
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.presenting.templates import environment
from generator.presenting.words.escaping import front_matter, one_line, tidy
from tests.support.hostile_texts import HOSTILE
from tests.support.repo import REPO

PAGE = """\
# {{ text|md }} {: #title }

{{ text|md }}
{: .mz-lead }

{% filter block %}
<table class="mz-table">

<tr><td title="{{ text|quoted }}">{{ text }}</td></tr>
</table>
<pre>{{ text|verbatim }}</pre>
{% endfilter %}

## 正文 {: #prose }

{{ text|paragraphs }}
"""

TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from((*HOSTILE, " ", "\n", "\n\n", "甲")), min_size=1, max_size=5).map(
        "".join
    ),
)


@functools.cache
def converter() -> markdown.Markdown:
    config = yaml.load((REPO / "mkdocs.yml").read_text(encoding="utf-8"), yaml.UnsafeLoader)
    names: list[str] = []
    options: dict[str, Any] = {}
    for item in config["markdown_extensions"]:
        if isinstance(item, dict):
            options |= item
        names += [item] if isinstance(item, str) else list(item)
    return markdown.Markdown(extensions=names, extension_configs=options)


class Seen(HTMLParser):
    """The tags of a page with their attributes, and the text inside each kind of element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "bdi":  # keeps what turns the direction of writing to itself, adds no text
            return
        self.tags.append(tag)
        self.attributes.setdefault(tag, dict(attrs))
        if tag == "br":
            self.handle_data("\n")
        else:
            self._open.append(tag)
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open:
            inside = "p.lead" if self._open[-1] == "p" and "h2" not in self.tags else self._open[-1]
            self.text[inside] = self.text.get(inside, "") + data


def words(text: str) -> list[str]:
    return text.split()


@given(TEXTS)
@example("\n".join(HOSTILE))
def test_text_stays_text(text: str):
    if not words(tidy(text)):
        return
    source = environment().from_string(PAGE).render(text=text)
    seen = Seen(converter().reset().convert(source))
    lines = [line for line in tidy(text).split("\n") if words(line)]

    breaks = ["br"] * tidy(text).count("\n")
    body = ["p"] * len(lines)
    assert seen.tags == ["h1", "p", "table", "tr", "td", *breaks, "pre", "h2", *body]
    assert seen.attributes["h1"] == {"id": "title"}
    assert seen.attributes["p"] == {"class": "mz-lead"}
    assert seen.attributes["td"] == {"title": one_line(text)}
    assert words(seen.text["h1"]) == words(one_line(text))
    assert words(seen.text["p.lead"]) == words(one_line(text))
    assert words(seen.text["td"]) == words(tidy(text))
    assert words(seen.text["p"]) == words(tidy(text))


@pytest.mark.parametrize("mark", "\u202e\u202d\u2066\u2067\u200f\u061c")
def test_what_turns_the_direction_of_writing_keeps_to_itself(mark: str):
    page = environment().from_string("<p>{{ text }}，其他</p>").render(text=f"a{mark}<b>")
    assert page == f"<p><bdi>a{mark}&lt;b&gt;</bdi>，其他</p>"


@given(TEXTS)
@example("\n".join(HOSTILE))
def test_front_matter_is_one_yaml_text_of_html(text: str):
    value = yaml.safe_load(f"title: {front_matter(text)}")["title"]
    seen = Seen(f"<h1>{value}</h1>")
    assert seen.tags == ["h1"]
    assert seen.text["h1"].strip() == one_line(text).strip()


@given(TEXTS)
def test_tidy_keeps_every_visible_character(text: str):
    kept = [char for char in tidy(text) if not char.isspace()]
    given_characters = [
        char for char in text if not char.isspace() and char not in "\x1c\x1d\x1e\x1f\x85"
    ]
    assert len(kept) >= len(given_characters)
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize("value", [None, True, 1.5, object()])
def test_a_hole_is_a_bug(value: object):
    with pytest.raises(TypeError):
        environment().from_string("{{ value }}").render(value=value)
