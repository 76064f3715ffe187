"""The process that looks into attachments: little memory, little time, nothing written; `python -m` starts it."""

from __future__ import annotations

import os
import pickle
import struct
import sys
from typing import BinaryIO

SECONDS = 30  # of the processor, for one file; counted budgets end far earlier (see budget.py)
MEMORY = 1_500_000_000  # bytes of addresses, the program itself included
READY = b"mingzhang ready\n"
LENGTH = struct.Struct(">QQ")  # of a name and of a content, or of an answer and nothing


def main() -> None:
    """Answer each file that comes in with the record of what it holds, until there are no more."""
    from generator.reading.attachments.look_into import look_into

    answers = _answers()
    _limit()
    answers.write(READY)
    answers.flush()
    asked = sys.stdin.buffer
    while head := asked.read(LENGTH.size):
        name_length, length = LENGTH.unpack(head)
        name = asked.read(name_length).decode()
        _limit_seconds()
        answer = pickle.dumps(look_into(name, asked.read(length)))
        answers.write(LENGTH.pack(len(answer), 0) + answer)
        answers.flush()


def _answers() -> BinaryIO:
    """Return the standard output, which nothing else may write to from now on."""
    own = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return own


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: there the parent's clock is all there is
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))


def _limit_seconds() -> None:
    """Let the system end this process where one file takes too long."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until if hard < 0 else min(until, hard), hard))


if __name__ == "__main__":
    main()
