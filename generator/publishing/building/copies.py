"""A copy of a site, a folder or an archive, held file by file against what was released."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.publishing.disk import build_info
from generator.publishing.disk.refusal import Refusal, plain_words

_PIECE = 1 << 20
_PAGE = "index.html"
_NO_ADDRESS = frozenset({"404.html"})
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError)
"""What a spoilt or locked archive raises when it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy: the digest of each file by name, its list and its record; empty where it has none."""

    digests: Mapping[str, str]
    listing: bytes
    record: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What holding a copy against a release showed, names in order.

    ``faults`` are Chinese sentences on the record itself; ``release`` is the digest that stands for
    all of it, ``editions`` the records of releases it names.
    """

    release: str
    revision: str
    editions: tuple[str, ...]
    same: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    faults: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it is what was released, to the last byte."""
        return not (self.changed or self.missing or self.added or self.faults)


def verified(copy: Path, released: Path | None = None) -> Verified:
    """Hold a copy against what was released.

    Args:
        copy: A folder or a .zip.
        released: The release: a folder or a .zip with the two files that every build writes, or a
            folder with these two alone. None takes the copy's own, which tells of damage but not of
            somebody who changed both.

    Raises:
        Refusal: One of them is not there, cannot be read or has no list.
    """
    found = copy_of(copy)
    known = found if released is None else copy_of(released, listed_only=True)
    where = copy if released is None else released
    if not known.listing:
        raise Refusal(
            f"{where} 里没有 {build_info.LISTING}，不知道公开的是哪些文件。",
            "用 --released 指明公开的那一份：网站的文件夹、压缩包，或者留着这两个文件的文件夹。",
        )
    wanted = build_info.parsed(known.listing)
    about = _record(known.record)
    editions = about.get("releases")
    ours = {build_info.FILE, build_info.LISTING}
    there = {name: digest for name, digest in found.digests.items() if name not in ours}
    return Verified(
        release=build_info.digest_of_listing(known.listing),
        revision=str(about.get("revision") or ""),
        editions=tuple(map(str, editions)) if isinstance(editions, list) else (),
        same=sum(there.get(name) == digest for name, digest in wanted.items()),
        changed=tuple(sorted(n for n, digest in wanted.items() if there.get(n, digest) != digest)),
        missing=tuple(sorted(set(wanted) - set(there))),
        added=tuple(sorted(set(there) - set(wanted))),
        faults=tuple(_faults(known, about, found, own=released is None)),
    )


def addresses_gone(old: Path, new: Path) -> tuple[str, ...]:
    """Return the addresses of pages that a site had and the next one has not; none where either is new."""
    before, now = build_info.listed(old), build_info.listed(new)
    return gone(before, now) if before and now else ()


def gone(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Return the addresses of pages that only the first of two lists has, in order."""
    return tuple(sorted({_address(name) for name in before if _is_page(name) and name not in now}))


def listing_of(place: Path) -> Mapping[str, str]:
    """Return the list of a site, a folder or a .zip.

    Raises:
        Refusal: There is none.
    """
    known = copy_of(place, listed_only=True)
    if not known.listing:
        raise Refusal(f"{place} 里没有 {build_info.LISTING}，不知道它有哪些地址。")
    return build_info.parsed(known.listing)


def copy_of(place: Path, *, listed_only: bool = False) -> Copy:
    """Read a copy; ``listed_only`` leaves all files but its list and its record alone.

    Raises:
        Refusal: It is not there, or an archive that cannot be read.
    """
    if place.is_dir():
        return _folder(place, listed_only=listed_only)
    if not place.is_file():
        raise Refusal(f"没有 {place} 这个文件夹或文件。", "检查路径写得对不对。")
    try:
        with zipfile.ZipFile(place) as archive:
            return _archive(archive, listed_only=listed_only)
    except _BROKEN as error:
        raise Refusal(
            f"{place} 不是打得开的 zip 压缩包。", "重新下载一份；别的格式先解压成文件夹。"
        ) from error


def _folder(place: Path, *, listed_only: bool) -> Copy:
    with plain_words("什么都没有改动。", place=place):
        own = {
            name: (place / name).read_bytes() if (place / name).is_file() else b""
            for name in (build_info.LISTING, build_info.FILE)
        }
        paths = [] if listed_only else [path for path in place.rglob("*") if path.is_file()]
        digests = {
            path.relative_to(place).as_posix(): build_info.digest_of(path) for path in sorted(paths)
        }
    return Copy(digests=digests, listing=own[build_info.LISTING], record=own[build_info.FILE])


def _archive(archive: zipfile.ZipFile, *, listed_only: bool) -> Copy:
    """Read an archive; the folder that holds the list is the site, wherever it lies in there."""
    names = [info.filename for info in archive.infolist() if not info.is_dir()]
    lists = [name for name in names if name.rpartition("/")[2] == build_info.LISTING]
    root = min(lists, key=len).removesuffix(build_info.LISTING) if lists else ""
    inside = {name.removeprefix(root): name for name in names if name.startswith(root)}
    listing, record = (
        archive.read(inside[name]) if name in inside else b""
        for name in (build_info.LISTING, build_info.FILE)
    )
    digests = {} if listed_only else {name: _digest(archive, at) for name, at in inside.items()}
    outside = {} if listed_only else {n: "" for n in names if not n.startswith(root)}
    return Copy(digests=digests | outside, listing=listing, record=record)


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        read: Callable[[], bytes] = partial(file.read, _PIECE)
        for piece in iter(read, b""):
            digest.update(piece)
    return digest.hexdigest()


def _record(content: bytes) -> Mapping[str, object]:
    try:
        data = json.loads(content)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _faults(known: Copy, about: Mapping[str, object], found: Copy, *, own: bool) -> list[str]:
    faults = []
    if about.get("digest") != build_info.digest_of_listing(known.listing):
        faults.append(f"{build_info.FILE} 和 {build_info.LISTING} 对不上，其中一个被改过")
    if not own and found.listing and found.listing != known.listing:
        faults.append(f"它自己的 {build_info.LISTING} 和公开的不同")
    return faults


def _is_page(name: str) -> bool:
    return name.endswith(".html") and name not in _NO_ADDRESS


def _address(name: str) -> str:
    return f"/{name.removesuffix(_PAGE)}"
