"""Docs/ holds what this run makes and what people wrote, nothing else: the manifest knows which."""

from __future__ import annotations

import hashlib
import json
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.publishing.disk import files
from generator.publishing.disk.lock import WORK_FOLDER
from generator.publishing.disk.refusal import Refusal, plain_words

MANIFEST_FILE = f"{WORK_FOLDER}/manifest.json"
_FORMAT = 1
KEPT = f"{WORK_FOLDER}/kept"
"""Where what people changed in generated files goes when the file does, under its path below docs/."""

_LISTED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One file to stand below docs/: ``path`` posix and relative to it.

    Either what it holds, ``packed`` because all files of a site are held at once (see ``holding``),
    or, for attachments of any size, the file ``source`` it is copied from.
    """

    path: str
    packed: bytes = b""
    source: Path | None = None

    @property
    def content(self) -> bytes:
        """What the file holds."""
        return zlib.decompress(self.packed) if self.packed else b""


def holding(path: str, content: bytes) -> Target:
    """Return a target that holds ``content``; text takes a fifth of its size."""
    return Target(path=path, packed=zlib.compress(content, level=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a run changed below docs/, posix paths relative to it, in order.

    ``edited`` are generated files that a person had changed and that are written anew; ``kept``
    those that went out of docs/, but into ``KEPT``, because a person had changed them: a page of a
    project that is a draft again must not be published, nor somebody's work be lost.
    """

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manifest:
    """Generated paths → sha256 of what was written, empty where that is not known.

    Not ``complete`` after a killed run, which may have written what it was about to, or not.
    """

    files: dict[str, str]
    complete: bool = True


def sync(root: Path, targets: Iterable[Target], *, dry_run: bool = False) -> Changes:
    """Make docs/ hold exactly the targets beside what people wrote.

    The manifest names every old and new path before the first file changes, so that a run killed
    at any point leaves nothing that the next one does not know as its own.

    Raises:
        Refusal: A target would overwrite a file that no earlier run wrote, or leave docs/, or two
            targets differ only in case; nothing was changed then. Or the disk is full.
    """
    wanted = {target.path: target for target in targets}
    _refuse_clashes(wanted)
    with plain_words("已发布的网站没有改动。"):
        old = _load(root)
        docs = root / files.DOCS
        stale = sorted(old.files.keys() - wanted.keys())
        kept = tuple(path for path in stale if _was_edited(docs / path, old.files[path]))
        _refuse_foreign(docs, wanted.values(), old, stale)
        plan = _plan(docs, wanted, old, stale, kept)
        if dry_run:
            return plan
        if not old.complete:
            files.sweep_unfinished(docs)
        _carry_out(root, wanted, old, plan)
        return plan


def generated(root: Path) -> tuple[str, ...]:
    """Return the paths below docs/ that the last run wrote, in order."""
    return tuple(sorted(_load(root).files))


def _carry_out(root: Path, wanted: dict[str, Target], old: _Manifest, plan: Changes) -> None:
    docs = root / files.DOCS
    if not plan.written and old.complete and old.files.keys() == wanted.keys():
        return
    digests = {path: old.files.get(path, "") for path in wanted}
    # Killed on the way, a file is the old one or the new one; neither is a person's work.
    unknown = dict.fromkeys(plan.written, "")
    ours = {path: old.files[path] for path in plan.removed}
    _save(root, _Manifest(files=ours | digests | unknown, complete=False))
    for path in plan.removed:
        if path in plan.kept:
            _put_by(root, path)
        files.remove_file(docs / path, within=docs)
    for path in plan.written:
        digests[path] = _write(docs / path, wanted[path])
    _save(root, _Manifest(files=digests))


def _put_by(root: Path, path: str) -> None:
    """Copy a file below docs/ to where nothing is published from, beside any earlier one."""
    place = root / KEPT / path
    number = 1
    while place.exists():
        number += 1
        place = place.with_name(f"{PurePosixPath(path).name}.{number}")
    files.write(place, (root / files.DOCS / path).read_bytes(), durable=True)


def _plan(
    docs: Path,
    wanted: dict[str, Target],
    old: _Manifest,
    stale: list[str],
    kept: tuple[str, ...],
) -> Changes:
    written = tuple(path for path in sorted(wanted) if not _stands(docs / path, wanted[path]))
    return Changes(
        written=written,
        unchanged=tuple(sorted(wanted.keys() - set(written))),
        removed=tuple(stale),
        edited=tuple(path for path in written if _was_edited(docs / path, old.files.get(path))),
        kept=kept,
    )


def _stands(path: Path, target: Target) -> bool:
    if target.source is not None:
        return files.same_copy(path, target.source)
    return files.same_content(path, target.content)


def _was_edited(path: Path, digest: str | None) -> bool:
    """Whether a file we wrote no longer is what we wrote (copies are not looked into)."""
    if not digest or not path.is_file():
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() != digest


def _write(path: Path, target: Target) -> str:
    if target.source is not None:
        files.copy(path, target.source)
        return ""
    content = target.content
    files.write(path, content)
    return hashlib.sha256(content).hexdigest()


def _refuse_clashes(wanted: dict[str, Target]) -> None:
    """Two names one file system takes for one: 附件.PDF and 附件.pdf."""
    seen: dict[str, str] = {}
    for path in wanted:
        _refuse_way_out(path)
        key = unicodedata.normalize("NFC", path).casefold()
        other = seen.setdefault(key, path)
        if other != path:
            raise Refusal(
                f"{other} 和 {path} 只有大小写不同，在 Windows 和 macOS 上是同一个文件。",
                "给其中一个改名。",
            )


def _refuse_way_out(path: str) -> None:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or "\\" in path or not {"..", "."}.isdisjoint(parts):
        raise Refusal(f"{path!r} 不在 docs/ 里面，拒绝读写。")


def _refuse_foreign(
    docs: Path, targets: Iterable[Target], old: _Manifest, stale: Iterable[str]
) -> None:
    """Authored files are never overwritten, and no link leads a write out of docs/.

    What is ``stale`` goes before anything is written: a file may become a folder, and a folder of
    ours a file.
    """
    foreign: list[str] = []
    going = {docs / path for path in stale}
    checked: set[Path] = {docs}
    for name in (*old.files, *(target.path for target in targets)):
        for folder in _unchecked_parents(docs, name, checked):
            plain = folder.is_dir() or folder in going or not folder.exists()
            if folder.is_symlink() or not plain:
                raise Refusal(f"{folder} 不是普通的文件夹，不能往里写。", "把它移走后再运行。")
    for target in targets:
        path = docs / target.path
        if target.path in old.files or not path.exists() or _stands(path, target):
            continue
        if not (path.is_dir() and _goes_with(path, going)):
            foreign.append(f"docs/{target.path}")
    if foreign:
        more = f"\n  等 {len(foreign)} 个文件" if len(foreign) > _LISTED else ""
        raise Refusal(
            "下面的文件不是明账生成的，却占着要生成的位置，没有改动任何文件：\n  "
            + "\n  ".join(sorted(foreign)[:_LISTED])
            + more,
            "是自己写的，改名或移走；是以前生成的，删掉后再运行一次（git clean -fdX docs 一次删完）。",
        )


def _goes_with(folder: Path, going: set[Path]) -> bool:
    """Whether nothing is left of a folder once what is stale has gone."""
    return all(path in going or path.is_dir() for path in folder.rglob("*"))


def _unchecked_parents(docs: Path, path: str, checked: set[Path]) -> Iterator[Path]:
    for folder in (docs / path).parents:
        if folder in checked:
            return
        checked.add(folder)
        yield folder


def _load(root: Path) -> _Manifest:
    try:
        data = json.loads((root / MANIFEST_FILE).read_bytes())
        listed = {str(path): str(digest) for path, digest in data["files"].items()}
        manifest = _Manifest(files=listed, complete=data["complete"] is True)
    except FileNotFoundError:
        return _Manifest(files={})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refusal(
            f"生成清单 {MANIFEST_FILE} 读不懂（{error}）。",
            "删掉这份清单，再删掉 docs/ 里生成的文件（git clean -fdX docs），然后重新运行。",
        ) from error
    for path in listed:
        _refuse_way_out(path)
    return manifest


def _save(root: Path, manifest: _Manifest) -> None:
    data = {"format": _FORMAT, "complete": manifest.complete, "files": manifest.files}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=0)
    files.write(root / MANIFEST_FILE, text.encode() + b"\n", durable=True)
