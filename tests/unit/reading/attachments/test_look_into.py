"""What is seen inside an attachment of each kind, and that no bytes whatever end in an exception."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.facts.attachments import AttachedFile
from generator.reading.attachments import archive, budget
from generator.reading.attachments.look_into import MAX_BYTES, look_into
from tests.support.attachment_files import (
    FILES,
    comments,
    deleted,
    docx,
    inserted,
    jpg,
    ofd,
    paragraph,
    pdf,
    table,
    unseen,
    xlsx,
    zipped,
)
from tests.support.case_folders import CASES

ROWS = (("村", "户数"), ("示范村", "12"))


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_the_cases_are_those_written_here(name):
    assert (CASES / name).read_bytes() == FILES[name], "run `make golden`"


def texts(file: AttachedFile) -> dict[str, str]:
    return {passage.where: passage.text.strip() for passage in file.passages}


# --- Word --------------------------------------------------------------------------------------------------


def test_a_document_line_by_line():
    file = look_into(
        "a.docx", docx(paragraph("甲"), table(("乙", "丙"), ("丁", "戊")), paragraph("己"))
    )
    body = next(passage for passage in file.passages if passage.where == "正文")
    assert [line.split() for line in body.text.split("\n")] == [
        ["甲"],
        ["乙", "丙"],
        ["丁", "戊"],
        ["己"],
        [],
    ]
    assert body.unit == "段"


def test_a_row_keeps_its_cells_apart():
    file = look_into("a.docx", docx(table(("姓名", "金额"), ("张三", "500"))))
    assert "张三 \t500" in texts(file)["正文"]


def test_what_was_changed_is_still_there():
    content = docx(
        inserted("新的", "甲"), deleted("旧的", "乙"), parts=comments("为什么", "再看", author="丙")
    )
    file = look_into("a.docx", content)
    assert (file.changes, file.comments) == (2, 2)
    assert "旧的" in texts(file)["正文"]
    assert "为什么" in texts(file)["批注"]
    assert [name for _, name in file.authors] == ["丙", "乙", "甲"]


def test_words_out_of_sight():
    file = look_into("a.docx", docx(unseen("看不见"), paragraph("看得见")))
    assert file.hidden == ("3 个隐藏的字",)
    assert "看不见" in texts(file)["正文"]


def test_heads_feet_notes_and_links():
    parts: dict[str, str | bytes] = {
        "word/header1.xml": f"<hdr>{paragraph('页眉的字')}</hdr>".replace("w:", ""),
        "word/footnotes.xml": f"<notes>{paragraph('脚注的字')}</notes>".replace("w:", ""),
        "word/_rels/document.xml.rels": '<R><Relationship TargetMode="External" Target="file:///C:/a"/></R>',
    }
    found = texts(look_into("a.docx", docx(parts=parts)))
    assert (found["页眉"], found["脚注"], found["链接"]) == ("页眉的字", "脚注的字", "file:///C:/a")


def test_properties():
    parts: dict[str, str | bytes] = {
        "docProps/app.xml": "<Properties><Company>示例公司</Company><Manager>王小花</Manager></Properties>",
        "docProps/custom.xml": "<Properties><property name='a'><lpwstr>自定的字</lpwstr></property></Properties>",
    }
    file = look_into("a.docx", docx(author="李四", parts=parts))
    assert file.authors == (("作者", "李四"), ("最后修改者", "李四"), ("主管", "王小花"))
    assert texts(file)["文件属性“单位”"] == "示例公司"
    assert texts(file)["自定义文件属性"] == "自定的字"


# --- Excel -------------------------------------------------------------------------------------------------


def test_a_sheet_row_by_row():
    file = look_into("a.xlsx", xlsx({"汇总": ROWS}))
    sheet = file.passages[0]
    assert (sheet.where, sheet.text, sheet.unit) == ("工作表“汇总”", "村\t户数\n示范村\t12", "行")
    assert texts(file)["工作表的名称"] == "汇总"


def test_hidden_sheets_rows_and_columns():
    content = xlsx(
        {"汇总": ROWS, "底稿": ROWS},
        hidden=frozenset({"底稿"}),
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({2, 9}),
    )
    file = look_into("a.xlsx", content)
    assert file.hidden == (
        "工作表“汇总”里隐藏的 1 行",
        "工作表“汇总”里隐藏的 1 列",
        "隐藏的工作表“底稿”",
    )


def sheet_of(cells: str, **parts: str) -> str:
    content = xlsx(
        {"a": ()},
        parts={"xl/worksheets/sheet1.xml": f"<s><sheetData>{cells}</sheetData></s>", **parts},
    )
    return look_into("a.xlsx", content).passages[0].text


def test_shared_strings_formulas_and_long_numbers():
    shared = "<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>"
    cells = (
        '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>'
        '<row r="4"><c r="A4"><v>1.3800138E10</v></c><c r="B4"><v>1.5E-3</v></c><c t="s"><v>99</v></c></row>'
    )
    lines = sheet_of(cells, **{"xl/sharedStrings.xml": shared}).split("\n")
    assert lines == ["乙丙\t\t2", "", "", "13800138000\t1.5E-3"]


def test_comments_caches_and_drawings():
    parts: dict[str, str | bytes] = {
        "xl/comments1.xml": "<c><authors><author>王小花</author></authors><commentList><comment><text><t>再核</t>"
        "</text></comment></commentList></c>",
        "xl/persons/person.xml": '<personList><person displayName="李四"/></personList>',
        "xl/pivotCache/pivotCacheDefinition1.xml": '<p><sharedItems><s v="张三"/><n v="500"/></sharedItems></p>',
        "xl/drawings/drawing1.xml": "<d><t>框里的字</t></d>",
        "xl/externalLinks/_rels/a.xml.rels": '<R><Relationship TargetMode="External" Target="D:/底稿.xlsx"/></R>',
    }
    file = look_into("a.xlsx", xlsx({"a": ROWS}, parts=parts))
    assert file.comments == 1
    assert {name for _, name in file.authors} == {"王小花", "李四"}
    assert file.hidden == ("数据透视表缓存的原始数据",)
    assert texts(file)["数据透视表缓存"] == "张三\n500"
    assert texts(file)["文本框"] == "框里的字"
    assert texts(file)["链接"] == "D:/底稿.xlsx"


# --- PDF, OFD, pictures, text -------------------------------------------------------------------------------


def test_a_pdf_page_by_page():
    file = look_into("a.pdf", pdf("第一页的字", "第二页的字", author="王小花", note="再看看"))
    assert texts(file)["第 2 页"] == "第二页的字"
    assert texts(file)["第 1 页的批注"] == "再看看"
    assert file.authors == (("作者", "王小花"),)
    assert file.comments == 2
    assert file.unseen == ""


def test_scanned_pages():
    assert look_into("a.pdf", pdf("", "", scanned=True)).unseen == "全部没有文字，多半是扫描的图片"
    assert look_into("a.pdf", pdf("字", "")).unseen == "1 页没有文字，多半是扫描的图片"


def test_an_ofd():
    file = look_into("a.ofd", ofd("版式的字", author="王小花"))
    assert texts(file) == {"第 1 页": "版式的字"}
    assert file.authors == (("作者", "王小花"),)


def test_photographs():
    def people_and_places(content: bytes) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
        file = look_into("a.jpg", content)
        return file.authors, file.located

    assert people_and_places(jpg()) == ((), ())
    assert people_and_places(jpg(artist="Wang", located=True)) == (
        (("摄影者", "Wang"),),
        ("a.jpg",),
    )
    packet = b"<x:xmpmeta xmlns:x='a' xmlns:dc='b'><dc:creator><li>Li</li></dc:creator><e GPSLatitude='1'/></x:xmpmeta>"
    assert people_and_places(jpg() + packet) == ((("作者", "Li"),), ("a.jpg",))


def test_photographs_within_documents():
    file = look_into("a.docx", docx(parts={"word/media/image1.jpeg": jpg(located=True)}))
    assert file.located == ("image1.jpeg",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_in_any_encoding(encoding):
    assert look_into("a.csv", "村,户数".encode(encoding)).passages[0].text == "村,户数"


# --- bounds and damage --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.pdf", b"", "文件是空的"),
        ("a.pdf", b"PK\x03\x04", "里面不是 PDF"),
        ("a.pdf", b"%PDF-1.7\n", "文件损坏了，或者不是 PDF"),
        ("a.docx", b"%PDF", "文件损坏了，或者后缀不对"),
        ("a.docx", zipped({"a.txt": "a"}), "文件损坏了，或者后缀不对"),
        ("a.docx", docx()[:-30], "文件损坏了，或者后缀不对"),
        ("a.docx", zipped({"word/document.xml": "<a><b></a>"}), "文件损坏了，或者后缀不对"),
        (
            "a.docx",
            zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "文件损坏了，或者后缀不对",
        ),
        ("a.xlsx", b"\xd0\xcf\x11\xe0", "加了打开密码，或者是旧格式改了后缀"),
        ("a.jpg", b"GIF89a", "里面不是这种图片"),
        ("a.txt", b"\x00\x01", "里面不是文字"),
    ],
)
def test_faults(name, content, fault):
    assert look_into(name, content).fault == fault


def test_programs_are_seen_by_their_bytes():
    assert look_into("a.pdf", b"MZ\x90\x00").runs == ("程序",)
    assert look_into("a.xlsx", xlsx({"a": ROWS}, parts={"xl/vbaProject.bin": b"a"})).runs == ("宏",)


def test_other_kinds_are_left_alone():
    assert look_into("a.doc", b"\xd0\xcf\x11\xe0") == AttachedFile(name="a.doc", size=4)


def test_a_large_file_is_not_opened():
    assert look_into("a.pdf", b"", MAX_BYTES + 1).unfinished == ("超过 20 MB，里面没有核对",)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(budget, "MAX_UNPACKED", 1_000_000)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"<a>" + b" " * 2_000_000 + b"</a>")
    assert len(bomb.getvalue()) < 3_000
    assert look_into("a.docx", bomb.getvalue()).unfinished == ("展开以后超过 1 MB",)
    monkeypatch.setattr(archive, "MAX_ENTRIES", 2)
    assert look_into("a.docx", docx(paragraph("甲"))).unfinished == ("压缩包里有 3 个文件",)


def test_a_long_text_is_cut(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(budget, "MAX_TEXT", 20_000)
    file = look_into("a.txt", "字".encode() * 20_001)
    assert len(file.passages[0].text) == 20_000
    assert file.unfinished == ("文字太多，只核对了前 2 万字",)


def test_a_locked_archive():
    made = zipped({"word/document.xml": "<a/>"})
    locked = bytearray(made)
    for at in (6, made.index(b"PK\x01\x02") + 8):
        locked[at] |= 1  # the flag of a password
    assert look_into("a.docx", bytes(locked)).fault == "文件损坏了，或者后缀不对"


SEEDS = sorted((name.rsplit("/", 1)[-1], content) for name, content in FILES.items() if content)


@pytest.mark.slow("hundreds of damaged files are looked into")
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.data())
def test_damaged_files_never_raise(seed, data):
    name, content = seed
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(damaged)))
    assert look_into(name, bytes(damaged)).name == name
    assert look_into(name, bytes(damaged[:cut])).name == name


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([".docx", ".xlsx", ".ofd", ".pdf", ".jpg", ".png", ".txt", ".csv"]),
    st.binary(max_size=300),
)
def test_random_bytes_never_raise(suffix, content):
    for head in (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        assert look_into(f"a{suffix}", head + content).size == len(head + content)
