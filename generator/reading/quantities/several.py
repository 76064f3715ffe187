"""Several values in one cell (≥50人次，≥3场; 100%1000件): each read by itself, two limits made a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.facts.records.quantity import Quantity, TargetKind
from generator.reading.quantities.wording import spoken

_BETWEEN = re.compile(
    r"\s*[,，;；、\n]\s*(?:且|并|并且|同时)?|(?<=[^\d\s])\s*/\s*(?=[≥≤<>]?\d)"  # 10场/100%
)
_RUN_TOGETHER = re.compile(
    r"(?<=[%‰次场人户件份个项期班批届名])(?=[≥≤<>]?\d)|(?<=[\d%])\s*(?:且|并且|同时)\s*(?=[≥≤<>\d不])"
    r"|(?<=\d)(?=[≥≤<>])"
)
_LABEL = re.compile(
    r"(?P<label>(?:其中)?[:：]?[\u4e00-\u9fff]{2,10}?):?(?P<value>(?:[≥≤<>=]|不[低少高超多大小][于过]?|至少|约)?[^\u4e00-\u9fff]*\d.*)"
)
_MOST = 4  # values; a cell with more is a table
_BELOW = (TargetKind.AT_LEAST, TargetKind.MORE_THAN)
_ABOVE = (TargetKind.AT_MOST, TargetKind.LESS_THAN)

Reader = Callable[[str], Quantity | None]


def read_several(raw: str, text: str, read: Reader) -> Quantity | None:
    """Read a cell with two to four values; None where one of them is none.

    A lower and an upper limit of one thing are a range. ``read`` reads one value.
    """
    pieces = _pieces(text)
    if pieces is None:
        return None
    parts = [_labelled(piece, read) for piece in pieces]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    merged = _as_range(raw, known)
    if merged is not None:
        return merged
    found = Quantity(raw=raw, kind=TargetKind.SEVERAL, parts=tuple(known))
    return replace(found, read_as=spoken(found))


def _pieces(text: str) -> list[str] | None:
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    if len(pieces) == 1:
        pieces = [piece for piece in _RUN_TOGETHER.split(text) if piece]
    return pieces if 2 <= len(pieces) <= _MOST else None


def _labelled(piece: str, read: Reader) -> Quantity | None:
    """Read one value; where words stand before it that are no part of it, they are its label."""
    plain = read(piece)
    if plain is not None:
        return plain
    found = _LABEL.fullmatch(piece)
    value = read(found["value"]) if found else None
    if found is None or value is None:
        return None
    return replace(value, label=found["label"].strip(":： "))


def _as_range(raw: str, parts: list[Quantity]) -> Quantity | None:
    """Make one range of “90以上” and “100以下” of the same unit."""
    if len(parts) != 2 or parts[0].label != parts[1].label:
        return None
    lower = next((part for part in parts if part.kind in _BELOW), None)
    upper = next((part for part in parts if part.kind in _ABOVE), None)
    if lower is None or upper is None or lower.number is None or upper.number is None:
        return None
    units = {part.unit for part in parts if part.unit}
    plain = not (lower.about or upper.about or lower.every or upper.every or lower.change)
    if len(units) > 1 or not plain or lower.number >= upper.number:
        return None
    found = Quantity(
        raw=raw,
        kind=TargetKind.RANGE,
        number=lower.number,
        upper=upper.number,
        unit=units.pop() if units else "",
    )
    return replace(found, read_as=spoken(found))
