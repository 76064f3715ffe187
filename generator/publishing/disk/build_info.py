"""Two small files in the published folder say what it is: ours, which version, which data, which content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.facts.records.states import Audience
from generator.publishing.disk import files
from generator.publishing.disk.revision import UNKNOWN, Revision

if TYPE_CHECKING:
    from generator.concluding.judged import Judged

FILE = "build.json"
LISTING = "build-files.txt"
"""Names and digests of all files of ours but these two, as ``sha256sum -c`` reads them."""
_GENERATOR = "mingzhang"


def audience_of(site: Path) -> Audience | None:
    """Whom the site in a folder is for; None where no earlier run wrote it."""
    try:
        data = json.loads((site / FILE).read_bytes())
        if data["generator"] == _GENERATOR:
            return Audience(data["audience"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """Which data a site was made of: the commit, empty where none is told, and whether it was changed."""

    commit: str
    dirty: bool


def revision_in(site: Path) -> Recorded | None:
    """Return what the site in a folder records of its data; None where no earlier run wrote it."""
    try:
        data = json.loads((site / FILE).read_bytes())
        if data["generator"] != _GENERATOR:
            return None
        commit = str(data["revision"] or "")
        return Recorded(commit=commit, dirty=bool(data["dirty"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a site was judged by, and which records of releases it stands on.

    ``rules`` is the mark of the rule book, ``standards`` the ids of those in force, ``releases`` the
    last record of each year shown (``suicheng/2024/2025-03-21``), ``day`` the one somebody told for
    公开时间, None where it was the clock's.
    """

    rules: str = ""
    standards: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()
    day: date | None = None


NO_EDITION = Edition()


def edition_of(judged: Judged, day: date | None = None) -> Edition:
    """Return the edition of what was judged for an audience; nothing of what is hidden is in it."""
    from generator.concluding.rulebook import rule_set

    standards = {one.standard.id for year in judged.years for one in year.evaluations}
    return Edition(
        rules=rule_set(),
        standards=tuple(sorted(standards | {year.standard.id for year in judged.years})),
        releases=tuple(
            f"{year.unit.id}/{year.year}/{year.release.id}"
            for year in judged.years
            if year.release is not None
        ),
        day=day,
    )


def seal(
    site: Path,
    audience: Audience,
    revision: Revision = UNKNOWN,
    edition: Edition = NO_EDITION,
) -> None:
    """Write what the site is, and of what: version, audience, data, one digest of all files, no clock.

    ``revision`` and ``dirty`` are null where the data lies in no Git repo.
    """
    listing = _listing(site)
    content = {
        "generator": _GENERATOR,
        "version": __version__,
        "audience": audience.value,
        "revision": revision.commit or None,
        "dirty": revision.dirty if revision.commit else None,
        "rules": edition.rules or None,
        "standards": list(edition.standards),
        "releases": list(edition.releases),
        "day": edition.day.isoformat() if edition.day else None,
        "digest": digest_of_listing(listing),
    }
    text = json.dumps(content, ensure_ascii=False, indent=2)
    files.write(site / LISTING, listing)
    files.write(site / FILE, f"{text}\n".encode())


def resealed(site: Path, listing: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the two files for a site in other bytes, an archive to be opened from a disk."""
    try:
        content = json.loads((site / FILE).read_bytes())
    except (OSError, ValueError):
        return
    text = json.dumps(
        content | {"digest": digest_of_listing(listing)}, ensure_ascii=False, indent=2
    )
    yield LISTING, listing
    yield FILE, f"{text}\n".encode()


def digest_of_listing(listing: bytes) -> str:
    """Return the one digest that stands for all files of a list, as ``build.json`` has it."""
    return f"sha256:{hashlib.sha256(listing).hexdigest()}"


def digest(site: Path) -> str:
    """Digest names and contents of all files of a folder but those written here, in order of name."""
    return hashlib.sha256(_listing(site)).hexdigest()


def listed(site: Path) -> Mapping[str, str] | None:
    """Return the files an earlier run put into a site, with their digests; None where it left no list."""
    try:
        return parsed((site / LISTING).read_bytes())
    except (OSError, UnicodeDecodeError):
        return None


def parsed(listing: bytes) -> Mapping[str, str]:
    """Return the files of a list with their digests; lines that are none of its are passed over."""
    pairs = (line.split("  ", 1) for line in listing.decode().splitlines())
    return {pair[1]: pair[0] for pair in pairs if len(pair) == 2}


def digest_of(path: Path) -> str:
    """Digest the content of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _listing(site: Path) -> bytes:
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*")}
    names = (name for name in sorted(paths) if name not in (FILE, LISTING))
    lines = (f"{digest_of(paths[name])}  {name}\n" for name in names if paths[name].is_file())
    return "".join(lines).encode("utf-8", "surrogateescape")
