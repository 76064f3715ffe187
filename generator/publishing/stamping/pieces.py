"""Markdown made a piece at a time, where a page consists of headings, plain paragraphs and raw HTML put aside.

Such pieces do not know each other: what Markdown makes of the page is what it makes of each of them, one after the
other. Most pieces stand on thousands of pages and are made once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.toc import TableOfContents, get_toc

_MOST = 1024
"""Pieces remembered: the headings and sentences of all kinds of page many times over."""

_TAG = r"</?(?:a|b|small|span)(?: [a-z-]+=\"[^\"<>@`\\\[\]{}\n]*+\")*+>"
_WORDS = (
    r"(?:[A-Za-z0-9%\u00a0-\ud7ff\uf900-\U0010ffff]|&#\d+;|(?<=\d)[.,](?=\d)"
    rf"| (?=[^ \n{{])|{_TAG})++"
)
"""What no extension can read as markup: letters, digits, characters written as their numbers, tags in a line."""

_ATTRIBUTES = r"\{:(?: [.#][A-Za-z][\w-]*)+ \}"
_HEADING = rf"#{{1,6}} (?![ <]){_WORDS} \{{: #[A-Za-z][\w-]*(?: \.[A-Za-z][\w-]*)* \}}"
_PARAGRAPH = rf"(?![ <]){_WORDS}(?:\n{_ATTRIBUTES})?"
_ASIDE = r'<div id="mz-cut-\d+"></div>'
_PIECE = re.compile(rf"{_ASIDE}|(?P<made>{_HEADING}|{_PARAGRAPH})")
_BETWEEN = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page's HTML, its headings as tokens of its table of contents, and their ids."""

    html: str
    toc: TableOfContents
    ids: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    html: str
    tokens: tuple[Mapping[str, Any], ...]


class Pieces:
    """What Markdown with these extensions makes of pages."""

    def __init__(self, extensions: Sequence[str], configs: Mapping[str, Any]) -> None:
        self._markdown = Markdown(extensions=list(extensions), extension_configs=dict(configs))
        self._made = lru_cache(maxsize=_MOST)(self._make)

    def article(self, text: str) -> Article | None:
        """Return what Markdown makes of a text; None if it has to see it as a whole.

        Args:
            text: Markdown without front matter, its raw HTML put aside (``raw_html.cut_out``).
        """
        made = list(self._pieces(text))
        if None in made:
            return None
        whole = [piece for piece in made if piece is not None]
        tokens = [{**token, "children": []} for piece in whole for token in piece.tokens]
        return Article(
            html="\n".join(piece.html for piece in whole).strip(),
            ids=frozenset(token["id"] for token in tokens),
            toc=get_toc(nest_toc_tokens(tokens)),  # which empties the list
        )

    def _pieces(self, text: str) -> Iterator[_Made | None]:
        for piece in _BETWEEN.split(text.strip("\n")):
            found = _PIECE.fullmatch(piece)
            if found is None:
                yield None
                return
            # Markdown leaves an empty line below a block of raw HTML.
            yield self._made(piece) if found["made"] else _Made(html=f"{piece}\n", tokens=())

    def _make(self, piece: str) -> _Made:
        self._markdown.reset()
        html = self._markdown.convert(piece)
        tokens = tuple(getattr(self._markdown, "toc_tokens", ()))
        return _Made(html=html, tokens=tokens)
