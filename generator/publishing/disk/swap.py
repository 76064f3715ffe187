"""The published folder changes in one step, and a run killed at any point is mended by the next."""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import sys
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from generator.facts import data_layout
from generator.facts.records.states import Audience
from generator.publishing.disk import files
from generator.publishing.disk.build_info import audience_of
from generator.publishing.disk.refusal import Refusal

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def staging_of(site: Path) -> Path:
    """Where the new site grows: beside the old one, on the same file system."""
    return site.with_name(f".{site.name}.mingzhang-new")


def parked_of(site: Path) -> Path:
    """Where the old site waits for a moment on systems that cannot exchange two folders."""
    return site.with_name(f".{site.name}.mingzhang-old")


def resolve_site(root: Path, site_dir: Path, audience: Audience) -> Path:
    """Return the folder to publish into, links followed.

    What a killed run left beside it is mended before the folder is looked at, because it may be
    missing for that only, and somebody else's site would take its place.

    Raises:
        Refusal: Replacing it would delete something that is not a site of ours.
    """
    site = site_dir.resolve()
    if site.name:
        mend(site)
    real_root = root.resolve()
    sacred = [real_root, *(real_root / name for name in (data_layout.DATA, files.DOCS, ".git"))]
    if any(folder.is_relative_to(site) for folder in sacred) or any(
        site.is_relative_to(folder) for folder in sacred[1:]
    ):
        raise Refusal(f"网站不能生成到 {site}：那里放着仓库本身。", "换一个 --site-dir，如 site。")
    if site.exists() and not site.is_dir():
        raise Refusal(f"{site} 是一个文件，不是文件夹。", "换一个 --site-dir。")
    if not site.is_dir() or not any(site.iterdir()):
        return site
    there = audience_of(site)
    if there is None:
        raise Refusal(
            f"{site} 里已有文件，而且不是明账生成的网站，没有改动它。",
            "换一个 --site-dir，或先把这个文件夹移走。",
        )
    if there is Audience.PUBLIC and audience is Audience.PREVIEW:
        raise Refusal(
            f"{site} 里是公开的网站，预览不能盖掉它，没有改动。",
            f"预览另用一个文件夹，如 --site-dir {_free_name(site)}。",
        )
    return site


def _free_name(site: Path) -> str:
    """Return a name for a preview beside ``site`` that nothing has yet."""
    names = chain(["preview"], (f"preview-{number}" for number in count(2)))
    return next(name for name in names if not (site.parent / name).exists())


def mend(site: Path) -> tuple[Path, ...]:
    """Clear what a killed run left beside the site; bring the old site back if it was away.

    Returns:
        What could not be removed: put aside, where it is in nobody's way.
    """
    parked = parked_of(site)
    if parked.exists() and not site.exists():
        parked.rename(site)
    aside = site.parent.glob(f".{glob.escape(site.name)}.*.mingzhang-old")
    left = (_clear(site, folder) for folder in (parked, staging_of(site), *sorted(aside)))
    return tuple(folder for folder in left if folder is not None)


def _clear(site: Path, folder: Path) -> Path | None:
    """Remove a folder of ours; return where it is if the system will not have it removed."""
    try:
        files.remove_tree(folder)
    except OSError:
        if folder not in {parked_of(site), staging_of(site)}:
            return folder
        names = (site.with_name(f".{site.name}.{number}.mingzhang-old") for number in count(1))
        aside = next(name for name in names if not name.exists())
        try:
            folder.rename(aside)
        except OSError:
            return folder
        return aside
    return None


def publish(staging: Path, site: Path) -> None:
    """Put the finished folder in the place of the published one; ``mend`` then deletes the old one.

    On Linux and macOS the two change places in one step of the file system. Elsewhere there are
    two renames; killed between them, ``mend`` brings the old site back.
    """
    if not site.exists():
        staging.rename(site)
        return
    staging.chmod(site.stat().st_mode & 0o7777)
    if _exchange(staging, site):
        return
    parked = parked_of(site)
    site.rename(parked)
    try:
        staging.rename(site)
    except OSError:
        parked.rename(site)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where system or file system cannot."""
    call = _system_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _system_call() -> Callable[[bytes, bytes], int] | None:
    """Return the system's call that exchanges two paths, where it has one."""
    if sys.platform not in {"linux", "darwin"}:
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        return lambda one, other: int(
            library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
        )
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _RENAME_SWAP))
    return None
