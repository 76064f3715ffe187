"""The package handed on as people hand it on: built, installed somewhere else, on a machine with nothing but Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.support.repo import REPO

PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
NO_NETWORK = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_RETRIES": "0",
}


def copy_source(folder: Path) -> Path:
    """Copy what the package is built from."""
    folder.mkdir(parents=True)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPO / name, folder)
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPO / "generator", folder / "generator", ignore=unwanted)
    return folder


def build_wheel(source: Path, folder: Path) -> Path:
    """Build a wheel as `make wheel` does."""
    words = ("wheel", "--no-deps", "--no-build-isolation", "--use-pep517", "--wheel-dir", folder)
    subprocess.run([*PIP, *words, source], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install_beside(what: str, folder: Path) -> Path:
    """Install the package alone, from a file or an address, into a folder of its own."""
    words = ("install", "--no-deps", "--no-build-isolation", "--target", folder)
    subprocess.run([*PIP, *words, what], check=True)
    return folder


def new_site(folder: Path, *, package: Path | None) -> Path:
    """Make a site with a package installed beside, or with this checkout."""
    environment = {**os.environ, "PYTHONPATH": str(package or "")}
    command = [sys.executable, "-m", "generator", "new", "site", str(folder)]
    subprocess.run(command, cwd=folder.parent, env=environment, check=True, capture_output=True)
    return folder


def bare_machine(folder: Path) -> dict[str, str]:
    """The environment of a machine that has a python3 and nothing of ours."""
    base = getattr(sys, "_base_executable", sys.executable)
    folder.mkdir()
    python = folder / "python3"
    python.write_text(f'#!/bin/sh\nexec "{base}" "$@"\n')
    python.chmod(0o755)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "MINGZHANG", "CI", "GITHUB_", "GITLAB_"))
    }
    return {**kept, "PATH": f"{folder}:/usr/bin:/bin"}


def type_in(
    site: Path, line: str, environment: Mapping[str, str], *, code: int = 0
) -> subprocess.CompletedProcess[str]:
    """Type a line in a site's folder."""
    words: Sequence[str] = ("bash", "-c", line)
    done = subprocess.run(
        words, cwd=site, env=dict(environment), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != code:
        pytest.fail(f"{line} → {done.returncode}\n{done.stdout}\n{done.stderr}", pytrace=False)
    return done
