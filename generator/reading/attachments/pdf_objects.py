"""Everything a PDF says beside the text of its pages: every string and stream of every object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generator.reading.attachments.budget import Budget
from generator.reading.attachments.content import PAGE, TEXT, kind_of
from generator.reading.attachments.found import Found
from generator.reading.attachments.package import is_script
from generator.reading.attachments.pdf_streams import (
    DEFLATED,
    filters,
    inflated,
    is_dictionary,
    is_list,
    unpacked,
)
from generator.reading.attachments.plain import decoded
from generator.reading.attachments.raw import strings_in
from generator.reading.attachments.xmp import read_xmp

if TYPE_CHECKING:
    import pikepdf

_WORDS = {"/Title": "标题", "/Subject": "主题", "/Keywords": "关键词", "/Company": "单位"}
_REST = "PDF 里看不见的说明"
_WHERE = {
    **dict.fromkeys(("/V", "/DV", "/RV", "/Opt", "/TU", "/TM"), "表单填写的值"),
    **dict.fromkeys(("/Alt", "/ActualText", "/E"), "替代文字"),
    "/URI": "链接",
    "/JS": "脚本",
    "/Title": "书签",
}
_ACTS = {
    "/JavaScript": "脚本",
    "/Launch": "启动别的程序的动作",
    "/SubmitForm": "把填写的内容发出去的表单（SubmitForm）",
    "/ImportData": "读入别的文件的动作",
    "/GoToR": "指到别的文件的链接（GoToR）",
    "/GoToE": "指到内嵌文件的链接（GoToE）",
    "/Rendition": "多媒体",
}
_MEDIA = ("/RichMedia", "/Movie", "/Sound", "/3D", "/Screen")
_FONT = ("/Length1", "/Length2", "/Length3")
_DRAWS = ("/FunctionType", "/ShadingType", "/PatternType", "/BBox")
_MACHINES = ("/ObjStm", "/XRef", "/CMap", "/Pattern", "/XObject")
_LONG = re.compile(r"(?<![0-9A-Fa-f])[0-9]{11,20}[Xx]?(?![0-9A-Fa-f])|[A-Za-z0-9]@[A-Za-z]")
"""A number or an address that an object's name or a bare number may be."""

_NOT_WORDS = frozenset(
    ("/ID", "/O", "/U", "/OE", "/UE", "/Perms", "/Cert", "/Panose", "/CharSet", "/Lookup")
)


class Objects:
    """Looks at all objects of a document, and at those of its earlier revisions for what is new."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self._told: set[str] = set()
        self._streams: set[int] = set()

    def is_new(self, text: str) -> bool:
        """Tell whether a text is met for the first time, and remember it."""
        before = len(self._told)
        self._told.add(text)
        return len(self._told) > before

    def tell(self, text: str) -> None:
        """Remember a text that is kept already."""
        self._told.add(text)

    def read_properties(self, document: pikepdf.Pdf) -> None:
        """Keep the properties of the document, those made by the user too."""
        info: Any = document.trailer.get("/Info")
        for key, value in info.items() if is_dictionary(info) else ():
            text = str(value).strip()
            if key == "/Author":
                self.found.author("作者", text)
            elif text and self.is_new(text):
                self.found.text(f"文件属性“{_WORDS.get(key, key[1:])}”", text)
            self.tell(text)

    def read_all(self, document: pikepdf.Pdf) -> None:
        """Keep every string, and look into every stream that draws nothing."""
        import pikepdf

        self._read_start(document.Root)
        lines: dict[str, list[str]] = {}
        files: dict[tuple[int, int], str] = {}
        streams: list[Any] = []
        drawn = _drawing(document)
        for one in document.objects:
            for key, owner, value in _values(one, self.found):
                self._act(key, value)
                if key == "/EF":
                    files.update(_files(owner, value))
                text = _string(key, owner, value)
                if text and self.is_new(text):
                    lines.setdefault(_WHERE.get(key, _REST), []).append(text)
            if isinstance(one, pikepdf.Stream) and one.objgen not in drawn:
                streams.append(one)
        for where, texts in lines.items():
            self.found.texts(where, texts)
        for stream in streams:
            self._read_stream(stream, files.get(stream.objgen, ""))

    def _read_start(self, root: Any) -> None:
        opening, names = root.get("/OpenAction"), root.get("/Names")
        if _has(opening, "/S") and str(opening.get("/S")) in ("/JavaScript", "/Launch"):
            self.found.run("打开时运行的脚本")
        if _has(names, "/JavaScript"):
            self.found.run("打开时运行的脚本")
        if _has(root, "/AA"):
            self.found.run("打开、打印、保存时运行的动作")

    def _act(self, key: str, value: Any) -> None:
        if key in ("/S", "/Subtype"):
            named = str(value)
            if named in _ACTS:
                self.found.run(_ACTS[named])
            elif key == "/Subtype" and named in _MEDIA:
                self.found.run("多媒体")
        elif key == "/JS":
            self.found.run("脚本")
        elif key in ("/URI", "/F") and is_script(_text_of(value)):
            self.found.run("会运行脚本的链接")

    def _read_stream(self, stream: Any, file: str) -> None:
        """Look into a stream, once, whatever revision it stands in."""
        if _draws(stream) and not file:
            if _is_written(stream):
                content = unpacked(stream, self.found.budget)
                self.found.texts(_REST, strings_in(content))
            return
        if str(stream.get("/Subtype", "")) == "/Image":
            self._read_picture(stream)
            return
        content = unpacked(stream, self.found.budget)
        if not content or not self._is_new_stream(content):
            return
        if file or str(stream.get("/Type", "")) == "/EmbeddedFile":
            self.found.hidden.append(f"内嵌的文件“{file}”" if file else "内嵌的文件")
            self.found.embedded(f"内嵌的文件“{file}”", file, content)
            return
        kind = kind_of(content)
        if kind == PAGE:
            read_xmp(content, "PDF 的 XML 数据", self.found)
            if b"<script" in content or b":script" in content:
                self.found.run("XFA 表单的脚本")
        elif kind == TEXT:
            self.found.texts(_REST, decoded(content)[0].split("\n"))
        else:
            self.found.texts(_REST, strings_in(content))

    def _read_picture(self, stream: Any) -> None:
        if filters(stream)[-1:] == ["/DCTDecode"]:
            content = _packed_picture(stream, self.found.budget)
            if content and self._is_new_stream(content):
                self.found.embedded("插图", f"插图 {stream.objgen[0]}.jpg", content)
        elif filters(stream)[-1:] == ["/JPXDecode"]:
            self.found.texts("插图", strings_in(_packed_picture(stream, self.found.budget)))

    def _is_new_stream(self, content: bytes) -> bool:
        mark = hash(content)
        if mark in self._streams:
            return False
        self._streams.add(mark)
        return True


def _values(top: Any, found: Found) -> Iterator[tuple[str, Any, Any]]:
    """Yield (key, dictionary around it, value) of all that stands in one object, without recursion."""
    import pikepdf

    waiting: list[tuple[str, Any, Any]] = [("", None, top)]
    while waiting:
        key, owner, one = waiting.pop()
        found.budget.step()
        if owner is not None:
            yield key, owner, one
        if one is not top and getattr(one, "is_indirect", False):
            continue
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            waiting.extend((name, one, value) for name, value in one.items())
        elif isinstance(one, pikepdf.Array):
            waiting.extend((key, owner if owner is not None else one, value) for value in one)
        elif owner is None:
            yield key, one, one


def _string(key: str, owner: Any, value: Any) -> str:
    """Return a string as text; of one that is none what can be read in it."""
    import pikepdf

    if key in _NOT_WORDS:
        return ""
    if _LONG.search(key):  # a name of somebody's making: a place in the document, a layer
        return key[1:]
    if isinstance(value, int | pikepdf.Name) and _LONG.search(str(value)):
        return str(value).removeprefix("/")
    if not isinstance(value, pikepdf.String):
        return ""
    if key == "/Contents" and _has(owner, "/ByteRange"):  # a signature
        return ""
    text = str(value).strip()
    if text.isprintable() or "\n" in text:
        return text
    return "\n".join(strings_in(bytes(value)))


def _files(owner: Any, held: Any) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the streams of an attached file with its name."""
    name = next((str(owner[key]) for key in ("/UF", "/F") if _has(owner, key)), "")
    for _, stream in held.items() if is_dictionary(held) else ():
        yield stream.objgen, name


def _drawing(document: pikepdf.Pdf) -> set[tuple[int, int]]:
    """Return the streams that draw the pages: their text is read already."""
    drawn: set[tuple[int, int]] = set()
    for page in document.pages:
        contents: Any = page.obj.get("/Contents")
        if contents is None:
            continue
        drawn.add(contents.objgen)
        if is_list(contents):
            drawn.update(one.objgen for one in contents if is_dictionary(one))
    return drawn


def _draws(stream: Any) -> bool:
    """Tell whether a stream is a font, a form, a colour profile: nothing that says anything."""
    if str(stream.get("/Subtype", "")) == "/Image":
        return False
    if str(stream.get("/Type", "")) in _MACHINES or any(_has(stream, key) for key in _DRAWS):
        return True
    is_font = any(_has(stream, key) for key in _FONT) or str(stream.get("/Subtype", "")) in (
        *("/Type1C", "/CIDFontType0C", "/OpenType"),
    )
    return is_font or (_has(stream, "/N") and _has(stream, "/Alternate"))


def _is_written(stream: Any) -> bool:
    """Tell whether a stream that draws is one that people or programs write remarks into."""
    if str(stream.get("/Subtype", "")) == "/PS":
        return True
    return _has(stream, "/FunctionType") or (_has(stream, "/N") and _has(stream, "/Alternate"))


def _packed_picture(stream: Any, budget: Budget) -> bytes:
    """Return a JPEG as it lies in the file, or behind a coding that can be unpacked."""
    content = bytes(stream.read_raw_bytes())
    for name in filters(stream)[:-1]:
        content = inflated(content, budget) if name in DEFLATED else b""
    return content


def _has(one: Any, key: str) -> bool:
    return is_dictionary(one) and one.get(key) is not None


def _text_of(value: Any) -> str:
    import pikepdf

    return str(value) if isinstance(value, pikepdf.String) else ""
