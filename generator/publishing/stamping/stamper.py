"""One generated page made the way MkDocs makes it, its Markdown without raw HTML, its theme from a frame."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page

from generator.publishing.stamping.frames import Frame, frame_of
from generator.publishing.stamping.kinds import MenuFolders, framable, kind_of, probing, values_of
from generator.publishing.stamping.pieces import Article, Pieces
from generator.publishing.stamping.raw_html import are_safe, cut_out

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

_LOADS = re.compile(r"<script|<link")
_UPWARDS = re.compile(r"(?:\.\./)+([^/\"?#&]+)")
PAGES_LOG = "mkdocs.structure.pages"

Dress = Callable[[Page], None]
"""What is done to a page when its front matter is read."""

Seal = Callable[[str, str], str]
"""What is done to a finished page: its HTML and its file below the site's root give its HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """What is to be known of a page that was written.

    ``framed`` if the theme did not render it; ``said`` are warnings with their level; ``anchors`` what
    it links to that was not found on it: the page's file below docs/, the anchor, the link as it
    stands in the Markdown.
    """

    path: str
    address: str
    changed: str
    framed: bool
    listed: bool
    said: tuple[tuple[int, str], ...]
    anchors: tuple[tuple[str, str, str], ...]


class Stamper:
    """Makes pages of one site, and remembers the frames of their kinds."""

    def __init__(
        self,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment,
        *,
        dress: Dress,
        seal: Seal,
    ) -> None:
        self._config, self._files, self._nav, self._env = config, files, nav, env
        self._dress, self._seal = dress, seal
        self._shown = files.documentation_pages()
        self._safe = are_safe(config.markdown_extensions)
        self._pieces = Pieces(config.markdown_extensions, config.mdx_configs)
        self._menu = MenuFolders(page.url for page in nav.pages)
        self._theirs = bool(config.theme.custom_dir)
        self._frames: dict[str, Frame | None] = {}
        self._seen: set[str] = set()
        self._proved: set[str] = set()

    def write(self, file: File) -> Stamped:
        """Make the page of a file and write it."""
        with _listening() as said:
            page = self.read(file)
        framed = self._in_frame(page)
        html = framed or self._rendered(page)
        target = Path(file.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(html.encode("utf-8", errors="xmlcharrefreplace"))
        file.page = None  # ten thousand of them would stay
        return Stamped(
            path=file.src_uri,
            address=file.url,
            changed=str(page.meta.get("updated", "")),
            framed=bool(framed),
            listed=not page.meta.keys() & {"moved", "robots"},
            said=tuple(said),
            anchors=tuple(_anchors(page)),
        )

    def read(self, file: File, *, whole: bool = False) -> Page:
        """Read a file and let Markdown make its article; ``whole`` goes the long way."""
        page = Page(None, file, self._config)
        self._config._current_page = page  # paths in an extension's options may need it
        page.read_source(self._config)
        self._dress(page)
        cut = None if whole or not self._safe else cut_out(page.markdown or "")
        article = self._pieces.article(cut.text) if cut and page.meta.get("title") else None
        if article is not None:
            _take(page, article)
        else:
            if cut is not None:
                page.markdown = cut.text
            page.render(self._config, self._files)
        if cut is not None:
            page.content = cut.put_back(page.content or "")
        return page

    def _rendered(self, page: Page) -> str:
        """Let the theme make the whole page."""
        self._config._current_page = page
        page.active = True
        context: Any = get_context(self._nav, self._shown, self._config, page)
        template = self._env.get_template(page.meta.get("template", "main.html"))
        html = template.render(context)
        page.active = False
        return self._seal(html, page.file.dest_uri)

    def _in_frame(self, page: Page) -> str:
        """Put the page into the frame of its kind; empty where it has none or is the first of it."""
        values = values_of(page)
        # A site's own templates may ask anything of a page; what an article loads gets its digest.
        if (
            self._theirs
            or page.edit_url
            or _LOADS.search(page.content or "")
            or not framable(values)
        ):
            return ""
        above = self._menu.above(page)
        kind = kind_of(page, above)
        if kind not in self._frames:
            if kind in self._seen:
                self._frames[kind] = frame_of(self._rendered(probing(page, above, self._config)))
            self._seen.add(kind)
        frame = self._frames.get(kind)
        if frame is None or _is_in_menu(page, frame):
            return ""
        html = frame.filled(values)
        if kind not in self._proved:
            self._proved.add(kind)
            if html != self._rendered(page):  # the theme asks something else of a page
                self._frames[kind] = None
                return ""
        return html


def _take(page: Page, article: Article) -> None:
    """Give a page what MkDocs would have found in it: no link of Markdown stands in such an article."""
    page.content, page.toc = article.html, article.toc
    page.present_anchor_ids = set(article.ids)
    page.links_to_anchors = {}


def _is_in_menu(page: Page, frame: Frame) -> bool:
    """Whether links of the frame lead to where the page stands: it would write them shorter."""
    first = page.file.url.partition("/")[0]
    return any(first in _UPWARDS.findall(text) for text in frame.texts)


def _anchors(page: Page) -> Iterator[tuple[str, str, str]]:
    for target, links in (page.links_to_anchors or {}).items():
        for anchor, link in links.items():
            if target is not page.file or anchor not in (page.present_anchor_ids or ()):
                yield target.src_uri, anchor, link


@contextmanager
def _listening() -> Iterator[list[tuple[int, str]]]:
    """Keep what MkDocs says of a page until it can be said in the order of the pages."""
    said: list[tuple[int, str]] = []

    def keep(record: logging.LogRecord) -> bool:
        if record.levelno >= logging.WARNING:
            said.append((record.levelno, record.getMessage()))
        return False

    logger = logging.getLogger(PAGES_LOG)
    logger.addFilter(keep)
    try:
        yield said
    finally:
        logger.removeFilter(keep)
