"""Bytes that are no UTF-8: GBK read on, Big5 and others named, mixtures and spoilt text told."""

from __future__ import annotations

import re

from generator.facts.diagnostics import Finding
from generator.reading.rules import c101_text as rules
from generator.reading.yaml.spots import finding_at

_LINE_END = re.compile(r"\r\n|[\r\n]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_WIDE = re.compile("[^\x00-\x7f]")
_LATIN = re.compile("[\x80-\xff]")
_SPOILT = re.compile("\ufffd|锟斤拷|烫烫烫")
_ENOUGH = 0.8  # share of the characters that must be usual ones of an encoding
_FEWEST = 20  # characters outside ASCII before a text is called spoilt

Text = tuple[str | None, tuple[Finding, ...]]


def other_encoding(file: str, content: bytes, at: int) -> Text:
    """Decode what is no UTF-8 from byte ``at`` on; the text is None where it cannot be trusted."""
    line = len(_LINE_END.split(content[:at].decode("utf-8", "replace")))
    gbk, big5 = _decoded(content, "gb18030"), _decoded(content, "big5")
    if big5 and (not gbk or _share(gbk, "gb2312") < _ENOUGH) and _share(big5, "big5") >= _ENOUGH:
        return None, (_big5(file, line),)
    if gbk is None:
        return None, (_undecodable(file, content, line),)
    if _CONTROL.search(gbk):
        message = "文件里有文本文件不会有的字节，不是文本文件。"
        return None, (finding_at(rules.NOT_TEXT, file, (), (1, 1), message),)
    if _share(gbk, "gb2312") < _ENOUGH:
        message = "文件不是 UTF-8，按 GBK 读出来也不像汉字，不知道是什么编码。"
        advice = "用当初写它的软件打开，看得到正常的字以后，另存为 UTF-8。"
        return None, (
            finding_at(rules.WRONG_ENCODING, file, (), (line, 1), message, advice=advice),
        )
    return gbk, (_gbk(file, content[:at], gbk, line),)


def is_garbled(text: str) -> bool:
    """Whether most characters of a text were lost: replaced by U+FFFD, or UTF-8 read as Latin-1."""
    wide = len(_WIDE.findall(text))
    if wide < _FEWEST:
        return False
    spoilt = sum(len(found) for found in _SPOILT.findall(text))
    return spoilt * 5 > wide or len(_LATIN.findall(text)) * 10 > wide * 9


def _decoded(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        return None


def _share(text: str, name: str) -> float:
    """Return the share of the characters outside ASCII that are usual ones of an encoding."""
    wide = _WIDE.findall(text)
    usual = sum(_is_usual(character, name) for character in wide)
    return usual / len(wide) if wide else 0.0


def _is_usual(character: str, name: str) -> bool:
    try:
        code = character.encode(name)
    except UnicodeEncodeError:
        return False
    usual = 0xA1 <= code[0] <= 0xC6 if name == "big5" else True
    return usual and not 0x3040 <= ord(character) <= 0x30FF  # kana stand in both, and are neither


def _big5(file: str, line: int) -> Finding:
    message = f"文件以 Big5（繁体中文）编码保存，不是 UTF-8；第 {line} 行起有 Big5 的汉字。"
    advice = "用当初写它的软件另存为 UTF-8，再把名称改成表上的简体字，如 項目名稱 改成 项目名称。"
    return finding_at(rules.WRONG_ENCODING, file, (), (line, 1), message, advice=advice)


def _gbk(file: str, before: bytes, text: str, line: int) -> Finding:
    lines = _LINE_END.split(text)
    head = re.split(rb"\r\n|[\r\n]", before)[-1]
    column = len(head.decode("gb18030", "replace")) + 1
    message = f"文件以 GBK（ANSI）编码保存，不是 UTF-8；第 {line} 行起有 GBK 的汉字。"
    return finding_at(rules.WRONG_ENCODING, file, lines, (line, column), message)


def _is_cut_off(content: bytes) -> bool:
    """Tell whether a text in UTF-8 ends in the middle of a character."""
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def _undecodable(file: str, content: bytes, line: int) -> Finding:
    odd = sum(byte < 9 or 13 < byte < 32 for byte in content)
    if odd * 20 > len(content):
        return finding_at(rules.NOT_TEXT, file, (), (1, 1), "文件不是文本文件，无法读取。")
    if line > content.count(b"\n") and _is_cut_off(content):
        message = "文件最后一个字只存了一半：文件没有存完整，后面的内容可能丢了。"
        advice = "找回完整的一份（Git 里上一次提交的、备份的），或者核对最后几行，补齐后再保存。"
        return finding_at(rules.WRONG_ENCODING, file, (), (line, 1), message, advice=advice)
    message = f"第 {line} 行有既不是 UTF-8 也不是 GBK 的字节，可能是几种编码拼在了一起。"
    advice = "重新输入这一行，再另存为 UTF-8。"
    return finding_at(rules.WRONG_ENCODING, file, (), (line, 1), message, advice=advice)
