"""What docx and xlsx have in common: relations, things that act, properties, what is embedded, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.reading.attachments.archive import Archive
from generator.reading.attachments.found import Found
from generator.reading.attachments.plain import decoded
from generator.reading.attachments.sweep import lines_of
from generator.reading.attachments.xml_walk import NotPlainError, What, walk

_CALLED = (
    ("word/settings", "文档设置"),
    ("word/styles", "样式"),
    ("word/glossary/", "自动图文集"),
    ("word/people", "人员表"),
    ("customXml/", "customXml 数据"),
    ("xl/externalLinks/", "外部链接的缓存"),
    ("xl/pivot", "透视表"),
    ("xl/slicer", "切片器"),
    ("xl/connections", "外部数据连接"),
    ("xl/workbook", "工作簿的设置"),
    ("xl/styles", "数字格式"),
    ("xl/drawings/", "文本框"),
    ("xl/charts/", "图表"),
    ("docProps/", "文件属性"),
)
_PICTURES = (".jpg", ".jpeg", ".png")
_ACTS = {
    "vbaProject": "宏",
    "attachedTemplate": "打开时从外面取的模板",
    "oleObject": "嵌入的 OLE 对象",
    "control": "ActiveX 控件",
    "activeXControlBinary": "ActiveX 控件",
    "aFChunk": "插入的整个文件（altChunk）",
    "frame": "网页框架",
    "subDocument": "从外面取的子文档",
    "xlMacrosheet": "宏表",
    "xlIntlMacrosheet": "宏表",
    "dialogsheet": "对话框表",
    "connections": "外部数据连接",
    "queryTable": "外部数据连接",
    "ui/extensibility": "自定义功能区",
}
_BY_NAME = (
    (re.compile(r"vba(?:project|data)", re.IGNORECASE), "宏"),
    (re.compile(r"activex/", re.IGNORECASE), "ActiveX 控件"),
    (re.compile(r"oleobject", re.IGNORECASE), "嵌入的 OLE 对象"),
    (re.compile(r"(?:^|/)(?:intl)?macrosheets/", re.IGNORECASE), "宏表"),
    (re.compile(r"dialogsheets/", re.IGNORECASE), "对话框表"),
    (re.compile(r"xl/(?:connections|queryTables)", re.IGNORECASE), "外部数据连接"),
    (re.compile(r"afchunk", re.IGNORECASE), "插入的整个文件（altChunk）"),
    (re.compile(r"customUI/", re.IGNORECASE), "自定义功能区"),
)
_MACROS = re.compile(r"vba|macro", re.IGNORECASE)
_HARMLESS = ("hyperlink", "externalLinkPath", "xlExternalLinkPath")
_SCRIPT = re.compile(r"\s*(?:java|vb|j)\s*script\s*:|\s*data\s*:\s*text/html", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One line of a .rels part: from where, what kind, to where."""

    part: str
    kind: str
    target: str
    external: bool


def relations(archive: Archive) -> Iterator[Relation]:
    """Yield all relations of a package, in order of their parts."""
    for part in archive.names:
        if part.casefold().endswith(".rels"):
            for what, name, attributes in walk(archive.stream(part), archive.budget):
                if what is What.START and name == "Relationship":
                    kind = attributes.get("Type", "")
                    yield Relation(
                        part=part,
                        kind=kind.rpartition("relationships/")[2] or kind.rpartition("/")[2],
                        target=attributes.get("Target", ""),
                        external=attributes.get("TargetMode", "").casefold() == "external",
                    )


def is_script(address: str) -> bool:
    """Tell whether a link runs something instead of leading somewhere."""
    return _SCRIPT.match(address) is not None


def main_part(archive: Archive, usual: str) -> str:
    """Return the part the package says it begins with, or the usual one."""
    for relation in relations(archive):
        if relation.part == "_rels/.rels" and relation.kind.endswith("officeDocument"):
            named = relation.target.lstrip("/")
            if named in archive.names:
                return named
    return archive.needed(usual)


def read_common(archive: Archive, found: Found, done: set[str]) -> None:
    """Keep what any office file may hold beside its text; ``done`` are the parts read already."""
    _read_relations(archive, found)
    _read_kinds(archive, found)
    for name in archive.names:
        if name not in done:
            read_part(archive, found, name)
    remarks = (decoded(remark)[0] for remark in archive.remarks if remark)
    found.texts("压缩包里的注释", remarks)
    found.texts("压缩包里的文件名", (name for name in archive.names if re.search("[0-9]{7}", name)))


def read_part(archive: Archive, found: Found, name: str) -> None:
    """Keep what a part says that is none of those a reader knows: XML, or a file of its own."""
    content = archive.read(name)
    if not content:
        return
    small = name.casefold().partition("#")[0]
    if small.endswith((".xml", ".rels", ".vml")) or content.lstrip()[:1] == b"<":
        try:
            rest = lines_of(walk(content, archive.budget))
        except NotPlainError:
            if small.endswith((".xml", ".rels")):
                raise
            found.texts(called(name), decoded(content)[0].split("\n"))
            return
        found.texts(called(name), rest.lines)
        for what, who in rest.authors:
            found.author(what, who)
    else:
        _read_embedded(found, name, content)


def _read_embedded(found: Found, name: str, content: bytes) -> None:
    base = PurePosixPath(name).name
    if not name.casefold().endswith(_PICTURES) and "/embeddings/" in f"/{name.casefold()}":
        found.hidden.append(f"嵌入的文件“{base}”")
    found.embedded(f"嵌入的“{base}”", name, content)


def called(part: str) -> str:
    """Return what a clerk calls a part, or its own name."""
    return next((word for head, word in _CALLED if part.startswith(head)), f"部件“{part}”")


def _read_relations(archive: Archive, found: Found) -> None:
    links = []
    for relation in relations(archive):
        kind = relation.kind.rpartition("/")[2]
        acts = _ACTS.get(relation.kind) or _ACTS.get(kind)
        if acts and (relation.external or kind != "attachedTemplate"):
            found.run(acts)
        elif is_script(relation.target):
            found.run("会运行脚本的链接")
        elif relation.external and kind not in _HARMLESS:
            found.run("打开时从外面取来的内容")
        if relation.external:
            links.append(relation.target)
    found.texts("链接", links)


def _read_kinds(archive: Archive, found: Found) -> None:
    """Find by their names and declared kinds what the relations do not own up to."""
    for name in archive.names:
        for pattern, acts in _BY_NAME:
            if pattern.search(name):
                found.run(acts)
    for part in archive.names:
        if part.casefold().startswith("[content_types]"):
            for what, _, attributes in walk(archive.stream(part), archive.budget):
                if what is What.START and _MACROS.search(attributes.get("ContentType", "")):
                    found.run("宏")
