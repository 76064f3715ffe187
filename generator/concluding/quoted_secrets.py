"""What findings must not repeat: the stretches of a file that are masked, found again in any quotation of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.judging.texts.sensitive.folding import fold
from generator.judging.texts.sensitive.masking import mask, star

_APART = "\n\x00\n"  # between two texts, so that nothing is read across
_QUOTED = re.compile(
    r"“([^“”]{1,2000})”|「([^「」]{1,2000})」|`([^`]{1,2000})`|\"([^\"]{1,2000})\""
)
_STARS = "*＊"
_SIGNIFICANT = re.compile(r"[^\s\-\"'#|>\\…]")
_AROUND = 30
"""Characters kept on both sides of a secret, so that a quotation that begins before it is known."""

_SHORTEST = 4
"""Characters of a quotation that is looked for beyond these lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedText:
    """A text and the same masked, character for character; ``starts`` are those of its lines."""

    text: str
    masked: str
    starts: tuple[int, ...]

    def line(self, number: int) -> str:
        """Return a line, counted from 1, masked as part of the whole; empty beyond the end."""
        return self.lines(number, number)

    def lines(self, first: int, last: int, *, hidden: bool = True) -> str:
        """Return some lines, masked or as they stand."""
        low = max(first, 1)
        if low > len(self.starts):
            return ""
        end = self.starts[last] - 1 if last < len(self.starts) else len(self.text)
        return (self.masked if hidden else self.text)[self.starts[low - 1] : end]


def masked_text(lines: Sequence[str]) -> MaskedText:
    """Return the lines of a file with all that is masked in them, tables and broken numbers too."""
    text = "\n".join(lines)
    starts, place = [0], 0
    for line in lines[:-1]:
        place += len(line) + 1
        starts.append(place)
    return MaskedText(text=text, masked=mask(text), starts=tuple(starts))


def contexts(text: str, masked: str) -> Iterator[tuple[str, str]]:
    """Yield every secret of a text with what stands around it: as it is, and masked."""
    done = 0
    for place in (n for n, (a, b) in enumerate(zip(text, masked, strict=True)) if a != b):
        if place >= done:
            low, done = max(0, place - _AROUND), place + _AROUND
            while done < len(text) and text[done - 1] != masked[done - 1]:
                done += _AROUND
            yield text[low:done], masked[low:done]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A text to look for quotations in: what counts of it, as it stands and folded, and the whole masked.

    ``places`` are where each character that counts stands; blanks and line ends do not count.
    """

    text: str
    masked: str
    places: tuple[int, ...]
    plain: str
    folded: str

    def as_masked(self, quoted: str) -> str | None:
        """Return a quotation as it looks masked, None where the text does not hold it.

        One that also stands where nothing is masked gives nothing away. The dress of digits does not
        count where the text has no such quotation in its own.
        """
        own = _significant(quoted)
        for within, typed in ((self.plain, quoted), (self.folded, fold(quoted))):
            wanted = "".join(typed[place] for place in own)
            first = at = within.find(wanted) if wanted else -1
            while at >= 0:
                if not any(map(self._is_masked, self.places[at : at + len(wanted)])):
                    return quoted
                at = within.find(wanted, at + 1)
            if first >= 0:
                return self._dressed(quoted, own, self.places[first : first + len(wanted)])
        return None

    def _is_masked(self, place: int) -> bool:
        return self.text[place] != self.masked[place]

    def _dressed(self, quoted: str, own: Sequence[int], places: Sequence[int]) -> str:
        chars = list(quoted)
        for mine, place in zip(own, places, strict=True):
            if self._is_masked(place):
                shown = self.masked[place]
                chars[mine] = star(chars[mine]) if shown in _STARS else shown
        return "".join(chars)


def surroundings(text: str, masked: str) -> Surroundings | None:
    """Return a text to look for quotations in, None where nothing of it is masked."""
    if text == masked:
        return None
    places, folded = _significant(text), fold(text)
    return Surroundings(
        text=text,
        masked=masked,
        places=places,
        plain="".join(text[place] for place in places),
        folded="".join(folded[place] for place in places),
    )


class Quotations:
    """Knows the secrets of all files and masks what repeats them."""

    __slots__ = ("_around", "_known")

    def __init__(self, secrets: Iterable[tuple[str, str]]) -> None:
        """Take the secrets with what stands around them, as ``contexts`` yields them."""
        pairs = list(dict.fromkeys(secrets))
        self._around = surroundings(
            _APART.join(a for a, _ in pairs), _APART.join(b for _, b in pairs)
        )
        self._known: dict[str, str] = {}

    @property
    def known(self) -> bool:
        """Whether there is any secret to know."""
        return self._around is not None

    def hide(self, sentence: str, near: Surroundings | None) -> str:
        """Return a sentence in which no quotation shows a secret, be it whole, cut or cut in pieces.

        Args:
            sentence: What a finding says.
            near: The lines of its file around it, None where nothing is masked in them.
        """
        return mask(_QUOTED.sub(lambda found: self._quotation(found, near), sentence))

    def _quotation(self, found: re.Match[str], near: Surroundings | None) -> str:
        inner = next(group for group in found.groups() if group is not None)
        shown = near.as_masked(inner) if near is not None else None
        if shown is None and len(inner) >= _SHORTEST and self._around is not None:
            if inner not in self._known:
                self._known[inner] = self._around.as_masked(inner) or inner
            shown = self._known[inner]
        return found[0] if shown is None else found[0][0] + shown + found[0][-1]


def _significant(text: str) -> tuple[int, ...]:
    return tuple(found.start() for found in _SIGNIFICANT.finditer(text))
