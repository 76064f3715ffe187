"""A build that is killed, or finds the disk full, at its n-th change: run as a program by the tests.

    python -m tests.support.build_faults KEPT copied|rendered publish|STRIDE

KEPT holds a repo, `repo`, and what was published from it, `repo/site`; `publish` does that. With a number,
KEPT is copied again and again and a fresh child builds each copy. Before each opening for writing, rename,
removal, new folder and change of mode there the child counts, and at one of them it is killed by signal 9,
or every write fails from there on with ENOSPC: at every STRIDE-th, and in both steps of the exchange.
Another child then builds what the first has left.

A build is the command as it is, but that its pages are made once for all children and that there are few:
`rendered` by MkDocs all but the single rules', `copied` by a stand-in for MkDocs a dozen.

One line of JSON a child, the first of one that nothing befalls: its exit code; how many changes it counted,
at which of them the new site was about to take its place, which before that were in the published folder;
the digest of that folder and what lay beside it right after; and the same of the second build.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"}
TAKING_SPACE = {"open", "os.mkdir", "os.rename"}
FEW_PAGES = 12


class Counter:
    """Counts the changes below a folder and strikes at one of them."""

    def __init__(self, repo: Path, kind: str, point: int) -> None:
        self.below, self.site = str(repo.parent), str(repo / "site")
        self.kind, self.point = kind, point
        self.count = self.swap = 0
        self.in_the_site: list[str] = []
        self.early: list[str] = []

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if not self._is_change(event, args):
            return
        self.count += 1
        if str(args[0]).startswith(self.site):
            self.in_the_site.append(f"{event} {args[0]}")
        if event == "os.chmod":  # the last thing before old and new change places
            self.swap = self.count
            self.early = list(self.in_the_site)
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


def lighten(repo: Path, made: str) -> None:
    """Make builds of this process and its children publish few pages, none of them made anew."""
    from generator.concluding.judged import Judged
    from generator.facts.records.states import Audience
    from generator.presenting.pages import site_pages as site
    from generator.publishing.building import build, generate
    from generator.publishing.disk.repo import judge_repo

    seen = judge_repo(repo, audience=Audience.PUBLIC)
    pages = [page for page in site.site_pages(seen) if not page.path.startswith("rules/C")]

    def judged(*_: object, **__: object) -> Judged:
        return seen

    def few_parts(*_: object, **__: object) -> site.Parts:
        few = pages if made == "rendered" else pages[:FEW_PAGES]
        return site.Parts(parts=(lambda: few,))

    def copy_pages(root: Path, target: Path, *_: object, strict: bool) -> None:
        shutil.copytree(root / "docs", target, copy_function=shutil.copyfile)

    vars(site)["site_parts"] = few_parts
    vars(generate)["judge_repo"] = judged
    if made == "copied":
        vars(build)["render"] = copy_pages


def warm_up(kept: Path) -> None:
    """Build once, so that no child imports what a build needs."""
    with copied(kept) as repo:
        run(repo)


@contextlib.contextmanager
def copied(kept: Path) -> Iterator[Path]:
    """Yield a copy of the repo and its site, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="mingzhang-fault-") as folder:
        repo = Path(folder).resolve() / "repo"
        shutil.copytree(kept / "repo", repo)
        yield repo


def run(repo: Path) -> int:
    """Build and publish as the command does."""
    from generator.cli import main

    os.chdir(repo)
    return main(["build", "--site-dir", str(repo / "site")])


def build_once(repo: Path, kind: str, point: int, pipe: int) -> int:
    """In the child: build, and say what was counted."""
    counter = Counter(repo, kind, point)
    sys.addaudithook(counter)
    code = run(repo)
    counter.point = 0
    told = {"changes": counter.count, "swap": counter.swap, "early": counter.early}
    os.write(pipe, json.dumps(told).encode())
    return code


def run_child(repo: Path, kind: str, point: int) -> dict[str, Any]:
    """Let one child build; tell what became of it, of the site, and what lies beside it."""
    from generator.publishing.disk.build_info import digest

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os._exit(build_once(repo, kind, point, writing))
    os.close(writing)
    with os.fdopen(reading) as pipe:
        counted = pipe.read()
    _, status = os.waitpid(child, 0)
    site = repo / "site"
    return {
        "code": os.waitstatus_to_exitcode(status),
        "site": digest(site) if site.exists() else None,
        "beside": sorted(path.name for path in repo.iterdir() if path.name.startswith(".site.")),
        **json.loads(counted or "{}"),
    }


def strike(kept: Path, kind: str, point: int) -> dict[str, Any]:
    """Build a copy with a fault and, where there was one, build again."""
    with copied(kept) as repo:
        told = run_child(repo, kind, point)
        then = {"then": run_child(repo, kind, 0)} if point else {}
        return {"kind": kind, "point": point, **told, **then}


def faults(kept: Path, stride: int) -> Iterator[dict[str, Any]]:
    """Yield what became of a build that nothing befell, then of each that something did."""
    undisturbed = strike(kept, "none", 0)
    yield undisturbed
    last, swap = undisturbed["changes"], undisturbed["swap"]
    for point in sorted({*range(1 + stride // 2, last + 1, stride), swap, swap + 1}):
        yield strike(kept, "kill", point)
    for point in range(stride, last + 1, stride):
        yield strike(kept, "full", point)


def main(words: list[str]) -> None:
    """Make the pages, import all that a build needs, once, then strike."""
    kept, made, what = words
    root = Path(kept).resolve()
    lighten(root / "repo", made)
    if what == "publish":
        print(json.dumps(run_child(root / "repo", what, 0)), flush=True)
        return
    warm_up(root)
    gc.freeze()
    for told in faults(root, int(what)):
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
