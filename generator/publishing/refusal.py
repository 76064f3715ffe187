"""The world says no: a usage or configuration problem in words a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class Refusal(Exception):  # noqa: N818 - it is an answer, not a failure of ours
    """What cannot be done here and what to do instead; both are Chinese sentences.

    The command ends with exit code 2. Wrong data is never a Refusal: that is a finding.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


@contextmanager
def plain_words(comfort: str) -> Iterator[None]:
    """Turn an OSError of the block into a Refusal; ``comfort`` says what was left untouched."""
    try:
        yield
    except OSError as error:
        raise in_words(error, comfort) from error


def in_words(error: OSError, comfort: str) -> Refusal:
    """Say in Chinese what the system refused, naming the file where there is one."""
    where = f"：{error.filename}" if error.filename else ""
    if error.errno in _FULL:
        return Refusal(f"磁盘已满，写不下去了{where}。{comfort}", "腾出空间后再运行一次。")
    if error.errno in _FORBIDDEN:
        advice = "换一个有写权限的文件夹，或请管理员开放权限。"
        return Refusal(f"没有读写权限{where}。{comfort}", advice)
    return Refusal(f"读写文件时出错（{error.strerror or error}）{where}。{comfort}")
