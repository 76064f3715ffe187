"""Grades (等级) as people write them, and which of a standard's own they mean: a word list, read once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from generator.facts.wordlists.word_files import word_file

_REMARK = re.compile(r"[（(【\[].{0,99}[）)】\]]\Z")
_NAME = re.compile(r"\A\(?(?:自评|评价|评定|绩效)?等[级次][)]?[:：]?")
_BLANKS = re.compile(r"[\s“”\"'‘’。.]+")
_AS_CLASS = ("级", "等", "档")


def grade_meant(written: str, names: Sequence[str]) -> str:
    """Return the grade of ``names`` that written words most likely mean, empty where none fits.

    Args:
        written: What stands under 自评等级, e.g. ``优秀`` or ``A``.
        names: The grades of a standard.
    """
    bare = _bare(written)
    if bare in names:
        return bare
    row = _rows().get(bare) or _rows().get(bare.rstrip("".join(_AS_CLASS)))
    return next((name for name in names if _rows().get(name) == row), "") if row else ""


def grade_named(text: str) -> str:
    """Return the grade that a cell holds, alone or behind its name: （自评等级）优; empty for none."""
    word = _NAME.sub("", _BLANKS.sub("", unicodedata.normalize("NFKC", text)))
    return word if word.upper() in _rows() else ""


def _bare(written: str) -> str:
    """Return the words without blanks, quotes, full width and a remark in brackets behind them."""
    folded = _BLANKS.sub("", unicodedata.normalize("NFKC", written))
    return _REMARK.sub("", folded).upper()


@cache
def _rows() -> dict[str, int]:
    rows = word_file("grades.yml")["等级的写法"]
    return {str(word).upper(): place for place, row in enumerate(rows, 1) for word in row}
