"""Runs of digits however they are grouped, and the numbers that a run may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BREAK = r"[\"']?,?[ \t\r]{0,3}\n[ \t]{0,40}(?:[\-#>|*] ?){0,2}[\"']?"
"""What stands between the digits where a number is broken over a line, or over items of a list."""

_BETWEEN = rf"(?:[ \-./_—·\\]{{1,3}}|{_BREAK})"
_RUN = re.compile(rf"(?<![0-9])[0-9]++(?:{_BETWEEN}[0-9]++)*+")
_LAST = re.compile(r"[ \-]?[Xx](?![0-9A-Za-z])")
_LINE_END = "\n"
_FEWEST = 6
_PLAIN = re.compile(
    r"(?!0[1-9]|1[3-9][0-9]\.[0-9]{8})[0-9]{1,9}\.[0-9]{1,9}"
    r"|(?:19|20)[0-9]{2}[\-./][01]?[0-9](?:[\-./][0-3]?[0-9])?|[0-9]{1,5}(?: ?[\-—] ?[0-9]{1,5})?"
)
"""Amounts, days and spans from one figure to another, of which a file is full."""

_LABEL, _AFTER = 44, 8
"""How far before a run its label may begin, and how far behind it the end of a number is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Some neighbouring groups of a run: a stretch of the text and the digits in it.

    ``lengths`` are those of the groups, ``between`` what stands between them, ``whole`` is whether
    they are the whole run, one group also where only blanks part it from the others. ``decimal``
    is whether a point and digits stand on either side, the 1. of a list aside.
    """

    start: int
    end: int
    digits: str
    lengths: tuple[int, ...]
    between: tuple[str, ...]
    whole: bool
    decimal: bool

    @property
    def broken(self) -> bool:
        """Whether it goes over the end of a line."""
        return any(_LINE_END in gap for gap in self.between)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Groups of digits with nothing but blanks, points and the like between them, or a line's end.

    ``groups`` are their stretches, ``digits`` how many digits there are in all.
    """

    groups: tuple[tuple[int, int], ...]
    digits: int


def runs_of(text: str) -> tuple[Run, ...]:
    """Return the runs of a folded text that may hold a number; no amounts, no days."""
    return tuple(
        _run(found)
        for found in _RUN.finditer(text)
        if len(found[0]) >= _FEWEST and not _PLAIN.fullmatch(found[0])
    )


def _run(found: re.Match[str]) -> Run:
    offset = found.start()
    groups = tuple(
        (offset + group.start(), offset + group.end()) for group in _GROUP.finditer(found[0])
    )
    return Run(groups=groups, digits=sum(high - low for low, high in groups))


def labelled(
    pattern: re.Pattern[str], text: str, runs: Iterable[Run], fewest: int
) -> Iterator[re.Match[str]]:
    """Yield the matches of a label and a number, looked for only where a run is long enough.

    Each begins before a group of a run; one that covers several groups is yielded once.
    """
    seen = 0
    for run in runs:
        if run.digits < fewest:
            continue
        low = max(seen, run.groups[0][0] - _LABEL)
        for found in pattern.finditer(text, low, min(len(text), run.groups[-1][1] + _AFTER)):
            yield found
            seen = found.end()


def numbers(text: str, runs: Iterable[Run], fewest: int, most: int) -> Iterator[Number]:
    """Yield every number of ``fewest`` to ``most`` digits that the runs of a text may hold.

    Args:
        text: Folded.
        runs: Its runs.
        fewest: Digits; those of several groups are counted together.
        most: Digits; at 18 to 20 the X at the end of an identity number is one of them.
    """
    for run in runs:
        if run.digits + 1 >= fewest:
            yield from _of_run(text, run.groups, fewest, most)


def _of_run(
    text: str, groups: Sequence[tuple[int, int]], fewest: int, most: int
) -> Iterator[Number]:
    for first in range(len(groups)):
        digits = ""
        for last in range(first, len(groups)):
            low, high = groups[last]
            digits += text[low : min(high, low + most + 1)]
            if len(digits) > most:
                break
            if len(digits) >= fewest:
                yield _number(text, groups, (first, last), digits)
            if len(digits) == _BEFORE_X and most > _BEFORE_X and (tail := _LAST.match(text, high)):
                yield _number(text, groups, (first, last), digits, tail.end())


_GROUP = re.compile(r"[0-9]+")
_BEFORE_X = 17
_DAY = re.compile("20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])")
_ITEM = re.compile(r"(?:\A|[\s;；。，,“\"'（(：:])[1-9][0-9]?\Z")


def _is_item(text: str, group: tuple[int, int]) -> bool:
    """Tell whether a group before a point counts an item: 1.13800138000."""
    return _ITEM.search(text, max(0, group[0] - 1), group[1]) is not None


def _number(
    text: str, groups: Sequence[tuple[int, int]], of: tuple[int, int], digits: str, end: int = 0
) -> Number:
    first, last = of
    inside = groups[first : last + 1]
    start, stop = inside[0][0], end or inside[-1][1]
    before = text[groups[first - 1][1] : start] if first else ""
    after = text[stop : groups[last + 1][0]] if last + 1 < len(groups) else ""
    return Number(
        start=start,
        end=stop,
        digits=digits + ("X" if end else ""),
        lengths=tuple(high - low for low, high in inside),
        between=tuple(text[left[1] : right[0]] for left, right in pairwise(inside)),
        whole=not (before or after) or (first == last and (before + after).isspace()),
        decimal=(after == "." and not _DAY.match(text, stop + 1))
        or (before == "." and not _is_item(text, groups[first - 1])),
    )
