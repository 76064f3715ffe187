"""One attachment looked into: bytes in, a record of what it holds out; nothing raises for bad bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from generator.facts.attachments import AttachedFile, Passage
from generator.reading.attachments.archive import UNREADABLE, Archive, TooMuchError
from generator.reading.attachments.excel import read_excel
from generator.reading.attachments.ofd import read_ofd
from generator.reading.attachments.pdf import read_pdf
from generator.reading.attachments.picture import read_picture
from generator.reading.attachments.plain import read_plain
from generator.reading.attachments.properties import authors, property_texts
from generator.reading.attachments.word import read_word

MAX_BYTES = 20_000_000  # of a larger file nothing is read
MAX_TEXT = 3_000_000  # characters of a file that are looked at
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_PICTURES = {
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
}
_MACROS = "vbaProject.bin"
_MAX_PICTURES = 200


class LockedError(ValueError):
    """An office file of today's suffix that is in the old format, which is also how one is locked."""


def look_into(name: str, content: bytes, size: int | None = None) -> AttachedFile:
    """Return what an attachment holds.

    Args:
        name: Posix path relative to the repo; its suffix says how to read it.
        content: All of its bytes, or none of them where it is larger than ``MAX_BYTES``.
        size: Bytes on disk; that of ``content`` by default.
    """
    size = len(content) if size is None else size
    empty = AttachedFile(name=name, size=size)
    if size > MAX_BYTES:
        return replace(empty, unseen=f"超过 {MAX_BYTES // 1_000_000} MB，里面没有核对")
    if not content:
        return replace(empty, fault="文件是空的")
    if content.startswith(_PROGRAMS):
        return replace(empty, runs=("程序",))
    reader = _READERS.get(PurePosixPath(name).suffix.lower())
    if reader is None:
        return empty
    try:
        return _within_bounds(reader(empty, content))
    except LockedError:
        return replace(empty, fault="加了打开密码，或者是旧格式改了后缀")
    except TooMuchError:
        return replace(empty, fault="展开以后太大")
    except UNREADABLE:  # among them XML that is none
        return replace(empty, fault="文件损坏了，或者后缀不对")


def _within_bounds(file: AttachedFile) -> AttachedFile:
    """Cut the text where it is longer than anyone checks by eye, and say so."""
    left, kept = MAX_TEXT, list[Passage]()
    for passage in file.passages:
        if len(passage.text) > left:
            kept.append(replace(passage, text=passage.text[:left]))
            unseen = f"只核对了前 {MAX_TEXT // 10_000} 万字"
            return replace(file, passages=tuple(kept), unseen=file.unseen or unseen)
        left -= len(passage.text)
        kept.append(passage)
    return file


def _word(file: AttachedFile, content: bytes) -> AttachedFile:
    archive = _open(content)
    passages, body, comments = read_word(archive)
    hidden = (f"{body.hidden} 个隐藏的字",) if body.hidden else ()
    return replace(
        _office(file, archive),
        passages=(*passages, *property_texts(archive)),
        authors=(*authors(archive), *(("修订者、批注者", one) for one in sorted(body.authors))),
        changes=body.changes,
        comments=comments,
        hidden=hidden,
    )


def _excel(file: AttachedFile, content: bytes) -> AttachedFile:
    archive = _open(content)
    seen = read_excel(archive)
    return replace(
        _office(file, archive),
        passages=(*seen.passages, *property_texts(archive)),
        authors=(*authors(archive), *seen.authors),
        comments=seen.comments,
        hidden=tuple(seen.hidden),
    )


def _office(file: AttachedFile, archive: Archive) -> AttachedFile:
    """Add what any office file may hold: macros, and pictures that tell where they were taken."""
    runs = ("宏",) if any(name.endswith(_MACROS) for name in archive.names) else ()
    located = []
    pictures = [
        n for n in archive.names if "/media/" in n and n.lower().endswith((".jpg", ".jpeg"))
    ]
    for name in pictures[:_MAX_PICTURES]:
        if read_picture(archive.read(name))[1]:
            located.append(PurePosixPath(name).name)
    return replace(file, runs=runs, located=tuple(located))


def _ofd(file: AttachedFile, content: bytes) -> AttachedFile:
    passages, made_by = read_ofd(_open(content))
    return replace(file, passages=tuple(passages), authors=tuple(made_by))


def _pdf(file: AttachedFile, content: bytes) -> AttachedFile:
    if b"%PDF" not in content[:1024]:
        return replace(file, fault="里面不是 PDF")
    seen = read_pdf(content)
    return replace(
        file,
        passages=tuple(seen.passages),
        authors=tuple(seen.authors),
        comments=seen.comments,
        hidden=tuple(seen.hidden),
        runs=tuple(seen.runs),
        fault=seen.fault,
        unseen=seen.unseen,
    )


def _picture(file: AttachedFile, content: bytes) -> AttachedFile:
    if not content.startswith(_PICTURES[PurePosixPath(file.name).suffix.lower()]):
        return replace(file, fault="里面不是这种图片")
    people, located = read_picture(content)
    own = (PurePosixPath(file.name).name,) if located else ()
    return replace(file, authors=tuple(people), located=own)


def _plain(file: AttachedFile, content: bytes) -> AttachedFile:
    passages, fault = read_plain(content)
    return replace(file, passages=tuple(passages), fault=fault)


def _open(content: bytes) -> Archive:
    if content.startswith(_OLD_OFFICE):
        raise LockedError
    return Archive(content)


_READERS: dict[str, Callable[[AttachedFile, bytes], AttachedFile]] = {
    ".docx": _word,
    ".docm": _word,
    ".xlsx": _excel,
    ".xlsm": _excel,
    ".ofd": _ofd,
    ".pdf": _pdf,
    ".jpg": _picture,
    ".jpeg": _picture,
    ".png": _picture,
    ".txt": _plain,
    ".csv": _plain,
}
