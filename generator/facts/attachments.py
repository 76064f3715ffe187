"""What lies below data/ beside the forms: the files' names, and what is inside those to be published."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.facts.diagnostics import Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text of an attached file and where in it: ``第 2 页``, ``工作表“发放”``.

    ``unit`` is what its lines are: 段 in a document, 行 in a sheet; empty where they mean nothing.
    """

    where: str
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """An attachment to be published, looked into but not judged.

    Attributes:
        name: Posix path relative to the repo.
        size: Bytes.
        passages: All text a reader or a curious reader can get at, comments and hidden parts too.
        authors: Pairs of what a property is called (作者, 最后修改者) and what it says.
        changes: How many tracked changes (修订) are left in it.
        comments: How many comments (批注) are left in it.
        hidden: What it holds out of sight: 隐藏的工作表“底稿” …
        located: Which pictures tell where they were taken, empty for none.
        runs: What in it is a program: 宏, 脚本; empty for nothing.
        fault: Why it could not be read, empty if it could.
        unseen: What of it only a person can look at, a scan; empty for nothing.
        unfinished: What of it could not be looked into: too much, too deep, locked within.
        refused: Why what is in it keeps it from being published at all; empty for nothing.
    """

    name: str
    size: int
    passages: tuple[Passage, ...] = ()
    authors: tuple[tuple[str, str], ...] = ()
    changes: int = 0
    comments: int = 0
    hidden: tuple[str, ...] = ()
    located: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    fault: str = ""
    unseen: str = ""
    unfinished: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFiles:
    """What people put below docs/ by hand, which goes out as it is.

    ``texts`` are the lines of pages and other texts, ``looked`` pictures and documents, looked into.
    """

    texts: tuple[Places, ...] = ()
    looked: tuple[AttachedFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RepoFiles:
    """What a repo holds beside its ledger.

    Attributes:
        names: Every file below data/, posix path relative to the repo.
        attached: The attachments declared public, looked into.
        unread: The lines of the data files that are not in the ledger: broken ones, and those that
            depend on a broken one.
        written: What people put below docs/ by hand.
    """

    names: frozenset[str] = frozenset()
    attached: tuple[AttachedFile, ...] = ()
    unread: tuple[Places, ...] = ()
    written: WrittenFiles = field(default_factory=WrittenFiles)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFiles:
    """The files of one attachments/ folder: all their names, and those looked into."""

    names: frozenset[str] = frozenset()
    attached: tuple[AttachedFile, ...] = ()


def by_folder(beside: RepoFiles) -> dict[str, YearFiles]:
    """Return ``data/<unit>/<year>`` → the files of its attachments/."""
    names: dict[str, set[str]] = {}
    attached: dict[str, list[AttachedFile]] = {}
    for name in beside.names:
        folder, parted, _ = name.partition("/attachments/")
        if parted:
            names.setdefault(folder, set()).add(name)
    for file in beside.attached:
        attached.setdefault(file.name.partition("/attachments/")[0], []).append(file)
    return {
        folder: YearFiles(
            names=frozenset(names.get(folder, ())), attached=tuple(attached.get(folder, ()))
        )
        for folder in names.keys() | attached.keys()
    }
