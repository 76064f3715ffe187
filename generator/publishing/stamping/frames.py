"""The frame of a kind of page: what the theme makes of it but for the words of the single page.

The theme's templates render a page once with probes in the place of its words: title, description, article, address.
Where a probe comes out is a hole; what became of the probe on the way tells what the templates do with such words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

Transform = Callable[[str], str]

WORDS = "<i>a</i> &amp; &lt;b \"c\" 'd'  e"
"""What a filter of a template would change, whichever it is."""

WITH_HEADING = f"{WORDS} \x3ch1"
"""The same with what Material looks for in an article before it writes the title above it."""

_PROBE = re.compile(r"mzq(\d+)b(.*?)mzq\1e", re.DOTALL)


def _same(text: str) -> str:
    return text


def _escaped(text: str) -> str:
    return str(escape(text))


def _striptags(text: str) -> str:
    return Markup(text).striptags()


def _as_attribute(text: str) -> str:
    return _escaped(_striptags(text))


_TRANSFORMS: tuple[Transform, ...] = (_same, _escaped, _striptags, _as_attribute)


def probe(number: int, words: str = WORDS) -> str:
    """Return the probe of a hole; ``words`` in it are those a template may change."""
    return f"mzq{number}b{words}mzq{number}e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Text and holes in turn, beginning and ending with text."""

    texts: tuple[str, ...]
    holes: tuple[tuple[int, Transform], ...]

    def filled(self, values: Mapping[int, str]) -> str:
        """Return the page with these words, by the numbers of their probes."""
        parts = [self.texts[0]]
        for (number, transform), text in zip(self.holes, self.texts[1:], strict=True):
            parts += transform(values[number]), text
        return "".join(parts)


def frame_of(rendered: str) -> Frame | None:
    """Return the frame of a page rendered with probes.

    None where the templates did something to a probe that is not known here.
    """
    texts: list[str] = []
    holes: list[tuple[int, Transform]] = []
    done = 0
    for found in _PROBE.finditer(rendered):
        transform = _transform_of(int(found[1]), found[0])
        if transform is None:
            return None
        texts.append(rendered[done : found.start()])
        holes.append((int(found[1]), transform))
        done = found.end()
    texts.append(rendered[done:])
    if any("mzq" in text.lower() for text in texts):
        return None
    return Frame(texts=tuple(texts), holes=tuple(holes))


def _transform_of(number: int, found: str) -> Transform | None:
    for words in (WORDS, WITH_HEADING, ""):
        asked = probe(number, words)
        known = (transform for transform in _TRANSFORMS if transform(asked) == found)
        for transform in known:
            return transform
    return None
