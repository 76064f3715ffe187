"""`check` over a made-up county, growing: seconds, memory, throughput per core, and how straight it grows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.process import run_command, run_program
from benchmarks.synthetic import County
from benchmarks.timings import PARSE

SIZES = (45, 1_000, 2_000, 5_000, 10_000)


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
    parse = run_program(folder, PARSE)
    check, peak = run_command(folder, "check", "--format", "jsonl", accepted=(0, 1))
    return Measured(
        projects=projects,
        kilobytes=size / 1000,
        check=check.seconds,
        parse=parse.seconds,
        processor=check.processor,
        megabytes=peak,
        findings=check.printed.count(b'"code"'),
    )


def _county(projects: int) -> County:
    """One town's year for the size of a town; else a county of towns with five years each."""
    if projects <= 50:
        return County(projects=projects, units=1, years=(2024,))
    return County(projects=projects)


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
