"""The data files of a repo put into canonical form, or those that are not told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.facts.data_layout import DATA
from generator.facts.unreadable import Unreadable
from generator.publishing.authoring.canonical.canonical import UnwritableError, canonical
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal, plain_words
from generator.reading.repo.paths import Role, read_name

_MOST = 3_000_000  # bytes of a file that is put in order


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """What came of it: names relative to the repo; ``left`` pairs a name with why it was left alone."""

    looked: int
    changed: tuple[str, ...]
    left: tuple[tuple[str, str], ...]


def format_files(root: Path, paths: Sequence[Path], *, write: bool) -> Formatted:
    """Put data files into canonical form.

    Args:
        root: The repo.
        paths: Files or folders within its data/; none for all of it.
        write: Write what differs; otherwise only tell.

    Raises:
        Refusal: A path is none of its data, or the disk says no.
    """
    changed, left = list[str](), list[tuple[str, str]]()
    names = _names(root, paths)
    for name in names:
        kind = read_name(name).kind
        with plain_words("这个文件没有动。", place=root / name):
            content = files.head(root / name, _MOST)
        if kind is None or len(content) > _MOST:
            left.append((name, "文件太大" if kind else "不是数据文件"))
            continue
        try:
            made = canonical(name, content, kind)
        except UnwritableError as error:
            left.append((name, str(error)))
            continue
        if made != content:
            changed.append(name)
            if write:
                with plain_words("这个文件没有动。", place=root / name):
                    files.write(root / name, made)
    return Formatted(looked=len(names), changed=tuple(changed), left=tuple(left))


def _names(root: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    """Return the data files that were asked about, in order of name."""
    there = [
        name
        for name, stuck in files.list_tree(root).items()
        if not isinstance(stuck, Unreadable) and read_name(name).role is Role.FORM
    ]
    asked = [_within(root, path) for path in paths]
    for path, folder in zip(paths, asked, strict=True):
        if not any(_covers(folder, name) for name in there):
            raise Refusal(f"{path} 里没有数据文件。", f"写 {DATA}/ 里的文件或文件夹。")
    return tuple(
        name for name in there if not asked or any(_covers(folder, name) for folder in asked)
    )


def _within(root: Path, path: Path) -> str:
    place = path.absolute()
    return place.relative_to(root).as_posix() if place.is_relative_to(root) else "/"


def _covers(folder: str, name: str) -> bool:
    return folder in (".", name) or name.startswith(f"{folder}/")
