"""The published site as one archive that opens from a disk: no server, no network, the search included."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from generator.presenting.machines.on_disk import NOTE, NOTE_FILE, for_disk
from generator.presenting.prepared.page import Page
from generator.presenting.search.script_files import as_scripts
from generator.publishing.disk import build_info, files

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment an archive knows; same input, same bytes
_ONLY_ON_A_HOST = frozenset({"404.html", "robots.txt", "sitemap.xml"})
_LEFT_OUT = _ONLY_ON_A_HOST | {build_info.FILE, build_info.LISTING}


def archive_of(site: Path) -> Path:
    """Return where the archive of a site goes: ``site-offline.zip`` beside ``site``."""
    return site.with_name(f"{site.name}-offline.zip")


def pack(site: Path) -> Path:
    """Write the archive of a published site, whole or not at all; return its path."""

    def fill(file: BinaryIO) -> None:
        with zipfile.ZipFile(file, "w") as archive:
            for page in _sealed(site):
                entry = zipfile.ZipInfo(f"{site.name}/{page.path}", date_time=_EPOCH)
                entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
                archive.writestr(entry, page.content, compresslevel=6)

    files.write_with(archive_of(site), fill)
    return archive_of(site)


def _sealed(site: Path) -> Iterator[Page]:
    """Yield the files of the archive and at last its own list and record: its pages are other bytes."""
    lines = {}
    for page in _contents(site):
        lines[page.path] = f"{hashlib.sha256(page.content).hexdigest()}  {page.path}\n"
        yield page
    listing = "".join(lines[name] for name in sorted(lines)).encode("utf-8", "surrogateescape")
    for name, content in build_info.resealed(site, listing):
        yield Page(path=name, content=content)


def _contents(site: Path) -> Iterator[Page]:
    """Yield the files of the archive in order of name, the note first."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    there = frozenset(names)
    yield Page(path=NOTE_FILE, content=NOTE.encode("utf-8-sig"))
    for name in names:
        if name in _LEFT_OUT:
            continue
        content = (site / name).read_bytes()
        if name.endswith(".html"):
            yield Page(path=name, content=_for_disk(content, name, there.__contains__))
        elif name.startswith("search/") and name.endswith(".bin"):
            yield from as_scripts([Page(path=name, content=content)])
        else:
            yield Page(path=name, content=content)


def _for_disk(content: bytes, name: str, is_there: Callable[[str], bool]) -> bytes:
    """Return a page for the archive; an attachment in another encoding goes in as it is."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return content
    return for_disk(text, name, is_there).encode()
