"""A program run as a process of its own, with what it took."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent

_COMMAND = """
import resource, runpy, sys
sys.argv = ["mingzhang", *{words!r}]
try:
    runpy.run_module("generator", run_name="__main__")
finally:
    with open("peak", "w") as file:
        file.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """Wall seconds, processor seconds, and what the process printed."""

    seconds: float
    processor: float
    printed: bytes


def run_program(folder: Path, program: str, *, accepted: tuple[int, ...] = (0,)) -> Ran:
    """Run a Python program in a folder.

    Raises:
        SystemExit: It ended with another code than the accepted ones; what it said is the message.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in accepted:
        raise SystemExit((done.stdout[-2000:] + done.stderr).decode(errors="replace"))
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(seconds=seconds, processor=used, printed=done.stdout)


def run_command(folder: Path, *words: str, accepted: tuple[int, ...] = (0,)) -> tuple[Ran, float]:
    """Run one of our commands in a folder; return also the MB the process held at its peak."""
    ran = run_program(folder, _COMMAND.format(words=words), accepted=accepted)
    return ran, int((folder / "peak").read_text()) / 1024
