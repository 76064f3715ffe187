"""What a PDF draws beside its pages: appearances of notes, stamps and fields, patterns; marks in what draws; fonts."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from generator.reading.attachments.found import Found
from generator.reading.attachments.pdf_streams import is_dictionary, is_list, unpacked
from generator.reading.attachments.raw import strings_in

if TYPE_CHECKING:
    import pikepdf

DAMAGED = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, OSError),
    *(AssertionError, NotImplementedError, RecursionError, EOFError, ZeroDivisionError),
    *(struct.error, zlib.error, RuntimeError),
)
"""What the libraries raise, beside their own errors, over a file that is damaged or made up."""

_MARKED = re.compile(
    rb"/[A-Za-z]{1,40}[ \r\n]{0,3}<<(.{0,2000}?)>>[ \r\n]{0,3}(?:BDC|DP)", re.DOTALL
)
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.){1,1000})\)|<([0-9A-Fa-f]{8,2000})>")
_REMARK = re.compile(rb"(?:\A|[\r\n])%([^\r\n]{7,400})")
_SHOWS = re.compile(rb"T[jJ]|['\"][\r\n ]")
_READ_AS_WRITTEN = re.compile("Uni|UCS|UTF|GB|B5|RKSJ|EUC|KSC|CNS")
"""Of the named tables of Chinese, Japanese and Korean fonts those that the library knows."""

_NUMBERED = re.compile(r"/?[A-Za-z]{0,3}_?[0-9]{1,5}")
"""A glyph's name that says nothing: g12, cid34, a5."""

_SUBSET = re.compile(r"/?[A-Z]{6}\+")
_SYMBOLIC = 4
_UNREADABLE = "有的文字没有字符对照表，程序读不出来"

Draw = Callable[[Any], str]
"""Gives the text that a form draws, paid for."""


def marks_in(drawing: bytes) -> Iterator[str]:
    """Yield what stands in a stream that draws and is not drawn: texts of marked content, remarks."""
    for marked in _MARKED.finditer(drawing):
        for literal, digits in _LITERAL.findall(marked[1]):
            content = (
                bytes.fromhex(digits.decode() + "0" * (len(digits) % 2)) if digits else literal
            )
            yield from strings_in(content)
    for remark in _REMARK.finditer(drawing):
        yield from strings_in(remark[1])


def read_forms(document: pikepdf.Pdf, reader: Any, draw: Draw, found: Found) -> None:
    """Keep the text of forms and patterns that no page's text has: the appearances of notes above all.

    Args:
        document: As it lies in ``reader``, not encrypted.
        reader: The same in the library that knows fonts.
        draw: See ``Draw``.
        found: What the pages said stands in it.
    """
    from pypdf.errors import PyPdfError
    from pypdf.generic import IndirectObject

    said = {"".join(line.split()) for one in found.passages for line in one.text.split("\n")}
    for form in _forms(document):
        drawing = unpacked(form, found.budget)
        found.budget.draw(len(drawing))
        lines = list(marks_in(drawing))
        if _SHOWS.search(drawing):
            number, generation = form.objgen
            try:
                text = draw(reader.get_object(IndirectObject(number, generation, reader)))
                lines += text.split("\n")
            except (*DAMAGED, PyPdfError):
                found.not_finished("有的图章、批注或者图案读不出来")
        new = [line for line in lines if "".join(line.split()) not in said]
        said.update("".join(line.split()) for line in new)
        found.texts("图章、批注的外观", new)


def _forms(document: pikepdf.Pdf) -> Iterator[Any]:
    import pikepdf

    for one in document.objects:
        if not isinstance(one, pikepdf.Stream):
            continue
        if one.get("/Subtype") in ("/Form", "/PS") or one.get("/PatternType") == 1:
            yield one


def tell_unreadable_fonts(document: pikepdf.Pdf, found: Found) -> None:
    """Keep that there are fonts whose characters nothing translates: what they draw only eyes can read."""
    for one in document.objects:
        found.budget.step()
        if not is_dictionary(one) or one.get("/Type") != "/Font" or "/ToUnicode" in one:
            continue
        if _is_unreadable(one):
            found.scanned = "；".join(filter(None, (found.scanned, _UNREADABLE)))
            return


def _is_unreadable(font: Any) -> bool:
    kind: str = str(font.get("/Subtype", ""))
    encoding: Any = font.get("/Encoding")
    if kind == "/Type0":
        return is_dictionary(encoding) or not _READ_AS_WRITTEN.search(str(encoding))
    names: Any = encoding.get("/Differences") if is_dictionary(encoding) else None
    if is_list(names):
        glyphs = [str(one) for one in names if str(one).startswith("/")]
        return bool(glyphs) and all(map(_NUMBERED.fullmatch, glyphs))
    if kind != "/TrueType" or encoding is not None:
        return False
    described = font.get("/FontDescriptor")
    flags = int(described.get("/Flags", 0)) if is_dictionary(described) else 0
    return bool(flags & _SYMBOLIC and _SUBSET.match(str(font.get("/BaseFont", ""))))
