"""Text from data in a spreadsheet cell and back: never a formula, never a character no file can hold."""

from __future__ import annotations

import re

MAX_LENGTH = 32_767
"""Characters a cell may hold."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def to_cell(text: str) -> str:
    """Return text as it is stored in a cell.

    Line ends become line feeds, control characters their pictures (␀ …), what XML cannot hold
    U+FFFD. ``_x0041_`` would be read as A and is escaped as the format has it. Too long a text is
    cut, an ellipsis at its end.
    """
    shown = without_unseen(text)
    if len(shown) > MAX_LENGTH:
        shown = shown[: MAX_LENGTH - 1] + "…"
    stored = _ESCAPE.sub("_x005F_", shown)
    return stored if len(stored) <= MAX_LENGTH else shown.replace("_x", "_ x")


def without_unseen(text: str) -> str:
    """Return text that XML can hold: line ends as line feeds, control characters as their pictures."""
    return _UNSEEN.sub(_picture, _LINE_ENDS.sub("\n", text))


def from_cell(text: str) -> str:
    """Return the text a cell shows, blanks at its ends and at the ends of its lines gone."""
    shown = _LINE_ENDS.sub("\n", _ESCAPED.sub(_character, text))
    return "\n".join(line.strip() for line in shown.split("\n")).strip()


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
