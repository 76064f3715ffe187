"""When files below data/ were first recorded, from the history of a repo that git keeps."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.facts.data_layout import DATA

_DAY = "day "
_PATIENCE = 60  # seconds; no history of data takes a second


def first_stood(root: Path) -> Mapping[str, date]:
    """Return the day on which each file was first added, by path relative to the root.

    Nothing is returned where there is no git, no history or only the end of it: what a shallow copy
    says was added last is not what was added first.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    told = _git(
        *(root, "-c", "core.quotePath=false", "log", "--diff-filter=A", "--no-renames"),
        *(f"--format={_DAY}%as", "--name-only", "--relative", "--", DATA),
    )
    found: dict[str, date] = {}
    day = None
    for line in told.splitlines():  # the latest first, so that what comes later is earlier
        if line.startswith(_DAY):
            day = date.fromisoformat(line.removeprefix(_DAY))
        elif line and day:
            found[line] = min(day, found.get(line, day))
    return found


def _git(root: Path, *words: str) -> str:
    """Return what git says, nothing where there is none or it refuses."""
    try:
        done = subprocess.run(
            ["git", *words],
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
