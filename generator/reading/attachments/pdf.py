"""A PDF: the text of its pages, and all that stands in it beside them."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generator.reading.attachments.budget import Budget, TooMuchError
from generator.reading.attachments.found import Found
from generator.reading.attachments.pdf_drawn import (
    DAMAGED,
    marks_in,
    read_forms,
    tell_unreadable_fonts,
)
from generator.reading.attachments.pdf_objects import Objects
from generator.reading.attachments.pdf_streams import is_dictionary, unpacked
from generator.reading.attachments.raw import strings_in

if TYPE_CHECKING:
    import pikepdf
    from pypdf import PdfReader

_NOTES = frozenset(
    (
        *("/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut"),
        *("/Caret", "/Ink", "/FileAttachment", "/Stamp"),
    )
)
LOCKED = "加了打开密码"
BROKEN = "文件损坏了，或者不是 PDF"
_REVISIONS = 12  # looked into; a file saved more often was hardly meant to go out
_END = re.compile(rb"%%EOF")
_REMARK = re.compile(rb"(?:^|[\r\n])%[^\r\n]{7,400}")
_PAGE = 2_000  # bytes that the mere being of a page costs
_MOST_FORMS = 4_000  # drawn on a page, fewer than the library lets pass
_OPERATION = 20  # bytes that one operation costs


def read_pdf(content: bytes, found: Found) -> str:
    """Keep what a PDF holds; return why it cannot be read, empty where it can."""
    import pikepdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every oddity it mends
    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)
    try:
        objects = Objects(found)
        with pikepdf.open(io.BytesIO(content)) as document:
            _read_document(document, content, objects, found)
        _read_beside(content, found)
        _read_earlier(content, objects, found)
    except pikepdf.PasswordError:
        return LOCKED
    except TooMuchError:
        raise
    except (*DAMAGED, PyPdfError, pikepdf.PdfError):
        return BROKEN
    return ""


def _read_document(document: pikepdf.Pdf, content: bytes, objects: Objects, found: Found) -> None:
    """Read one revision, the whole file as it opens first."""
    import pikepdf
    from pypdf import PdfReader

    if document.is_encrypted:  # with a password for changing it only
        plain = io.BytesIO()
        document.save(plain, encryption=False, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
        with pikepdf.open(plain) as opened:
            _read_document(opened, plain.getvalue(), objects, found)
        return
    objects.read_properties(document)
    reader = PdfReader(io.BytesIO(content))
    largest = _largest_form(document, found.budget)
    _read_pages(document, reader, largest, objects, found)
    if reader.pages:
        page = reader.pages[0]
        read_forms(document, reader, lambda form: _drawn(page, form, largest, found.budget), found)
    tell_unreadable_fonts(document, found)
    objects.read_all(document)


def _read_pages(
    document: pikepdf.Pdf, reader: PdfReader, largest: int, objects: Objects, found: Found
) -> None:
    texts: dict[object, str] = {}
    blank = pages = 0
    for number, (page, ours) in enumerate(zip(reader.pages, document.pages, strict=False), 1):
        pages += 1
        found.budget.draw(_PAGE)
        key = _drawn_by(ours.obj)
        if key not in texts:
            texts[key] = _text(page, ours.obj, largest, found.budget)
        text = texts[key]
        blank += not text.strip()
        if objects.is_new(text):
            found.text(f"第 {number} 页", text)
        _read_notes(ours.obj, number, objects, found)
    if blank and not found.scanned:
        some = "全部" if blank == pages else f"{blank} 页"
        found.scanned = f"{some}没有文字，多半是扫描的图片"


def _drawn_by(page: Any) -> object:
    """Return what tells pages apart that are drawn by the same streams and resources."""
    parts = (page.get("/Contents"), page.get("/Resources"))
    keys = tuple(getattr(part, "objgen", None) for part in parts)
    return page.objgen if (0, 0) in keys else keys


def _text(page: Any, ours: Any, largest: int, budget: Budget) -> str:
    """Return the text of a page, and what is marked in it without being drawn."""
    marks = list[str]()
    for stream in _streams(ours.get("/Contents")):
        drawing = unpacked(stream, budget)
        budget.draw(len(drawing))
        marks += marks_in(drawing)
    return "\n".join((_drawn(page, None, largest, budget), *marks))


def _drawn(page: Any, form: Any, largest: int, budget: Budget) -> str:
    """Return the text that a page draws, or a form of it, each operation paid for."""
    forms = 0

    def paid(operator: bytes, *_: object) -> None:
        nonlocal forms
        drawn = operator == b"Do" and largest > 0
        forms += drawn
        budget.draw(largest + _OPERATION if drawn else _OPERATION)

    if form is None:
        text = str(page.extract_text(visitor_operand_before=paid))
    else:
        text = str(page.extract_xform_text(form, visitor_operand_before=paid))
    budget.draw(0)  # the library goes on without a form that could not be paid
    if forms >= _MOST_FORMS:  # and without those beyond its own limit
        raise TooMuchError(f"一页里套着画了 {_MOST_FORMS} 次以上，没有核对完")
    return text


def _streams(contents: Any) -> Iterator[Any]:
    import pikepdf

    if isinstance(contents, pikepdf.Stream):
        yield contents
    elif isinstance(contents, pikepdf.Array):
        for one in contents:
            if isinstance(one, pikepdf.Stream):
                yield one


def _largest_form(document: pikepdf.Pdf, budget: Budget) -> int:
    """Return the bytes of the longest form, which any operation may draw again."""
    import pikepdf

    return max(
        (
            len(unpacked(one, budget))
            for one in document.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"
        ),
        default=0,
    )


def _read_notes(page: Any, number: int, objects: Objects, found: Found) -> None:
    for note in page.get("/Annots") or ():
        found.budget.step(4)
        if not is_dictionary(note) or str(note.get("/Subtype", "")) not in _NOTES:
            continue
        said, who = (str(note.get(key, "")).strip() for key in ("/Contents", "/T"))
        if objects.is_new(f"{number} {note.objgen} {said} {who}"):
            found.comments += 1
            found.text(f"第 {number} 页的批注", said)
            found.author("批注者", who)
            objects.tell(said)


def _read_beside(content: bytes, found: Found) -> None:
    """Keep what stands before, between and behind all objects, which no program shows."""
    first, last = content.find(b"%PDF-"), content.rfind(b"%%EOF")
    pieces = [content[: max(0, first)], content[last + 5 :] if last >= 0 else b""]
    pieces += [one[0] for one in _REMARK.finditer(content)]
    found.texts("PDF 里的说明行", (text for piece in pieces for text in strings_in(piece)))


def _read_earlier(content: bytes, objects: Objects, found: Found) -> None:
    """Read the revisions that saving changes left in the file; only what is new is kept."""
    import pikepdf
    from pypdf.errors import PyPdfError

    ends = [one.end() for one in _END.finditer(content)][:-1]
    if len(ends) > _REVISIONS:
        found.not_finished(f"存过 {len(ends) + 1} 次，只核对了最后 {_REVISIONS + 1} 个版本")
    for end in reversed(ends[-_REVISIONS:]):
        found.budget.step(len(content) // 100)
        before = len(found.passages)
        try:
            with (
                pikepdf.open(io.BytesIO(content[:end] + b"\n")) as document,
                found.within("早先的版本") as inner,
            ):
                objects.found = inner
                _read_document(document, content[:end] + b"\n", objects, inner)
        except TooMuchError:
            raise
        except (*DAMAGED, PyPdfError, pikepdf.PdfError):
            continue  # the first part of a file made for the web is no version
        finally:
            objects.found = found
        if len(found.passages) > before and "早先的版本" not in found.hidden:
            found.hidden.append("早先的版本")
