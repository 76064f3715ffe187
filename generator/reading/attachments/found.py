"""What is gathered while a file is looked into, its embedded files too, whatever happens on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from generator.facts.attachments import AttachedFile, Passage
from generator.reading.attachments.budget import Budget, TooMuchError

Look = Callable[["Found", str, bytes], None]
"""How to look into a file within another: where to keep what is found, its name, its bytes."""

_APART = re.compile(
    r"(?<![0-9])[0-9](?:[ \t\r\n\u3000]{1,3}[0-9]){10,}(?:[ \t\r\n\u3000]{1,3}[Xx])?"
)
"""Digits set one by one, as programs that justify a line write them."""

_PHONE = 11
_NUMBERS = range(15, 20)  # identity numbers and bank cards


class Found:
    """A file's passages, authors and hidden parts; ``depth`` says how far within other files it lies."""

    def __init__(
        self, budget: Budget | None = None, *, look: Look | None = None, depth: int = 0
    ) -> None:
        self.budget, self.depth, self._look = budget or Budget(), depth, look
        self.passages: list[Passage] = []
        self._authors: dict[tuple[str, str], None] = {}
        self.changes = self.comments = 0
        self.hidden: list[str] = []
        self.located: list[str] = []
        self.runs: list[str] = []
        self.scanned = ""
        self._unfinished: dict[str, None] = {}

    def text(self, where: str, text: str, unit: str = "") -> None:
        """Keep a passage, cut where the budget ends."""
        if text.strip():
            kept = self.budget.keep(joined_digits(text))
            self.passages.append(Passage(where=where, text=kept, unit=unit))
            if self.budget.text < 0:
                self.budget.keep("")

    def texts(self, where: str, texts: Iterable[str]) -> None:
        """Keep texts as one passage, each on a line of its own and once."""
        lines = dict.fromkeys(text.strip() for text in texts)
        self.text(where, "\n".join(line for line in lines if line))

    def author(self, what: str, who: str) -> None:
        """Keep whom a property names, once."""
        self.budget.step()
        if who.strip():
            self._authors[what, who.strip()] = None

    def run(self, what: str) -> None:
        """Keep what in the file acts by itself, once."""
        if what not in self.runs:
            self.runs.append(what)

    def not_finished(self, why: str) -> None:
        """Keep what of the file was not looked at, once."""
        self._unfinished[why] = None

    @contextmanager
    def within(self, where: str) -> Iterator[Found]:
        """Give a place for what an embedded file holds; it is added here under its name."""
        self.budget.open(self.depth + 1)
        inner = Found(self.budget, look=self._look, depth=self.depth + 1)
        try:
            yield inner
        finally:
            self._take(inner, where)

    def embedded(self, where: str, name: str, content: bytes) -> None:
        """Look into a file within this one; one too deep is told of, not looked into."""
        if self._look is not None:
            try:
                with self.within(where) as inner:
                    self._look(inner, name, content)
            except TooMuchError as error:
                self.not_finished(str(error))

    def _take(self, inner: Found, where: str) -> None:
        self.passages += [
            replace(one, where=f"{where}的{one.where}" if one.where else where)
            for one in inner.passages
        ]
        for what, who in inner._authors:
            self.author(what, who)
        self.changes += inner.changes
        self.comments += inner.comments
        self.hidden += [f"{where}里{one}" for one in inner.hidden]
        self.located += inner.located
        for one in inner.runs:
            self.run(one)
        for one in inner._unfinished:
            self.not_finished(f"{where}：{one}")

    def file(self, empty: AttachedFile, fault: str = "") -> AttachedFile:
        """Return the record of all that was found."""
        return replace(
            empty,
            passages=tuple(self.passages),
            authors=tuple(self._authors),
            changes=self.changes,
            comments=self.comments,
            hidden=tuple(self.hidden),
            located=tuple(dict.fromkeys(self.located)),
            runs=tuple(self.runs),
            fault=fault,
            unseen=self.scanned,
            unfinished=tuple(self._unfinished),
        )


def joined_digits(text: str) -> str:
    """Return the text with digits set one by one joined where they are as many as a number has.

    What parted them follows behind, so that every other line stays where it was.
    """
    return _APART.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    digits = "".join(found[0].split())
    blanks = "".join(char for char in found[0] if char.isspace())
    close = "\n" not in blanks and "\t" not in blanks
    if len(digits) in _NUMBERS or (len(digits) == _PHONE and close):
        return digits + blanks
    return found[0]
