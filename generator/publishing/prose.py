"""The pages below docs/ that people wrote by hand, as search sees them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.publishing import files

if TYPE_CHECKING:
    from generator.presenting.search.document import Document

_ALWAYS = ("toc", "tables", "fenced_code")  # what MkDocs itself switches on
_NEVER_BUILT = (".*", "/templates/")  # what MkDocs leaves out by itself


def written_documents(root: Path, generated: Iterable[str]) -> Iterator[Document]:
    """Yield the pages that people wrote, in order of their names.

    Args:
        root: The repo.
        generated: Paths below docs/ that are or were ours.
    """
    ours = set(generated)
    docs = root / files.DOCS
    names = (path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    written = sorted(name for name in names if name not in ours)
    if not written:
        return
    settings = _settings(root)
    left_out = _left_out(settings.get("exclude_docs", ""))
    for name in written:
        if not left_out(name):
            yield from _document(docs / name, name, settings)


def _document(path: Path, name: str, settings: dict[str, Any]) -> Iterator[Document]:
    from mkdocs.utils.meta import get_data

    from generator.presenting.search.documents import written_document

    text, meta = get_data(path.read_text(encoding="utf-8-sig", errors="replace"))
    if (meta.get("search") or {}).get("exclude"):
        return
    made = _html(text, tuple(settings["extensions"]))
    yield written_document(name, made, title=str(meta.get("title", "")))


@functools.lru_cache(maxsize=256)  # a live preview asks again and again
def _html(text: str, extensions: tuple[str, ...]) -> str:
    import markdown

    return str(markdown.markdown(text, extensions=extensions))


def _settings(root: Path) -> dict[str, Any]:
    """Return what of mkdocs.yml decides which pages there are and what they say."""
    import yaml

    class Loader(yaml.SafeLoader):
        """Reads mkdocs.yml, in which a value may name a Python function."""

    Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
    Loader.add_multi_constructor("!", lambda *_: None)
    try:
        data = yaml.load((root / files.CONFIG_FILE).read_bytes(), Loader)
    except (OSError, yaml.YAMLError):
        data = None  # MkDocs says what is wrong with it
    data = data if isinstance(data, dict) else {}
    return data | {"extensions": list(_extensions(data.get("markdown_extensions")))}


def _extensions(listed: object) -> Iterator[str]:
    """Yield the names of all Markdown extensions; their options do not change what is read."""
    import importlib.util

    named = listed if isinstance(listed, list) else []
    names = [next(iter(item)) if isinstance(item, dict) else str(item) for item in named]
    for name in dict.fromkeys((*_ALWAYS, *names)):
        known = "." not in name or importlib.util.find_spec(name.partition(":")[0])
        if known:
            yield name


def _left_out(patterns: object) -> Callable[[str], bool]:
    import pathspec

    lines = [*_NEVER_BUILT, *str(patterns or "").splitlines()]
    return pathspec.GitIgnoreSpec.from_lines(lines).match_file
