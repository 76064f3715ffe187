"""Bytes to text: size, encoding, and characters nobody sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.facts.diagnostics import Finding, Rule
from generator.facts.unreadable import Unreadable
from generator.reading.rules import c101_text as rules
from generator.reading.yaml.old_encodings import is_garbled, other_encoding
from generator.reading.yaml.spots import finding_at

MAX_BYTES = 1_000_000  # a filled form has about 4,000
MAX_LINES = 20_000
MAX_LINE = 20_000  # characters
MAX_CONTROL_FINDINGS = 20

_LINE_END = re.compile(r"\r\n|[\r\n]")
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_WIDTH = "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
SHOWN_CONTROL = "□"
"""Stands in an excerpt where the file has an invisible control character."""

_CONTROL = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff{_DIRECTION}{_NO_WIDTH}\U000e0000-\U000e007f]"
)
_SIGNATURES = (
    (b"PK\x03\x04", " Office 文件（.xlsx、.docx）、OFD 文件或压缩包"),
    (b"PK\x05\x06", "压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件（.xls、.doc）"),
    (b"%PDF", "PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"II*\x00", "图片"),
    (b"MM\x00*", "图片"),
    (b"\x1f\x8b", "压缩包"),
    (b"SQLite format 3", "数据库"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
)
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file as lines of text without their ends; ``lines`` is None where it cannot be read."""

    lines: tuple[str, ...] | None
    findings: tuple[Finding, ...] = field(default=())


def decode(file: str, content: bytes) -> Decoded:
    """Decode a data file.

    A UTF-8 BOM is accepted silently. GBK and UTF-16 are findings, yet read on, so that the
    author sees everything else in the same run.
    """
    if isinstance(content, Unreadable):
        return Decoded(lines=None, findings=(unreadable(file, content),))
    if len(content) > MAX_BYTES:
        return _refused(rules.TOO_LARGE, file, "文件超过 1 MB，没有读取。")
    kind = _binary_kind(content)
    if kind:
        return _refused(rules.NOT_TEXT, file, f"这是{kind}，不是文本文件。")
    text, findings = _text(file, content)
    if text is None:
        return Decoded(lines=None, findings=findings)
    lines = tuple(_LINE_END.split(text))
    if len(lines) > MAX_LINES:
        message = f"文件有 {len(lines)} 行，超过 {MAX_LINES} 行，没有读取。"
        return Decoded(lines=None, findings=_refused(rules.TOO_LARGE, file, message).findings)
    long = next((n for n, line in enumerate(lines, 1) if len(line) > MAX_LINE), 0)
    if long:
        message = f"第 {long} 行有 {len(lines[long - 1])} 个字，超过 {MAX_LINE} 个，没有读取。"
        place = (file, (), (long, 1), message)
        return Decoded(lines=None, findings=(*findings, finding_at(rules.LONG_LINE, *place)))
    clean, odd = _without_controls(file, lines)
    return Decoded(lines=clean, findings=findings + odd)


def _binary_kind(content: bytes) -> str:
    """Name what a file is by its first bytes, empty where it may be text."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[4:8] == b"ftyp":
        return "图片" if content[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "视频"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "图片"
    binary = b"\0" in content[:64]
    return "图片" if binary and content.startswith(b"BM") else ""


def typed_lines(file: str, content: bytes) -> tuple[str, ...]:
    """Return the lines of a file that can be read as they stand in it, control characters too."""
    if isinstance(content, Unreadable):
        return ()
    text, _ = _text(file, content)
    return () if text is None else tuple(_LINE_END.split(text))


def without_controls(line: str) -> str:
    """Return a line without invisible control characters."""
    return _CONTROL.sub("", line)


def as_typed(line: str, column: int, shown: str) -> tuple[int, str]:
    """Return where a place in a line without its control characters stands in the line itself.

    Args:
        line: As it stands in the file.
        column: In the line without them, from 1.
        shown: The line without them, perhaps masked.

    Returns:
        The column in the line, and what was shown with the control characters put back.
    """
    odd = [found.start() for found in _CONTROL.finditer(line)]
    chars = list(shown)
    for place in odd:
        if place < column:
            column += 1
        chars.insert(place, line[place])
    return column, "".join(chars)


def unreadable(file: str, content: Unreadable) -> Finding:
    """Say why a file below data/ could not be read."""
    return finding_at(rules.UNREADABLE, file, (), (1, 1), content.why, advice=content.advice)


def control_character(text: str) -> str:
    """Return the first character of ``text`` that no page can show, empty where there is none."""
    found = _CONTROL.search(text)
    return found.group() if found else ""


def _kind(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if re.match(f"[{_DIRECTION}]", character):
        return f"方向控制字符 {code}，它会让后面的字倒着显示"
    name = "零宽字符" if re.match(f"[{_NO_WIDTH}]", character) else "控制字符"
    return f"{name} {code}"


def _refused(rule: Rule, file: str, message: str) -> Decoded:
    return Decoded(lines=None, findings=(finding_at(rule, file, (), (1, 1), message),))


def _text(file: str, content: bytes) -> tuple[str | None, tuple[Finding, ...]]:
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _utf16(file, content, name)
    if content.startswith(b"\xef\xbb\xbf"):
        content = content[3:]
    if b"\0" in content:
        name = "utf-16-le" if content[1::2].count(0) >= content[0::2].count(0) else "utf-16-be"
        return _utf16(file, content, name)
    try:
        return _unspoilt(file, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return other_encoding(file, content, error.start)


def _unspoilt(file: str, text: str) -> tuple[str | None, tuple[Finding, ...]]:
    """Refuse a text most of whose characters were spoilt when it was saved in a wrong encoding."""
    if not is_garbled(text):
        return text, ()
    message = "文件里的汉字已经变成乱码，多半是用错了编码打开又保存过。"
    advice = "从原来的文件、Git 的历史或备份里取回没有坏的一份，另存为 UTF-8；乱码改编码救不回来。"
    return None, (finding_at(rules.WRONG_ENCODING, file, (), (1, 1), message, advice=advice),)


def _utf16(file: str, content: bytes, name: str) -> tuple[str | None, tuple[Finding, ...]]:
    try:
        text = content.decode(name)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or (":" not in text and "：" not in text):
        message = "文件里有文本文件不会有的字节（空字节），不是文本文件。"
        return None, _refused(rules.NOT_TEXT, file, message).findings
    lines = _LINE_END.split(text)
    label = "UTF-32 " if "32" in name else "UTF-16（记事本里叫“Unicode”）"
    message = f"文件以 {label}编码保存，本站只认 UTF-8。"
    return text, (finding_at(rules.UTF16, file, lines, (1, 1), message),)


def _without_controls(
    file: str, lines: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Take invisible control characters out; each line that had one is a finding."""
    hits = {n: found for n, line in enumerate(lines) if (found := _CONTROL.search(line))}
    if not hits:
        return lines, ()
    shown = tuple(_CONTROL.sub(SHOWN_CONTROL, line) for line in lines)
    findings = tuple(
        finding_at(
            rules.CONTROL_CHARACTER,
            file,
            shown,
            (number + 1, found.start() + 1),
            f"第 {number + 1} 行第 {found.start() + 1} 个字符是看不见的{_kind(found.group())}。",
        )
        for number, found in list(hits.items())[:MAX_CONTROL_FINDINGS]
    )
    return tuple(map(without_controls, lines)), findings
