"""A table for a terminal: columns in line though a Chinese character is two cells wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.presenting.words.escaping import one_line
from generator.presenting.words.finding_text import cells

_GAP = "  "


def table_lines(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()
) -> Iterator[str]:
    """Yield the lines of a table, no blanks at their ends.

    Args:
        heads: The heads of the columns.
        rows: The cells; what would move the cursor is made visible.
        right: The columns (from 0) that are set to the right, as numbers are.
    """
    table = [[one_line(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(cells(row[index]) for row in table) for index in range(len(heads))]
    for row in table:
        padded = (
            _pad(cell, width, to_the_right=index in right)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield _GAP.join(padded).rstrip(" ")


def _pad(text: str, width: int, *, to_the_right: bool) -> str:
    blanks = " " * (width - cells(text))
    return blanks + text if to_the_right else text + blanks
