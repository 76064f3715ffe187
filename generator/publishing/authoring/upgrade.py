"""A site's own files brought to the version that runs: what nobody changed is renewed, the rest stays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.publishing.authoring import skeletons
from generator.publishing.authoring.merge import merged
from generator.publishing.authoring.site_files import (
    NEEDS,
    NOTE,
    digest,
    noted,
    owned_files,
    text_before,
    wheels,
)
from generator.publishing.disk import files
from generator.publishing.disk.lock import WORK_FOLDER
from generator.publishing.disk.refusal import Refusal, plain_words

BESIDE = f"{WORK_FOLDER}/upgrade"
"""Where the text that did not win lies, to be compared by hand."""


class Step(StrEnum):
    """What becomes of one file; the values are what people are told."""

    ADDED = "新增"
    RENEWED = "更新"
    MERGED = "合并"  # people's changes and ours, in different lines
    KEPT = "保留"  # people changed the lines that we changed
    REPLACED = "换掉"  # people changed what has to be ours
    LEFT_OUT = "不补"  # people deleted it
    REMOVED = "删除"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file of an upgrade.

    Attributes:
        path: Relative to the repo.
        step: What becomes of it.
        old: What stands there; None if nothing does.
        new: What shall stand there, or beside it where it is kept; None if nothing.
    """

    path: str
    step: Step
    old: bytes | None
    new: bytes | None


def plan(root: Path, *, replace: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Compare the site's own files with those of this version; nothing is written.

    Args:
        root: The repo.
        replace: Paths whose new text is wanted, whatever people changed.

    Returns:
        What differs, by path.

    Raises:
        Refusal: It is the program's own repo, or ``replace`` names what no site has.
    """
    if skeletons.is_checkout(root):
        raise Refusal(
            "这里是明账程序自己的仓库，不是用 mingzhang new site 建的网站。",
            "更新程序用 git pull，再运行 make install。",
        )
    target, before = owned_files(root), noted(root)
    unknown = sorted(replace - target.keys())
    if unknown:
        raise Refusal(f"--replace 后面的“{unknown[0]}”不是明账带来的文件。", "照列出的路径写。")
    names = sorted({*target, *before, *wheels(root)})
    found = (
        _change(root, name, target.get(name), before.get(name), forced=name in replace)
        for name in names
    )
    return tuple(change for change in found if change is not None)


def carry_out(root: Path, changes: tuple[Change, ...]) -> None:
    """Write what was planned; the note comes last, so that a run cut short can be run again.

    Raises:
        Refusal: The disk is full or does not let us.
    """
    with plain_words("再运行一次 mingzhang upgrade，就会接着做完。", place=root):
        files.remove_tree(root / BESIDE)
        for change in sorted(changes, key=_turn):
            _write(root, change)


def _turn(change: Change) -> tuple[bool, bool]:
    return change.path == NOTE, change.step is Step.REMOVED


def _write(root: Path, change: Change) -> None:
    path, beside = root / change.path, root / BESIDE / change.path
    if change.step is Step.REPLACED and change.old is not None:
        files.write(beside, change.old)
    if change.step is Step.REMOVED:
        files.remove_file(path, within=root)
    elif change.new is not None and change.step is not Step.LEFT_OUT:
        files.write(beside if change.step is Step.KEPT else path, change.new)


def _change(
    root: Path, name: str, new: bytes | None, before: str | None, *, forced: bool
) -> Change | None:
    """Decide about one file; None if it stays as it is without a word."""
    path = root / name
    old = path.read_bytes() if path.is_file() else None
    unchanged_here = new is not None and before == digest(new)
    ours = name in (NEEDS, NOTE, *wheels(root))
    if _alike(old, new):
        return None
    if old is None:
        missed = before is None or forced or ours
        step = Step.ADDED if missed else Step.LEFT_OUT
        silent = not missed and (new is None or unchanged_here)
        return None if silent else Change(path=name, step=step, old=None, new=new)
    if name == NEEDS and before not in (None, digest(old)):
        return Change(path=name, step=Step.REPLACED, old=old, new=new)
    if forced or ours or digest(old) == before:
        step = Step.REMOVED if new is None else Step.RENEWED
        return Change(path=name, step=step, old=old, new=new)
    return None if new is None or unchanged_here else _both_changed(root, name, old, new, before)


def _alike(old: bytes | None, new: bytes | None) -> bool:
    if old is None or new is None:
        return old is new
    return old == new or digest(old) == digest(new)


def _both_changed(root: Path, name: str, old: bytes, new: bytes, before: str | None) -> Change:
    """Merge where that is possible; else what people have stays."""
    base = text_before(root, name, before) if before else None
    kept = Change(path=name, step=Step.KEPT, old=old, new=new)
    if base is None:
        return kept
    try:
        texts = [text.decode().replace("\r\n", "\n") for text in (base, old, new)]
    except UnicodeDecodeError:
        return kept
    both = merged(*texts)
    if both is None:
        return kept
    ends = both.replace("\n", "\r\n") if b"\r\n" in new else both
    return Change(path=name, step=Step.MERGED, old=old, new=ends.encode())
