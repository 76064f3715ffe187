"""A docx or xlsx without its properties and the parts nobody sees; all other parts stay byte for byte."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.exchanging.cleaning.cleaned_pictures import clean_picture
from generator.exchanging.cleaning.uncleanable import UncleanableError
from generator.reading.attachments.archive import Archive

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CORE, _APP, _CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
_EMPTY = {
    _CORE: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp='
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    _APP: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
}
_PROPERTIES = "文件属性（作者、最后修改者、单位、主管等）"
_SETTINGS = "word/settings.xml"
_WORKBOOK = "xl/workbook.xml"
_UNSEEN = {  # elements nobody sees, by the part they stand in
    _SETTINGS: {
        "docVars": "文档变量",
        "attachedTemplate": "模板的位置",
        "rsids": "编辑次序的标记",
        "mailMerge": "邮件合并的数据来源",
    },
    _WORKBOOK: {"absPath": "文件原来的位置", "fileSharing": "共享的用户"},
}
_PEOPLE = "word/people.xml"


def clean_office(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a document or workbook without what no program shows, and what was taken.

    Raises:
        UncleanableError: It is locked, or signed.
    """
    archive = Archive(content)
    if any(name.startswith("_xmlsignatures/") for name in archive.names):
        raise UncleanableError("有电子签名，改动以后就失效了")
    parts = {name: archive.read(name) for name in archive.names if "#" not in name}
    taken = list(_take_properties(parts))
    taken += _take_parts(parts, dict(_parts_to_go(parts)))
    for part, elements in _UNSEEN.items():
        taken += _take_elements(parts, part, _not_shown(parts, elements))
    taken += _clean_pictures(parts)
    taken += ["压缩包里的注释"] if any(archive.remarks) else []
    taken += ["压缩包里重名的文件"] if len(parts) < len(archive.names) else []
    return _zipped(parts), tuple(dict.fromkeys(taken))


def _take_properties(parts: dict[str, bytes]) -> Iterator[str]:
    for part, empty in _EMPTY.items():
        if part in parts and parts[part] != empty:
            if re.search(rb">[^<\s]", parts[part]):
                yield _PROPERTIES
            parts[part] = empty


def _parts_to_go(parts: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the parts that go whole, with what they are called."""
    codes = parts.get("word/document.xml", b"")
    for name in parts:
        if name == _CUSTOM and b"DOCPROPERTY" not in codes:
            yield name, "自定义文件属性"
        elif name.startswith("docProps/thumbnail"):
            yield name, "缩略图"
        elif name == _PEOPLE:
            yield name, "人员表"
        elif name.startswith("customXml/") and b"dataBinding" not in b"".join(_texts(parts)):
            yield name, "customXml 数据"


def _texts(parts: dict[str, bytes]) -> Iterator[bytes]:
    """Yield the parts that may show what lies in customXml/."""
    for name in ("word/document.xml", "xl/xmlMaps.xml"):
        yield parts.get(name, b"")
    if "xl/xmlMaps.xml" in parts:
        yield b"dataBinding"
    for name, content in parts.items():
        if name.startswith(("word/header", "word/footer")):
            yield content


def _take_parts(parts: dict[str, bytes], going: dict[str, str]) -> list[str]:
    """Take parts out, with the lines that name them."""
    for name in going:
        del parts[name]
        parts.pop(_relations_of(name), None)
    if going:
        for name in [name for name in parts if name.endswith(".rels")]:
            parts[name] = _without_relations(name, parts[name], going)
        parts["[Content_Types].xml"] = _without_kinds(parts["[Content_Types].xml"], going)
    return list(going.values())


def _relations_of(name: str) -> str:
    path = PurePosixPath(name)
    return f"{path.parent}/_rels/{path.name}.rels"


def _without_relations(name: str, content: bytes, going: dict[str, str]) -> bytes:
    folder = PurePosixPath(name).parent.parent
    tree = _parsed(content)
    for line in list(tree):
        target = line.get("Target", "")
        whole = PurePosixPath(target[1:]) if target.startswith("/") else _joined(folder, target)
        if line.get("TargetMode") != "External" and whole.as_posix() in going:
            tree.remove(line)
    return _written(tree)


def _joined(folder: PurePosixPath, target: str) -> PurePosixPath:
    steps = list(folder.parts)
    for step in PurePosixPath(target).parts:
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return PurePosixPath(*steps)


def _without_kinds(content: bytes, going: dict[str, str]) -> bytes:
    tree = _parsed(content)
    for line in list(tree):
        if line.get("PartName", "").lstrip("/") in going:
            tree.remove(line)
    return _written(tree)


def _not_shown(parts: dict[str, bytes], elements: dict[str, str]) -> dict[str, str]:
    """Return the elements without those whose content a field of the text may show."""
    shown = b"DOCVARIABLE" in parts.get("word/document.xml", b"")
    merged = b"MERGEFIELD" in parts.get("word/document.xml", b"")
    return {
        name: called
        for name, called in elements.items()
        if not (name == "docVars" and shown) and not (name == "mailMerge" and merged)
    }


def _take_elements(parts: dict[str, bytes], part: str, elements: dict[str, str]) -> list[str]:
    if part not in parts:
        return []
    tree, taken = _parsed(parts[part]), list[str]()
    for element in list(tree.iter("{*}*")):
        called = elements.get(element.tag.rpartition("}")[2])
        if called:
            element.getparent().remove(element)
            taken.append(called)
    if taken:
        parts[part] = _written(tree)
    if "模板的位置" in taken:
        _take_template(parts)
    return taken


def _take_template(parts: dict[str, bytes]) -> None:
    name = _relations_of(_SETTINGS)
    if name in parts:
        tree = _parsed(parts[name])
        for line in list(tree):
            if line.get("Type", "").endswith("/attachedTemplate"):
                tree.remove(line)
        parts[name] = _written(tree)


def _clean_pictures(parts: dict[str, bytes]) -> Iterator[str]:
    for name, content in parts.items():
        if "/media/" in name and name.lower().endswith((".jpg", ".jpeg", ".png")):
            try:
                made, taken = clean_picture(content)
            except (ValueError, IndexError):  # a picture programs mend; it stays as it is
                continue
            if taken:
                parts[name] = made
                yield from (f"插图的{one}" for one in taken)


def _parsed(content: bytes) -> Any:
    """Parse XML without entities, document types or the network."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UncleanableError("文件损坏了，或者后缀不对") from error


def _written(tree: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _zipped(parts: dict[str, bytes]) -> bytes:
    """Pack the parts as office programs do, the list of their kinds first, and without any time."""
    made = io.BytesIO()
    first = ("[Content_Types].xml", "_rels/.rels")
    ordered = sorted(parts, key=lambda name: (first.index(name) if name in first else 2, name))
    with zipfile.ZipFile(made, "w") as archive:
        for name in ordered:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name])
    return made.getvalue()
