"""An OFD document (GB/T 33190): the text of its pages and who made it."""

from __future__ import annotations

from generator.facts.attachments import Passage
from generator.reading.attachments.archive import Archive
from generator.reading.attachments.xml_walk import text_of

_PROPERTIES = {"Author": "作者"}
_WORDS = {
    "Title": "标题",
    "Subject": "主题",
    "Abstract": "摘要",
    "Keyword": "关键词",
    "CustomData": "自定义",
}


def read_ofd(archive: Archive) -> tuple[list[Passage], list[tuple[str, str]]]:
    """Return the passages and the authors of a document."""
    head = archive.needed("OFD.xml")
    authors = [
        (_PROPERTIES[name], text) for name, text in text_of(head, frozenset(_PROPERTIES)) if text
    ]
    passages = [
        Passage(where=f"文件属性“{_WORDS[name]}”", text=text)
        for name, text in text_of(head, frozenset(_WORDS))
        if text
    ]
    for part in archive.names:
        if part.endswith("Content.xml") or ("/Annots/" in part and part.endswith(".xml")):
            texts = [text for _, text in text_of(archive.read(part), frozenset({"TextCode"}))]
            passages.append(Passage(where=_place(part), text="\n".join(texts)))
    return passages, authors


def _place(part: str) -> str:
    """Return ``第 3 页`` for ``Doc_0/Pages/Page_2/Content.xml``."""
    number = part.rsplit("/", 2)[-2].rpartition("_")[2]
    return f"第 {int(number) + 1} 页" if number.isascii() and number.isdigit() else "批注"
