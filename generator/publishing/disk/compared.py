"""Two states of a repo's data compared, reading and judging no more than what differs can touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.concluding.changes.records import Compared, DataChanges, Edit
from generator.facts.data_layout import (
    DATA,
    SITE_FILE,
    is_attachment,
    is_static,
    unit_file,
    year_folder,
)
from generator.facts.records.ledger import UnitYear
from generator.facts.records.states import Audience
from generator.publishing.disk import build_info
from generator.publishing.disk.data_state import DataState, commit_state, folder_state
from generator.publishing.disk.git_objects import merge_base
from generator.publishing.disk.refusal import Refusal

if TYPE_CHECKING:
    from generator.concluding.judged import Judged
    from generator.reading.repo.read_ledger import ReadForm

HERE = "现在的文件夹"
_SITE = "site"
_STANDARDS = f"{DATA}/standards/"
_PARTLY = (
    "只读了有改动的年度和它前后的年度：和其他单位、其他年度对照才看得出的问题（如文字雷同）不在其内；"
    "要全看，用 mingzhang check。"
)
_DIRTY = "已公开的网站是用没有提交的改动做的，这里比的是它记下的提交。"


def compare_states(old: DataState, new: DataState, *, note: str = "") -> DataChanges:
    """Compare two states for the audience of a preview."""
    from generator.concluding.changes.compare import compare
    from generator.reading.form.read_form import read_form

    differing = differing_files(old.digests, new.digests)
    wanted = touched(differing, {*old.digests, *new.digests})
    partly = wanted is not None and len(wanted.names) < len({*old.digests, *new.digests})
    notes = (note, _PARTLY if partly and differing else "")
    compared = Compared(
        old=old.name,
        new=new.name,
        old_commit=old.commit,
        new_commit=new.commit,
        note="".join(notes),
    )
    if not differing:
        return DataChanges(compared=compared)
    read = lru_cache(maxsize=None, typed=True)(read_form)  # most files are the same in both
    before, now = (_judge(state, wanted, read) for state in (old, new))
    return compare(before, now, compared, tuple(_attachments(differing, old, new)))


def state_named(root: Path, word: str) -> tuple[DataState, str]:
    """Return the state somebody named, and what is to be said of it.

    Args:
        root: The repo here, whose Git is asked.
        word: A folder with data/, a published site (its folder or its build.json), or a revision.

    Raises:
        Refusal: It is none of them.
    """
    place = Path(word)
    if (place / DATA).is_dir():
        return folder_state(place, word), ""
    site = place.parent if place.name == build_info.FILE else place
    if (site / build_info.FILE).is_file():
        return published_state(root, site)
    return commit_state(root, word), ""


def published_state(root: Path, site: Path) -> tuple[DataState, str]:
    """Return the data that a published site was made of, as its own record says.

    Raises:
        Refusal: There is no such record, or it names no commit.
    """
    record = build_info.revision_in(site)
    if record is None:
        raise Refusal(
            f"{site} 里没有 {build_info.FILE}，不知道公开的是哪个版本。",
            "写明和哪个版本比，如 mingzhang diff HEAD~1。",
        )
    if not record.commit:
        raise Refusal(
            f"{site}/{build_info.FILE} 里没有记版本号：那个网站不是从 Git 仓库做的。",
            "写明和哪个版本或文件夹比，如 mingzhang diff HEAD~1。",
        )
    name = f"已公开的 {site.name}（{record.commit[:7]}）"
    return commit_state(root, record.commit, name), _DIRTY if record.dirty else ""


def changes_of(root: Path, old: str = "", new: str = "") -> DataChanges:
    """Compare two states by the words for them; nothing is what is published, and what lies here.

    ``A...B`` is what B has changed since it parted from A, ``A..B`` the two as they are.

    Raises:
        Refusal: One of them is not there.
    """
    if not new and ".." in old and not Path(old).exists():
        apart = "..." if "..." in old else ".."
        first, _, last = old.partition(apart)
        first, last = first or "HEAD", last or "HEAD"
        old, new = (merge_base(root, first, last) if apart == "..." else first), last
    before, note = state_named(root, old) if old else published_state(root, root / _SITE)
    now = state_named(root, new)[0] if new else folder_state(root, HERE)
    return compare_states(before, now, note=note)


def differing_files(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    """Return the files that one state has alone or that hold something else there."""
    names = {*old, *new}
    return tuple(
        sorted(name for name in names if not old.get(name) or old.get(name) != new.get(name))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The files to read, and the folders of the years to ask about."""

    names: frozenset[str]
    asked: frozenset[str]


def touched(differing: Collection[str], names: Collection[str]) -> Touched | None:
    """Return what a difference can touch, None for everything.

    A year is asked about with the one before it, so the one behind it is asked about as well. What
    all years share (the site, a standard) touches all of them, a unit's own file all of its years.
    """
    if any(name == SITE_FILE or name.startswith(_STANDARDS) for name in differing):
        return None
    years: dict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name.split("/", 3)
        if len(parts) > 3:
            years[parts[1]].add(parts[2])
    found = [folder for name in differing for folder in _folders(name, years)]
    folders = {folder for folder, _ in found}
    shared = {SITE_FILE, *differing, *(unit_file(folder.split("/")[1]) for folder in folders)}
    read = (
        name
        for name in names
        if name in shared
        or name.startswith(_STANDARDS)
        or "/".join(name.split("/", 3)[:3]) in folders
    )
    return Touched(names=frozenset(read), asked=frozenset(one for one, asked in found if asked))


def _folders(name: str, years: Mapping[str, Collection[str]]) -> Iterator[tuple[str, bool]]:
    """Yield the folders of the years that a file touches, and whether they are asked about."""
    parts = PurePosixPath(name).parts
    if len(parts) < 3 or is_static(name):
        return
    unit = parts[1]
    own = sorted(years.get(unit, ()))
    if len(parts) == 3:
        yield from ((f"{DATA}/{unit}/{year}", True) for year in own)
    elif parts[2] in own:
        place = own.index(parts[2])
        if place:
            yield f"{DATA}/{unit}/{own[place - 1]}", False
        yield from ((f"{DATA}/{unit}/{year}", True) for year in own[place : place + 2])


def _judge(state: DataState, wanted: Touched | None, read: ReadForm) -> Judged:
    from generator.concluding.conclude import conclude

    names = frozenset(state.digests)
    return conclude(
        state.read(names if wanted is None else names & wanted.names),
        look=state.look,
        audience=Audience.PREVIEW,
        read=read,
        asked=None if wanted is None else partial(_is_asked, wanted.asked),
    )


def _is_asked(folders: Collection[str], island: UnitYear) -> bool:
    return year_folder(island.unit.id, island.year) in folders


def _attachments(
    differing: Collection[str], old: DataState, new: DataState
) -> Iterator[tuple[Edit, str]]:
    for name in filter(is_attachment, differing):
        if name not in old.digests:
            yield Edit.NEW, name
        elif name not in new.digests:
            yield Edit.GONE, name
        elif old.digests[name] and new.digests[name]:
            yield Edit.CHANGED, name
