"""Runs of digits however they are grouped, and the numbers that a run may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = r"[\"']?,?[ \t\r]{0,3}\n[ \t]{0,40}(?:[\-#>|*] ?){0,2}[\"']?"
"""What stands between the digits where a number is broken over a line, or over items of a list."""

_BETWEEN = rf"(?:[ \-./_—·\\]{{1,3}}|{_BREAK})"
_RUN = re.compile(rf"(?<![0-9])[0-9]++(?:{_BETWEEN}[0-9]++)*+")
_LAST = re.compile(r"[ \-]?[Xx](?![0-9A-Za-z])")
_LINE_END = "\n"


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


def numbers(text: str, fewest: int, most: int) -> Iterator[Number]:
    """Yield every number of ``fewest`` to ``most`` digits that the runs of a text may hold.

    Args:
        text: Folded.
        fewest: Digits; those of several groups are counted together.
        most: Digits; at 18 to 20 the X at the end of an identity number is one of them.
    """
    for run in _RUN.finditer(text):
        if len(run[0]) >= fewest:
            yield from _of_run(text, run, fewest, most)


def _of_run(text: str, run: re.Match[str], fewest: int, most: int) -> Iterator[Number]:
    groups = [(found.start(), found.end()) for found in _GROUP.finditer(text, *run.span())]
    for first, (start, _) in enumerate(groups):
        digits = ""
        for last in range(first, len(groups)):
            low, high = groups[last]
            digits += text[low:high]
            if len(digits) > most:
                break
            if len(digits) >= fewest:
                yield _number(text, groups, first, last, digits)
                tail = _LAST.match(text, high) if len(digits) == _BEFORE_X else None
                if tail and most > _BEFORE_X:
                    yield _number(text, groups, first, last, digits, tail.end())


_GROUP = re.compile(r"[0-9]+")
_BEFORE_X = 17
_ITEM = re.compile(r"(?:\A|[\s;；。，,“\"'（(：:])[0-9]{1,2}\Z")


def _is_item(text: str, group: tuple[int, int]) -> bool:
    """Tell whether a group before a point counts an item: 1.13800138000."""
    return _ITEM.search(text, max(0, group[0] - 1), group[1]) is not None


def _number(
    text: str, groups: list[tuple[int, int]], first: int, last: int, digits: str, end: int = 0
) -> Number:
    inside = groups[first : last + 1]
    start, stop = inside[0][0], end or inside[-1][1]
    before = text[groups[first - 1][1] : start] if first else ""
    after = text[stop : groups[last + 1][0]] if last + 1 < len(groups) else ""
    return Number(
        start=start,
        end=stop,
        digits=digits + ("X" if end else ""),
        lengths=tuple(high - low for low, high in inside),
        between=tuple(
            text[left[1] : right[0]] for left, right in zip(inside, inside[1:], strict=False)
        ),
        whole=not (before or after) or (first == last and (before + after).isspace()),
        decimal=after == "." or (before == "." and not _is_item(text, groups[first - 1])),
    )
