"""Pages as search sees them: those our templates wrote, and those people wrote by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.presenting.prepared.page import Kind, Page, Traits
from generator.presenting.search.document import Document, sharing_words
from generator.presenting.search.page_text import html_lines, page_lines

_TITLE = re.compile(r"^# (.*)$", re.MULTILINE)
_LEFT_OUT = re.compile(r"\A---\n(?:.*\n)*?search:\n +exclude: true\n(?:.*\n)*?---\n")
_FOLDERS = {"rules": Kind.RULE, "guide": Kind.GUIDE}
_BEFORE_PERCENT = re.compile(r"(?<=[0-9]) (?=[%‰])")
_FIRST_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


def documents_of(pages: Iterable[Page]) -> list[Document]:
    """Return the pages among generated files that search is to find, in their order."""
    found = (document_of(page) for page in pages)
    return [document for document in found if document is not None]


def document_of(page: Page) -> Document | None:
    """Return a generated page as search sees it; None if it is no page or stays out of search.

    A page stays out whose front matter says ``search: exclude: true``, as Material has it.
    """
    if not page.path.endswith(".md"):
        return None
    text = page.content.decode()
    heading = _TITLE.search(text)
    if heading is None or _LEFT_OUT.match(text):
        return None
    title = " ".join(page_lines(heading[0]))
    return _document(address_of(page.path), title, page_lines(text), page.traits or Traits())


def written_document(path: str, markup: str, *, address: str, title: str = "") -> Document:
    """Return a page that somebody wrote by hand as search sees it.

    Args:
        path: Its Markdown file below docs/.
        markup: The page as HTML.
        address: Where the builder puts it, as links have it.
        title: What to call it if it has no heading of the first level.
    """
    heading = _FIRST_HEADING.search(markup)
    named = " ".join(html_lines(heading[1])) if heading else title
    return _document(address, named or title or path, html_lines(markup), Traits())


def _document(address: str, title: str, lines: tuple[str, ...], traits: Traits) -> Document:
    title, *printed = (without_blanks(line) for line in (title, *lines))
    others = dict.fromkeys(printed)
    others.pop(title, None)
    kind = _FOLDERS.get(address.partition("/")[0])
    if kind and traits.kind is Kind.OTHER and not traits.unit:
        traits = replace(traits, kind=kind)
    return sharing_words(Document(address=address, title=title, lines=tuple(others), traits=traits))


def without_blanks(line: str) -> str:
    """Return a line without the blank that may stand between a number and its per cent sign.

    ``theme/parts/search/folding.js`` leaves it out of what is typed.
    """
    return _BEFORE_PERCENT.sub("", line) if " %" in line or " ‰" in line else line


def address_of(path: str) -> str:
    """``a/2024/index.md`` → ``a/2024/``, ``a/2024/b.md`` → ``a/2024/b/``, ``index.md`` → nothing."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = [part for part in (folder, name if name not in {"index", "README"} else "") if part]
    return "".join(f"{part}/" for part in parts)
