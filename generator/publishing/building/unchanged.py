"""Whether a build would give what stands there already: the same data, pages, code and site as after the last one."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from generator import __version__
from generator.facts import data_layout
from generator.facts.records.states import Audience
from generator.publishing.building.generate import Outcome
from generator.publishing.building.kept_results import KeptResults
from generator.publishing.disk import files
from generator.publishing.disk.first_stood import first_stood
from generator.publishing.disk.lock import WORK_FOLDER
from generator.publishing.disk.manifest import Changes
from generator.publishing.disk.revision import revision_of

_MOST = 8  # sites of one repo: public, preview, a few folders
_LIBRARIES = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2")
_OTHERS_SAY = ("INHERIT", "!ENV", "hooks:", "custom_dir", "!!python/", "!relative")
"""In mkdocs.yml: what is made may hang on something that is not looked at here."""

_OUR_SLUGS = "!!python/object/apply:pymdownx.slugs.slugify"
_ONLY_US = "plugins:\n  - mingzhang\n"


class LastBuild:
    """What the last build of a site was made of, and what came of it.

    ``day`` is the one that publication was held against, and whether somebody told it.
    """

    def __init__(self, root: Path, site: Path, audience: Audience, day: str) -> None:
        self._root, self._site, self._audience, self._day = root, site, audience, day
        self._kept = KeptResults(root, "built", most=_MOST)
        self._key = hashlib.sha256(f"{site.resolve()}\0{audience}".encode()).hexdigest()

    def outcome(self) -> Outcome | None:
        """Return what the last build said, if nothing has changed since; None if one is needed.

        Data are compared byte by byte; pages and site, which are many and large, by size and time.
        """
        if not _told_in_full(self._root):
            return None
        kept = self._kept.get(self._key)
        if not isinstance(kept, tuple) or len(kept) != 2 or not isinstance(kept[1], Outcome):
            return None
        with contextlib.suppress(OSError):  # a file that has just gone: then something has changed
            if kept[0] == self._state():
                return kept[1]
        return None

    def remember(self, outcome: Outcome) -> None:
        """Keep what a build that has just ended said, for as long as nothing changes."""
        if not _told_in_full(self._root) or outcome.leftovers:
            return
        changes = outcome.changes
        stands = tuple(sorted({*changes.written, *changes.unchanged}))
        self._kept.put(
            self._key,
            (self._state(), replace(outcome, changes=Changes(unchanged=stands), vanished=())),
        )

    def _state(self) -> str:
        """Digest all that a build looks at, and what it leaves."""
        revision = revision_of(self._root)
        stood = {name: str(day) for name, day in first_stood(self._root).items()}
        told = {
            "code": _code(),
            "audience": self._audience,
            "day": self._day,  # what is published may wait for one
            "data": _digest(_contents(self._root, self._root / data_layout.DATA)),
            "config": (self._root / files.CONFIG_FILE).read_bytes().hex(),
            "docs": _digest(_times(self._root / files.DOCS)),
            "theme": _digest(_times(self._root / WORK_FOLDER / "theme")),
            "manifest": _digest(_times(self._root / WORK_FOLDER, deep=False)),
            "site": _digest(_times(self._site)),
            "commit": [revision.commit, *revision.changed],
            "stood": stood,
        }
        text = json.dumps(told, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _told_in_full(root: Path) -> bool:
    """Whether mkdocs.yml names nothing but us and what MkDocs and Material bring."""
    try:
        text = (root / files.CONFIG_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    text = text.replace(_OUR_SLUGS, "")
    alone = f"{_ONLY_US}\n" in text or text.endswith(_ONLY_US)
    return alone and not any(word in text for word in _OTHERS_SAY)


@cache
def _code() -> str:
    """Digest our own code and resources, and name the versions of what makes pages with us."""
    package = Path(__file__).resolve().parents[2]
    own = _digest(_contents(package, package, leaving=("__pycache__",)))
    return f"{__version__} {own} {[metadata.version(name) for name in _LIBRARIES]}"


def _contents(root: Path, folder: Path, leaving: Iterable[str] = ()) -> Iterator[str]:
    """Yield name and digest of every file below a folder, in order."""
    for path in _files(folder, leaving):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            yield f"{name} -> {path.readlink()}"
        try:
            with path.open("rb") as file:
                yield f"{name} {hashlib.file_digest(file, 'sha256').hexdigest()}"
        except OSError as error:
            yield f"{name} {error.errno}"


def _times(folder: Path, *, deep: bool = True) -> Iterator[str]:
    """Yield name, size and time of change of every file below a folder, in order."""
    paths = _files(folder) if deep else (path for path in sorted(folder.glob("*.json")))
    for path in paths:
        told = path.lstat()
        yield f"{path.relative_to(folder).as_posix()} {told.st_mode} {told.st_size} {told.st_mtime_ns}"


def _files(folder: Path, leaving: Iterable[str] = ()) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in leaving)
        linked = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in sorted((*names, *linked)):
            yield Path(place) / name


def _digest(lines: Iterable[Any]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(f"{line}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
