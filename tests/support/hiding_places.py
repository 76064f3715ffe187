"""Attachments with a secret in every place where a file of its kind can keep one, some hundred and more.

Each is a small file that an ordinary program could have written; the secret is a made-up identity number of 1900.
"""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.support.attachment_files import (
    IDENTITY,
    docx,
    jpg,
    ofd,
    paragraph,
    pdf,
    xlsx,
    zipped,
)
from tests.support.hiding_places_drawn import in_what_is_drawn

SECRET = IDENTITY
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_VALUE = f"领款人 {SECRET}"


@cache
def hiding_places() -> dict[str, tuple[str, bytes]]:
    """Place → (file name, content), each of which holds the secret once."""
    made: dict[str, tuple[str, bytes]] = {}
    for kind, places in (
        ("docx", _in_docx()),
        ("docx", _in_docx_beside_the_text()),
        ("docx", _in_docx_embedded()),
        ("xlsx", _in_xlsx()),
        ("pdf", _in_pdf()),
        ("pdf", in_what_is_drawn(SECRET)),
        ("docx", _beside_the_entries()),
        ("ofd", _in_ofd()),
        ("jpg", _in_jpg()),
        ("png", _in_png()),
        ("txt", _in_text()),
    ):
        for place, content in places:
            assert f"{kind}: {place}" not in made
            made[f"{kind}: {place}"] = (f"a.{kind}", content)
    return made


def _beside_the_entries() -> Iterator[tuple[str, bytes]]:
    """Yield Word files that keep it in the archive, in no entry of it."""
    plain = docx(paragraph("正文"))
    listed, end = plain.index(b"PK\x01\x02"), plain.rindex(b"PK\x05\x06")
    gap = f"\n{SECRET}\n".encode()
    moved = int.from_bytes(plain[end + 16 : end + 20], "little") + len(gap)
    tail = plain[end : end + 16] + moved.to_bytes(4, "little") + plain[end + 20 :]
    yield "压缩包的空隙", plain[:listed] + gap + plain[listed:end] + tail
    yield "压缩包的后面", plain + gap
    yield (
        "压过的图元",
        docx(parts={"word/media/a.emz": gzip.compress(f"号 {SECRET} 止".encode(), mtime=0)}),
    )
    added = io.BytesIO(plain)
    with zipfile.ZipFile(added, "a") as archive:
        entry = zipfile.ZipInfo("a.xml", (1980, 1, 1, 0, 0, 0))
        entry.extra = b"DD" + len(SECRET).to_bytes(2, "little") + SECRET.encode()
        archive.writestr(entry, "<x/>")
    yield "压缩包的附加字段", added.getvalue()


# --- Word --------------------------------------------------------------------------------------------------


def _part(inner: str, root: str = "w:root") -> str:
    return f'<{root} xmlns:w="w" xmlns:r="{_R}" xmlns:v="v" xmlns:o="o">{inner}</{root}>'


def _relation(kind: str, target: str, mode: str = "External") -> str:
    line = f'<Relationship Id="rId9" Type="{_R}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f"<Relationships>{line}</Relationships>"


def _in_docx() -> Iterator[tuple[str, bytes]]:
    text = paragraph(_VALUE)
    yield "正文", docx(text)
    for part in ("header1", "footer2", "footnotes", "endnotes", "comments", "commentsExtended"):
        yield part, docx(parts={f"word/{part}.xml": _part(text)})
    for part in (
        "glossary/document",
        "glossary/settings",
        "charts/chart1",
        "diagrams/data1",
        "diagrams/drawing1",
    ):
        yield part, docx(parts={f"word/{part}.xml": _part(text)})
    yield (
        "文本框（旧）",
        docx(parts={"word/vmlDrawing1.vml": _part(f"<v:textbox>{_VALUE}</v:textbox>")}),
    )
    yield (
        "替代文字",
        docx(
            f'<w:p><w:r><w:drawing><wp:docPr xmlns:wp="p" id="1" name="图" descr="{_VALUE}"/></w:drawing></w:r></w:p>'
        ),
    )
    yield (
        "图片名称",
        docx(
            f'<w:p><w:r><w:drawing><wp:docPr xmlns:wp="p" id="1" name="{_VALUE}"/></w:drawing></w:r></w:p>'
        ),
    )
    yield (
        "图片标题",
        docx(
            f'<w:p><w:r><w:drawing><wp:docPr xmlns:wp="p" id="1" name="a" title="{_VALUE}"/></w:drawing></w:r></w:p>'
        ),
    )
    yield (
        "旧式图片的替代文字",
        docx(f'<w:p><w:r><w:pict><v:shape xmlns:v="v" alt="{_VALUE}"/></w:pict></w:r></w:p>'),
    )
    yield "域代码", docx(f"<w:p><w:r><w:instrText>QUOTE {_VALUE}</w:instrText></w:r></w:p>")
    yield "简单域", docx(f'<w:p><w:fldSimple w:instr=" QUOTE {_VALUE} "/></w:p>')
    yield "超链接提示", docx(f'<w:p><w:hyperlink w:tooltip="{_VALUE}"/></w:p>')
    yield (
        "书签",
        docx(f'<w:p><w:bookmarkStart w:id="1" w:name="a{SECRET}"/></w:p>'.replace("a1", "_1")),
    )
    yield (
        "内容控件的列表",
        docx(
            f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{_VALUE}"/>'
            "</w:dropDownList></w:sdtPr></w:sdt>"
        ),
    )
    yield "内容控件的标题", docx(f'<w:sdt><w:sdtPr><w:alias w:val="{_VALUE}"/></w:sdtPr></w:sdt>')
    yield (
        "表格说明",
        docx(f'<w:tbl><w:tblPr><w:tblDescription w:val="{_VALUE}"/></w:tblPr></w:tbl>'),
    )


def _in_docx_beside_the_text() -> Iterator[tuple[str, bytes]]:
    text = paragraph(_VALUE)
    yield (
        "文档变量",
        docx(
            parts={
                "word/settings.xml": _part(
                    f'<w:docVars><w:docVar w:name="a" w:val="{_VALUE}"/></w:docVars>'
                )
            }
        ),
    )
    yield (
        "邮件合并",
        docx(
            parts={
                "word/settings.xml": _part(
                    f'<w:mailMerge><w:query w:val="SELECT {_VALUE}"/></w:mailMerge>'
                )
            }
        ),
    )
    yield "customXml", docx(parts={"customXml/item1.xml": f"<a><b>{_VALUE}</b></a>"})
    yield "customXml 的属性", docx(parts={"customXml/item1.xml": f'<a b="{_VALUE}"/>'})
    yield "people.xml", docx(parts={"word/people.xml": _part(f'<w:person w:author="{_VALUE}"/>')})
    yield (
        "people 的标识",
        docx(
            parts={
                "word/people.xml": _part(
                    f'<w:person w:author="a"><w:presenceInfo w:userId="{_VALUE}"/></w:person>'
                )
            }
        ),
    )
    yield (
        "自定义属性",
        docx(
            parts={"docProps/custom.xml": f"<P><property name='a'><v>{_VALUE}</v></property></P>"}
        ),
    )
    yield (
        "自定义属性的名称",
        docx(
            parts={"docProps/custom.xml": f"<P><property name='{_VALUE}'><v>a</v></property></P>"}
        ),
    )
    yield (
        "属性“状态”",
        docx(parts={"docProps/core.xml": f"<c><contentStatus>{_VALUE}</contentStatus></c>"}),
    )
    yield (
        "属性“标识”",
        docx(parts={"docProps/core.xml": f"<c><identifier>{_VALUE}</identifier></c>"}),
    )
    yield "属性“模板”", docx(parts={"docProps/app.xml": f"<c><Template>{_VALUE}</Template></c>"})
    yield (
        "属性“各部分标题”",
        docx(
            parts={
                "docProps/app.xml": f"<c><TitlesOfParts><lpstr>{_VALUE}</lpstr></TitlesOfParts></c>"
            }
        ),
    )
    yield (
        "链接",
        docx(
            parts={"word/_rels/document.xml.rels": _relation("hyperlink", f"http://a.cn/{SECRET}")}
        ),
    )
    yield (
        "页眉的链接",
        docx(
            parts={"word/_rels/header1.xml.rels": _relation("hyperlink", f"http://a.cn/{SECRET}")}
        ),
    )
    book = xlsx({"底稿": ((_VALUE,),)})
    yield "嵌入的工作簿", docx(parts={"word/embeddings/Microsoft_Excel_Sheet1.xlsx": book})
    yield (
        "嵌入的工作簿里的文档",
        docx(
            parts={
                "word/embeddings/a.xlsx": xlsx(
                    {"a": (("a",),)}, parts={"xl/embeddings/b.docx": docx(text)}
                )
            }
        ),
    )
    yield "换了后缀的嵌入文件", docx(parts={"word/embeddings/a.bin": book})


def _in_docx_embedded() -> Iterator[tuple[str, bytes]]:
    text = paragraph(_VALUE)
    yield "嵌入的 PDF", docx(parts={"word/embeddings/a.pdf": pdf(_VALUE)})
    yield "嵌入的 OLE", docx(parts={"word/embeddings/oleObject1.bin": _ole(_VALUE)})
    yield (
        "OLE 里的 ASCII",
        docx(
            parts={
                "word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00"
                + SECRET.encode()
                + b"\x00"
            }
        ),
    )
    yield "插图的 EXIF", docx(parts={"word/media/image1.jpeg": jpg(artist=SECRET)})
    yield "插图的注释", docx(parts={"word/media/image1.jpg": _jpeg(b"\xfe", _VALUE.encode())})
    yield (
        "插图 png 的文字",
        docx(parts={"word/media/image1.png": _png(b"tEXt", b"Comment\x00" + SECRET.encode())}),
    )
    yield "插图 svg", docx(parts={"word/media/image1.svg": f"<svg><text>{_VALUE}</text></svg>"})
    yield "altChunk", docx(parts={"word/afchunk.htm": f"<html>{_VALUE}</html>".encode()})
    yield "altChunk 的 txt", docx(parts={"word/afchunk.txt": _VALUE.encode("utf-16")})
    yield "隐藏的字", docx(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{_VALUE}</w:t></w:r></w:p>")
    yield (
        "删掉的字",
        docx(f'<w:p><w:del w:author="a"><w:r><w:delText>{_VALUE}</w:delText></w:r></w:del></w:p>'),
    )
    yield "删掉的域代码", docx(f"<w:p><w:r><w:delInstrText>{_VALUE}</w:delInstrText></w:r></w:p>")
    yield "一字一段", docx(*(paragraph(char) for char in SECRET))
    yield "字间有空格", docx(paragraph(" ".join(SECRET)))
    yield (
        "一字一格",
        docx("".join(f"<w:r><w:t>{char}</w:t></w:r>" for char in SECRET).join(("<w:p>", "</w:p>"))),
    )
    yield "公式", docx(f"<w:p><m:oMath xmlns:m='m'><m:r><m:t>{_VALUE}</m:t></m:r></m:oMath></w:p>")
    yield (
        "正文放在别处",
        zipped(
            {
                "[Content_Types].xml": "<Types/>",
                "_rels/.rels": _relation("officeDocument", "word/doc2.xml", "Internal"),
                "word/doc2.xml": _part(text),
            }
        ),
    )
    yield "部件名称", docx(parts={f"word/media/{SECRET}.txt": b"a"})
    yield "压缩包的注释", _with_zip_comment(docx(), _VALUE)
    yield "打印机设置", docx(parts={"word/printerSettings1.bin": _VALUE.encode("utf-16-le")})
    yield "缩略图", docx(parts={"docProps/thumbnail.jpeg": _jpeg(b"\xfe", _VALUE.encode())})
    yield "字体表", docx(parts={"word/fontTable.xml": _part(f'<w:font w:name="{_VALUE}"/>')})
    yield (
        "样式名称",
        docx(parts={"word/styles.xml": _part(f'<w:style><w:name w:val="{_VALUE}"/></w:style>')}),
    )
    yield (
        "列表格式",
        docx(parts={"word/numbering.xml": _part(f'<w:lvl><w:lvlText w:val="{_VALUE}"/></w:lvl>')}),
    )
    yield (
        "XML 注释",
        docx(
            parts={
                "word/document.xml": f"<w:document xmlns:w='w'><!-- {_VALUE} --><w:p/></w:document>"
            }
        ),
    )


def _ole(text: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 40 + text.encode("utf-16-le") + b"\x00\x00"
    )


def _with_zip_comment(content: bytes, text: str) -> bytes:
    import zipfile

    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a") as archive:
        archive.comment = text.encode()
    return made.getvalue()


# --- Excel -------------------------------------------------------------------------------------------------


def _book(head: str = "", *, sheet: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    sheets = '<sheets><sheet name="汇总" sheetId="1" r:id="rId1"/></sheets>'
    workbook = f'<workbook xmlns:r="{_R}">{head}{sheets}</workbook>'
    return xlsx(
        {"汇总": ()},
        parts={
            "xl/workbook.xml": workbook,
            "xl/worksheets/sheet1.xml": f"<worksheet>{sheet}</worksheet>",
            **(parts or {}),
        },
    )


def _cell(inner: str, more: str = "") -> str:
    return f'<sheetData><row r="1"><c r="A1" {more}>{inner}</c></row></sheetData>'


def _in_xlsx() -> Iterator[tuple[str, bytes]]:
    yield "单元格", xlsx({"a": ((_VALUE,),)})
    yield "数字单元格", _book(sheet=_cell(f"<v>{SECRET}</v>"))
    yield "工作表的名称", xlsx({f"表{SECRET}"[:31]: (("a",),)})
    yield (
        "定义的名称",
        _book(f'<definedNames><definedName name="_{SECRET}">1</definedName></definedNames>'),
    )
    yield (
        "定义的名称的值",
        _book(f'<definedNames><definedName name="a">"{_VALUE}"</definedName></definedNames>'),
    )
    yield (
        "定义的名称的说明",
        _book(
            f'<definedNames><definedName name="a" comment="{_VALUE}">1</definedName></definedNames>'
        ),
    )
    yield "页眉", _book(sheet=f"<headerFooter><oddHeader>&amp;C{_VALUE}</oddHeader></headerFooter>")
    yield (
        "首页页脚",
        _book(sheet=f"<headerFooter><firstFooter>&amp;L{_VALUE}</firstFooter></headerFooter>"),
    )
    yield (
        "下拉列表",
        _book(
            sheet=f'<dataValidations><dataValidation><formula1>"{_VALUE}"</formula1></dataValidation></dataValidations>'
        ),
    )
    yield (
        "输入提示",
        _book(sheet=f'<dataValidations><dataValidation prompt="{_VALUE}"/></dataValidations>'),
    )
    yield "公式", _book(sheet=_cell(f'<f>IF(A1="{_VALUE}",1,0)</f><v>0</v>'))
    yield (
        "条件格式",
        _book(
            sheet=f'<conditionalFormatting><cfRule><formula>A1="{_VALUE}"</formula></cfRule></conditionalFormatting>'
        ),
    )
    yield (
        "没有用到的字",
        _book(parts={"xl/sharedStrings.xml": f"<sst><si><t>{_VALUE}</t></si></sst>"}),
    )
    yield (
        "拼音标注",
        _book(
            sheet=_cell("<v>0</v>", 't="s"'),
            parts={
                "xl/sharedStrings.xml": f"<sst><si><t>甲</t><rPh><t>{_VALUE}</t></rPh></si></sst>"
            },
        ),
    )
    yield (
        "外部链接的缓存",
        _book(parts={"xl/externalLinks/externalLink1.xml": f"<e><cell><v>{_VALUE}</v></cell></e>"}),
    )
    yield (
        "外部链接的表名",
        _book(
            parts={
                "xl/externalLinks/externalLink1.xml": f'<e><sheetNames><sheetName val="{_VALUE}"/></sheetNames></e>'
            }
        ),
    )
    yield (
        "批注",
        _book(
            parts={"xl/comments1.xml": f"<c><comment><text><t>{_VALUE}</t></text></comment></c>"}
        ),
    )
    yield (
        "会话批注",
        _book(parts={"xl/threadedComments/threadedComment1.xml": f"<c><text>{_VALUE}</text></c>"}),
    )
    yield (
        "透视表缓存",
        _book(parts={"xl/pivotCache/pivotCacheRecords1.xml": f'<r><s v="{_VALUE}"/></r>'}),
    )
    yield (
        "透视表字段",
        _book(parts={"xl/pivotTables/pivotTable1.xml": f'<p><pivotField name="{_VALUE}"/></p>'}),
    )
    yield "切片器", _book(parts={"xl/slicerCaches/slicerCache1.xml": f'<p><i n="{_VALUE}"/></p>'})
    yield (
        "表格的列名",
        _book(parts={"xl/tables/table1.xml": f'<table><tableColumn name="{_VALUE}"/></table>'}),
    )
    yield "文本框", _book(parts={"xl/drawings/drawing1.xml": f"<d><t>{_VALUE}</t></d>"})
    yield (
        "图片的替代文字",
        _book(parts={"xl/drawings/drawing1.xml": f'<d><cNvPr name="a" descr="{_VALUE}"/></d>'}),
    )
    yield "图表的缓存", _book(parts={"xl/charts/chart1.xml": f"<d><pt><v>{_VALUE}</v></pt></d>"})
    yield (
        "连接",
        _book(
            parts={
                "xl/connections.xml": f'<c><connection connection="Provider=a;User ID={SECRET}"/></c>'
            }
        ),
    )
    yield (
        "超链接",
        _book(
            parts={
                "xl/worksheets/_rels/sheet1.xml.rels": _relation(
                    "hyperlink", f"http://a.cn/{SECRET}"
                )
            }
        ),
    )
    yield (
        "超链接的提示",
        _book(sheet=f'<hyperlinks><hyperlink ref="A1" tooltip="{_VALUE}"/></hyperlinks>'),
    )
    yield "方案", _book(sheet=f'<scenarios><scenario name="a" comment="{_VALUE}"/></scenarios>')
    yield (
        "表单控件",
        _book(
            parts={
                "xl/ctrlProps/ctrlProp1.xml": f'<f><itemLst><item val="{_VALUE}"/></itemLst></f>'
            }
        ),
    )
    yield "自定义 XML", _book(parts={"xl/xmlMaps.xml": f"<m><a>{_VALUE}</a></m>"})
    yield (
        "修订记录",
        _book(parts={"xl/revisions/revisionLog1.xml": f"<r><nc><is><t>{_VALUE}</t></is></nc></r>"}),
    )
    yield (
        "修订的用户",
        _book(parts={"xl/revisions/userNames.xml": f'<u><userInfo name="{_VALUE}"/></u>'}),
    )
    yield "隐藏的表", xlsx({"a": (("a",),), "底稿": ((_VALUE,),)}, hidden=frozenset({"底稿"}))
    yield (
        "没有列出的表",
        _book(parts={"xl/worksheets/sheet9.xml": _cell(f"<is><t>{_VALUE}</t></is>")}),
    )
    yield "嵌入的文档", _book(parts={"xl/embeddings/a.docx": docx(paragraph(_VALUE))})
    yield "插图的 EXIF", _book(parts={"xl/media/image1.jpeg": jpg(artist=SECRET)})
    yield (
        "数字格式",
        _book(parts={"xl/styles.xml": f'<s><numFmt formatCode="&quot;{_VALUE}&quot;"/></s>'}),
    )
    yield (
        "打印机设置",
        _book(parts={"xl/printerSettings/printerSettings1.bin": _VALUE.encode("utf-16-le")}),
    )
    yield (
        "自定义属性",
        _book(
            parts={"docProps/custom.xml": f"<P><property name='a'><v>{_VALUE}</v></property></P>"}
        ),
    )
    yield "一字一格", xlsx({"a": (tuple(SECRET),)})
    yield "文件共享的用户", _book(f'<fileSharing userName="{_VALUE}"/>')


# --- PDF ---------------------------------------------------------------------------------------------------


def changed(change: Callable[[pikepdf.Pdf], None], base: bytes = b"", **options: Any) -> bytes:
    """A PDF of one page with something done to it."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(base or pdf("验收意见"))) as document:
        change(document)
        document.save(made, deterministic_id="encryption" not in options, **options)
    return made.getvalue()


def _annotation(**entries: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries)
        document.pages[0].obj["/Annots"] = document.make_indirect(
            Array([document.make_indirect(note)])
        )

    return change


def _form(**entries: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        field = document.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("a"),
                Rect=Array([0, 0, 9, 9]),
                **entries,
            )
        )
        document.pages[0].obj["/Annots"] = Array([field])
        document.Root["/AcroForm"] = Dictionary(Fields=Array([field]))

    return change


def _root(**entries: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            document.Root[f"/{key}"] = value(document) if callable(value) else value

    return change


def _attached(name: str, content: bytes, **options: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        file = document.make_stream(content)
        spec = Dictionary(
            Type=Name.Filespec, F=String(name), UF=String(name), EF=Dictionary(F=file), **options
        )
        document.Root["/Names"] = Dictionary(
            EmbeddedFiles=Dictionary(Names=Array([String("a"), document.make_indirect(spec)]))
        )

    return change


def _with_xfa(document: pikepdf.Pdf) -> None:
    packet = document.make_stream(f"<xdp><data>{_VALUE}</data></xdp>".encode())
    document.Root["/AcroForm"] = Dictionary(
        Fields=Array([]), XFA=Array([String("datasets"), packet])
    )


def _with_outline(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(_VALUE, 0))


def _with_info(key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        document.docinfo[key] = String(_VALUE)

    return change


def _with_xmp(document: pikepdf.Pdf) -> None:
    packet = _xmp(f"<a xmlns='a'>{_VALUE}</a>")
    document.Root["/Metadata"] = document.make_stream(
        packet.encode(), Type=Name.Metadata, Subtype=Name.XML
    )


def _xmp(inner: str) -> str:
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    said = f'<r:Description r:about="">{inner}</r:Description>'
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="{rdf}">{said}</r:RDF></x:xmpmeta>'


def _with_picture(content: bytes, **entries: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        picture = document.make_stream(
            content,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            Filter=Name.DCTDecode,
            **entries,
        )
        document.pages[0].obj.Resources["/XObject"] = Dictionary(I=picture)

    return change


def _spaced(apart: str) -> bytes:
    """One text object a digit, apart as a typesetter puts them."""
    base = pdf(SECRET + " ")

    def change(document: pikepdf.Pdf) -> None:
        shown = document.pages[0].Contents.read_bytes().decode("latin-1")
        codes = shown.split("<")[1].split(">")[0]
        glyphs = [codes[at : at + 4] for at in range(0, len(codes) - 4, 4)]
        if apart == "moved":
            drawn = "".join(
                f"BT /F 12 Tf {50 + 25 * n} 700 Td <{glyph}> Tj ET\n"
                for n, glyph in enumerate(glyphs)
            )
        elif apart == "spread":
            drawn = (
                f"BT /F 12 Tf 50 700 Td [{' -900 '.join(f'<{glyph}>' for glyph in glyphs)}] TJ ET"
            )
        elif apart == "down":
            drawn = "".join(
                f"BT /F 12 Tf 50 {800 - 20 * n} Td <{glyph}> Tj ET\n"
                for n, glyph in enumerate(glyphs)
            )
        else:
            drawn = f"BT /F 12 Tf 50 700 Td <{codes[-4:].join(glyphs)}> Tj ET"
        document.pages[0].obj["/Contents"] = document.make_stream(drawn.encode())

    return changed(change, base)


def _earlier() -> bytes:
    """A page whose secret was replaced in a later revision, as programs save changes."""
    first = pdf(_VALUE)
    at = first.rindex(b"startxref\n") + 10
    old = first[at:].split(b"\n")[0]
    number = b"8 0 obj<</Length 3>>stream\nq Q\nendstream endobj\n"
    place = len(first)
    table = b"xref\n8 1\n%010d 00000 n \ntrailer<</Size 9/Root 1 0 R/Prev %s>>\n" % (place, old)
    return first + number + table + b"startxref\n%d\n%%%%EOF\n" % (place + len(number))


def _orphan(document: pikepdf.Pdf) -> None:
    document.Root["/PieceInfo"] = Dictionary(A=Dictionary(Private=Dictionary(Note=String(_VALUE))))


def _in_pdf() -> Iterator[tuple[str, bytes]]:
    yield "页面", pdf(_VALUE)
    yield "表单的值", changed(_form(V=String(_VALUE)))
    yield "表单的默认值", changed(_form(DV=String(_VALUE)))
    yield "表单的提示", changed(_form(TU=String(_VALUE)))
    yield "表单的选项", changed(_form(Opt=Array([String(_VALUE)])))
    yield "表单的富文本", changed(_form(RV=String(f"<p>{_VALUE}</p>")))
    yield "批注", changed(_annotation(Subtype=Name.Text, Contents=String(_VALUE)))
    yield "批注的作者", changed(_annotation(Subtype=Name.Text, T=String(_VALUE)))
    yield "批注的标题", changed(_annotation(Subtype=Name.Text, Subj=String(_VALUE)))
    yield "图章的文字", changed(_annotation(Subtype=Name.Stamp, Contents=String(_VALUE)))
    yield (
        "链接",
        changed(
            _annotation(
                Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String(f"http://a.cn/{SECRET}"))
            )
        ),
    )
    yield "书签", changed(_with_outline)
    for key in (
        "/Title",
        "/Author",
        "/Subject",
        "/Keywords",
        "/Creator",
        "/Producer",
        "/经办人",
        "/SourceModified",
    ):
        yield f"属性 {key}", changed(_with_info(key))
    yield "XMP", changed(_with_xmp)
    yield (
        "XMP 的属性",
        changed(
            _root(
                Metadata=lambda document: document.make_stream(
                    _xmp(f"<a xmlns='a' b='{_VALUE}'/>").encode(), Type=Name.Metadata
                )
            )
        ),
    )
    yield "XFA", changed(_with_xfa)
    yield "附带的 txt", changed(_attached("a.txt", _VALUE.encode()))
    yield "附带的 xlsx", changed(_attached("a.xlsx", xlsx({"a": ((_VALUE,),)})))
    yield (
        "附带的 PDF 的附件",
        changed(_attached("a.pdf", changed(_attached("b.txt", _VALUE.encode("gb18030"))))),
    )
    yield "附带文件的名称", changed(_attached(f"{SECRET}.txt", b"a"))
    yield "附带文件的说明", changed(_attached("a.txt", b"a", Desc=String(_VALUE)))
    yield "早先的版本", _earlier()
    yield "插图的 EXIF", changed(_with_picture(jpg(artist=SECRET)))
    yield "插图的注释", changed(_with_picture(_jpeg(b"\xfe", _VALUE.encode())))
    yield (
        "插图的替代文字",
        changed(_root(StructTreeRoot=Dictionary(K=Dictionary(S=Name.Figure, Alt=String(_VALUE))))),
    )
    yield (
        "替换的文字",
        changed(
            _root(StructTreeRoot=Dictionary(K=Dictionary(S=Name.Span, ActualText=String(_VALUE))))
        ),
    )
    yield "私有数据", changed(_orphan)
    yield (
        "图层名称",
        changed(
            _root(
                OCProperties=lambda document: Dictionary(
                    OCGs=Array(
                        [document.make_indirect(Dictionary(Type=Name.OCG, Name=String(_VALUE)))]
                    ),
                    D=Dictionary(),
                )
            )
        ),
    )
    yield (
        "页码标签",
        changed(_root(PageLabels=Dictionary(Nums=Array([0, Dictionary(P=String(_VALUE))])))),
    )
    yield (
        "脚本",
        changed(
            _root(OpenAction=Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{_VALUE}')")))
        ),
    )
    yield (
        "脚本的流",
        changed(
            _root(
                OpenAction=lambda document: Dictionary(
                    S=Name.JavaScript, JS=document.make_stream(_VALUE.encode())
                )
            )
        ),
    )
    yield "数字之间有空位", _spaced("moved")
    yield "数字之间有空格", _spaced("blank")
    yield "字距很宽", _spaced("spread")
    yield "竖排的数字", _spaced("down")
    yield (
        "只限打印的密码（RC4）",
        changed(
            lambda document: None,
            pdf(_VALUE),
            encryption=pikepdf.Encryption(owner="o", user="", R=3, aes=False, metadata=False),
        ),
    )
    yield (
        "只限打印的密码（AES）",
        changed(
            lambda document: None,
            pdf(_VALUE),
            encryption=pikepdf.Encryption(owner="o", user="", R=6),
        ),
    )
    yield "末尾之后", pdf("验收意见") + SECRET.encode()
    yield "开头之前", SECRET.encode() + b"\n" + pdf("验收意见")
    yield "说明行", pdf("验收意见").replace(b"%PDF-1.7\n", b"%PDF-1.7\n%" + SECRET.encode() + b"\n")


# --- OFD ---------------------------------------------------------------------------------------------------


def _in_ofd() -> Iterator[tuple[str, bytes]]:
    head = "<OFD><DocBody><DocInfo><Author></Author>{}</DocInfo></DocBody></OFD>"

    def made(parts: dict[str, str | bytes], info: str = "") -> bytes:
        page = "<Page><Content><TextObject><TextCode>验收</TextCode></TextObject></Content></Page>"
        return zipped(
            {"OFD.xml": head.format(info), "Doc_0/Pages/Page_0/Content.xml": page, **parts}
        )

    page = f"<Page><TextObject><TextCode>{_VALUE}</TextCode></TextObject></Page>"
    yield "页面", ofd(_VALUE)
    yield "别的页名", made({"Doc_0/Pages/Page_1/p2.xml": page})
    yield (
        "批注里没有文字对象",
        made({"Doc_0/Annots/A.xml": f"<Annot><TextCode>{_VALUE}</TextCode></Annot>"}),
    )
    yield "别的文件夹", made({"Doc_0/Seiten/eins.xml": page})
    yield "模板页", made({"Doc_0/Tpls/Tpl_0/Content.xml": page})
    yield "批注", made({"Doc_0/Annots/Page_0/Annotation.xml": f"<A><Remark>{_VALUE}</Remark></A>"})
    yield (
        "批注的作者",
        made({"Doc_0/Annots/Page_0/Annotation.xml": f'<A><Annot Creator="{_VALUE}"/></A>'}),
    )
    yield "附件 xlsx", made({"Doc_0/Attachs/a.xlsx": xlsx({"a": ((_VALUE,),)})})
    yield "附件 txt", made({"Doc_0/Attachs/a.txt": _VALUE.encode("gb18030")})
    yield (
        "附件的名称",
        made({"Doc_0/Attachs/Attachments.xml": f'<A><Attachment Name="{_VALUE}"/></A>'}),
    )
    yield "自定义标引", made({"Doc_0/Tags/CustomTag.xml": f"<A><a>{_VALUE}</a></A>"})
    yield (
        "自定义属性",
        made({}, f'<CustomDatas><CustomData Name="a">{_VALUE}</CustomData></CustomDatas>'),
    )
    yield "属性“封面”", made({}, f"<Cover>{_VALUE}</Cover>")
    yield (
        "大纲",
        made(
            {"Doc_0/Document.xml": f'<D><Outlines><OutlineElem Title="{_VALUE}"/></Outlines></D>'}
        ),
    )
    yield (
        "签名",
        made(
            {"Doc_0/Signs/Sign_0/Signature.xml": f"<S><Parameter Name='a'>{_VALUE}</Parameter></S>"}
        ),
    )
    yield "插图的 EXIF", made({"Doc_0/Res/image_1.jpg": jpg(artist=SECRET)})
    yield "扩展", made({"Doc_0/Extensions.xml": f"<E><Property Name='a'>{_VALUE}</Property></E>"})
    for place, apart in (
        ("一字一个 TextCode", "</TextCode><TextCode>"),
        ("一字一个 TextObject", "</TextCode></TextObject><TextObject><TextCode>"),
    ):
        yield (
            place,
            made({"Doc_0/Pages/Page_1/Content.xml": _drawn_apart(apart)}),
        )
    yield "旧版本的页", made({"Doc_0/Versions/V1/Pages/Page_0/Content.xml": page})


def _drawn_apart(apart: str) -> str:
    return f"<Page><TextObject><TextCode>{apart.join(SECRET)}</TextCode></TextObject></Page>"


# --- pictures ----------------------------------------------------------------------------------------------


def _segment(marker: bytes, content: bytes) -> bytes:
    return b"\xff" + marker + (len(content) + 2).to_bytes(2, "big") + content


def _jpeg(marker: bytes, content: bytes, *, after: bytes = b"") -> bytes:
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\x34"
    return b"\xff\xd8" + _segment(marker, content) + scan + b"\xff\xd9" + after


def _exif(tag: int, value: bytes, kind: int = 2) -> bytes:
    entry = (
        tag.to_bytes(2, "little")
        + kind.to_bytes(2, "little")
        + len(value).to_bytes(4, "little")
        + (26).to_bytes(4, "little")
    )
    return b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00" + entry + b"\x00\x00\x00\x00" + value


def _in_jpg() -> Iterator[tuple[str, bytes]]:
    yield "注释", _jpeg(b"\xfe", _VALUE.encode())
    yield "注释（GBK）", _jpeg(b"\xfe", _VALUE.encode("gb18030"))
    yield (
        "IPTC",
        _jpeg(
            b"\xed",
            b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x20\x1c\x02\x78\x00\x1b"
            + _VALUE.encode(),
        ),
    )
    yield "EXIF 摄影者", _jpeg(b"\xe1", _exif(0x013B, SECRET.encode() + b"\x00"))
    yield "EXIF 说明", _jpeg(b"\xe1", _exif(0x010E, _VALUE.encode() + b"\x00"))
    yield "EXIF 版权", _jpeg(b"\xe1", _exif(0x8298, _VALUE.encode() + b"\x00"))
    yield (
        "EXIF 备注（Windows）",
        _jpeg(b"\xe1", _exif(0x9C9C, _VALUE.encode("utf-16-le") + b"\x00\x00", 1)),
    )
    yield (
        "EXIF 标题（Windows）",
        _jpeg(b"\xe1", _exif(0x9C9B, _VALUE.encode("utf-16-le") + b"\x00\x00", 1)),
    )
    yield "EXIF 未知的项", _jpeg(b"\xe1", _exif(0xC123, _VALUE.encode() + b"\x00"))
    yield (
        "XMP 的说明",
        _jpeg(
            b"\xe1",
            b"http://ns.adobe.com/xap/1.0/\x00"
            + f"<x:xmpmeta xmlns:x='x'><d>{_VALUE}</d></x:xmpmeta>".encode(),
        ),
    )
    yield (
        "XMP 的属性",
        _jpeg(
            b"\xe1",
            b"http://ns.adobe.com/xap/1.0/\x00" + f"<x:xmpmeta xmlns:x='x' a='{_VALUE}'/>".encode(),
        ),
    )
    yield "别的段", _jpeg(b"\xe5", _VALUE.encode())
    yield "末尾之后", _jpeg(b"\xe0", b"JFIF\x00", after=_VALUE.encode())
    yield "末尾之后的压缩包", _jpeg(b"\xe0", b"JFIF\x00", after=docx(paragraph(_VALUE)))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (
        len(content).to_bytes(4, "big")
        + kind
        + content
        + zlib.crc32(kind + content).to_bytes(4, "big")
    )


def _png(kind: bytes, content: bytes, *, after: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", b"\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00")
    data = _chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(kind, content) + data + _chunk(b"IEND", b"") + after


def _in_png() -> Iterator[tuple[str, bytes]]:
    yield "tEXt", _png(b"tEXt", b"Comment\x00" + SECRET.encode())
    yield "tEXt 的作者", _png(b"tEXt", b"Author\x00" + SECRET.encode())
    yield "zTXt", _png(b"zTXt", b"Comment\x00\x00" + zlib.compress(SECRET.encode()))
    yield "iTXt", _png(b"iTXt", b"Comment\x00\x00\x00zh\x00\x00" + _VALUE.encode())
    yield (
        "iTXt 压缩",
        _png(b"iTXt", b"Comment\x00\x01\x00zh\x00\x00" + zlib.compress(_VALUE.encode())),
    )
    yield "eXIf", _png(b"eXIf", _exif(0x010E, _VALUE.encode() + b"\x00")[6:])
    yield "颜色描述", _png(b"iCCP", b"p\x00\x00" + zlib.compress(_VALUE.encode()))
    yield "别的块", _png(b"prVt", _VALUE.encode())
    yield "末尾之后", _png(b"tIME", b"\x07\xe8\x01\x01\x00\x00\x00", after=_VALUE.encode())
    yield (
        "XMP",
        _png(
            b"iTXt",
            b"XML:com.adobe.xmp\x00\x00\x00\x00\x00"
            + f"<x:xmpmeta xmlns:x='x' a='{_VALUE}'/>".encode(),
        ),
    )


# --- text --------------------------------------------------------------------------------------------------


def _in_text() -> Iterator[tuple[str, bytes]]:
    text = f"验收意见\r\n{_VALUE}\r\n"
    for encoding in (
        "utf-8",
        "utf-8-sig",
        "gb18030",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "big5",
    ):
        yield encoding, text.encode(encoding, "replace")
    yield "前面很长的 UTF-16", ("村\r\n" * 9000 + _VALUE).encode("utf-16-le")
    yield "字间有空格", " ".join(SECRET).encode()
    yield "全角数字", "".join(chr(ord(char) + 0xFEE0) for char in SECRET).encode()
