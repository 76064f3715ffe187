"""Values of a file shown without its secrets: what its lines show to be one is masked wherever it is repeated."""

from __future__ import annotations

from collections.abc import Callable

from generator.concluding.quoted_secrets import surroundings
from generator.facts.diagnostics import Places
from generator.judging.texts.sensitive.masking import mask


def hiding(*files: Places) -> Callable[[str], str]:
    """Return what masks a value of these files, read with the lines around it: a name beside 联系人."""
    text = "\n\x00\n".join("\n".join(places.lines) for places in files)
    known = surroundings(text, mask(text))

    def hide(value: str) -> str:
        shown = known.as_masked(value) if known is not None and value else None
        return mask(shown if shown is not None else value)

    return hide
