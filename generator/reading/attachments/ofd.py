"""An OFD document (GB/T 33190): the text of its pages, whatever they are called, and who made it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.reading.attachments.archive import Archive
from generator.reading.attachments.found import Found
from generator.reading.attachments.package import is_script, read_part
from generator.reading.attachments.sweep import Rest
from generator.reading.attachments.xml_walk import What, text_of, walk

_PROPERTIES = {"Author": "作者"}
_WORDS = {
    "Title": "标题",
    "Subject": "主题",
    "Abstract": "摘要",
    "Keyword": "关键词",
    "CustomData": "自定义",
}
_HEAD = "OFD.xml"
_KNOWN = frozenset({"TextCode"})
_PAGE = re.compile(r"/Page_([0-9]{1,6})/")


def read_ofd(archive: Archive, found: Found) -> None:
    """Keep what a document holds."""
    archive.needed(_HEAD)
    for name, text in text_of(
        archive.stream(_HEAD), frozenset({*_PROPERTIES, *_WORDS}), archive.budget
    ):
        if name in _PROPERTIES:
            found.author(_PROPERTIES[name], text)
        elif text:
            found.text(f"文件属性“{_WORDS[name]}”", text)
    for part in archive.names:
        if part.endswith(".xml"):
            _read_part(archive, found, part)
        else:
            if "/Attachs/" in f"/{part}":
                found.hidden.append("内嵌的文件")
            read_part(archive, found, part)


def _read_part(archive: Archive, found: Found, part: str) -> None:
    known = frozenset({*_PROPERTIES, *_WORDS}) if part == _HEAD else _KNOWN
    rest, page = Rest(known), _Page()
    for event in walk(archive.stream(part), archive.budget):
        rest.take(event)
        page.take(*event)
    page.close()
    found.text(_place(part), "\n".join(page.lines))
    found.texts(f"{_place(part)}里看不见的说明", rest.lines)
    for what, who in rest.authors:
        found.author(what, who)
    if page.acts:
        found.run("会运行脚本的链接")


class _Page:
    """Joins the characters of a line that each have an element of their own."""

    def __init__(self) -> None:
        self.acts = False
        self._lines: list[list[str]] = []
        self._texts: list[str] = []
        self._pieces: list[str] = []
        self._row = self._last = ""
        self._inside = False

    @property
    def lines(self) -> list[str]:
        """The lines so far."""
        return ["".join(line) for line in self._lines]

    def take(self, what: What, name: str, attributes: Mapping[str, str]) -> None:
        if what is What.TEXT:
            if self._inside:
                self._pieces.append(name)
        elif what is What.START:
            self._inside = name == "TextCode"
            if name == "TextObject":
                self._row = "".join(attributes.get("Boundary", "").split()[1:2])
            self.acts = self.acts or is_script(attributes.get("URI", ""))
        elif what is What.END and name == "TextCode":
            self._texts.append("".join(self._pieces))
            self._pieces, self._inside = [], False
        elif what is What.END and name == "TextObject":
            self.close()

    def close(self) -> None:
        """End a line, that of characters outside of any text object too."""
        if not self._texts:
            return
        single = all(len(text.strip()) <= 1 for text in self._texts)
        text = ("" if single else "\n").join(self._texts)
        if len(text) == 1 and self._row and self._row == self._last and self._lines:
            self._lines[-1].append(text)
        else:
            self._lines.append([text])
        self._last, self._texts = self._row, []


def _place(part: str) -> str:
    """Return ``第 3 页`` for ``Doc_0/Pages/Page_2/Content.xml``."""
    number = _PAGE.search(part)
    if "/Annots/" in part:
        return "批注"
    if number and "/Pages/" in part:
        return f"第 {int(number[1]) + 1} 页"
    return f"部件“{part}”"
