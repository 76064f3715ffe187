"""What a person asked about: the whole repo, some of its files, or a file that belongs to none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.concluding.judged import Judged
from generator.facts import data_layout
from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger, UnitYear
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.texts.sensitive.masking import mask
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal
from generator.publishing.disk.repo import judge_repo
from generator.publishing.disk.single_file import judge_file

_HEADS = ("site.yml", "unit.yml", "report.yml")
"""Files without which what lies below their folder is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """What an editor holds of a file and has not written; the file need not exist."""

    path: Path
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The part of a repo somebody asked about.

    File names of findings are relative to ``root``. ``asked`` are posix paths relative to it,
    empty for everything.
    """

    root: Path
    judged: Judged
    asked: tuple[str, ...] = ()

    def covers(self, name: str) -> bool:
        """Whether a file was asked about."""
        return not self.asked or any(_within(name, asked) for asked in self.asked)

    @property
    def names(self) -> tuple[str, ...]:
        """The files asked about, in order."""
        return tuple(sorted(filter(self.covers, self.judged.names)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in these files, in file order."""
        return tuple(item for item in self.judged.findings if self.covers(item.place.file))

    @property
    def ledger(self) -> Ledger | None:
        """All that could be read, also what was not asked about."""
        return self.judged.shown

    @property
    def evaluations(self) -> Iterator[tuple[UnitYear, Evaluation]]:
        """The projects asked about that could be read, scored by the standard in force."""
        for year in self.judged.evaluated:
            for evaluation in year.evaluations:
                if self.covers(evaluation.project.places.file):
                    yield year.unit_year, evaluation

    @property
    def unread(self) -> tuple[Finding, ...]:
        """The errors that kept files asked about, or what they stand under, from being read."""
        return self.judged.unread(lambda name: self.covers(name) or self._leads(name))

    def _leads(self, name: str) -> bool:
        folder, _, last = name.rpartition("/")
        return last in _HEADS and any(_within(asked, folder) for asked in self.asked)


def scope_of(
    paths: tuple[Path, ...], unsaved: Unsaved | None = None, *, today: date | None = None
) -> Scope:
    """Read and judge what the paths belong to; none means the unsaved file, or else the repo here.

    ``today`` is the day for 公开时间, None that of the clock.

    Raises:
        Refusal: A path does not exist, holds no data, or they belong to several repos.
    """
    own = unsaved.path if unsaved else None
    paths = paths or ((own,) if own else ())
    for path in paths:
        if path != own and not path.exists():
            raise Refusal(f"没有 {path} 这个文件或文件夹。", "检查路径写得对不对。")
    roots = {_root_of(path, own) for path in (*paths, *((own,) if own else ())) or (Path(),)}
    if len(roots) > 1:
        raise Refusal("这些文件不在同一个仓库里。", "分几次运行。")
    root = roots.pop()
    if root is not None:
        named = [name for path in paths for name in _asked(root, path)]
        asked = tuple(dict.fromkeys((*named, *map(mask, named))))  # findings name them masked
        typed = dict.fromkeys(_asked(root, unsaved.path), unsaved.content) if unsaved else {}
        return Scope(root=root, judged=judge_repo(root, unsaved=typed, today=today), asked=asked)
    if len(paths) == 1 and (paths[0] == own or paths[0].is_file()):
        content = unsaved.content if unsaved else None
        return Scope(root=_absolute(paths[0]).parent, judged=judge_file(paths[0], content))
    files.find_root(_absolute(paths[0]))  # says that there is no repo
    raise AssertionError("unreachable")


def _root_of(path: Path, unsaved: Path | None) -> Path | None:
    try:
        return files.find_root(_absolute(path))
    except Refusal:
        if path == unsaved or path.is_file():
            return None
        raise


def _asked(root: Path, path: Path) -> Iterator[str]:
    """Yield the path relative to the repo, nothing where it holds all of data/."""
    place = _absolute(path)
    data = root / data_layout.DATA
    if place.is_relative_to(data) and place != data:
        yield place.relative_to(root).as_posix()
    elif place == root / files.CONFIG_FILE:
        yield files.CONFIG_FILE
    elif not data.is_relative_to(place):
        raise Refusal(f"{path} 不在 {data_layout.DATA}/ 里，没有可核对的数据。")


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolves "..", keeps links


def _within(name: str, folder: str) -> bool:
    return name == folder or name.startswith(f"{folder}/")
