"""Where this checkout stands, copies of what people wrote in it, and the command run as a person would."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
TESTS = REPO / "tests"
DOCUMENTS = sorted(
    (*(REPO / "docs/dev").glob("*.md"), REPO / "CONTRIBUTING.md", REPO / "README.md")
)
"""What developers read."""

# What people write below docs/; everything else there is generated (see .gitignore).
AUTHORED_DOCS = ("assets", "guide")


def copy_repo(target: Path) -> Path:
    """Copy what people wrote (data, configuration, authored docs) to `target`, a repo of its own."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(REPO / "data", target / "data")
    shutil.copy(REPO / "mkdocs.yml", target)
    for name in AUTHORED_DOCS:
        if (REPO / "docs" / name).is_dir():
            shutil.copytree(REPO / "docs" / name, target / "docs" / name)
    return target


def add_frame(root: Path) -> None:
    """Put this repo's handbook and mkdocs.yml beside data of another kind."""
    shutil.copytree(REPO / "docs/guide", root / "docs/guide")
    shutil.copy(REPO / "mkdocs.yml", root)


def run_mingzhang(*words: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if check and done.returncode != 0:
        pytest.fail(
            f"mingzhang {' '.join(words)} → {done.returncode}\n{done.stdout}\n{done.stderr}",
            pytrace=False,
        )
    return done
