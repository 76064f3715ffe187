"""The pages below docs/ that people wrote by hand and MkDocs publishes, as search sees them."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.publishing.disk import files
from generator.publishing.mkdocs.config import load, quiet_mkdocs

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

    from generator.presenting.search.document import Document

_INHERITS = re.compile(rb"^INHERIT:\s*[\"']?(.+?)[\"']?\s*(?:#.*)?$", re.MULTILINE)
_MOST_PARENTS = 20
_REMEMBERED = 256  # pages; a live preview asks again and again

_To_html = Callable[[str], str]


def written_documents(root: Path, generated: Iterable[str]) -> Iterator[Document]:
    """Yield the pages that people wrote, in order of their names.

    Which pages are published, at which address and with which Markdown, MkDocs itself says.

    Args:
        root: The repo.
        generated: Paths below docs/ that are or were ours.

    Raises:
        Refusal: There are such pages, and mkdocs.yml cannot be used: what may be searched for is
            not known then.
    """
    ours = set(generated)
    written = sorted(name for name in _pages(root / files.DOCS) if name not in ours)
    if not written:
        return
    with quiet_mkdocs():
        config, html = _builder(root, _chain(root / files.CONFIG_FILE))
        for file in _published(config, written, ours):
            yield from _document(file, config, html)


def _pages(docs: Path) -> Iterator[str]:
    """Yield every file that MkDocs takes for a page, by its path below docs/."""
    from mkdocs.utils import is_markdown_file

    for folder, _, names in os.walk(docs, followlinks=True):
        for name in filter(is_markdown_file, names):
            yield (Path(folder) / name).relative_to(docs).as_posix()


def _published(config: MkDocsConfig, written: list[str], ours: set[str]) -> list[File]:
    """Return what of the files is built; of two that make the same page MkDocs builds the later.

    Only these files are asked about, not all of docs/: there may be ten thousand generated ones.
    """
    from mkdocs.structure.files import File, file_sort_key, set_exclusions

    made = [
        File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
        for name in written
        if not _stands_behind(name, ours)
    ]
    set_exclusions(made, config)
    built = {
        file.dest_uri: file
        for file in sorted(made, key=file_sort_key)
        if file.inclusion.is_included()
    }
    return sorted(built.values(), key=lambda file: file.src_uri)


def _stands_behind(name: str, ours: set[str]) -> bool:
    """Whether a README makes way for the index page we wrote beside it."""
    path = PurePosixPath(name)
    return path.stem == "README" and (path.parent / "index.md").as_posix() in ours


def _document(file: File, config: MkDocsConfig, html: _To_html) -> Iterator[Document]:
    from mkdocs.structure.pages import Page
    from mkdocs.utils.meta import get_data

    from generator.presenting.search.documents import written_document

    path = Path(config.docs_dir) / file.src_uri
    text, meta = get_data(path.read_text(encoding="utf-8-sig", errors="replace"))
    if _left_out(meta.get("search")):
        return
    config._current_page = Page(None, file, config)  # paths in an extension's options may need it
    yield written_document(
        file.src_uri,
        html(text),
        address=file.url.removeprefix("./"),
        title=str(meta.get("title", "")),
    )


def _left_out(search: object) -> bool:
    """Whether front matter says ``search: exclude: true``, or plainly ``search: exclude``."""
    if isinstance(search, dict):
        return bool(search.get("exclude"))
    return search == "exclude" or search is False


@functools.lru_cache(maxsize=4)
def _builder(root: Path, _texts: tuple[bytes, ...]) -> tuple[MkDocsConfig, _To_html]:
    """Return mkdocs.yml without what makes no difference here, and how its pages become HTML.

    Plugins, ours above all, hooks, theme and nav have no say in which pages there are; loading them
    takes time and may run code. ``_texts`` are what the configuration says: the key of the cache.
    """
    import markdown

    aside: dict[str, Any] = {"plugins": [], "hooks": [], "theme": {"name": "mkdocs"}, "nav": None}
    places = {"docs_dir": str(root / files.DOCS), "site_dir": str(root / "site")}
    config = load(root, {**aside, **places})

    @functools.lru_cache(maxsize=_REMEMBERED)
    def html(text: str) -> str:
        extensions, options = config.markdown_extensions, config.mdx_configs
        return str(markdown.markdown(text, extensions=extensions, extension_configs=options))

    return config, html


def _chain(path: Path) -> tuple[bytes, ...]:
    """Return the text of the configuration and of each file it inherits from."""
    texts: list[bytes] = []
    while path.is_file() and len(texts) < _MOST_PARENTS:
        texts.append(path.read_bytes())
        parent = _INHERITS.search(texts[-1])
        if parent is None:
            break
        path = path.parent / parent[1].decode(errors="replace")
    return tuple(texts)
