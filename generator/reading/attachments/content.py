"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

from generator.reading.attachments.plain import decoded

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
_HEADS = (
    *((head, "program") for head in (b"\x7fELF", b"\xca\xfe\xba\xbe")),
    *((head, "program") for head in (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")),
    (OLD_OFFICE, "ole"),
    (ZIP, "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"{\\rtf", "rtf"),
)
_SHORT_HEADS = ((b"MZ", "program"), (b"BM", "bmp"))  # which a text may begin with too
_PROGRAM_TEXT = re.compile(r"\A\s*(?:#!|@echo\b|<%|<\?(?:php|=))", re.IGNORECASE)
_SNIFFED = 1_500  # bytes a browser looks at where it is not told what comes
_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|script|iframe|frame|frameset|h1|div|font|table|a\s|img|style|title|b|br|p|svg"
    r"|object|embed|link|meta|form|input|video|audio|math|base|plaintext|pre)(?=[\s/>:!-]|\Z)|<a\s|<!--|<\?"
    r"|<[A-Za-z][\w.-]*:(?:html|svg|script)\b|\+ADw-",
    re.IGNORECASE,
)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FIRST_TAG = re.compile(r"\s*<[A-Za-z!?/]")

PAGE, PROGRAM, TEXT = "page", "program", "text"


def kind_of(content: bytes) -> str:
    """Return ``pdf``, ``zip``, ``jpg``, ``page``, ``program``, ``text`` …, empty where nobody knows.

    What does not begin as a known kind does is a page as soon as a browser that guesses could take
    it for one.
    """
    for head, kind in _HEADS:
        if content.startswith(head):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if _begins_like_a_page(content[:_SNIFFED]):
        return PAGE
    text, is_text = decoded(content[: 4 * _SNIFFED])
    if b"%PDF-" in content[:1024]:  # readers look for it there; so do we
        return "pdf"
    if is_text:
        return PROGRAM if _PROGRAM_TEXT.match(text) else TEXT
    return next((kind for head, kind in _SHORT_HEADS if content.startswith(head)), "")


def _begins_like_a_page(head: bytes) -> bool:
    """Tell whether a browser could take a file for HTML, SVG or XML by what it begins with.

    Old browsers look for a tag anywhere in the first bytes, new ones at the very beginning; in
    any encoding of Unicode. Before the first byte that no text has, both have made up their minds.
    """
    text, is_text = decoded(head)
    if not is_text:
        text = _BINARY.split(head.decode("latin-1"))[0]
    return _FIRST_TAG.match(text) is not None or _MARKUP.search(text) is not None
