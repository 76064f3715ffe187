"""Questions about slips of the pen: template blanks, mixed widths, halves of sentences, doubled words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from generator.facts.diagnostics import Finding, Places, Rule, finding
from generator.judging.texts.all_texts import Text
from generator.judging.texts.text_places import at_words

_SHOWN = 3  # pieces shown of a file


_Look = Callable[[str], list[str]]


def once(
    rule: Rule, places: Places, texts: Iterable[Text], look: _Look, what: str
) -> Iterator[Finding]:
    """Tell once what is found in a file: at the first place, with the first pieces and the number."""
    found = [(path, look(text)) for path, text in texts]
    pieces = list(chain.from_iterable(hit for _, hit in found))
    if not pieces:
        return
    path, first = next((path, hit) for path, hit in found if hit)
    listed = "、".join(f"“{piece}”" for piece in dict.fromkeys(pieces[:_SHOWN]))
    count = f"等 {len(pieces)} 处" if len(pieces) > _SHOWN else ""
    yield at_words(finding(rule, places, path, f"{listed}{count}{what}。"), places, path, first[0])
