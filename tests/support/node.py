"""The JavaScript engine for tests of the site's scripts: the one Playwright brings, so nothing more is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import playwright

NODE = (
    Path(playwright.__file__).parent
    / "driver"
    / ("node.exe" if sys.platform == "win32" else "node")
)


def run_node(
    *words: str | Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Node; standard output and error come as one text."""
    return subprocess.run(
        [NODE, *words],
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
