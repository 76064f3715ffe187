"""One hand on docs/ and the site at a time: a lock that a killed process lets go by itself."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.publishing.disk.refusal import Refusal, plain_words

WORK_FOLDER = ".mingzhang"
"""Below the repo's root, git-ignored: the lock, the manifest, nothing a person needs."""

PATIENCE = 20.0
"""Seconds to wait for another run: a preview lets go after each page, a build within this."""

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, 1 << 20, os.SEEK_SET)  # a byte nobody reads
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def only_one(
    root: Path,
    *,
    patience: float = PATIENCE,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Hold the repo's lock for the block; the system frees it however the process ends.

    Args:
        root: The repo.
        patience: Seconds to wait for another run before giving up.
        pause: Waits that many seconds; tests pass their own.

    Raises:
        Refusal: Another run still holds the lock, or the repo cannot be written.
    """
    with plain_words("什么都没有改动。"):
        folder = root / WORK_FOLDER
        folder.mkdir(exist_ok=True)
        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        waited = 0.0
        while not _try_lock(handle):
            if waited >= patience:
                raise Refusal("另一个 mingzhang 正在生成或构建这个网站。", "等它结束后再运行一次。")
            pause(0.1)
            waited += 0.1
        yield
    finally:
        os.close(handle)  # closing lets go of the lock
