"""The order in which a line is asked for traps: the first one found is the one told."""

from __future__ import annotations

from collections.abc import Callable

from generator.reading.yaml.lines import Line
from generator.reading.yaml.traps import (
    heads,
    list_marks,
    loose_lines,
    pasted_rows,
    quotes,
    signs,
    values,
)
from generator.reading.yaml.traps.trap import Context, Trap

Ask = Callable[[Line, Context], Trap | None]

PASTED: tuple[Ask, ...] = (pasted_rows.pasted,)
HEADS: tuple[Ask, ...] = (
    heads.indentation_blank,
    list_marks.list_mark,
    list_marks.other_mark,
    heads.nameless,
    heads.quoted_key,
    heads.decorated_key,
    heads.colon,
)
VALUES: tuple[Ask, ...] = (
    values.run_together,
    values.section,
    signs.reserved_sign,
    quotes.quotes,
    values.second_pair,
    values.second_colon,
    signs.folded,
    signs.block_sign,
    signs.bracket,
    values.excel_mark,
    values.swallowed_comment,
    loose_lines.no_colon,
)
