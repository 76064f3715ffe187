"""A state of the data by the names and digests of its files, its bytes read only where they are asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from generator.facts.attachments import AttachedFile
from generator.facts.data_layout import is_attachment, is_release
from generator.publishing.disk import files, git_objects
from generator.publishing.disk.attached_files import look_at_content, look_on_disk
from generator.publishing.disk.refusal import Refusal, plain_words

_SUFFIXES = (".yml", ".yaml")
_UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataState:
    """One state: ``digests`` are path below the repo → digest of the content, empty where unknown.

    ``read`` returns the contents of some of these files as ``read_tree`` does, ``look`` looks into an
    attachment. ``name`` is what a person calls the state, ``commit`` its commit, where it is one.
    """

    name: str
    commit: str
    digests: Mapping[str, str]
    read: Callable[[Collection[str]], dict[str, bytes]]
    look: Callable[[str], AttachedFile]


def folder_state(root: Path, name: str) -> DataState:
    """Return the state of a repo as it lies on the disk, whatever Git holds of it.

    Raises:
        Refusal: There is no data/, or the disk fails.
    """
    from generator.reading.yaml.encoding import MAX_BYTES

    found = files.list_tree(root)
    known = git_objects.unchanged_files(root)
    digests = {
        path: _UNKNOWN if stuck else known.get(path) or _digest(root, path)
        for path, stuck in found.items()
    }

    def read(wanted: Collection[str]) -> dict[str, bytes]:
        some = {path: stuck for path, stuck in found.items() if path in wanted}
        return files.read_listed(root, some, limit=MAX_BYTES)

    return DataState(
        name=name,
        commit="",
        digests=digests,
        read=read,
        look=partial(look_on_disk, root),
    )


def commit_state(root: Path, revision: str, name: str = "") -> DataState:
    """Return the state of a commit, read from Git's objects; nothing is checked out.

    Raises:
        Refusal: There is no Git, no such revision, or it holds no data of ours.
    """
    commit = git_objects.commit_of(root, revision)
    listed = git_objects.data_files(root, commit)
    if not listed:
        raise Refusal(f"{revision} 这个版本里没有 data/。", "检查版本写得对不对。")
    return DataState(
        name=name or f"{revision}（{commit[:7]}）" if revision != commit else commit[:7],
        commit=commit,
        digests=listed,
        read=partial(_read_blobs, root, listed),
        look=partial(_look_at_blob, root, listed),
    )


def _digest(root: Path, path: str) -> str:
    """Return the name Git gives to a content, so that states of both kinds can be compared."""
    if not (path.endswith(_SUFFIXES) or is_attachment(path) or is_release(path)):
        return _UNKNOWN
    with plain_words("什么都没有改动。", place=root / path), (root / path).open("rb") as file:
        size = (root / path).stat().st_size
        name = hashlib.sha1(f"blob {size}\0".encode(), usedforsecurity=False)
        while piece := file.read(1 << 20):
            name.update(piece)
    return name.hexdigest()


def _read_blobs(root: Path, listed: Mapping[str, str], wanted: Collection[str]) -> dict[str, bytes]:
    """Return contents by path; as on the disk, of forms (cut off where too large) and records."""
    from generator.reading.yaml.encoding import MAX_BYTES

    names = [path for path in sorted(listed) if path in wanted]
    forms = [path for path in names if PurePosixPath(path).suffix in _SUFFIXES]
    records = [path for path in names if is_release(path)]
    blobs = git_objects.contents(root, [listed[path] for path in (*forms, *records)])
    tree = dict.fromkeys(names, b"")
    tree |= {path: blobs[listed[path]][: MAX_BYTES + 1] for path in forms}
    return tree | {path: blobs[listed[path]] for path in records}


def _look_at_blob(root: Path, listed: Mapping[str, str], name: str) -> AttachedFile:
    blob = listed[name]
    return look_at_content(name, git_objects.contents(root, [blob])[blob])
