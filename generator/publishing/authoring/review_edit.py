"""A review file changed in place: only the projects that changed are written anew, the rest stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.diagnostics import Places
from generator.facts.form.keys import Key
from generator.facts.records.review import Review
from generator.publishing.authoring.review_lines import project_text
from generator.publishing.authoring.yaml_text import scalar

_COMMENT = re.compile(r"(?:^|\s)(#.*)$")
_ITEM = re.compile(r"( *)- ")
_BARE = re.compile(r"\s*(?:#.*)?")
_EMPTY_KEY = re.compile(r"[^\s:]+:[ \t]*(?:#.*)?")
_INDENT = 2  # of the dashes where the file has none yet


class Unfit(Exception):  # noqa: N818 - the file is in order, only not written line by line
    """A file that cannot be changed in place: it is not written one item below the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A file's new lines, and the comments of the old one that are not in it (line number, text)."""

    lines: tuple[str, ...]
    lost: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Patch:
    """Lines ``start`` to before ``end`` (from 0) give way to ``text``."""

    start: int
    end: int
    text: tuple[str, ...]


def edit(
    places: Places, old: Review, new: Review, changed: Sequence[str], names: Mapping[str, str]
) -> Edited:
    """Change a file to say what ``new`` says.

    Args:
        places: Of the old file, with its lines.
        old: What it says.
        new: What it is to say; only reviewer, date and the projects may differ.
        changed: Ids of the projects to write, old and new ones.
        names: Names of projects by id, as hints.

    Raises:
        Unfit: The file has to be written as a whole.
    """
    patches = [*_head(places, old, new), *_projects(places, old, new, changed, names)]
    lines = list(places.lines)
    for patch in sorted(patches, key=lambda item: -item.start):
        lines[patch.start : patch.end] = patch.text
    lost = [
        found
        for patch in patches
        for found in comments_lost(
            places.lines[patch.start : patch.end], patch.text, first=patch.start + 1
        )
    ]
    return Edited(lines=tuple(lines), lost=tuple(sorted(lost)))


def comments_lost(
    old: Sequence[str], new: Sequence[str], *, first: int = 1
) -> list[tuple[int, str]]:
    """Return the comments of old lines that no new line holds, with their line numbers."""
    held = "\n".join(new)
    found = ((number, _COMMENT.search(line)) for number, line in enumerate(old, start=first))
    return [(number, match[1]) for number, match in found if match and match[1] not in held]


def _projects(
    places: Places, old: Review, new: Review, changed: Sequence[str], names: Mapping[str, str]
) -> Iterator[_Patch]:
    """Yield the patches of the list of projects: the changed ones in place, new ones at its end."""
    spans = [_span(places, index) for index in range(len(old.projects))]
    found = _ITEM.match(places.lines[spans[0][0]]) if spans else None
    indent = len(found[1]) if found else _INDENT
    known = [entry.project for entry in old.projects]
    texts = {
        entry.project: project_text(entry, names.get(entry.project, ""), indent=indent)
        for entry in new.projects
    }
    for project, (start, end) in zip(known, spans, strict=True):
        if project in changed:
            yield _Patch(start, end, tuple(texts[project]))
    added = tuple(line for one, text in texts.items() if one not in known for line in text)
    if added:
        yield _end_of_list(places, spans, added)


def _span(places: Places, index: int) -> tuple[int, int]:
    """Return from which line (from 0) to before which one an item of the list stands."""
    start = places.of((Key.PROJECT, index)).line - 1
    if not _ITEM.match(places.lines[start]):
        raise Unfit
    following = places.values.get((Key.PROJECT, index + 1))
    tops = [mark[0] - 1 for path, mark in places.keys.items() if len(path) == 1]
    ends = [following[0] - 1] if following else [line for line in tops if line > start]
    end = min(ends, default=len(places.lines))
    while end > start + 1 and _BARE.fullmatch(places.lines[end - 1]):
        end -= 1  # comments before the next item belong to it
    return start, end


def _end_of_list(
    places: Places, spans: Sequence[tuple[int, int]], added: tuple[str, ...]
) -> _Patch:
    """Put new items after the last one, below the empty key, or at the end with a key of their own."""
    key = places.keys.get((Key.PROJECT,))
    if spans:
        return _Patch(spans[-1][1], spans[-1][1], added)
    if key is None:
        end = len(places.lines)
        while end and not places.lines[end - 1].strip():
            end -= 1
        return _Patch(end, end, (f"{Key.PROJECT}:", *added))
    if _EMPTY_KEY.fullmatch(places.lines[key[0] - 1].rstrip()):
        return _Patch(key[0], key[0], added)
    raise Unfit


def _head(places: Places, old: Review, new: Review) -> Iterator[_Patch]:
    """Yield the patches of reviewer and date: behind their keys, or on new lines below 状态."""
    wanted = [
        (key, str(now))
        for key, before, now in (
            (Key.REVIEWER, old.reviewer, new.reviewer),
            (Key.REVIEWED_ON, old.dated, new.dated),
        )
        if before != now
    ]
    missing = [f"{key}: {scalar(value)}" for key, value in wanted if (key,) not in places.keys]
    for key, value in wanted:
        if (key,) in places.keys:
            line = places.keys[key,][0] - 1
            found = re.fullmatch(rf"{key}:[^#\"'|>]*?(\s+#.*)?", places.lines[line].rstrip())
            if not found:
                raise Unfit
            yield _Patch(line, line + 1, (f"{key}: {scalar(value)}{found[1] or ''}",))
    if missing:
        after = places.keys[Key.STATUS,][0]
        yield _Patch(after, after, tuple(missing))
