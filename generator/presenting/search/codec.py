"""How numbers, characters and sets of pages are written: small, and read by thirty lines of script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

_ONE_BYTE = 0xC0  # codes below it take one byte …
_TWO_BYTES = 0x3F << 8  # … this many more take two, with a lead from 0xC0 to 0xFE …
_ESCAPE = b"\xff"  # … and any other character its code point in three


def varint(number: int) -> bytes:
    """Write a number, seven bits a byte, the lowest first."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def ascending(numbers: Iterable[int]) -> bytes:
    """Write numbers that only grow, as the steps between them."""
    out, last = bytearray(), 0
    append = out.append
    for number in numbers:
        step = number - last
        last = number
        while step > 0x7F:
            append(step & 0x7F | 0x80)
            step >>= 7
        append(step)
    return bytes(out)


def sized(content: bytes) -> bytes:
    """Write a piece with its length before it."""
    return varint(len(content)) + content


def utf8(text: str) -> bytes:
    """Write a text as UTF-8 with its length before it."""
    return sized(text.encode())


def column(values: Sequence[int]) -> bytes:
    """Write one small number for every page: runs of the same value, or one by one if shorter."""
    plain = b"".join(map(varint, values))
    runs = b"".join(varint(value) + varint(len(list(run))) for value, run in groupby(values))
    return b"\1" + sized(runs) if len(runs) < len(plain) else b"\0" + sized(plain)


def page_set(pages: Sequence[int], total: int) -> bytes:
    """Write a set of page numbers, ascending: as steps, as runs, or as one bit for every page."""
    runs, start = [], 0
    while start < len(pages):
        end = start + 1
        while end < len(pages) and pages[end] == pages[end - 1] + 1:
            end += 1
        runs += [pages[start], pages[end - 1] + 1]
        start = end
    forms = [b"\0" + sized(ascending(pages)), b"\1" + sized(ascending(runs))]
    if len(pages) > total // 8:
        bits = bytearray(total + 7 >> 3)
        for page in pages:
            bits[page >> 3] |= 1 << (page & 7)
        forms.append(b"\2" + sized(bytes(bits)))
    return min(forms, key=len)


class Alphabet:
    """Every character that occurs, the most frequent first; most take one byte, the rest two."""

    def __init__(self, counts: Counter[str]) -> None:
        self.characters = "".join(sorted(counts, key=lambda char: (-counts[char], char)))
        self.codes = {char: code for code, char in enumerate(self.characters)}
        self._bytes = {char: _char_bytes(char, code) for char, code in self.codes.items()}

    def encode(self, text: str) -> bytes:
        """Write a text, one or two bytes a character."""
        return b"".join(map(self._bytes.__getitem__, text))

    def order(self, text: str) -> tuple[int, ...]:
        """Return what texts are sorted by: the codes of their characters."""
        return tuple(map(self.codes.__getitem__, text))


def _char_bytes(char: str, code: int) -> bytes:
    if code < _ONE_BYTE:
        return bytes((code,))
    code -= _ONE_BYTE
    if code < _TWO_BYTES:
        return bytes((_ONE_BYTE + (code >> 8), code & 0xFF))
    return _ESCAPE + ord(char).to_bytes(3, "big")
