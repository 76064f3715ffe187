"""Who made an office file and what it says of itself: the properties of docx and xlsx."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.attachments import Passage
from generator.facts.form.keys import Key
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.xml_walk import What, text_of, walk

_PEOPLE = {"creator": "作者", "lastModifiedBy": "最后修改者", "Manager": "主管"}
_WORDS = {
    "title": "标题",
    "subject": "主题",
    "description": Key.NOTE,
    "keywords": "标记",
    "category": "类别",
    "Company": "单位",
    "HyperlinkBase": "超链接基础",
}
_PARTS = ("docProps/core.xml", "docProps/app.xml")


def authors(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield the properties that name a person."""
    for part in _PARTS:
        for name, text in text_of(archive.read(part), frozenset(_PEOPLE)):
            if text:
                yield _PEOPLE[name], text


def property_texts(archive: Archive) -> Iterator[Passage]:
    """Yield the other properties that hold words, those made by the user too."""
    for part in _PARTS:
        for name, text in text_of(archive.read(part), frozenset(_WORDS)):
            if text:
                yield Passage(where=f"文件属性“{_WORDS[name]}”", text=text)
    custom = "\n".join(
        text.strip()
        for what, text, _ in walk(archive.read("docProps/custom.xml"))
        if what is What.TEXT and text.strip()
    )
    if custom:
        yield Passage(where="自定义文件属性", text=custom)
