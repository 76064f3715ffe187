"""The pieces of a drawing as SVG: boxes with their patterns, letters, numbers of the view box.

Sizes are units of a view box 360 wide: about one pixel each on a phone. Colours are classes that
the style sheet fills from its custom properties, so that one drawing serves light, dark and print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.presenting.words.escaping import quoted

WIDTH = Decimal(360)
_LONG = re.compile(r"(?<![\d.])\d{4,}(?![\d\u00a0 ]*年)")
_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")

# What lies over the colour of a look, so that nobody needs the colour: 1 is plain.
_PATTERNS = {
    0: (4, '<path class="h" d="M0 2h4"/>'),
    2: (6, '<path class="h" d="M-1 1l2-2M0 6l6-6M5 7l2-2"/>'),
    3: (5, '<circle class="d" cx="2.5" cy="2.5" r="1.2"/>'),
    4: (6, '<path class="h" d="M0 6l6-6M0 0l6 6"/>'),
}


def box(key: str, look: int, x: Decimal, y: Decimal, *, width: Decimal, height: Decimal) -> str:
    """Return a filled rectangle of a look, with its pattern."""
    place = f'x="{n(x)}" y="{n(y)}" width="{n(max(width, Decimal(1)))}" height="{n(height)}"'
    filled = f'<rect class="f{look}" {place}/>'
    if look not in _PATTERNS:
        return filled
    return f'{filled}<rect fill="url(#{key}-p{look})" {place}/>'


def patterns(key: str, looks: Iterable[int]) -> str:
    """Return the definitions of the patterns that a picture needs."""
    made = []
    for look in sorted(set(looks) & _PATTERNS.keys()):
        side, strokes = _PATTERNS[look]
        made.append(
            f'<pattern id="{key}-p{look}" width="{side}" height="{side}" '
            f'patternUnits="userSpaceOnUse">{strokes}</pattern>'
        )
    return f"<defs>{''.join(made)}</defs>" if made else ""


def letters(x: Decimal, y: Decimal, text: str, role: str = "") -> str:
    """Return a line of text; ``role`` is its class: v at the end, s in the middle, k small."""
    kind = f' class="{role}"' if role else ""
    return f'<text{kind} x="{n(x)}" y="{n(y)}">{quoted(text)}</text>' if text else ""


def figures(x: Decimal, y: Decimal, text: str) -> str:
    """Return figures that end at ``x``, their thousands apart by a gap that is no character."""
    told = _LONG.sub(lambda found: _apart(found[0]), str(quoted(text)))
    return f'<text class="v" x="{n(x)}" y="{n(y)}">{told}</text>' if text else ""


def _apart(whole: str) -> str:
    first, *others = _THOUSANDS.split(whole)
    return first + "".join(f'<tspan dx="2">{group}</tspan>' for group in others)


def n(number: Decimal | int) -> str:
    """Write a coordinate with one decimal at most."""
    return f"{Decimal(number):.1f}".removesuffix(".0")
