"""Time the commands on a copy of this repo's data and weigh the pages: `make bench`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import county, scale, search, timings, vitals, weights


def main() -> None:
    """Print the table of medians and ratios, then the table of page weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each command (default 5)")
    parser.add_argument("--data", type=Path, default=None, help="another data folder than ./data")
    parser.add_argument(
        "--search", type=int, default=10_000, help="projects to search (default 10000, 0 for none)"
    )
    parser.add_argument(
        "--scale", type=int, default=10_000, help="projects to check (default 10000, 0 for none)"
    )
    parser.add_argument(
        "--county", type=int, default=10_000, help="projects to build (default 10000, 0 for none)"
    )
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be at least 1")

    with tempfile.TemporaryDirectory(prefix="mingzhang-bench-") as folder:
        repo = timings.prepare(Path(folder), options.data)
        print(f"{timings.describe(repo)}\n", flush=True)
        print(timings.table(timings.measure(repo, options.runs)))
        print()
        print(weights.table(weights.weigh(repo / "site")))
        print()
        print(vitals.table(list(vitals.measure(repo / "site", min(options.runs, 3)))))
    if options.scale:
        sizes = tuple(size for size in scale.SIZES if size <= options.scale)
        print(
            f"\ncheck, whole processes, on a made-up county\n{scale.table(list(scale.measure(sizes)))}"
        )
    if options.search:
        print(f"\n{search.apart(options.search)}", flush=True)
    if options.county:
        print(f"\n{county.measure(options.county, min(options.runs, 3))}")


if __name__ == "__main__":
    main()
