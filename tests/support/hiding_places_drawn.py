"""PDFs that keep a secret in what is drawn beside the pages, or in what draws them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.support.attachment_files import jpg, pdf

Change = Callable[[Pdf], None]
_BOX = Array([0, 0, 200, 20])


def in_what_is_drawn(secret: str) -> Iterator[tuple[str, bytes]]:
    """Yield (place, content), each of which holds the secret once."""
    for kind in ("Stamp", "FreeText", "Line", "Square", "Watermark", "Redact", "Popup"):
        yield f"外观 {kind}", _changed(_noted(kind, lambda d: Dictionary(N=_form(d, secret))))
    yield (
        "另一种状态的外观",
        _changed(_noted("Stamp", lambda d: Dictionary(N=Dictionary(On=_form(d, secret))))),
    )
    yield "指着时的外观", _changed(_noted("Stamp", lambda d: Dictionary(R=_form(d, secret))))
    yield (
        "外观里的图形",
        _changed(_noted("Stamp", lambda d: Dictionary(N=_around(d, _form(d, secret))))),
    )
    yield "没有画的图形", _changed(lambda d: _keep(d, _form(d, secret)))
    yield "图案", _changed(lambda d: _keep(d, _pattern(d, secret)))
    yield (
        "PostScript 图形",
        _changed(lambda d: _keep(d, _stream(d, f"({secret}) show", Subtype=Name.PS))),
    )
    yield (
        "函数的说明",
        _changed(lambda d: _keep(d, _stream(d, f"{{ % {secret}\n pop }}", FunctionType=4))),
    )
    yield "画法里的替代文字", _drawing(f"/Span <</ActualText ({secret})>> BDC EMC")
    yield (
        "画法里的属性",
        _drawing(f"/Artifact <</Note <FEFF{secret.encode('utf-16-be').hex()}>>> BDC EMC"),
    )
    yield "画法里的说明行", _drawing(f"\n% {secret}\n")
    yield "位置的名称", _changed(lambda d: _keep(d, Dictionary({f"/{secret}": 1})))
    yield "压过的插图", _changed(lambda d: _keep(d, _packed_picture(d, secret)))
    yield "JPEG 2000", _changed(lambda d: _keep(d, _jpeg_2000(d, secret)))


def without_a_table() -> Iterator[tuple[str, bytes]]:
    """Yield (kind of font, content): what the page says is drawn, and no program can read it."""
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/AAAAAA+Song"),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
    )
    glyphs = Dictionary(Differences=Array([1, Name("/g1"), Name("/g2")]))
    flags = Dictionary(Type=Name.FontDescriptor, FontName=Name("/AAAAAB+Song"), Flags=4)
    kinds: dict[str, dict[str, Any]] = {
        "Type0": {"Encoding": Name("/Identity-H"), "DescendantFonts": Array([inner])},
        "Type3": {"Encoding": glyphs, "CharProcs": Dictionary()},
        "TrueType": {"BaseFont": Name("/AAAAAB+Song"), "FontDescriptor": flags},
    }
    for kind, entries in kinds.items():
        font = Dictionary(Type=Name.Font, Subtype=Name(f"/{kind}"), **entries)
        yield kind, _changed(partial(_keep_font, font))


def many_forms(count: int) -> bytes:
    """A PDF with so many stamps that are not drawn."""
    return _changed(
        lambda d: _keep(d, Array([_form(d, f"stamp {number}") for number in range(count)]))
    )


def _changed(change: Change) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("绩效自评报告"))) as document:
        change(document)
        document.save(made, deterministic_id=True)
    return made.getvalue()


def _keep(document: Pdf, one: Object) -> None:
    document.Root["/PieceInfo"] = Dictionary(A=Dictionary(Private=one))


def _keep_font(font: Object, document: Pdf) -> None:
    _keep(document, document.make_indirect(font))


def _stream(document: Pdf, drawn: str | bytes, **entries: object) -> Object:
    content = drawn.encode() if isinstance(drawn, str) else drawn
    stream = Stream(document, content)
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return document.make_indirect(stream)


def _fonts(document: Pdf) -> Dictionary:
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    return Dictionary(Font=Dictionary(H=document.make_indirect(font)))


def _form(document: Pdf, text: str) -> Object:
    return _stream(
        document, f"BT /H 9 Tf 1 0 0 1 2 2 Tm ({text}) Tj ET", Subtype=Name.Form, BBox=_BOX, Resources=_fonts(document)
    )  # fmt: skip


def _around(document: Pdf, inner: Object) -> Object:
    return _stream(
        document, "/X Do", Subtype=Name.Form, BBox=_BOX, Resources=Dictionary(XObject=Dictionary(X=inner))
    )  # fmt: skip


def _pattern(document: Pdf, text: str) -> Object:
    return _stream(
        document, f"BT /H 9 Tf ({text}) Tj ET", PatternType=1, PaintType=1, TilingType=1, XStep=90, YStep=20,
        BBox=_BOX, Resources=_fonts(document),
    )  # fmt: skip


def _noted(kind: str, appearance: Callable[[Pdf], Dictionary]) -> Change:
    def change(document: Pdf) -> None:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=_BOX, AP=appearance(document)
        )
        document.pages[0].obj["/Annots"] = Array([document.make_indirect(note)])

    return change


def _drawing(operations: str) -> bytes:
    return _changed(lambda document: document.pages[0].contents_add(operations.encode()))


def _packed_picture(document: Pdf, secret: str) -> Object:
    picture = zlib.compress(jpg(artist=f"手机 {secret}"))
    return _stream(
        document, picture, Subtype=Name.Image, Filter=Array([Name.FlateDecode, Name.DCTDecode])
    )


def _jpeg_2000(document: Pdf, secret: str) -> Object:
    boxes = b"\x00\x00\x00\x0cjP  \r\n\x87\n\x00\x00\x00\x40xml <x>" + secret.encode() + b"</x>"
    return _stream(document, boxes, Subtype=Name.Image, Filter=Name.JPXDecode)
