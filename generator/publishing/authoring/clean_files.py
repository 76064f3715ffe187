"""A clean copy of a file beside it: never over one that is there, and the original stays as it is."""

from __future__ import annotations

from pathlib import Path

from generator.exchanging.cleaning.cleaned_file import Cleaned, clean
from generator.exchanging.cleaning.uncleanable import UncleanableError
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal, plain_words
from generator.reading.attachments.look_into import MAX_BYTES


def clean_beside(path: Path) -> tuple[Path, Cleaned]:
    """Write a clean copy of a file beside it, if there is anything to take out.

    Returns:
        Where it is, and what came of it; nothing is written where nothing was taken.

    Raises:
        Refusal: It cannot be cleaned or read, or the copy's name is taken.
    """
    with plain_words("什么都没有改动。", place=path):
        if path.is_dir():
            raise Refusal(f"{path} 是文件夹，请写出要清理的文件。")
        if path.stat().st_size > MAX_BYTES:
            raise Refusal(f"{path.name} 超过 {MAX_BYTES // 1_000_000} MB，没有清理。")
        content = path.read_bytes()
    target = path.with_name(f"{path.stem}-clean{path.suffix}")
    try:
        made = clean(path.name, content)
    except UncleanableError as error:
        raise Refusal(
            f"{path.name} 没有清理：{error}。", "可以在原来的软件里另存一份，或者打印成 PDF。"
        ) from error
    if made.taken:
        if target.exists() or target.is_symlink():
            raise Refusal(f"{target.name} 已经有了，没有改动它。", "先把它移走或者改名。")
        with plain_words("什么都没有改动。", place=target):
            files.write(target, made.content)
    return target, made
