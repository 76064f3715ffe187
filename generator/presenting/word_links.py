"""Where a page first has a word of finance, the word opens its explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.presenting.prepared.addresses import HOW_TO_READ, Address
from generator.presenting.words.escaping import quoted
from generator.presenting.words.explained_words import EXPLAINED

_KINDS = re.compile(r"\A---\n(?:.*\n)*?kind: (?:project|year|unit|report|figures)\n")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_PIECE = re.compile(r"(<[^>]*>|^#.*$|!?\[[^\]\n<]*\]\([^)\n<]*\)|^\{:.*$)", re.MULTILINE)
_CLOSED = re.compile(
    r"<(/?)(a|bdi|button|caption|code|figure|label|nav|option|pre|script|select|style|summary|svg)\b"
)
_AFTER = {"三保": "(?![险护证])", "结转": "(?!结余)", "绩效目标": "(?!完成)"}
_WORD = re.compile("|".join(re.escape(term.word) + _AFTER.get(term.word, "") for term in EXPLAINED))
_BY_WORD = {term.word: term for term in EXPLAINED}


def explained(page: str, here: Address) -> str:
    """Return a page in which the first of each of these words leads to its explanation.

    Words in headings, links and pictures stay as they are; so do pages that are no report on
    money. Without scripts it is a link to the page 怎么看, with them the explanation opens in place.
    """
    if not _KINDS.match(page):
        return page
    front = _FRONT_MATTER.match(page)
    begin = front.end() if front else 0
    return page[:begin] + "".join(_linked(page[begin:], here))


def _linked(text: str, here: Address) -> Iterator[str]:
    left, inside = dict(_BY_WORD), 0

    def link(found: re.Match[str]) -> str:
        term = left.pop(found[0], None)
        if term is None:
            return found[0]
        href = quoted(here.to(HOW_TO_READ, term.anchor))
        return f'<a class="mz-word" href="{href}" title="{quoted(term.meaning)}">{term.word}</a>'

    for place, piece in enumerate(_PIECE.split(text)):
        if place % 2:
            closed = _CLOSED.match(piece)
            inside += 0 if closed is None else -1 if closed[1] else 1
            yield piece
        else:
            yield _WORD.sub(link, piece) if left and not inside else piece
