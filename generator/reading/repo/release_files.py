"""Records of releases: JSON files that `mingzhang release` wrote, to records; the door for them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.facts.records.parts import Correction
from generator.facts.records.released import Number, Release, ReleasedFile

_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


def read_release(path: str, content: bytes) -> Release:
    """Make the record of a release; one that cannot be read says so and holds nothing else.

    Args:
        path: Its file, relative to the repo.
        content: JSON as ``publishing/authoring/release_file.py`` writes it.
    """
    name = PurePosixPath(path).stem
    try:
        return _release(name, path, json.loads(content))
    except _UNREADABLE:
        return Release(id=name, file=path, fault="不是 mingzhang release 写的样子")


def by_day(releases: Iterable[Release]) -> tuple[Release, ...]:
    """Return releases in the order of time; several of one day by number."""
    return tuple(sorted(releases, key=lambda one: (one.dated or date.min, len(one.id), one.id)))


def _release(name: str, path: str, data: Any) -> Release:
    return Release(
        id=name,
        file=path,
        dated=date.fromisoformat(data["date"]),
        revision=str(data["revision"] or ""),
        version=str(data["version"]),
        standard=str(data["standard"]),
        rules=str(data["rules"]),
        report=_file(data["report"]),
        projects=tuple(_file(one) for one in data["projects"]),
        attachments=tuple((str(file), str(digest)) for file, digest in data["attachments"].items()),
        checks=tuple((str(asked), str(answer)) for asked, answer in data["checks"].items()),
    )


def _file(data: Any) -> ReleasedFile:
    return ReleasedFile(
        id=str(data["id"]),
        name=str(data["name"]),
        file=str(data["file"]),
        digest=str(data["sha256"]),
        numbers=tuple(
            Number(where=str(where), value=str(value)) for where, value in data["numbers"].items()
        ),
        corrections=tuple(_correction(one) for one in data["corrections"]),
    )


def _correction(data: Any) -> Correction:
    return Correction(
        dated=date.fromisoformat(data["date"]),
        what=str(data["what"]),
        reason=str(data.get("reason", "")),
    )
