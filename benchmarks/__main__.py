"""Time the commands on a copy of this repo's data and weigh the pages: `make bench`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import timings, weights


def main() -> None:
    """Print the table of medians and ratios, then the table of page weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each command (default 5)")
    parser.add_argument("--data", type=Path, default=None, help="another data folder than ./data")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be at least 1")

    with tempfile.TemporaryDirectory(prefix="mingzhang-bench-") as folder:
        repo = timings.prepare(Path(folder), options.data)
        print(f"{timings.describe(repo)}\n", flush=True)
        print(timings.table(timings.measure(repo, options.runs)))
        print()
        print(weights.table(weights.weigh(repo / "site")))


if __name__ == "__main__":
    main()
