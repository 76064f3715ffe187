"""What spreadsheets call a cell: letters for its column, a number for its row."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=256)
def letters(column: int) -> str:
    """Return the letters of a column that counts from 0: A, Z, AA."""
    found, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def place_of(word: str) -> int:
    """Return the column (from 0) that letters name."""
    number = 0
    for letter in word:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
