"""Two hundred attachments with a secret in every place a file of its kind can keep one: each is told."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from generator.judging.texts.sensitive.scan import scan
from generator.reading.attachments.look_into import look_into
from tests.support.attachment_files import docx, paragraph, pdf, xlsx, zipped
from tests.support.hiding_places import SECRET, changed, hiding_places
from tests.support.hiding_places_drawn import without_a_table


@pytest.mark.parametrize("place", hiding_places())
def test_a_secret_is_told_wherever_it_lies(place: str):
    name, content = hiding_places()[place]
    file = look_into(name, content)
    told = any(sign.told for passage in file.passages for sign in scan(passage.text))
    assert told or any(SECRET in who for _, who in file.authors), file
    assert not file.refused


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", docx(paragraph("验收意见：合格。"))),
        ("a.xlsx", xlsx({"汇总": (("村", "户数"), ("示范村", "12"))})),
        ("a.pdf", pdf("验收意见：合格。")),
        ("a.pdf", changed(lambda document: None)),
    ],
)
def test_a_clean_file_has_nothing_to_tell(name: str, content: bytes):
    file = look_into(name, content)
    assert [sign for passage in file.passages for sign in scan(passage.text)] == []
    assert (file.runs, file.hidden, file.located, file.fault, file.unfinished) == (
        (),
        (),
        (),
        "",
        (),
    )


@pytest.mark.parametrize(("kind", "content"), list(without_a_table()))
def test_a_font_that_nothing_translates_is_told(kind: str, content: bytes):
    file = look_into("a.pdf", content)
    assert "没有字符对照表" in file.unseen, kind
    assert not file.fault


# --- what acts -----------------------------------------------------------------------------------------------

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relation(
    kind: str, target: str = "http://a.cn/x", *, mode: str = "External"
) -> dict[str, str | bytes]:
    line = f'<Relationship Id="r" Type="{_R}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return {"word/_rels/document.xml.rels": f"<Relationships>{line}</Relationships>"}


def field(*codes: str) -> str:
    return (
        "<w:p>"
        + "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
        + "</w:p>"
    )


DOCUMENTS = {
    "远程模板": docx(parts=relation("attachedTemplate")),
    "DDE": docx(field("DDEAUTO c:\\\\x")),
    "拆开的 DDE": docx(field("DD", "EAUTO c:\\\\x")),
    "用数字拼的 DDE": docx(field("QUOTE 68 68 69 65 85 84 79")),
    "简单域里的 DDE": docx('<w:p><w:fldSimple w:instr=" dde x "/></w:p>'),
    "从外面取的文字": docx(field("INCLUDETEXT http://a.cn/x")),
    "OLE": docx(parts={"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0" + b"\x00" * 600}),
    "换了名称的 OLE": docx(parts={"word/media/a.png": b"\xd0\xcf\x11\xe0" + b"\x00" * 600}),
    "ActiveX": docx(parts={"word/activeX/activeX1.xml": "<a/>"}),
    "altChunk": docx(parts=relation("aFChunk", "a.htm", mode="Internal")),
    "宏": docx(parts={"word/vbaProject.bin": b"x"}),
    "宏，大小写": docx(parts={"word/VBAPROJECT.BIN": b"x"}),
    "宏，别的名称": docx(parts=relation("vbaProject", "a.bin", mode="Internal")),
    "宏，只写在种类里": docx(
        parts={
            "[Content_Types].xml": '<T><O ContentType="application/vnd.ms-office.vbaProject"/></T>'
        }
    ),
    "网页框架": docx(parts=relation("frame")),
    "从外面取的图片": docx(parts=relation("image")),
    "运行脚本的链接": docx(parts=relation("hyperlink", "JavaScript:alert(1)")),
    "子文档": docx(parts=relation("subDocument")),
}
BOOKS = {
    "宏表": xlsx({"a": ()}, parts={"xl/macrosheets/sheet1.xml": "<a/>"}),
    "国际宏表": xlsx({"a": ()}, parts={"xl/macroSheets/intlsheet1.xml": "<a/>"}),
    "对话框表": xlsx({"a": ()}, parts={"xl/dialogsheets/sheet1.xml": "<a/>"}),
    "DDE 链接": xlsx(
        {"a": ()},
        parts={"xl/externalLinks/externalLink1.xml": "<e><ddeLink ddeService='cmd'/></e>"},
    ),
    "数据连接": xlsx({"a": ()}, parts={"xl/connections.xml": "<a/>"}),
    "会运行的公式": xlsx(
        {"a": ()}, parts={"xl/worksheets/sheet1.xml": "<s><c><f>cmd|' /c calc'!A0</f></c></s>"}
    ),
    "自动运行的名称": xlsx(
        {"a": ()}, parts={"xl/workbook.xml": "<w><definedName name='Auto_Open'/></w>"}
    ),
    "自定义功能区": xlsx({"a": ()}, parts={"customUI/customUI.xml": "<a onLoad='x'/>"}),
}


@pytest.mark.parametrize("what", DOCUMENTS)
def test_what_acts_in_a_document_is_told(what: str):
    assert look_into("a.docx", DOCUMENTS[what]).runs


@pytest.mark.parametrize("what", BOOKS)
def test_what_acts_in_a_workbook_is_told(what: str):
    assert look_into("a.xlsx", BOOKS[what]).runs


def action(**entries: Any) -> Dictionary:
    made = {f"/{key}": Name(value) if key == "S" else value for key, value in entries.items()}
    return Dictionary(made)


ACTIONS = {
    "脚本": action(S="/JavaScript", JS=String("x")),
    "启动": action(S="/Launch", F=String("cmd.exe")),
    "发送": action(S="/SubmitForm", F=String("http://a.cn")),
    "别的文件": action(S="/GoToR", F=String("\\\\\\\\a\\\\b")),
    "内嵌的文件": action(S="/GoToE"),
    "读入": action(S="/ImportData", F=String("a")),
    "脚本链接": action(S="/URI", URI=String(" javascript:alert(1)")),
}


@pytest.mark.parametrize("where", ["opening", "page", "note", "field", "bookmark"])
@pytest.mark.parametrize("what", ACTIONS)
def test_what_acts_in_a_pdf_is_told(what: str, where: str):
    def change(document: pikepdf.Pdf) -> None:
        page, acts = document.pages[0].obj, ACTIONS[what]
        if where == "opening":
            document.Root["/OpenAction"] = acts
        elif where == "page":
            page["/AA"] = Dictionary(O=acts)
        elif where == "note":
            page["/Annots"] = Array([Dictionary(Subtype=Name.Link, A=acts)])
        elif where == "field":
            document.Root["/AcroForm"] = Dictionary(
                Fields=Array([Dictionary(T=String("a"), AA=Dictionary(K=acts))])
            )
        else:
            document.Root["/Outlines"] = Dictionary(First=Dictionary(Title=String("a"), A=acts))

    assert look_into("a.pdf", changed(change)).runs


def test_formulas_of_a_csv_that_act_are_told():
    for line in (
        "=cmd|' /c calc'!A0",
        '"=HYPERLINK(""http://a"")"',
        "1,@SUM(1)|x",
        "a\t=WEBSERVICE(A1)",
    ):
        assert look_into("a.csv", f"村,户\n{line}\n".encode()).runs, line
    assert look_into("a.csv", "村,增减\n甲,-12\n乙,+3\n丙,=合计\n".encode()).runs == ()


# --- what is a page ------------------------------------------------------------------------------------------

PAGES = (
    *(
        "<!DOCTYPE html><p>",
        "<html>",
        "  \n<HTML>",
        "<script>a</script>",
        "<svg onload=a>",
        "<?xml version='1.0'?>",
    ),
    *(
        "<!-- a --><script>",
        "<body onload=a>",
        "<iframe src=a>",
        "<a href=javascript:b>",
        "\ufeff<html>",
        "<img src=a>",
    ),
    *("你好<script>alert(1)</script>", "<x:html xmlns:x='a'>", "<math><a>", "+ADw-script+AD4-"),
)


@pytest.mark.parametrize(
    "suffix", ["txt", "csv", "pdf", "jpg", "png", "docx", "xlsx", "ofd", "doc", "zip"]
)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_under_any_suffix_is_refused(page: str, suffix: str):
    assert look_into(f"a.{suffix}", page.encode()).refused
    assert look_into(f"a.{suffix}", page.encode("utf-16")).refused


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"GIF89a<script>"),
        ("a.jpg", pdf("甲")),
        ("a.docx", pdf("甲")),
        ("a.txt", b"\x00\x01\x02"),
        ("a.csv", docx()),
        ("a.pdf", b"MZ\x90\x00"),
        ("a.txt", b"#!/bin/sh\n"),
        ("a.txt", b"<?php x ?>"),
        ("a.doc", docx()),
        ("a.zip", b"\xd0\xcf\x11\xe0"),
    ],
)
def test_content_that_is_not_what_the_suffix_says_is_refused(name: str, content: bytes):
    assert look_into(name, content).refused


@pytest.mark.parametrize("text", ["BM 2024", "MZ 镇", "a < b", "1 <2> 3", "金额<500元", "GIF 图"])
def test_text_that_merely_begins_so_is_text(text: str):
    assert look_into("a.txt", text.encode()).refused == ""


# --- what could not be looked into ---------------------------------------------------------------------------


def nested(depth: int) -> bytes:
    content = docx(paragraph(SECRET))
    for _ in range(depth):
        content = docx(parts={"word/embeddings/a.docx": content})
    return content


def test_embedded_files_are_looked_into_as_deep_as_anybody_embeds_them():
    assert any(SECRET in passage.text for passage in look_into("a.docx", nested(3)).passages)
    assert look_into("a.docx", nested(3)).unfinished == ()
    assert "超过 3 层" in look_into("a.docx", nested(4)).unfinished[0]


def test_a_locked_or_damaged_file_within_another_is_told():
    for inner in (docx()[:-40], b"\xd0\xcf\x11\xe0" + b"\x00" * 600, b"Rar!\x1a\x07\x00"):
        assert look_into("a.docx", docx(parts={"word/embeddings/a.bin": inner})).unfinished
    assert look_into(
        "a.ofd", zipped({"OFD.xml": "<O/>", "Doc_0/Attachs/a.pdf": b"%PDF-1.4"})
    ).unfinished


def test_two_entries_of_one_name_are_both_read():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", f"<w:p xmlns:w='w'><w:t>{SECRET}</w:t></w:p>")
        archive.writestr("word/document.xml", "<w:p xmlns:w='w'/>")
    assert any(SECRET in passage.text for passage in look_into("a.docx", made.getvalue()).passages)
