"""Raw HTML taken out of a page before Markdown walks through it, and put back after.

Nine tenths of a generated page are blocks of raw HTML. Python-Markdown hands them through as they are, but reads them
three times to find their ends. A block is known by the same stack of tags that Python-Markdown keeps, so that an empty
``div`` in its place takes the same way; wherever that is not certain the whole page goes the long way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor

SAFE_EXTENSIONS = frozenset(
    {"toc", "tables", "fenced_code", "admonition", "attr_list", "md_in_html", "pymdownx.details"}
)
"""Extensions that look into no block of raw HTML but by its tags (``markdown`` as an attribute)."""

_BLOCKS = frozenset(Markdown().block_level_elements) - {"hr", "script", "style"}
# Changed by Markdown before it looks for tags, ends a block in another way, or is Markdown inside of HTML.
_UNCERTAIN = ("\t", "\r", "\x02", "\x03", "<!", "<?", "markdown", "<script", "<style", "mz-cut-")
_BLANKS = re.compile(r"\n +\n")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)((?:[\s\w:.=@/-]++|\"[^\"<>]*+\")*+)>")
_ALL_TAGS = re.compile(r"(?:[^<]++|</?[a-zA-Z][\w:-]*+(?:[\s\w:.=@/-]++|\"[^\"<>]*+\")*+>)*+")
_CUT = re.compile(r'<div id="mz-cut-(\d+)"></div>')
_FENCED_BLOCK = FencedBlockPreprocessor.FENCED_BLOCK_RE
_FENCE_CUT = re.compile(r"mz-fence-(\d+)-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A page without its blocks of raw HTML: Markdown ``text``, and the ``blocks`` in their order."""

    text: str
    blocks: tuple[str, ...]

    def put_back(self, html: str) -> str:
        """Return what Markdown made of the text, with the blocks where they stood."""
        return _CUT.sub(lambda found: self.blocks[int(found[1])], html)


def are_safe(extensions: Iterable[str]) -> bool:
    """Whether all of these Markdown extensions hand raw HTML through untouched."""
    return SAFE_EXTENSIONS.issuperset(extensions)


def cut_out(text: str) -> Cut | None:
    """Take the blocks of raw HTML out of a page; None where their ends are not certain.

    Args:
        text: Markdown without front matter.
    """
    if "```" not in text and "~~~" not in text:
        return _cut_out(text)
    fences: list[str] = []

    def put_by(found: re.Match[str]) -> str:
        fences.append(found[0])
        return f"mz-fence-{len(fences) - 1}-"

    if "mz-fence-" in text:
        return None
    cut = _cut_out(_FENCED_BLOCK.sub(put_by, text))
    if cut is None or any("mz-fence-" in block for block in cut.blocks):
        return None
    return Cut(text=_FENCE_CUT.sub(lambda at: fences[int(at[1])], cut.text), blocks=cut.blocks)


def _cut_out(text: str) -> Cut | None:
    small = text.lower()
    if any(mark in small for mark in _UNCERTAIN) or ("\n " in text and _BLANKS.search(text)):
        return None
    kept: list[str] = []
    blocks: list[str] = []
    done = 0
    start = 0 if text.startswith("<") else _next(text, 0)
    while start >= 0:
        end = _run_end(text, start)
        if end >= 0:
            kept += text[done:start], f'<div id="mz-cut-{len(blocks)}"></div>'
            blocks.append(text[start:end])
            done = end
        start = _next(text, max(start, end))
    kept.append(text[done:])
    rest = "".join(kept)
    if "<" in _TAG.sub("", rest):  # a tag that is none may reach into a block behind it
        return None
    return Cut(text=rest, blocks=tuple(blocks))


def _next(text: str, after: int) -> int:
    """Return where the next tag at the beginning of a paragraph stands; -1 if there is none."""
    found = text.find("\n\n<", after)
    return found + 2 if found >= 0 else -1


def _run_end(text: str, start: int) -> int:
    """Return where a run of blocks ends, each on the line after the one before; -1 if none begins."""
    paragraph = text.find("\n\n", start)
    if paragraph >= 0 and _is_one_block(text[start:paragraph]):
        return paragraph
    end = _block_end(text, start)
    while end >= 0 and text.startswith("\n<", end):
        more = _block_end(text, end + 1)
        if more < 0:
            break
        end = more
    return end


def _is_one_block(text: str) -> bool:
    """Whether a paragraph is one block from its first character to its last; quicker than looking for its end.

    Whatever other tags do, the first one is closed only by an end tag of its own name: the last one,
    if as many were opened before it and never as many closed.
    """
    first = _TAG.match(text)
    if first is None or first[1] or first[3].endswith("/") or first[2] not in _BLOCKS:
        return False
    name = first[2]
    if not text.endswith(f"</{name}>") or _ALL_TAGS.fullmatch(text) is None:
        return False
    depth = 0
    for opening in _of_name(name).finditer(text):
        depth += -1 if opening[1] else not opening[2].endswith("/")
        if not depth:
            return opening.end() == len(text)
    return False


@cache
def _of_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){re.escape(name)}(?![\w:-])([^>]*)>", re.IGNORECASE)


def _take(open_tags: list[str], closing: str, name: str, rest: str) -> None:
    """Open or close a tag as Python-Markdown does.

    An end tag closes all that was opened since its start tag, one without a start tag closes
    nothing, and a tag that closes itself opens nothing.
    """
    if closing:
        if name in open_tags:
            while open_tags.pop() != name:
                pass
    elif not rest.endswith("/") and name != "hr":
        open_tags.append(name)


def _block_end(text: str, start: int) -> int:
    """Return where the block ends that begins here; -1 if none does, or its tags are not certain."""
    open_tags: list[str] = []
    end = start
    for found in _TAG.finditer(text, start):
        closing, name, rest = found.groups()
        if "<" in text[end : found.start()]:
            return -1
        if end == start and (closing or name.lower() not in _BLOCKS or found.start() != start):
            return -1
        end = found.end()
        _take(open_tags, closing, name.lower(), rest)
        if not open_tags:
            return end if closing else -1
    return -1
