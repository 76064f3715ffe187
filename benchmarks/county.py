"""The whole site of a made-up county: what its build takes, and how its pages load in a browser."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks import vitals
from benchmarks.process import REPO, run_command
from benchmarks.synthetic import County


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """`build` as a whole process: wall and processor seconds, peak MB, and what stands in the folder after it.

    ``edited`` are the wall seconds of the next one, one project edited, ``unchanged`` those of the
    one after that.
    """

    projects: int
    seconds: float
    processor: float
    edited: float
    unchanged: float
    peak: float
    pages: int
    files: int
    megabytes: float


def lay_out_repo(root: Path, projects: int) -> None:
    """Write the repo of a county: made-up data, this repo's handbook and mkdocs.yml."""
    for name, content in County(projects=projects).files():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shutil.copytree(REPO / "docs" / "guide", root / "docs" / "guide")
    shutil.copy(REPO / "mkdocs.yml", root)


def build(root: Path, projects: int) -> Built:
    """Build the site of a repo in a process of its own.

    Raises:
        SystemExit: The build failed; what it said is the message.
    """
    ran, peak = run_command(root, "build", "--site-dir", "site")
    edited = _build_edited(root)
    unchanged, _ = run_command(root, "build", "--site-dir", "site")
    sizes = [path.stat().st_size for path in (root / "site").rglob("*") if path.is_file()]
    return Built(
        projects=projects,
        seconds=ran.seconds,
        processor=ran.processor,
        edited=edited,
        unchanged=unchanged.seconds,
        peak=peak,
        pages=sum(1 for _ in (root / "site").rglob("*.html")),
        files=len(sizes),
        megabytes=sum(sizes) / 1e6,
    )


def _build_edited(root: Path) -> float:
    """Edit one project, build again, and return the wall seconds."""
    project = next((root / "data").glob("*/*/projects/*.yml"))
    text = project.read_text(encoding="utf-8")
    project.write_text(f"{text}# 改过\n", encoding="utf-8")
    ran, _ = run_command(root, "build", "--site-dir", "site")
    return ran.seconds


def measure(projects: int, runs: int) -> str:
    """Build the site of so many projects, open its pages, and return the figures as text."""
    with tempfile.TemporaryDirectory(prefix="mingzhang-county-") as folder:
        root = Path(folder)
        lay_out_repo(root, projects)
        built = build(root, projects)
        opened = vitals.table(list(vitals.measure(root / "site", runs)))
    return (
        f"build of {built.projects:,} projects: {built.seconds:.1f} s, {built.processor:.1f} of processors, "
        f"{built.peak:,.0f} MB at its peak; one project edited: {built.edited / built.seconds:.2f} of that, "
        f"nothing changed: {built.unchanged / built.seconds:.3f}; "
        f"{built.pages:,} pages, {built.megabytes:,.0f} MB in {built.files:,} files\n{opened}"
    )
