from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing.disk.lock import only_one
from generator.publishing.disk.refusal import Refusal

HOLDER = """
import sys
from pathlib import Path
from generator.publishing.disk.lock import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_runs_exclude_each_other_and_a_killed_one_lets_go(tmp_path: Path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Refusal, match="另一个"), only_one(tmp_path, patience=0):
            pass
    finally:
        holder.kill()
        holder.communicate()
    with only_one(tmp_path, patience=0):
        pass


def test_waits_for_a_short_run(tmp_path: Path):
    waited: list[float] = []
    with (
        only_one(tmp_path),
        pytest.raises(Refusal),
        only_one(tmp_path, patience=0.25, pause=waited.append),
    ):
        pass
    assert len(waited) == 3


def test_it_is_let_go_after_an_error(tmp_path: Path):
    with pytest.raises(ValueError, match="x"), only_one(tmp_path):
        raise ValueError("x")
    with only_one(tmp_path, patience=0):
        pass
