"""How many steps a regular expression takes over a text: a backtracking matcher that counts.

It walks the tree that `re` itself compiles from, tries what `re` would try, in the same order, and counts each try. The
engine of `re` is cleverer in places, never worse: what grows in step with the text here does so there.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from typing import Any

sre: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")
Next = Callable[[int], int]
_FAIL = -1
_LIMIT = 250_000


class TooManyStepsError(Exception):
    """More steps than any honest pattern takes."""


class Counter:
    """A pattern and the steps it has taken."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self.flags = pattern.flags
        self.steps = 0
        self.groups: dict[int, tuple[int, int]] = {}
        self._known: dict[tuple[int, str], bool] = {}

    def over(self, text: str, *, once: bool = False) -> int:
        """Return the steps that finding all matches takes; ``once``, that one look at the beginning does."""
        self.text, self.steps = text, 0
        if once:
            self.groups = {}
            for then in (lambda here: here, lambda here: here if here == len(text) else _FAIL):
                self._sequence(list(self.tree), 0, 0, then)
            return self.steps
        at = 0
        while at <= len(text):
            self.groups = {}
            end = self._sequence(list(self.tree), 0, at, lambda here: here)
            at = end if end > at else at + 1
        return self.steps

    def _sequence(self, items: list[Any], number: int, at: int, then: Next) -> int:
        if number == len(items):
            return then(at)
        return self._one(
            items[number], at, lambda here: self._sequence(items, number + 1, here, then)
        )

    def _one(self, item: Any, at: int, then: Next) -> int:
        self.steps += 1
        if self.steps > _LIMIT:
            raise TooManyStepsError
        kind, about = item
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            return (
                then(at + 1) if at < len(self.text) and self._fits(item, self.text[at]) else _FAIL
            )
        if kind is sre.BRANCH:
            return next(
                (end for way in about[1] if (end := self._sequence(list(way), 0, at, then)) >= 0),
                _FAIL,
            )
        if kind is sre.SUBPATTERN:
            return self._group(about, at, then)
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            return self._repeat(kind, about, at, then)
        if kind is sre.ATOMIC_GROUP:
            end = self._sequence(list(about), 0, at, lambda here: here)
            return then(end) if end >= 0 else _FAIL
        if kind in (sre.ASSERT, sre.ASSERT_NOT):
            return self._look(kind, about, at, then)
        if kind is sre.AT:
            return then(at) if self._is_at(about, at) else _FAIL
        if kind is sre.GROUPREF:
            start, end = self.groups.get(about, (0, 0))
            word = self.text[start:end]
            return then(at + len(word)) if self.text.startswith(word, at) else _FAIL
        raise AssertionError(f"no step for {kind}")

    def _group(self, about: Any, at: int, then: Next) -> int:
        number, _, _, inner = about

        def closed(here: int) -> int:
            before = self.groups.get(number)
            self.groups[number] = (at, here)
            end = then(here)
            if end < 0 and before is not None:
                self.groups[number] = before
            return end

        return self._sequence(list(inner), 0, at, closed if number is not None else then)

    def _repeat(self, kind: Any, about: Any, at: int, then: Next) -> int:
        least, most, inner = about
        items = list(inner)
        if len(items) == 1 and items[0][0] in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            return self._run(item=(kind, about), at=at, then=then)
        if kind is sre.POSSESSIVE_REPEAT:
            end, count = at, 0
            while (
                count < int(most)
                and (more := self._sequence(items, 0, end, lambda here: here)) > end
            ):
                end, count = more, count + 1
            return then(end) if count >= least else _FAIL

        def again(count: int, here: int) -> int:
            def longer(there: int) -> int:
                return again(count + 1, there) if there > here or count < least else _FAIL

            if count < least:
                return self._sequence(items, 0, here, longer)
            if kind is sre.MIN_REPEAT and (end := then(here)) >= 0:
                return end
            if count < int(most) and (end := self._sequence(items, 0, here, longer)) >= 0:
                return end
            return then(here) if kind is sre.MAX_REPEAT else _FAIL

        return again(0, at)

    def _run(self, item: Any, at: int, then: Next) -> int:
        """Repeat one character without a frame for each."""
        kind, (least, most, inner) = item
        most, item = int(most), inner[0]
        end = at
        while end < len(self.text) and end - at < most and self._fits(item, self.text[end]):
            end += 1
            self.steps += 1
        if kind is sre.POSSESSIVE_REPEAT:
            return then(end) if end - at >= least else _FAIL
        places = (
            range(end, at + least - 1, -1) if kind is sre.MAX_REPEAT else range(at + least, end + 1)
        )
        for here in places:
            if (found := then(here)) >= 0:
                return found
        return _FAIL

    def _look(self, kind: Any, about: Any, at: int, then: Next) -> int:
        direction, inner = about
        items = list(inner)
        if direction > 0:
            there = self._sequence(items, 0, at, lambda here: here) >= 0
        else:
            low, high = parser.SubPattern.getwidth(inner)
            there = any(
                self._sequence(items, 0, start, lambda here: here if here == at else _FAIL) >= 0
                for start in range(max(0, at - int(high)), at - int(low) + 1)
            )
        return then(at) if there == (kind is sre.ASSERT) else _FAIL

    def _is_at(self, about: Any, at: int) -> bool:
        line = bool(self.flags & re.MULTILINE)
        if about is sre.AT_BEGINNING:
            return at == 0 or (line and self.text[at - 1] == "\n")
        if about is sre.AT_BEGINNING_STRING:
            return at == 0
        if about is sre.AT_END_STRING:
            return at == len(self.text)
        if about is sre.AT_END:
            return (
                at == len(self.text) or self.text[at:] == "\n" or (line and self.text[at] == "\n")
            )
        edge = _is_word(self.text, at - 1) != _is_word(self.text, at)
        return edge == (about is sre.AT_BOUNDARY)

    def _fits(self, item: Any, char: str) -> bool:
        key = (id(item), char)
        if key not in self._known:
            self._known[key] = fits(item, char, bool(self.flags & re.IGNORECASE))
        return self._known[key]


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def fits(item: Any, char: str, any_case: bool) -> bool:
    """Tell whether one element of a pattern takes a character."""
    kind, about = item
    forms = {char, char.lower(), char.upper()} if any_case else {char}
    if kind is sre.LITERAL:
        return any(about == ord(form) for form in forms if len(form) == 1)
    if kind is sre.NOT_LITERAL:
        return all(about != ord(form) for form in forms if len(form) == 1)
    if kind is sre.ANY:
        return char != "\n"
    negated = bool(about) and about[0][0] is sre.NEGATE
    return any(_in_class(one, form) for one in about for form in forms if len(form) == 1) != negated


def _in_class(item: Any, char: str) -> bool:
    kind, about = item
    if kind is sre.LITERAL:
        return bool(about == ord(char))
    if kind is sre.RANGE:
        return bool(about[0] <= ord(char) <= about[1])
    if kind is sre.CATEGORY:
        is_digit, is_space, is_word = char.isdigit(), char.isspace(), char.isalnum() or char == "_"
        return {
            sre.CATEGORY_DIGIT: is_digit,
            sre.CATEGORY_NOT_DIGIT: not is_digit,
            sre.CATEGORY_SPACE: is_space,
            sre.CATEGORY_NOT_SPACE: not is_space,
            sre.CATEGORY_WORD: is_word,
            sre.CATEGORY_NOT_WORD: not is_word,
        }[about]
    return False


_TRIED = "0a A一张\t\n.-_:/：、，(（\"'@=|*#>元户\x7f"


def pumps(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield (head, what to repeat) that drive each repetition of a pattern as far as it goes."""
    any_case = bool(pattern.flags & re.IGNORECASE)
    yield from _pumps(list(parser.parse(pattern.pattern, pattern.flags)), "", any_case)


def _pumps(items: list[Any], head: str, any_case: bool) -> Iterator[tuple[str, str]]:
    for item in items:
        kind, about = item
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            body = _sample(list(about[2]), any_case)
            if about[1] > _FEW and body:
                yield head, body
            yield from _pumps(list(about[2]), head, any_case)
        elif kind is sre.SUBPATTERN:
            yield from _pumps(list(about[3]), head, any_case)
        elif kind is sre.BRANCH:
            for way in about[1]:
                yield from _pumps(list(way), head, any_case)
        head += _sample([item], any_case)


_FEW = 30


def _sample(items: list[Any], any_case: bool) -> str:
    """Return a short text that the elements take."""
    text = ""
    for item in items:
        kind, about = item
        if kind is sre.LITERAL:
            text += chr(about)
        elif kind in (sre.IN, sre.NOT_LITERAL, sre.ANY):
            text += _member(item, any_case)
        elif kind is sre.SUBPATTERN:
            text += _sample(list(about[3]), any_case)
        elif kind is sre.BRANCH:
            text += _sample(list(about[1][0]), any_case)
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            text += _sample(list(about[2]), any_case) * min(max(1, about[0]), 40)
        elif kind is sre.ATOMIC_GROUP:
            text += _sample(list(about), any_case)
    return text


def _member(item: Any, any_case: bool) -> str:
    kind, about = item
    for char in _TRIED:
        if fits(item, char, any_case):
            return char
    if kind is sre.IN:
        for one, said in about:
            if one in (sre.LITERAL, sre.RANGE):
                return chr(said if one is sre.LITERAL else said[0])
    return ""
