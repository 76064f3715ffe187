"""The disk: find the repo, read all of data/, write a file whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generator.facts.data_layout import DATA, is_attachment, is_release, is_static
from generator.facts.unreadable import Unreadable
from generator.publishing.disk.refusal import Refusal, plain_words

DOCS = "docs"
CONFIG_FILE = "mkdocs.yml"

_LARGEST_RECORD = 1 << 28  # bytes; the record of a release of ten thousand projects has 1 << 26
_YAML = (".yml", ".yaml")
_BACKUPS = ("~", ".tmp", ".bak", ".orig")
_IGNORED_ENDINGS = (*_BACKUPS, ".swp", ".swo")
_IGNORED_NAMES = ("thumbs.db", "desktop.ini", ".ds_store")
_ASK = "请管理员开放读的权限，或把它移出 data/。"
_NO_LINK = "把文件本身放进来，再删掉链接。"
_FORBIDDEN = Unreadable("没有读这个文件的权限。", _ASK)
_UNFINISHED = ".mingzhang-new"  # one writer at a time, so one name a folder will do


def is_root(folder: Path) -> bool:
    """Tell whether a folder is the top of a repo of ours."""
    return (folder / CONFIG_FILE).is_file() and (folder / DATA).is_dir()


def find_root(start: Path) -> Path:
    """Find the repo a path belongs to: the nearest folder upward with mkdocs.yml and data/.

    Args:
        start: A file or folder in the repo; it need not exist.

    Raises:
        Refusal: No such folder up to the top of the file system.
    """
    place = start.absolute()  # not resolve(): a link inside a repo belongs to it
    for folder in (place, *place.parents):
        if is_root(folder):
            return folder
    raise Refusal(
        f"从 {place} 往上都找不到明账的数据仓库（同时有 {CONFIG_FILE} 和 {DATA}/ 的文件夹）。",
        "先进入仓库的文件夹再运行；还没有仓库的，用 mingzhang new site 文件夹名 新建一个。",
    )


def read_tree(root: Path, *, limit: int) -> dict[str, bytes]:
    """Read every file below data/, in order of name.

    Args:
        root: The repo.
        limit: Most bytes read of one file; of a larger one the first ``limit`` + 1 come, so that
            reading sees that it is too large.

    Returns:
        Posix path relative to the repo → content. Only YAML files have content; of all others
        (attachments) the name matters, never the bytes. What may not be read, symbolic links among
        attachments, and all others but to files in data/ are ``Unreadable``, folders among them.

    Raises:
        Refusal: There is no data/, a name is no Unicode, or the disk fails.
    """
    found = list_tree(root)
    return read_listed(root, found, limit=limit)


def list_tree(root: Path) -> dict[str, Unreadable | None]:
    """Return the names that ``read_tree`` would read, with what keeps one from being read."""
    with plain_words("什么都没有改动。", place=root / DATA):
        return dict(sorted(_walk(root, root / DATA), key=lambda found: found[0]))


def read_listed(
    root: Path, found: Mapping[str, Unreadable | None], *, limit: int
) -> dict[str, bytes]:
    """Read files that were listed, as ``read_tree`` does."""
    with plain_words("什么都没有改动。", place=root / DATA):
        return {
            name: _head(root, name, limit) if stuck is None else stuck
            for name, stuck in found.items()
        }


def _walk(root: Path, folder: Path) -> Iterator[tuple[str, Unreadable | None]]:
    try:
        entries = os.scandir(folder)
    except PermissionError:
        yield folder.relative_to(root).as_posix(), Unreadable("没有读这个文件夹的权限。", _ASK)
        return
    with entries:
        listed = list(entries)
        beside = {entry.name for entry in listed}
        for entry in listed:
            path = Path(entry.path)
            name = path.relative_to(root).as_posix()
            if is_clutter(entry.name) and not _is_put_away(name, beside):
                continue
            if not _is_unicode(name):
                shown = name.encode("utf-8", "backslashreplace").decode()
                raise Refusal(f"文件名不是 UTF-8 编码：{shown}", "给它改个名字。")
            stray = _stray_link(root, path, name) if entry.is_symlink() else None
            if stray is not None:
                yield name, stray
            elif entry.is_dir() and _is_called_a_file(name):
                yield name, _folder_for_file(path)
            elif entry.is_dir():
                yield from _walk(root, path)
            elif entry.is_file():
                yield name, None


def _stray_link(root: Path, path: Path, name: str) -> Unreadable | None:
    """Say what is wrong with a link, nothing if it leads to a file in data/ and is no attachment.

    An attachment is published as it lies there; a link would publish what nobody put there.
    """
    if is_attachment(name):
        why = f"这是一个符号链接，指向 {path.readlink()}；附件只能是放在 attachments 里的文件本身。"
        return Unreadable(why, _NO_LINK)
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        target = path.parent / path.readlink()
        if target.is_relative_to(root / DATA):
            return Unreadable(f"这是一个符号链接，指向的 {path.readlink()} 不在那里。", _NO_LINK)
    except (OSError, RuntimeError):  # a loop is the one or the other, by the version of Python
        return Unreadable("这是一个符号链接，绕了一圈又指回自己。", _NO_LINK)
    if target.is_relative_to((root / DATA).resolve()) and target.is_file():
        return None
    return Unreadable(
        f"这是一个符号链接，指向 {path.readlink()}；{DATA}/ 里只接受指向其中文件的链接。",
        _NO_LINK,
    )


def refuse_links_in_docs(root: Path) -> None:
    """Refuse symbolic links below docs/: MkDocs would publish whatever they lead to.

    Raises:
        Refusal: There is one; what begins with a dot is never published and does not count.
    """
    docs = root / DOCS
    for folder, folders, names in os.walk(docs):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted((*folders, *names)):
            path = Path(folder) / name
            if not name.startswith(".") and path.is_symlink():
                shown = path.relative_to(root).as_posix()
                raise Refusal(
                    f"{shown} 是一个符号链接，指向 {path.readlink()}；照着它会把别处的文件公布出去。",
                    "把文件本身放进来，再删掉链接。",
                )


def _is_called_a_file(name: str) -> bool:
    return name.lower().endswith(_YAML) and not is_attachment(name) and not is_static(name)


def _folder_for_file(folder: Path) -> Unreadable:
    """Say of a folder called x.yml what lies in it and is not read."""
    inside = sorted(path.name for path in folder.rglob("*") if path.is_file())
    held = (
        f"，里面的 {'、'.join(inside[:3])}{' 等' if len(inside) > 3 else ''}没有读取"
        if inside
        else ""
    )
    advice = "把里面的文件移出来，放到这个文件夹所在的地方，再删掉空文件夹。"
    if not inside:
        advice = "删掉这个空文件夹，在原处放同名的文件。"
    return Unreadable(f"这是一个叫“{folder.name}”的文件夹，不是文件{held}。", advice)


def is_clutter(name: str) -> bool:
    """Whether a name is the leftover of an editor or system, or hidden; ``.x.yml`` is data put away."""
    small = name.lower()
    if small.endswith(_YAML):
        return small.startswith(("._", ".#", "~$"))
    return small.startswith((".", "#")) or is_leftover(name)


def _is_put_away(name: str, beside: set[str]) -> bool:
    """Whether what is called a backup is all there is of a file of data: that is told, not passed over."""
    last = name.rpartition("/")[2]
    ending = next((one for one in _BACKUPS if last.lower().endswith(one)), "")
    if not ending or last.startswith((".", "#", "~$")) or is_attachment(name) or is_static(name):
        return False
    return last[: -len(ending)] not in beside


def is_leftover(name: str) -> bool:
    """Whether a name is what an editor or system leaves behind, among files that may be hidden."""
    small = name.lower()
    marked = small.startswith(("._", ".#", "~$")) or small.endswith(_IGNORED_ENDINGS)
    return marked or small in _IGNORED_NAMES


def _is_unicode(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _head(root: Path, name: str, limit: int) -> bytes:
    if is_release(name):
        return head(root / name, _LARGEST_RECORD)
    if is_attachment(name) or is_static(name) or not name.lower().endswith(_YAML):
        return b"" if os.access(root / name, os.R_OK) else _FORBIDDEN
    return head(root / name, limit)


def head(path: Path, limit: int) -> bytes:
    """Read a file's first ``limit`` + 1 bytes; ``Unreadable`` without the permission."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except PermissionError:
        return _FORBIDDEN


def same_content(path: Path, content: bytes) -> bool:
    """Whether a plain file stands there with exactly this content."""
    try:
        if path.is_symlink() or path.stat().st_size != len(content):
            return False
        return path.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def same_copy(path: Path, source: Path) -> bool:
    """Whether ``path`` is our copy of ``source``: same size, same time of change."""
    try:
        ours = path.stat(follow_symlinks=False)
    except (FileNotFoundError, NotADirectoryError):
        return False
    theirs = source.stat()
    return (ours.st_size, ours.st_mtime_ns) == (theirs.st_size, theirs.st_mtime_ns)


def write(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Write a file whole or not at all; ``durable`` waits until the disk has it."""
    with _replacing(path) as new, new.open("wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())


def write_with(path: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Let ``fill`` write a file of any size, whole or not at all."""
    with _replacing(path) as new, new.open("wb") as file:
        fill(file)


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file whole unless it already says so; return whether it had to change."""
    if same_content(path, content):
        return False
    write(path, content)
    return True


def copy(path: Path, source: Path) -> None:
    """Copy a file of any size, whole or not at all, with its time of change."""
    theirs = source.stat()
    with _replacing(path) as new:
        shutil.copyfile(source, new)
        os.utime(new, ns=(theirs.st_atime_ns, theirs.st_mtime_ns))


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """Give a neighbour to write to; it takes the place of ``path`` only if the block succeeds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(_UNFINISHED)
    try:
        yield new
        new.replace(path)
    except BaseException as error:
        new.unlink(missing_ok=True)
        if isinstance(error, OSError) and not error.filename2:
            error.filename2 = str(path)  # a full disk names no file, or our passing one
        raise


def sweep_unfinished(folder: Path) -> None:
    """Remove what a killed run was just writing below ``folder``."""
    for path in folder.rglob(_UNFINISHED):
        path.unlink(missing_ok=True)


def remove_file(path: Path, *, within: Path) -> None:
    """Remove a file, then each folder this leaves empty up to, but not including, ``within``."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == within or not folder.is_relative_to(within):
            return
        try:
            folder.rmdir()
        except OSError:
            return


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours with all it holds; nothing happens where there is none."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
