"""Pieces spread over cores give what they give on one, and nothing stays behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from generator.publishing.processes.cores import spread

PROGRAM = """
import os
HERE = os.getpid()
from generator.publishing.processes.cores import spread
def work(pieces):
    {before}
    return [(piece * 2, os.getpid()) for piece in pieces]
done = list(spread(work, range(100), jobs={jobs}, batch=3))
assert [number for number, _ in done] == [2 * piece for piece in range(100)], done
print(len({{pid for _, pid in done}}), os.getpid() in {{pid for _, pid in done}})
"""


def run(jobs: int, before: str = "pass") -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(jobs=jobs, before=before)
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )


def test_one_core_works_here():
    def work(pieces: Sequence[int]) -> list[int]:
        return [piece + os.getpid() for piece in pieces]

    assert list(spread(work, range(70), jobs=1, batch=9)) == [at + os.getpid() for at in range(70)]


@pytest.mark.slow("Python starts anew")
def test_results_come_in_order_from_other_processes():
    done = run(2)
    assert done.returncode == 0, done.stderr
    processes, here = done.stdout.split()
    if "fork" in __import__("multiprocessing").get_all_start_methods():
        assert int(processes) <= 2
        assert here == "False"


@pytest.mark.slow("Python starts anew")
def test_what_one_raises_is_raised():
    done = run(2, before="if 50 in pieces: raise ValueError('of piece 50')")
    assert "of piece 50" in done.stderr
    assert done.returncode == 1


@pytest.mark.slow("Python starts anew")
def test_what_a_lost_process_leaves_is_done_here():
    done = run(2, before="50 in pieces and os.getpid() != HERE and os._exit(9)")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[1] == "True"


@pytest.mark.slow("Python starts anew")
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_children_end_with_a_parent_that_is_killed():
    # one write each, whatever the buffering, so that two children cannot write into one another's line
    before = "os.write(1, b'%d\\n' % os.getpid()); __import__('signal').pause()"
    words = [sys.executable, "-c", PROGRAM.format(jobs=2, before=before)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as parent:
        try:
            assert parent.stdout is not None
            said = [parent.stdout.readline() for _ in range(2)]
        finally:
            parent.kill()
        assert parent.stdout.read() == ""  # the pipe ends when the last child has
    assert str(parent.pid) not in map(str.strip, said)
    assert len({int(line) for line in said}) == 2
