"""Whole processes, timed in turns on a copy of the data, against a plain parse and a plain MkDocs build."""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
AUTHORED_DOCS = ("assets", "guide")

# What any program pays that starts Python and reads the same YAML into plain data.
PARSE = """
import pathlib, yaml
for path in sorted(pathlib.Path("data").rglob("*.yml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""


@dataclass(kw_only=True)
class Job:
    """One command, what it is compared with, and its wall seconds."""

    name: str
    command: list[str]
    against: str | None = None
    before: Callable[[], None] = lambda: None
    seconds: list[float] = field(default_factory=list)


def prepare(folder: Path, data: Path | None) -> Path:
    """Copy what people wrote into `folder`, a repo of its own."""
    repo = folder / "repo"
    repo.mkdir()
    shutil.copytree(data or REPO / "data", repo / "data")
    shutil.copy(REPO / "mkdocs.yml", repo)
    for name in AUTHORED_DOCS:
        if (REPO / "docs" / name).is_dir():
            shutil.copytree(REPO / "docs" / name, repo / "docs" / name)
    return repo


def describe(repo: Path) -> str:
    """One line about the input and the machine."""
    files = list((repo / "data").rglob("*.yml"))
    kilobytes = sum(path.stat().st_size for path in files) / 1000
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    return f"{len(files)} YAML files, {kilobytes:.0f} kB; {machine}; whole processes, medians"


def measure(repo: Path, runs: int) -> list[Job]:
    """Run every job once in each round, so that a slow moment of the machine hits them all."""
    mingzhang = [sys.executable, "-m", "generator"]
    plain = repo.parent / "plain"

    def forget_output() -> None:
        for path in (repo / ".mingzhang", repo / ".cache", repo / "site"):
            shutil.rmtree(path, ignore_errors=True)
        for path in (repo / "docs").iterdir():
            if path.name in AUTHORED_DOCS:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()

    (repo / "docs").mkdir(exist_ok=True)
    parse, mkdocs = "PyYAML reads the same files", "plain MkDocs + Material, same pages"
    fresh, unchanged = "build, fresh", "build, nothing changed"
    jobs = [
        Job(name=parse, command=[sys.executable, "-c", PARSE]),
        Job(name="check", command=[*mingzhang, "check"], against=parse),
        Job(
            name="generate, fresh",
            command=[*mingzhang, "generate"],
            against=parse,
            before=forget_output,
        ),
        Job(name="generate, unchanged", command=[*mingzhang, "generate"], against=parse),
        Job(
            name=mkdocs,
            command=[sys.executable, "-m", "mkdocs", "build", "--quiet"],
            before=lambda: copy_plain(repo, plain),
        ),
        Job(
            name="build, pages unchanged, --no-cache",
            command=[*mingzhang, "build", "--no-cache"],
            against=mkdocs,
        ),
        Job(
            name=fresh,
            command=[*mingzhang, "build"],
            against=mkdocs,
            before=forget_output,
        ),
        Job(name=unchanged, command=[*mingzhang, "build"], against=fresh),
    ]
    for _ in range(runs):
        for job in jobs:
            job.before()
            job.seconds.append(run(job, plain if job.name == mkdocs else repo))
    return jobs


def run(job: Job, cwd: Path) -> float:
    """Wall seconds of one process; a failure ends the benchmark with what it said."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    start = time.perf_counter()
    done = subprocess.run(
        job.command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        raise SystemExit(f"{job.name} failed ({done.returncode})\n{done.stdout}\n{done.stderr}")
    return seconds


def copy_plain(repo: Path, plain: Path) -> None:
    """The same generated pages as a repo that knows nothing of us: no plugin, no templates of ours."""
    shutil.rmtree(plain, ignore_errors=True)
    shutil.copytree(repo / "docs", plain / "docs")
    for page in (plain / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(
            re.sub(r"(?m)\A(---\n(?:.*\n)*?)template:.*\n", r"\1", text), encoding="utf-8"
        )
    settings = (repo / "mkdocs.yml").read_text(encoding="utf-8")
    without_us = re.sub(r"(?m)^  - mingzhang\b.*\n(?:    .*\n)*", "", settings)
    (plain / "mkdocs.yml").write_text(without_us, encoding="utf-8")


def table(jobs: list[Job]) -> str:
    """Medians, spread, and the ratio to what each job is compared with."""
    medians = {job.name: statistics.median(job.seconds) for job in jobs}
    width = max(len(job.name) for job in jobs)
    lines = [f"{'command':<{width}}  median s  fastest  slowest  ratio"]
    for job in jobs:
        ratio = (
            f"{medians[job.name] / medians[job.against]:5.2f} × {job.against}"
            if job.against
            else ""
        )
        lines.append(
            f"{job.name:<{width}}  {medians[job.name]:8.2f}  {min(job.seconds):7.2f}  "
            f"{max(job.seconds):7.2f}  {ratio}".rstrip()
        )
    return "\n".join(lines)
