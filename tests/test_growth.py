"""Twice the input is at most a little over twice the work: of every text rule, and of every reader of attachments."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from generator.concluding.conclude import conclude
from generator.reading.attachments.look_into import look_into
from tests.support.attachment_files import docx, jpg, paragraph, pdf, xlsx, zipped
from tests.support.case_folders import BASE
from tests.support.hiding_places import changed
from tests.support.hiding_places_drawn import many_forms
from tests.support.steps import grows_in_step, steps_of

pytestmark = pytest.mark.slow("all rules are asked of long texts, with every call counted")

_MOST = 2.2
_PROJECT = "data/danwei/2024/projects/project.yml"
_HEAD = "项目名称: 困难群众救助\n状态: 草稿\n示例: 是\n"

UNITS = (
    *(
        "张某某\t500元\n",
        "姓名：王芳1元，",
        "姓名：王芳",
        "张三、",
        "低保户张三、",
        "张三 500元、",
        "张三（低保）",
    ),
    *(
        "13800138000、",
        "110101190001010014\n",
        "a@b.cn ",
        "http://a.cn/13800138000 ",
        "冀A12345 ",
        "内部资料，",
    ),
    *(
        "姓名\t金额\n张三\t5\n",
        "姓名,金额,",
        "1 ",
        "各500",
        "张三、李四各500元",
        "低保",
        "王",
        "0312-1234567 ",
    ),
    *(
        "电话：",
        "（“(",
        "  ",
        "秘密★",
        "。",
        "数量指标",
        "抽查2个",
        "其中3万元，",
        "《",
        "{{",
        "满意度90%，",
        "a",
        "0",
    ),
)


def note(unit: str) -> Callable[[int], Callable[[], object]]:
    def work(size: int) -> Callable[[], object]:
        lines = (unit * (size // len(unit))).split("\n")
        text = _HEAD + "备注: |\n" + "".join(f"  {line}\n" for line in lines)
        tree = {name: body.encode() for name, body in BASE.items()} | {_PROJECT: text.encode()}
        return lambda: conclude(tree)

    return work


def remark(unit: str) -> Callable[[int], Callable[[], object]]:
    def work(size: int) -> Callable[[], object]:
        lines = (unit * (size // len(unit))).split("\n")
        text = _HEAD + "".join(f"# {line}\n" for line in lines)
        tree = {name: body.encode() for name, body in BASE.items()} | {_PROJECT: text.encode()}
        return lambda: conclude(tree)

    return work


def attachment(unit: str) -> Callable[[int], Callable[[], object]]:
    listed = "佐证材料:\n  - 名称: 表\n    文件: a.txt\n    公开: 是\n"

    def work(size: int) -> Callable[[], object]:
        tree = {name: body.encode() for name, body in BASE.items()} | {
            _PROJECT: (_HEAD + listed).encode(),
            "data/danwei/2024/attachments/a.txt": ("表\n" + unit * (size // len(unit))).encode(),
        }
        return lambda: conclude(tree)

    return work


def value(unit: str) -> Callable[[int], Callable[[], object]]:
    """A target and a result of that length."""

    def work(size: int) -> Callable[[], object]:
        said = (unit.replace("\n", " ").replace("\t", " ") * (size // len(unit))).strip()
        line = "绩效指标:\n  - 一级指标: 产出指标\n    二级指标: 数量指标\n    三级指标: 数量\n"
        text = f'{_HEAD}{line}    年度指标值: "10{said}"\n    实际完成值: "≥{said}"\n'
        tree = {name: body.encode() for name, body in BASE.items()} | {_PROJECT: text.encode()}
        return lambda: conclude(tree)

    return work


@pytest.mark.parametrize("way", [note, remark, attachment, value])
@pytest.mark.parametrize("unit", UNITS)
def test_a_text_takes_steps_in_step_with_its_length(
    unit: str, way: Callable[[str], Callable[[int], Callable[[], object]]]
):
    less, more = grows_in_step(way(unit), 2_000)
    assert more <= _MOST * max(less, 500), f"{less} → {more}"


# --- readers -------------------------------------------------------------------------------------------------


def _shared(size: int) -> bytes:
    text = "<sst><si><t>张三张三张三</t></si></sst>"
    cells = "".join(f'<row r="{n}"><c t="s"><v>0</v></c></row>' for n in range(1, size + 1))
    return xlsx(
        {"a": ()},
        parts={"xl/sharedStrings.xml": text, "xl/worksheets/sheet1.xml": f"<w>{cells}</w>"},
    )


def _hidden_columns(size: int) -> bytes:
    columns = "".join(f'<col min="{n}" max="{n}" hidden="1"/>' for n in range(1, 30))
    rows = "".join(
        f'<row><c r="A{n}"><v>1</v></c><c r="ZZ{n}"><v>1</v></c></row>' for n in range(1, size + 1)
    )
    return xlsx({"a": ()}, parts={"xl/worksheets/sheet1.xml": f"<w>{columns}{rows}</w>"})


def _sheets(size: int) -> bytes:
    return xlsx({f"表{n}": (("甲", "1"),) for n in range(size // 10 + 1)})


def _pages(size: int) -> bytes:
    """Pages that share one stream."""

    def change(document: pikepdf.Pdf) -> None:
        for _ in range(size // 10):
            document.pages.append(document.pages[0])

    return changed(change, pdf("验收意见" * 50))


def _strings(size: int) -> bytes:
    return changed(
        lambda document: document.Root.__setitem__(
            "/A", Array([String(f"说明{n}") for n in range(size)])
        )
    )


def _outlines(size: int) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        document.Root["/Outlines"] = Array(
            [document.make_indirect(Dictionary(Title=String(f"第{n}章"))) for n in range(size)]
        )

    return changed(change)


def _notes(size: int) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        document.pages[0].obj["/Annots"] = Array(
            [
                Dictionary(Subtype=Name.Text, Contents=String(f"注{n}"), T=String(f"人{n}"))
                for n in range(size)
            ]
        )

    return changed(change)


def _drawn(size: int) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        shown = document.pages[0].Contents.read_bytes()
        document.pages[0].obj["/Contents"] = document.make_stream((shown + b"\n") * size)

    return changed(change)


def _xmp_segments(size: int) -> bytes:
    note = b"http://ns.adobe.com/xap/1.0/\x00" + b"<x:xmpmeta " * 20
    return (
        b"\xff\xd8" + (b"\xff\xe1" + (len(note) + 2).to_bytes(2, "big") + note) * size + b"\xff\xd9"
    )


READERS: dict[str, tuple[str, int, Callable[[int], bytes]]] = {
    "共用的字": ("a.xlsx", 1_000, _shared),
    "隐藏的列": ("a.xlsx", 500, _hidden_columns),
    "很多表": ("a.xlsx", 300, _sheets),
    "批注者": (
        "a.xlsx",
        500,
        lambda size: xlsx(
            {"a": ()},
            parts={
                "xl/comments1.xml": "<c>"
                + "".join(f"<author>人{n}</author>" for n in range(size))
                + "</c>"
            },
        ),
    ),
    "段落": ("a.docx", 500, lambda size: docx(*(paragraph(f"第{n}段") for n in range(size)))),
    "一段": (
        "a.docx",
        500,
        lambda size: docx("<w:p>" + "<w:r><w:t>字</w:t></w:r>" * size + "</w:p>"),
    ),
    "套着的表": (
        "a.docx",
        200,
        lambda size: docx("<w:tc><w:p><w:r><w:t>字</w:t></w:r></w:p>" * size + "</w:tc>" * size),
    ),
    "属性": ("a.docx", 500, lambda size: docx("".join(f'<w:a b="说明{n}"/>' for n in range(size)))),
    "域": (
        "a.docx",
        500,
        lambda size: docx("<w:p><w:r><w:instrText>QUOTE 68 68 </w:instrText></w:r></w:p>" * size),
    ),
    "关系": (
        "a.docx",
        500,
        lambda size: docx(
            parts={
                "word/_rels/document.xml.rels": "<R>"
                + "".join(
                    f'<Relationship Target="a{n}" TargetMode="External"/>' for n in range(size)
                )
                + "</R>"
            }
        ),
    ),
    "部件": (
        "a.docx",
        200,
        lambda size: docx(parts={f"word/a{n}.xml": "<a/>" for n in range(size)}),
    ),
    "插图": (
        "a.docx",
        100,
        lambda size: docx(parts={f"word/media/a{n}.jpg": jpg(artist="A") for n in range(size)}),
    ),
    "一行字": (
        "a.ofd",
        500,
        lambda size: zipped(
            {
                "OFD.xml": "<O/>",
                "Pages/Page_0/C.xml": "<P>"
                + '<TextObject Boundary="0 5 1 1"><TextCode>字</TextCode></TextObject>' * size
                + "</P>",
            }
        ),
    ),
    "共用的页": ("a.pdf", 300, _pages),
    "字符串": ("a.pdf", 500, _strings),
    "书签": ("a.pdf", 500, _outlines),
    "批注": ("a.pdf", 200, _notes),
    "页面": ("a.pdf", 60, _drawn),
    "版本": ("a.pdf", 8, lambda size: pdf("验收") + b"\n%%EOF" * size),
    "xmpmeta": ("a.jpg", 5_000, lambda size: jpg() + b"<x:xmpmeta " * size),
    "xmpmeta 里": ("a.jpg", 50, _xmp_segments),
    "标记": (
        "a.jpg",
        5_000,
        lambda size: b"\xff\xd8\xff\xe0\x00\x02\xff\xda\x00\x02" + b"\xff\xd0\xff\x00" * size,
    ),
    "段": ("a.jpg", 1_000, lambda size: b"\xff\xd8" + b"\xff\xfe\x00\x0413" * size + b"\xff\xd9"),
    "块": (
        "a.png",
        1_000,
        lambda size: b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x03tEXtA\x00B\x00\x00\x00\x00" * size,
    ),
    "图章": ("a.pdf", 40, many_forms),
    "一个个数字": ("a.txt", 3_000, lambda size: ("1 " * size).encode()),
    "空格": ("a.csv", 3_000, lambda size: ("村\n" + " " * size).encode()),
    "等号": ("a.csv", 3_000, lambda size: ("村\n" + "=" * size).encode()),
    "零字节": ("a.txt", 3_000, lambda size: "字".encode("utf-16-le") * (size + 1)),
    "旧格式": ("a.doc", 3_000, lambda size: b"\xd0\xcf\x11\xe0" + b"1\x00" * size),
}


@pytest.mark.parametrize("what", READERS)
def test_a_reader_takes_steps_in_step_with_the_file(what: str):
    name, size, make = READERS[what]

    def work(count: int) -> Callable[[], object]:
        content = make(count)
        return lambda: look_into(name, content)

    less, more = grows_in_step(work, size)
    assert more <= _MOST * max(less, 500), f"{less} → {more}"


def test_a_square_would_be_seen():
    def work(size: int) -> Callable[[], object]:
        text = "一,二\n" * size

        def act() -> None:
            for start in range(0, len(text), 4):
                text[start:].split("\n", 1)

        return act

    less, more = grows_in_step(work, 2_000)
    assert more > 3 * less


# --- the end of the budget -----------------------------------------------------------------------------------


def test_two_hundred_thousand_cells_of_one_long_string_end_in_a_finding():
    text = f"<sst><si><t>{'长' * 2_000}</t></si></sst>"
    cells = '<c t="s"><v>0</v></c>' * 200_000
    book = xlsx(
        {"a": ()},
        parts={
            "xl/sharedStrings.xml": text,
            "xl/worksheets/sheet1.xml": f"<w><row>{cells}</row></w>",
        },
    )
    assert look_into("a.xlsx", book).unfinished


def test_forms_that_draw_each_other_end_in_a_finding():
    """Ten forms, each drawing the next one ten times: ten thousand million characters."""

    def change(document: pikepdf.Pdf) -> None:
        font = document.pages[0].obj.Resources.Font
        inner = document.make_stream(
            b"BT ET", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
        )
        for _ in range(10):
            inner = document.make_stream(
                b"/I Do " * 10,
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, 9, 9]),
                Resources=Dictionary(Font=font, XObject=Dictionary(I=inner)),
            )
        page = document.pages[0].obj
        page["/Resources"] = Dictionary(Font=font, XObject=Dictionary(I=inner))
        page["/Contents"] = document.make_stream(b"/I Do")

    assert look_into("a.pdf", changed(change)).unfinished


def test_a_stream_that_unpacks_without_end_ends_in_a_finding():
    import zlib

    def change(document: pikepdf.Pdf) -> None:
        twice = zlib.compress(zlib.compress(b"\x00" * 60_000_000, 9), 9)
        document.Root["/A"] = document.make_stream(
            twice, Filter=Array([Name.FlateDecode, Name.FlateDecode])
        )

    content = changed(change, compress_streams=False)
    assert len(content) < 5_000
    assert look_into("a.pdf", content).unfinished


def test_counting_costs_nothing_that_counts():
    assert steps_of(lambda: None) < 5
