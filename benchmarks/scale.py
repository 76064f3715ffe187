"""`check` over a made-up county, growing: seconds, memory, throughput per core, and how straight it grows."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.synthetic import County

SIZES = (45, 1_000, 2_000, 5_000, 10_000)

# What any program pays that starts Python and reads the same YAML into plain data.
PARSE = """
import pathlib, yaml
for path in sorted(pathlib.Path("data").rglob("*.yml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
MEASURE = """
import resource, runpy, sys
sys.argv = ["mingzhang", "check", "--format", "jsonl"]
try:
    runpy.run_module("generator", run_name="__main__")
finally:
    with open("peak", "w") as file:
        file.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One size: projects, kB of YAML, wall seconds of `check` and of a plain parse, MB, findings."""

    projects: int
    kilobytes: float
    check: float
    parse: float
    processor: float
    megabytes: float
    findings: int


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[Measured]:
    """Write a county of each size and check it in a process of its own."""
    for projects in sizes:
        with tempfile.TemporaryDirectory(prefix="mingzhang-scale-") as folder:
            yield _measure_one(Path(folder), projects)


def _measure_one(folder: Path, projects: int) -> Measured:
    (folder / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    size = 0
    for name, content in _county(projects).files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        size += len(content)
    parse, _, _ = _run(folder, PARSE)
    check, processor, said = _run(folder, MEASURE)
    return Measured(
        projects=projects,
        kilobytes=size / 1000,
        check=check,
        parse=parse,
        processor=processor,
        megabytes=int((folder / "peak").read_text()) / 1024,
        findings=said.count(b'"code"'),
    )


def _county(projects: int) -> County:
    """One town's year for the size of a town; else a county of towns with five years each."""
    if projects <= 50:
        return County(projects=projects, units=1, years=(2024,))
    return County(projects=projects)


def _run(folder: Path, program: str) -> tuple[float, float, bytes]:
    """Wall seconds, processor seconds and output of one process; a crash ends the benchmark."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode(errors="replace"))
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, used, done.stdout


def table(measured: list[Measured]) -> str:
    """A line for each size; the last column is the growth per project against 1,000 projects."""
    base = next((item for item in measured if item.projects == 1_000), measured[-1])
    lines = [
        f"{'projects':>9}  {'kB':>7}  {'check s':>8}  {'parse s':>8}  {'ratio':>6}  "
        f"{'per core/s':>10}  {'peak MB':>8}  {'findings':>8}  per project against {base.projects:,}"
    ]
    for item in measured:
        growth = (item.check / item.projects) / (base.check / base.projects)
        lines.append(
            f"{item.projects:>9,}  {item.kilobytes:>7,.0f}  {item.check:>8.2f}  {item.parse:>8.2f}  "
            f"{item.check / item.parse:>6.2f}  {item.projects / item.processor:>10,.0f}  "
            f"{item.megabytes:>8,.0f}  {item.findings:>8,}  {growth:.2f} ×"
        )
    return "\n".join(lines)
