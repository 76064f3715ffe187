"""Who made an office file and what it says of itself: the properties of docx and xlsx."""

from __future__ import annotations

from generator.facts.form.keys import Key
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.found import Found
from generator.reading.attachments.sweep import lines_of
from generator.reading.attachments.xml_walk import text_of, walk

_PEOPLE = {"creator": "作者", "lastModifiedBy": "最后修改者", "Manager": "主管"}
_WORDS = {
    "title": "标题",
    "subject": "主题",
    "description": Key.NOTE,
    "keywords": "标记",
    "category": "类别",
    "Company": "单位",
    "HyperlinkBase": "超链接基础",
    "contentStatus": "状态",
    "identifier": "标识",
    "Template": "模板",
}
PARTS = ("docProps/core.xml", "docProps/app.xml")
CUSTOM = "docProps/custom.xml"
_KNOWN = frozenset({*_PEOPLE, *_WORDS})


def read_properties(archive: Archive, found: Found) -> None:
    """Keep the properties: those that name a person, those that hold words, those made by the user."""
    for part in PARTS:
        for name, text in text_of(archive.stream(part), _KNOWN, archive.budget):
            if name in _PEOPLE:
                found.author(_PEOPLE[name], text)
            else:
                found.text(f"文件属性“{_WORDS[name]}”", text)
        rest = lines_of(walk(archive.stream(part), archive.budget), _KNOWN)
        found.texts("文件属性", rest.lines)
    custom = lines_of(walk(archive.stream(CUSTOM), archive.budget))
    found.texts("自定义文件属性", custom.lines)
