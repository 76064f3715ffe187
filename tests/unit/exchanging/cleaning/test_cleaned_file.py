"""A cleaned file says less than before and shows exactly the same."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pikepdf
import pytest
from PIL import Image

from generator.exchanging.cleaning.cleaned_file import clean
from generator.exchanging.cleaning.uncleanable import UncleanableError
from generator.judging.texts.sensitive.scan import scan
from generator.reading.attachments.look_into import look_into
from tests.support.attachment_files import (
    PERSON,
    comments,
    docx,
    inserted,
    jpg,
    paragraph,
    pdf,
    xlsx,
)
from tests.support.hiding_places import SECRET, hiding_places

CLEANED_WHOLLY = (  # places that a clean copy no longer has
    *(
        "docx: customXml",
        "docx: customXml 的属性",
        "docx: people.xml",
        "docx: people 的标识",
        "docx: 自定义属性",
    ),
    *(
        "docx: 自定义属性的名称",
        "docx: 属性“状态”",
        "docx: 属性“标识”",
        "docx: 属性“模板”",
        "docx: 文档变量",
    ),
    *("docx: 邮件合并", "docx: 压缩包的注释", "docx: 缩略图"),
    *("xlsx: 自定义属性", "xlsx: 文件共享的用户"),
    *("pdf: 属性 /Title", "pdf: 属性 /Author", "pdf: 属性 /经办人", "pdf: XMP", "pdf: XMP 的属性"),
    *(
        "pdf: 早先的版本",
        "pdf: 私有数据",
        "pdf: 插图的 EXIF",
        "pdf: 插图的注释",
        "pdf: 末尾之后",
        "pdf: 说明行",
    ),
    *(
        "jpg: 注释",
        "jpg: IPTC",
        "jpg: EXIF 摄影者",
        "jpg: XMP 的说明",
        "jpg: 别的段",
        "jpg: 末尾之后",
    ),
    *("png: tEXt", "png: zTXt", "png: iTXt", "png: eXIf", "png: 别的块", "png: 末尾之后"),
)


def says(name: str, content: bytes) -> bool:
    file = look_into(name, content)
    texts = [passage.text for passage in file.passages] + [who for _, who in file.authors]
    return any(SECRET in text or any(sign.told for sign in scan(text)) for text in texts)


@pytest.mark.parametrize("place", CLEANED_WHOLLY)
def test_what_nobody_sees_is_gone(place: str):
    name, content = hiding_places()[place]
    made = clean(name, content)
    assert says(name, content)
    assert made.taken
    assert not says(name, made.content), made


def test_all_other_parts_of_a_document_stay_byte_for_byte():
    content = docx(paragraph("验收意见"), author=PERSON, parts={"word/styles.xml": "<a/>"})
    made = clean("a.docx", content)
    before, after = (zipfile.ZipFile(io.BytesIO(one)) for one in (content, made.content))
    assert after.namelist()[0] == "[Content_Types].xml"
    for name in before.namelist():
        if not name.startswith("docProps/"):
            assert after.read(name) == before.read(name)
    assert made.taken == ("文件属性（作者、最后修改者、单位、主管等）",)
    assert look_into("a.docx", made.content).authors == ()


def test_what_is_taken_out_is_named_nowhere_any_more():
    relations = (
        '<Relationships xmlns="r"><Relationship Id="1" Type="a" Target="../customXml/item1.xml"/>'
        '<Relationship Id="2" Type="a" Target="styles.xml"/></Relationships>'
    )
    kinds = '<Types xmlns="t"><O PartName="/customXml/item1.xml"/><O PartName="/word/styles.xml"/></Types>'
    content = docx(
        parts={
            "[Content_Types].xml": kinds,
            "word/_rels/document.xml.rels": relations,
            "word/styles.xml": "<a/>",
            "customXml/item1.xml": "<a/>",
        }
    )
    archive = zipfile.ZipFile(io.BytesIO(clean("a.docx", content).content))
    whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"customXml" not in whole
    assert whole.count(b"styles.xml") == 2


def test_what_a_field_shows_is_kept():
    shown = {
        "docProps/custom.xml": "<P><property name='a'><v>甲</v></property></P>",
        "word/settings.xml": "<w:settings xmlns:w='w'><w:docVars><w:docVar w:val='甲'/></w:docVars></w:settings>",
        "customXml/item1.xml": "<a>甲</a>",
    }
    body = "<w:p><w:r><w:instrText>DOCPROPERTY a DOCVARIABLE b</w:instrText></w:r><w:dataBinding/></w:p>"
    content = docx(body, parts=dict(shown))
    made = clean("a.docx", content)
    archive = zipfile.ZipFile(io.BytesIO(made.content))
    assert shown.keys() <= set(archive.namelist())
    assert made.taken == ()


def test_what_a_person_has_to_decide_is_told_and_left():
    content = docx(inserted("新的", "甲"), parts=comments("再看", author="丙"), author=PERSON)
    made = clean("a.docx", content)
    assert made.left[:2] == ("1 处修订", "1 条批注")
    hidden = xlsx({"a": (("甲",),), "底稿": (("乙",),)}, hidden=frozenset({"底稿"}))
    assert clean("a.xlsx", hidden).left == ("隐藏的工作表“底稿”",)


def test_the_pages_of_a_pdf_say_the_same():
    content = pdf("第一页", "第二页", author=PERSON)
    made = clean("a.pdf", content)
    before, after = (look_into("a.pdf", one) for one in (content, made.content))
    pages = [
        [one for one in file.passages if one.where.startswith("第 ")] for file in (before, after)
    ]
    assert pages[0] == pages[1]
    assert (before.authors, after.authors) == ((("作者", PERSON),), ())
    assert clean("a.pdf", content) == made
    assert clean("a.pdf", made.content).taken == ()


def photograph(kind: str, turned: int = 1) -> bytes:
    """A real picture of a few colours, its notes and which way is up."""
    made = io.BytesIO()
    picture = Image.effect_mandelbrot((40, 30), (-2, -1, 1, 1), 40).convert("RGB")
    notes = Image.Exif()
    notes[0x013B], notes[0x0112] = PERSON, turned
    notes.get_ifd(0x8825).update({1: "N", 2: (39.0, 1.0, 0.0), 3: "E", 4: (115.0, 1.0, 0.0)})
    picture.save(made, kind, exif=notes, comment=b"note")
    return made.getvalue()


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png")])
@pytest.mark.parametrize("turned", [1, 6])
def test_a_photograph_keeps_every_point_and_which_way_is_up(kind: str, name: str, turned: int):
    content = photograph(kind, turned)
    assert look_into(name, content).located
    made = clean(name, content)
    before, after = (Image.open(io.BytesIO(one)) for one in (content, made.content))
    assert before.tobytes() == after.tobytes()
    if kind == "JPEG":
        assert after.getexif().get(0x0112, 1) == turned
    assert 0x013B not in after.getexif()
    file = look_into(name, made.content)
    assert (file.located, file.authors) == ((), ())


def test_photographs_within_documents_are_cleaned():
    content = docx(parts={"word/media/image1.jpeg": photograph("JPEG", 6)})
    made = clean("a.docx", content)
    assert look_into("a.docx", content).located
    assert not look_into("a.docx", made.content).located
    assert made.taken == ("插图的EXIF（相机、时间、地点、摄影者）", "插图的注释")


def test_a_photograph_behind_another_is_taken_too():
    content = photograph("JPEG") + photograph("JPEG")
    made = clean("a.jpg", content)
    assert "图片末尾之后的内容" in made.taken
    assert len(made.content) < len(content) / 2
    assert clean("a.jpg", made.content).taken == ()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.ofd", b"PK\x03\x04", "不会清理"),
        ("a.docx", b"PK\x03\x04", "损坏"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "密码"),
        ("a.pdf", b"%PDF-1.7", "损坏"),
        ("a.jpg", jpg(), "损坏"),  # a head without a picture
        ("a.docx", docx(parts={"_xmlsignatures/sig1.xml": "<a/>"}), "签名"),
        ("a.txt", b"a", "不会清理"),
    ],
)
def test_what_cannot_be_cleaned_says_why(name: str, content: bytes, why: str):
    with pytest.raises(UncleanableError, match=why):
        clean(name, content)


def test_a_locked_or_signed_pdf_stays_as_it_is():
    def made(**options: Any) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf("甲"))) as document:
            if not options:
                document.Root["/A"] = document.make_indirect(
                    pikepdf.Dictionary(ByteRange=pikepdf.Array([0]))
                )
            document.save(out, **options)
        return out.getvalue()

    with pytest.raises(UncleanableError, match="签"):
        clean("a.pdf", made())
    with pytest.raises(UncleanableError, match="权限"):
        clean("a.pdf", made(encryption=pikepdf.Encryption(owner="o", user="")))
