"""What others put into the published folder goes over to the next site, and never goes without a word."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.disk import build_info, files
from generator.publishing.disk.lock import WORK_FOLDER

PUT_BY = f"{WORK_FOLDER}/kept-of-site"
"""Where a file goes whose name the new site needs itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """Files of the published folder that no run of ours wrote, posix paths relative to it.

    ``carried`` stand in the new site as they were, ``put_by`` are in ``PUT_BY`` because the new site
    has a file of that name; ``edited`` are files of ours that somebody changed and that are made anew.
    """

    carried: tuple[str, ...] = ()
    put_by: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()


NOTHING = Foreign()


def carry_over(root: Path, site: Path, new: Path) -> Foreign:
    """Copy what is not ours from the published folder into the finished one beside it.

    A site of a version that left no list holds others' files in its root and in .well-known/ only,
    as far as anyone can tell: that is where servers and search engines look for them.
    """
    if not site.is_dir():
        return NOTHING
    known = build_info.listed(site)
    names = [name for name in _foreign(site, known) if not _same(site / name, new / name)]
    put_by = {name for name in names if _taken(new, name)}
    for name in names:
        _copy(site / name, root / PUT_BY / name if name in put_by else new / name)
    return Foreign(
        carried=tuple(name for name in names if name not in put_by),
        put_by=tuple(sorted(put_by)),
        edited=tuple(name for name in sorted(known or ()) if _edited(site, name, known or {})),
    )


def _foreign(site: Path, known: Mapping[str, str] | None) -> list[str]:
    """Return the names of the files that are not ours, in order."""
    ours = {build_info.FILE, build_info.LISTING, *(known or ())}
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if _is_file(path))
    others = (name for name in names if name not in ours)
    found = (name for name in others if known is not None or _in_plain_view(name))
    return sorted(name for name in found if not files.is_leftover(name.rpartition("/")[2]))


def _is_file(path: Path) -> bool:
    return path.is_symlink() or path.is_file()


def _in_plain_view(name: str) -> bool:
    return "/" not in name or name.startswith(".well-known/")


def _same(old: Path, new: Path) -> bool:
    if old.is_symlink() or not new.is_file() or old.stat().st_size != new.stat().st_size:
        return False
    return build_info.digest_of(old) == build_info.digest_of(new)


def _taken(new: Path, name: str) -> bool:
    path = new / name
    within = (parent for parent in path.parents if parent.is_relative_to(new))
    return path.exists() or any(parent.is_file() for parent in within)


def _copy(old: Path, new: Path) -> None:
    new.parent.mkdir(parents=True, exist_ok=True)
    new.unlink(missing_ok=True)
    shutil.copy2(old, new, follow_symlinks=False)


def _edited(site: Path, name: str, known: Mapping[str, str]) -> bool:
    path = site / name
    return path.is_file() and build_info.digest_of(path) != known[name]
