"""Which revision of the data a site is made of, asked of Git where there is one."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from generator.facts.data_layout import DATA
from generator.publishing.disk import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A commit, empty where the repo is not Git's, and the files that differ from it."""

    commit: str = ""
    changed: tuple[str, ...] = ()

    @property
    def dirty(self) -> bool:
        """Whether the site is made of something that no commit holds."""
        return bool(self.changed)


UNKNOWN = Revision()


def revision_of(root: Path) -> Revision:
    """Return the commit a repo stands at and what was changed since in what people write.

    What Git ignores below data/ is published all the same, so it counts as changed.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if not commit:
        return UNKNOWN
    status = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
    inside = _git(root, *status, "--ignored=matching", "--", DATA)
    beside = _git(root, *status, "--", files.DOCS, files.CONFIG_FILE)
    entries = [entry[3:] for entry in f"{inside}\0{beside}".split("\0") if entry]
    real = (name for name in entries if not files.is_clutter(name.rstrip("/").rpartition("/")[2]))
    return Revision(commit=commit.strip(), changed=tuple(sorted(set(real))))


def _git(root: Path, *words: str) -> str:
    """Return what Git answers, nothing where there is none or it refuses."""
    command = ("git", "-C", str(root), *words)
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
