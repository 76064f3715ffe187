"""One file cleaned: bytes in, the same file without its hidden notes out, and what was taken from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.exchanging.cleaning.cleaned_office import clean_office
from generator.exchanging.cleaning.cleaned_pdf import clean_pdf
from generator.exchanging.cleaning.cleaned_pictures import clean_picture
from generator.exchanging.cleaning.uncleanable import UncleanableError
from generator.facts.attachment_kinds import suffix_of
from generator.reading.attachments.archive import UNREADABLE
from generator.reading.attachments.look_into import look_into
from generator.reading.attachments.xml_walk import NotPlainError

_Clean = Callable[[bytes], tuple[bytes, tuple[str, ...]]]
_CLEANERS: dict[str, _Clean] = {
    ".docx": clean_office,
    ".xlsx": clean_office,
    ".pdf": clean_pdf,
    ".jpg": clean_picture,
    ".jpeg": clean_picture,
    ".png": clean_picture,
}
KINDS = "、".join(suffix[1:] for suffix in _CLEANERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A cleaned file.

    Attributes:
        content: Its bytes.
        taken: What is no longer in it, in words; empty where there was nothing to take.
        left: What still is in it and only a person may take out, because it can be seen or meant.
    """

    content: bytes
    taken: tuple[str, ...]
    left: tuple[str, ...]


def clean(name: str, content: bytes) -> Cleaned:
    """Take out of a file what nobody sees, and nothing else.

    Raises:
        UncleanableError: Its kind is not among ``KINDS``, it is damaged, locked or signed.
    """
    cleaner = _CLEANERS.get(suffix_of(name))
    if cleaner is None:
        raise UncleanableError(f"这种文件不会清理，会的有 {KINDS}")
    before = look_into(name, content)
    if before.fault or before.refused:
        raise UncleanableError(before.fault or before.refused)
    try:
        made, taken = cleaner(content)
    except UncleanableError:
        raise
    except (*UNREADABLE, NotPlainError) as error:
        raise UncleanableError("文件损坏了，或者后缀不对") from error
    return Cleaned(content=made, taken=taken, left=_left(name, made))


def _left(name: str, content: bytes) -> tuple[str, ...]:
    """Look into what was made, as before publishing, and say what is for a person to decide."""
    file = look_into(name, content)
    left = [f"{file.changes} 处修订"] if file.changes else []
    left += [f"{file.comments} 条批注"] if file.comments else []
    left += file.hidden
    left += [f"会自己动作的内容：{one}" for one in file.runs]
    left += [f"属性“{what}”" for what in dict.fromkeys(what for what, _ in file.authors)]
    left += ["拍摄地点"] if file.located else []
    return tuple(left)
