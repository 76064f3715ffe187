"""Questions about what stands in a data file: its lines as they are, and its texts as they are read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.facts.diagnostics import FieldPath, Finding, Place, Places
from generator.judging.rules.privacy.signs_told import RULE_OF, may_stand, sentence
from generator.judging.texts.all_texts import Text
from generator.judging.texts.sensitive.folding import fold
from generator.judging.texts.sensitive.masking import mask
from generator.judging.texts.sensitive.scan import Kind, Sign, scan

_APART = "\n\x00\n"  # between two texts, so that nothing is read across
_MARKS = re.compile(r"[\W_]")
_PEOPLE = (Kind.PERSON, Kind.PERSON_LIST)

_Told = set[tuple[Kind, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A sign and where it stands: line and column from 1, and the field around it."""

    sign: Sign
    line: int
    column: int
    path: FieldPath
    remark: bool = False  # in a comment of the file


def data_file_is_clean(places: Places, texts: Iterable[Text] = ()) -> Iterator[Finding]:
    """The privacy rules: a data file holds no personal data and no secrecy mark, its comments neither.

    The lines are read as they stand in the file. The texts are those lines as YAML understands
    them; they tell only what the lines do not show: figures folded over two lines or escaped.
    """
    body = "\n".join(places.lines)
    told: _Told = set()
    found: dict[tuple[int, Kind], list[_Spot]] = {}
    for spot in _spots(places, body):
        told.update(_keys(body, spot.sign))
        if spot.sign.told and (spot.remark or not may_stand(spot.sign, spot.path)):
            found.setdefault((spot.line, spot.sign.kind), []).append(spot)
    for spots in found.values():
        yield _finding(places, body, spots)
    yield from _folded(places, texts, told)


def _spots(places: Places, body: str) -> Iterator[_Spot]:
    signs = scan(body)
    if not signs:
        return
    starts = [0]
    for line in places.lines:
        starts.append(starts[-1] + len(line) + 1)
    values = sorted(places.values.items(), key=lambda value: (value[1], len(value[0])))
    for sign in signs:
        number = bisect_right(starts, sign.start)
        column = sign.start - starts[number - 1] + 1
        nearest = bisect_right(values, (number, column), key=lambda value: value[1])
        yield _Spot(
            sign=sign,
            line=number,
            column=column,
            path=values[nearest - 1][0] if nearest else (),
            remark=column > _remark_of(places.lines[number - 1]) + 1,
        )


@lru_cache(maxsize=64)
def _remark_of(line: str) -> int:
    """Return the column behind which a line is a remark; no sign stands behind the last one."""
    if line.lstrip().startswith("#"):
        return 0
    quotes = {'"': 0, "'": 0}
    for place, char in enumerate(line):
        if char in quotes:
            quotes[char] += 1
        elif (
            char == "#"
            and line[place - 1 : place] == " "
            and not any(count % 2 for count in quotes.values())
        ):
            return place
    return len(line)


def _keys(text: str, sign: Sign) -> Iterator[tuple[Kind, str]]:
    kind = Kind.PERSON if sign.kind in _PEOPLE else sign.kind
    for start, end in sign.parts or ((sign.start, sign.end),):
        yield kind, _MARKS.sub("", fold(text[start:end]))  # however it is broken over lines


def _finding(places: Places, body: str, spots: list[_Spot]) -> Finding:
    first = spots[0]
    where = "批注里" if first.remark else _called(first.path)
    return _made(
        places,
        Place(file=places.file, line=first.line, column=first.column),
        first.path,
        sentence(where, body, [spot.sign for spot in spots]),
        first.sign.kind,
    )


def _folded(places: Places, texts: Iterable[Text], told: _Told) -> Iterator[Finding]:
    """Yield what only the texts show."""
    listed = list(texts)
    whole = _APART.join(text for _, text in listed)
    signs = [sign for sign in scan(whole) if sign.told and not told.issuperset(_keys(whole, sign))]
    if not signs:
        return
    starts = [0]
    for _, text in listed:
        starts.append(starts[-1] + len(text) + len(_APART))
    groups: dict[tuple[FieldPath, Kind], list[Sign]] = {}
    for sign in signs:
        path = listed[bisect_right(starts, sign.start) - 1][0]
        if not may_stand(sign, path):
            groups.setdefault((path, sign.kind), []).append(sign)
    for (path, kind), group in groups.items():
        message = sentence(_called(path), whole, group)
        made = _made(places, places.of(path), path, message, kind)
        yield replace(made, excerpt="")  # the line holds it in a form that masking does not see


def _made(places: Places, place: Place, path: FieldPath, message: str, kind: Kind) -> Finding:
    rule = RULE_OF[kind]
    return Finding(
        code=rule.code,
        severity=rule.severity,
        place=place,
        message=message,
        advice=rule.way_out,
        excerpt=mask(places.line_text(place.line)),
        field_path=path,
    )


def _called(path: FieldPath) -> str:
    keys = [key for key in path if isinstance(key, str)]
    return f"“{keys[-1]}”里" if keys else "这一行"
