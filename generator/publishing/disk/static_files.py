"""The webmaster's own files, data/static/, put into the root of the site as they are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.facts.data_layout import STATIC, is_static
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal

_NEVER = (".git", ".svn")


def static_files(root: Path) -> tuple[str, ...]:
    """Return the paths of the webmaster's files relative to data/static/, in order.

    Hidden ones too (.well-known/security.txt), but no leftover of an editor or system and no link.
    """
    top = root / STATIC
    names = (path.relative_to(top).as_posix() for path in _walk(top))
    return tuple(sorted(name for name in names if is_static(f"{STATIC}/{name}")))


def _walk(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.is_symlink() or path.name in _NEVER:
            continue
        if path.is_dir():
            yield from _walk(path)
        elif not files.is_leftover(path.name):
            yield path


def put_in(root: Path, site: Path, *, again: bool = False) -> None:
    """Copy the webmaster's files into a finished site.

    Args:
        root: The repo.
        site: The folder MkDocs has just built.
        again: The folder may hold them already: it was not empty before the build.

    Raises:
        Refusal: A page of the site has the name of one; nothing was copied.
    """
    names = static_files(root)
    taken = [name for name in names if _in_the_way(site / name)]
    if taken and not again:
        raise Refusal(
            f"{STATIC}/ 里的文件和网站自己的文件重名，网站没有改动：{'、'.join(taken)}",
            f"给它换个名字，或移到 {STATIC}/ 以外。",
        )
    for name in names:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / STATIC / name, site / name)


def _in_the_way(path: Path) -> bool:
    return path.exists() or any(parent.is_file() for parent in path.parents)
