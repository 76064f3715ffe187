"""What of a page is its kind's, and what are its own words; a page of the kind with probes for words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.publishing.stamping.frames import WITH_HEADING, WORDS, probe

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_WORDS = ("title", "description", "data", "updated", "picture")
"""Front matter whose words templates print, or ask only whether they are there."""

_LABELS = "labels"
_INDEX = ("index", "README")
_HEADING = "\x3ch1"
"""Whether it stands in an article is asked by Material, which else writes the title above it."""

_CONTENT, _TITLE, _META, _LABEL, _ADDRESS, _TOC = 0, 1, 10, 100, 1000, 2000
"""Where the numbers of the holes begin."""


class MenuFolders:
    """The folders that the menu leads into: links of the frame are shorter on pages below them."""

    def __init__(self, addresses: Iterable[str]) -> None:
        parts = [tuple(filter(None, address.split("/"))) for address in addresses]
        self._known = frozenset(way[:depth] for way in parts for depth in range(1, len(way) + 1))

    def above(self, page: Page) -> tuple[str, ...]:
        """Return the folders above a page as far as the menu leads into them too."""
        folders = PurePosixPath(page.file.src_uri).parts[:-1]
        depth = 0
        while depth < len(folders) and folders[: depth + 1] in self._known:
            depth += 1
        return folders[:depth]


def kind_of(page: Page, above: tuple[str, ...]) -> str:
    """Return what templates may ask of a page but not print: equal for pages of one kind.

    Everything that is no word, title or address counts, so that two pages are of one kind only if
    the same is asked and answered for both.

    Args:
        page: The page, its article made.
        above: Folders above it that count too (``MenuFolders.above``).
    """
    meta: dict[str, Any] = dict(page.meta)
    own = {name: meta.pop(name) for name in _own_words(page)}
    labels = meta.pop(_LABELS) if _has_labels(page) else {}
    source = PurePosixPath(page.file.src_uri)
    facts = (
        sorted(own),
        list(labels),
        meta,
        [_shape(item) for item in page.toc],
        above,
        len(source.parts),
        source.name if source.stem in _INDEX else source.suffix,
        _HEADING in (page.content or ""),
    )
    return json.dumps(facts, default=repr, ensure_ascii=False)


def values_of(page: Page) -> dict[int, str]:
    """Return the page's own words by the numbers of their holes."""
    values = {_CONTENT: page.content or "", _TITLE: str(page.title)}
    values |= {_META + _WORDS.index(name): page.meta[name] for name in _own_words(page)}
    if _has_labels(page):
        values |= {_LABEL + at: text for at, text in enumerate(page.meta[_LABELS].values())}
    values |= {_ADDRESS + at: part for at, part in enumerate(page.file.url.split("/")) if part}
    values |= {_TOC + at: item.title for at, item in enumerate(page.toc) if item.level == 1}
    return values


def framable(values: dict[int, str]) -> bool:
    """Whether filters of templates work on these words alone, not on what stands beside them."""
    return all(
        value == value.strip() and "mzq" not in value
        for number, value in values.items()
        if number != _CONTENT
    )


def probing(page: Page, above: tuple[str, ...], config: MkDocsConfig) -> Page:
    """Return a page of the same kind with probes for words, below the same folders of the menu."""
    source = PurePosixPath(page.file.src_uri)
    named = source.stem not in _INDEX
    deep = range(len(above), len(source.parts) - 1)
    folders = [*above, *(probe(_ADDRESS + at, "") for at in deep)]
    name = f"{probe(_ADDRESS + len(folders), '')}{source.suffix}" if named else source.name
    uri = "/".join([*folders, name])
    file = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
    made = Page(None, file, config)
    made.meta = dict(page.meta)
    for word in _own_words(page):
        made.meta[word] = probe(_META + _WORDS.index(word))
    if _has_labels(page):
        made.meta[_LABELS] = {
            name: probe(_LABEL + at) for at, name in enumerate(page.meta[_LABELS])
        }
    made.title = made.meta["title"] if "title" in _own_words(page) else probe(_TITLE)
    made.markdown = ""
    headed = _HEADING in (page.content or "")
    made.content = probe(_CONTENT, WITH_HEADING if headed else WORDS)
    made.toc = TableOfContents(list(_toc_with_probes(page)))
    return made


def _own_words(page: Page) -> list[str]:
    return [name for name in _WORDS if isinstance(page.meta.get(name), str) and page.meta[name]]


def _has_labels(page: Page) -> bool:
    labels = page.meta.get(_LABELS)
    return isinstance(labels, dict) and all(isinstance(text, str) for text in labels.values())


def _shape(item: AnchorLink) -> tuple[object, ...]:
    title = "" if item.level == 1 else item.title
    return item.level, item.id, title, [_shape(child) for child in item.children]


def _toc_with_probes(page: Page) -> Iterator[AnchorLink]:
    for at, item in enumerate(page.toc):
        made = AnchorLink(probe(_TOC + at) if item.level == 1 else item.title, item.id, item.level)
        made.children = item.children
        made.active = getattr(item, "active", False)  # type: ignore[attr-defined]
        yield made
