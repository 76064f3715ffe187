"""The world says no: a usage or configuration problem in words a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EADDRINUSE: "已经被别的程序占用",
    errno.EADDRNOTAVAIL: "这台机器没有这个地址",
    errno.EBUSY: "正被别的程序使用",
    errno.EEXIST: "已经有同名的文件或文件夹",
    errno.EINVAL: "系统不接受这个名字或操作",
    errno.EIO: "磁盘读写出错",
    errno.EISDIR: "那是一个文件夹",
    errno.ELOOP: "符号链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENAMETOOLONG: "名字太长",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "路径中间有一段不是文件夹",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.EPERM: "系统不允许",
    errno.EROFS: "磁盘是只读的",
    errno.ETXTBSY: "正被别的程序使用",
    errno.EXDEV: "不在同一块磁盘上",
}


class Refusal(Exception):  # noqa: N818 - it is an answer, not a failure of ours
    """What cannot be done here and what to do instead; both are Chinese sentences.

    The command ends with exit code 2. Wrong data is never a Refusal: that is a finding.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


@contextmanager
def plain_words(comfort: str, *, place: Path | None = None) -> Iterator[None]:
    """Turn an OSError of the block into a Refusal.

    Args:
        comfort: What was left untouched.
        place: Where the block writes; named if the system names no file.
    """
    try:
        yield
    except OSError as error:
        raise in_words(error, comfort, place=place) from error


def reason(error: OSError) -> str:
    """Say in Chinese why the system refused; what is rare stays as the system says it."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def in_words(error: OSError, comfort: str, *, place: Path | None = None) -> Refusal:
    """Say in Chinese what the system refused, naming the file where there is one.

    Of two files, as in copying and renaming, the second is the one that was to be written.
    """
    named = error.filename2 or error.filename or place
    where = f"：{named}" if named else ""
    if error.errno in _FULL:
        return Refusal(f"磁盘已满，写不下去了{where}。{comfort}", "腾出空间后再运行一次。")
    if error.errno in _FORBIDDEN:
        advice = "换一个有写权限的文件夹，或请管理员开放权限。"
        return Refusal(f"没有读写权限{where}。{comfort}", advice)
    return Refusal(f"读写文件时出错（{reason(error)}）{where}。{comfort}")
