"""A build that is killed, or finds the disk full, at its n-th write: run as a program by the tests.

    python -m tests.support.build_faults ROOT SITE kill|full POINT…

For each POINT a fresh child builds ROOT into SITE. Before each opening for writing, rename, removal
and new folder below ROOT's parent the child counts; at POINT it is killed by signal 9, or from there
on every write fails with ENOSPC. POINT 0 lets the build through. One line of JSON per point: the
point, the child's exit code, how many writes it counted, at which of them the new site was about to
take its place, and the digest of SITE right after.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"}
TAKING_SPACE = {"open", "os.mkdir", "os.rename"}


class Counter:
    """Counts the changes below a folder and strikes at one of them."""

    def __init__(self, below: Path, point: int, kind: str) -> None:
        self.below, self.point, self.kind = str(below), point, kind
        self.count = self.swap = 0

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if not self._is_change(event, args):
            return
        self.count += 1
        if event == "os.chmod":  # the last thing before old and new change places
            self.swap = self.count
        if not self.point or self.count < self.point:
            return
        if self.kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if event in TAKING_SPACE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(args[0]))

    def _is_change(self, event: str, args: tuple[object, ...]) -> bool:
        if event == "open":
            flags = args[2] if isinstance(args[2], int) else 0
            writes = bool(flags & WRITING) and not flags & os.O_DIRECTORY
            return writes and self._is_below(args[0])
        return event in CHANGES and self._is_below(args[0])

    def _is_below(self, path: object) -> bool:
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        # Removing a tree works with names relative to a folder's handle; those are ours too.
        return isinstance(path, str) and (path.startswith(self.below) or not path.startswith("/"))


def build_once(root: Path, site: Path, kind: str, point: int, pipe: int) -> int:
    """In the child: build, and say how many changes were counted."""
    from generator.cli import main

    counter = Counter(root.parent, point, kind)
    sys.addaudithook(counter)
    os.chdir(root)
    code = main(["build", "--site-dir", str(site)])
    counter.point = 0
    os.write(pipe, json.dumps({"writes": counter.count, "swap": counter.swap}).encode())
    return code


def strike(root: Path, site: Path, kind: str, point: int) -> dict[str, object]:
    """Let one child build and tell what became of it and of the site."""
    from generator.publishing.disk.build_info import digest

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os._exit(build_once(root, site, kind, point, writing))
    os.close(writing)
    with os.fdopen(reading) as pipe:
        counted = pipe.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    whole = digest(site) if site.exists() else None
    return {"point": point, "code": code, "site": whole, **json.loads(counted or "{}")}


def main(words: list[str]) -> None:
    """Import all that a build needs, once, then strike."""
    import mkdocs.commands.build  # noqa: F401

    root, site, kind, *points = words
    for point in points:
        print(json.dumps(strike(Path(root), Path(site), kind, int(point))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
