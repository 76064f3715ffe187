"""What is costly to make, made once for all workers of a run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The folder of this run that all its workers see."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Have `make` fill a folder of this name unless another worker has; return the folder, read only.

    Where making fails, every test that wants it fails with the same words, and nobody tries again.
    """
    folder = shared_folder(factory) / name
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    with FileLock(folder.with_suffix(".lock")):
        if failed.exists():
            pytest.fail(failed.read_text(encoding="utf-8"), pytrace=False)
        if not done.exists():
            try:
                make(folder)
            except BaseException as failure:
                failed.write_text(f"{name} could not be made: {failure}", encoding="utf-8")
                raise
            done.touch()
    return folder
