"""Raw HTML taken out of a page before Markdown walks through it, and put back after.

Nine tenths of a generated page are blocks of raw HTML. Python-Markdown hands them through as they are, but reads them
three times to find their ends. A block is known by the same stack of tags that Python-Markdown keeps, so that an empty
``div`` in its place takes the same way; wherever that is not certain the whole page goes the long way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor

SAFE_EXTENSIONS = frozenset(
    {"toc", "tables", "fenced_code", "admonition", "attr_list", "md_in_html", "pymdownx.details"}
)
"""Extensions that look into no block of raw HTML but by its tags (``markdown`` as an attribute)."""

_BLOCKS = frozenset(Markdown().block_level_elements) - {"hr", "script", "style"}
# Changed by Markdown before it looks for tags, ends a block in another way, or is Markdown inside of HTML.
_UNCERTAIN = re.compile(
    r"[\t\r\x02\x03]|\n +\n|<[!?]|\bmarkdown\b|<(?:script|style)\b|mz-cut-|mz-fence-", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)((?:[\s\w:.=@/-]++|\"[^\"<>]*+\")*+)>")
_BEGINNING = re.compile(r"(?:\A|(?<=\n\n))<(?=[a-zA-Z])")
_CUT = re.compile(r'<div id="mz-cut-(\d+)"></div>')
_FENCE = FencedBlockPreprocessor.FENCED_BLOCK_RE
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
    cut = _cut_out(_FENCE.sub(put_by, text), fenced=True)
    if cut is None or any("mz-fence-" in block for block in cut.blocks):
        return None
    return Cut(text=_FENCE_CUT.sub(lambda at: fences[int(at[1])], cut.text), blocks=cut.blocks)


def _cut_out(text: str, *, fenced: bool = False) -> Cut | None:
    if _UNCERTAIN.search(text.replace("mz-fence-", "") if fenced else text):
        return None
    kept: list[str] = []
    blocks: list[str] = []
    done = 0
    for found in _BEGINNING.finditer(text):
        start = found.start()
        end = _run_end(text, start) if start >= done else -1
        if end < 0:
            continue
        kept += text[done:start], f'<div id="mz-cut-{len(blocks)}"></div>'
        blocks.append(text[start:end])
        done = end
    kept.append(text[done:])
    rest = "".join(kept)
    if "<" in _TAG.sub("", rest):  # a tag that is none may reach into a block behind it
        return None
    return Cut(text=rest, blocks=tuple(blocks))


def _run_end(text: str, start: int) -> int:
    """Return where a run of blocks ends, each on the line after the one before; -1 if none begins."""
    end = _block_end(text, start)
    while end >= 0 and text.startswith("\n<", end):
        more = _block_end(text, end + 1)
        if more < 0:
            break
        end = more
    return end


def _block_end(text: str, start: int) -> int:
    """Return where the block ends that begins here; -1 if none does, or its tags are not certain.

    Like Python-Markdown: an end tag closes all that was opened since its start tag, one without a
    start tag closes nothing, and a tag that closes itself opens nothing.
    """
    open_tags: list[str] = []
    end = start
    for found in _TAG.finditer(text, start):
        closing, name, rest = found.groups()
        if "<" in text[end : found.start()]:
            return -1
        end = found.end()
        name = name.lower()
        if closing:
            if name in open_tags:
                while open_tags.pop() != name:
                    pass
        elif not rest.endswith("/") and name != "hr":
            if not open_tags and name not in _BLOCKS:
                return -1
            open_tags.append(name)
        if not open_tags:
            return end if closing and end > start else -1
    return -1
