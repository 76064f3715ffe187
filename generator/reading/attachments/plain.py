"""A text file (.txt, .csv) as text, whatever encoding an office program chose."""

from __future__ import annotations

import codecs

from generator.facts.attachments import Passage

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_plain(content: bytes) -> tuple[list[Passage], str]:
    """Return the text of a file, and what is wrong with it, empty for nothing."""
    if b"\x00" in content[:4096] and not content.startswith(
        (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    ):
        return [], "里面不是文字"
    return [Passage(where="", text=_text(content), unit="行")], ""


def _text(content: bytes) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")
