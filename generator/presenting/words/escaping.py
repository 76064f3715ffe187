"""Text from data stays text: how it is written into HTML, Markdown, attributes and front matter."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup

from generator.facts.units import plain

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_TURNING = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"[ \t]+")
_HTML = {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&#34;",
    ord("'"): "&#39;",
}
_DECIMAL_MARK = re.compile(r"(?<=[0-9])[.,](?=[0-9])")
_CALLS = re.compile(r"&#(33|35|36|38|64|126);")
"""Marks that call a person, an issue or a merge request in a comment: ! # $ & @ ~."""

_PUNCTUATION = re.compile(r"[!-$&-/:-@\[-`{-~]")  # all of ASCII's but the percent sign


def tidy(text: str) -> str:
    """Give text one kind of line end, make control characters visible, drop blanks at line ends.

    U+0000 to U+001F become their pictures (␀ …), what no page can hold becomes U+FFFD. Runs of
    blanks become one, as every browser shows them. Nothing else changes.
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # the usual case, ten times as fast
    text = _UNSEEN.sub(_picture, _LINE_ENDS.sub("\n", text))
    return "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in text.split("\n")).strip("\n")


def html(value: object) -> Markup:
    """Write a value as HTML text; line ends become ``<br>``, so no block ever holds a blank line.

    What would turn the direction of the words after it stands in an element of its own.
    """
    return _as_html(_as_text(value))


@lru_cache(maxsize=4096)
def _as_html(text: str) -> Markup:
    """Write text as HTML; most of a page is the same labels, figures and names over and over."""
    text = tidy(text)
    escaped = text.translate(_HTML).replace("\n", "<br>")
    return Markup(f"<bdi>{escaped}</bdi>" if _turns(text) else escaped)


def _turns(text: str) -> bool:
    """Whether text holds a mark that turns the direction of what follows, beyond its own end."""
    return not text.isascii() and bool(_TURNING.search(text))


def verbatim(text: str) -> Markup:
    """Write a source line for a ``pre`` element: blanks stay, nothing is an element or entity."""
    return Markup(_UNSEEN.sub(_picture, text).translate(_HTML))


def quoted(value: object) -> Markup:
    """Write a value for the inside of a quoted HTML attribute, on one line."""
    return Markup(one_line(_as_text(value)).translate(_HTML))


def markdown(value: object) -> Markup:
    """Write a value as one line of Markdown text that no extension can read as anything else.

    Every ASCII punctuation mark becomes its entity, but for ``%`` and a decimal point or comma
    between two digits, so that figures stay legible in the Markdown file.
    """
    text = one_line(_as_text(value))
    kept = {found.start() for found in _DECIMAL_MARK.finditer(text)}
    return Markup(
        _PUNCTUATION.sub(
            lambda found: found[0] if found.start() in kept else f"&#{ord(found[0])};", text
        )
    )


def inert(text: str) -> str:
    """Write text of data as Markdown that is no markup and calls nobody: ``@`` begins no name there."""
    return _CALLS.sub(lambda found: f"{found[0]}<!-- -->", str(markdown(text)))


def paragraphs(value: object) -> Markup:
    """Write a text of several lines as Markdown, one paragraph a line."""
    lines = [line for line in tidy(_as_text(value)).split("\n") if line]
    return Markup("\n\n").join(markdown(line) for line in lines)


def front_matter(value: object) -> Markup:
    """Write a value as a YAML scalar of the front matter.

    Material puts these values into the page as they are, so that they have to be HTML text.
    """
    return Markup(json.dumps(str(quoted(value)), ensure_ascii=False))


def yaml_text(text: str) -> Markup:
    """Write text that is safe for its place in the page already as a YAML scalar."""
    return Markup(json.dumps(text, ensure_ascii=False))


def one_line(text: str) -> str:
    """Return tidy text with its lines joined by blanks."""
    return " ".join(line for line in tidy(text).split("\n") if line)


def finalize(value: object) -> Markup:
    """Escape whatever a template prints; what is HTML already (``Markup``) passes."""
    return value if isinstance(value, Markup) else html(value)


def _as_text(value: object) -> str:
    """Return the text of a value; a hole (None) or a yes-no is a bug of the page that prints it."""
    if type(value) is str:
        return value  # the usual case
    if isinstance(value, Markup):
        raise TypeError(f"already escaped: {value!r}")
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Decimal, int)) and not isinstance(value, bool):
        return plain(value)
    raise TypeError(f"a page cannot print {value!r}")


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"
