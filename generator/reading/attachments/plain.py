"""A text file (.txt, .csv) as text, whatever encoding an office program chose."""

from __future__ import annotations

import codecs
import re

from generator.reading.attachments.found import Found

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 4_096
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_LIKELY = 0.9  # share of characters in use here that proves an encoding
_USED = re.compile("[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]")
_ACTS = re.compile(
    r"""(?:^|[,;\t])[ "']{0,3}[=+\-@](?:[^,;|\t\n]{0,200}\|['A-Za-z/\\]|"""
    r"(?:WEBSERVICE|HYPERLINK|IMPORT[A-Z]{2,8}|CALL|EXEC|REGISTER|RTD)[ ]?\()",
    re.IGNORECASE | re.MULTILINE,
)


def read_plain(content: bytes, found: Found) -> str:
    """Keep the text of a file; return what is wrong with it, empty for nothing."""
    text, is_text = decoded(content)
    if not is_text:
        return "里面不是文字"
    found.text("", text, "行")
    if _ACTS.search(text):
        found.run("会运行的公式")
    return ""


def decoded(content: bytes) -> tuple[str, bool]:
    """Return bytes as text, and whether they are one."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            text = content[len(bom) :].decode(encoding, "replace")
            return text, _NO_TEXT.search(text[:_LOOKED_AT]) is None
    if b"\x00" in content[:_LOOKED_AT] or _reads_wide(content):
        return _wide(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.start >= len(content) - 3  # in the middle of a character
        text = content.decode("utf-8", "replace") if cut else content.decode("gb18030", "replace")
    return text, _NO_TEXT.search(text[:_LOOKED_AT]) is None


def _wide(content: bytes) -> tuple[str, bool]:
    """Read UTF-16 or UTF-32 that does not say so."""
    for encoding in _WIDE:
        text = content.decode(encoding, "replace")
        if _is_likely(text):
            return text, True
    return "", False


def _reads_wide(content: bytes) -> bool:
    """Tell Chinese in UTF-16 without one Latin letter, which holds no zero byte at its beginning."""
    if len(content) % 2 or b"\x00" not in content:
        return False
    head = content[:_LOOKED_AT]
    return any(_is_likely(head.decode(encoding, "replace")) for encoding in _WIDE[2:])


def _is_likely(text: str) -> bool:
    head = text[:_LOOKED_AT]
    return bool(head) and len(_USED.findall(head)) >= _LIKELY * len(head)
