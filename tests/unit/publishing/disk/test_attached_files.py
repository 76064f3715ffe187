"""Attachments are looked into by a process with limits, and whatever ends it is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.publishing.disk import attached_files
from generator.publishing.disk.attached_files import GIVEN_UP, Looker, look_on_disk
from generator.publishing.processes import looking_child
from generator.reading.attachments.look_into import look_into
from tests.support.attachment_files import docx, jpg, paragraph, pdf, xlsx

_READY = f"import sys,os; sys.stdout.buffer.write({looking_child.READY!r}); sys.stdout.flush(); "


def child(program: str, *, clock: float = 60) -> Looker:
    """A looker whose child says that it is ready and then does something else."""
    return Looker((sys.executable, "-c", _READY + program), clock=clock)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", docx(paragraph("甲"))),
        ("a.pdf", pdf("甲", author="王小花")),
        ("a.xlsx", xlsx({"a": (("甲",),)})),
        ("a.jpg", jpg(artist="Wang", located=True)),
        ("a.txt", "甲\n".encode()),
    ],
)
def test_the_child_finds_what_we_find_ourselves(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    assert look_on_disk(tmp_path, name) == look_into(name, content)


@pytest.mark.parametrize(
    "ending", ["os._exit(1)", "os.kill(os.getpid(), 9)", "sys.stdin.buffer.read(5); os._exit(0)"]
)
def test_a_file_that_ends_the_child_is_told(ending: str):
    looker = child(ending)
    assert looker.look("a.pdf", b"x" * 100_000).unfinished == (GIVEN_UP,)
    assert looker.look("b.pdf", b"x").unfinished == (GIVEN_UP,)  # another child, the same end


def test_a_file_that_takes_for_ever_is_told():
    looker = child("sys.stdin.buffer.read()", clock=0.2)
    assert looker.look("a.pdf", b"x").unfinished == (GIVEN_UP,)


def test_the_next_file_has_another_child(monkeypatch: pytest.MonkeyPatch):
    looker = Looker()
    assert looker.look("a.txt", b"a").passages[0].text == "a"
    looker.close()
    assert looker.look("b.txt", b"b").passages[0].text == "b"
    looker.close()


def test_a_child_that_cannot_start_is_our_bug():
    with pytest.raises(RuntimeError, match="does not start"):
        Looker((sys.executable, "-c", "pass")).look("a.txt", b"a")


@pytest.mark.skipif(sys.platform == "win32", reason="no limits to set there")
def test_the_limits_of_the_child_hold():
    """What the system itself ends: too much memory, too many seconds, any file written."""
    import subprocess

    program = (
        f"import {looking_child.__name__} as child, resource\n"
        "child._limit(); child._limit_seconds()\n"
        "print(*(resource.getrlimit(what)[0] for what in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE)))\n"
        "print(0 < resource.getrlimit(resource.RLIMIT_CPU)[0] <= child.SECONDS + 5)\n"
        "try: bytearray(2_000_000_000)\n"
        "except MemoryError: print('kept small')\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert said.stdout.split("\n")[:3] == [f"{looking_child.MEMORY} 0", "True", "kept small"]


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(attached_files, "_looker", lambda _: pytest.fail("it was looked into"))
    with (tmp_path / "a.pdf").open("wb") as file:
        file.truncate(20_000_001)
    assert look_on_disk(tmp_path, "a.pdf").unfinished == ("超过 20 MB，里面没有核对",)
