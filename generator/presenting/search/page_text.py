"""What a reader sees on a page, line by line, taken from the Markdown we write or from HTML."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

EXCLUDED = "data-search-exclude"
"""The attribute of what is on a page but not of it: lists of neighbours, jumps, preview notes."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_BREAK = "<"  # no text of HTML holds one
_INLINE = re.compile(
    r"a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|label|mark|q|s|samp|small|span|strong"
    r"|sub|sup|time|tspan|u|var|wbr"
)
_UNSEEN = re.compile("colgroup|head|noscript|script|style|template")
_VOID = re.compile("br|col|hr|img|input|link|meta|wbr")

# The Markdown of our templates, as far as they use it; text from data is escaped and matches none.
_ATTRIBUTES = re.compile(r"[ \t]*\{:[^}\n]*\}[ \t]*$")
_HEADING = re.compile(r"(#{1,6}) +(.*)")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)]) +(.*)")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_EMPHASIS = re.compile(r"\*\*|`")


def page_lines(markdown: str) -> tuple[str, ...]:
    """Return the lines of text on a page that our templates wrote, without what is excluded.

    A line is what a browser shows in one block or table cell, or up to a line break; its blanks
    are collapsed. Text of elements that open on demand is part of it.
    """
    return html_lines("\n".join(_as_html(_FRONT_MATTER.sub("", markdown, count=1))))


def _as_html(markdown: str) -> Iterator[str]:
    """Write Markdown as HTML, as far as it matters for where lines begin and end."""
    raw, fence = False, ""
    for line in markdown.split("\n"):
        if fence:
            fence = "" if line.rstrip() == fence else fence
            yield html.escape(line, quote=False) + "<br>" if fence else "<p>"
        elif not line.strip():
            raw = False
            yield "<p>"
        elif raw or line.startswith("<"):
            raw = True
            yield line
        elif line.startswith("```"):
            fence = line[: len(line) - len(line.lstrip("`"))]
            yield "<p>"
        else:
            yield _block(line)


def _block(line: str) -> str:
    line = _ATTRIBUTES.sub("", line).removeprefix("> ")
    found = _HEADING.match(line) or _ITEM.match(line)
    text = _EMPHASIS.sub("", _LINK.sub(r"\1", found[found.lastindex or 1] if found else line))
    return f"<p>{text}<p>" if found else text


def html_lines(markup: str) -> tuple[str, ...]:
    """Return the lines of text of a piece of HTML."""
    return tuple(_lines(markup))


def _lines(markup: str) -> Iterator[str]:
    parts: list[str] = []
    hidden, depth, verbatim = "", 0, False
    for number, piece in enumerate(_TAG.split(markup)):
        if not number % 2:
            if piece and not hidden:
                parts.append(piece.replace("\n", _BREAK) if verbatim else piece)
            continue
        tag = _tag(piece if EXCLUDED in piece else piece.partition(" ")[0])
        if hidden:
            if tag.name == hidden:
                depth += -1 if tag.closes else 1
                hidden = hidden if depth else ""
            continue
        if tag.hides:
            hidden, depth = tag.name, 1
        if tag.name == "pre":
            verbatim = not tag.closes
        if not tag.inline and parts:
            yield from _flush(parts)
            parts.clear()
    yield from _flush(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tag:
    """What a start or end tag does to the lines around it."""

    name: str
    closes: bool
    hides: bool
    inline: bool


@functools.lru_cache(maxsize=1024)
def _tag(tag: str) -> _Tag:
    """Read ``<td`` or ``</td>``; one that says what is excluded comes whole."""
    found = _NAME.match(tag)
    name, closes = found[1].lower() if found else "", tag.startswith("</")
    unseen = EXCLUDED in tag or _UNSEEN.fullmatch(name)
    return _Tag(
        name=name,
        closes=closes,
        hides=bool(unseen) and not closes and not _VOID.fullmatch(name),
        inline=_INLINE.fullmatch(name) is not None,
    )


def _flush(parts: list[str]) -> Iterator[str]:
    text = "".join(parts)
    for line in text.split(_BREAK) if _BREAK in text else (text,):
        shown = " ".join((html.unescape(line) if "&" in line else line).split())
        if shown:
            yield shown
