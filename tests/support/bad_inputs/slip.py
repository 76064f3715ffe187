"""One slip: the files it changes, the line it stands in, and what a good answer must name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publishing.authoring.skeletons import site_texts

PROJECT = "data/shili/2024/projects/ludeng.yml"
REPORT = "data/shili/2024/report.yml"
SITE = "data/site.yml"
UNIT = "data/shili/unit.yml"
GOOD = {
    name: text.encode()
    for name, text in site_texts().items()
    if name.startswith("data/") and name.endswith(".yml")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """``line`` is where the person slipped (0: anywhere in the file), ``meant`` the words that
    must stand in the answer, ``most`` how many errors the slip may be told in.
    """

    name: str
    file: str
    content: bytes
    line: int
    meant: tuple[str, ...] = ()
    most: int = 1

    @property
    def files(self) -> dict[str, bytes]:
        """The site with the slip in it."""
        return {**GOOD, self.file: self.content}


def replaced(
    name: str, old: str, new: str, *meant: str, file: str = PROJECT, at: int = 0, most: int = 1
) -> Slip:
    """Put ``new`` in the place of ``old``; ``at`` is the line of ``new`` (from 0) that is wrong."""
    text = GOOD[file].decode()
    assert text.count(old) >= 1, f"{name}: {old!r} is not in the form"
    before = text[: text.index(old)]
    changed = before + new + text[len(before) + len(old) :]
    line = before.count("\n") + 1 + at
    return Slip(name=name, file=file, content=changed.encode(), line=line, meant=meant, most=most)


def whole(
    name: str, content: bytes | str, *meant: str, file: str = PROJECT, line: int = 0, most: int = 1
) -> Slip:
    """Put another content in the place of the whole file."""
    data = content.encode() if isinstance(content, str) else content
    return Slip(name=name, file=file, content=data, line=line, meant=meant, most=most)
