"""A text with its secrets masked, character for character, so that columns stay where they were."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from generator.judging.texts.sensitive.folding import fold
from generator.judging.texts.sensitive.scan import scan
from generator.judging.texts.sensitive.signs import Kind, Sign

_SHOWN: dict[Kind, tuple[int, int]] = {  # digits or letters left at the head and at the end
    Kind.IDENTITY: (4, 4),
    Kind.MOBILE: (3, 4),
    Kind.LANDLINE: (0, 2),
    Kind.BANK_CARD: (4, 4),
    Kind.ACCOUNT: (2, 2),
    Kind.CERTIFICATE: (2, 2),
    Kind.CHAT: (1, 0),
    Kind.LOGIN: (0, 0),
    Kind.PLATE: (2, 0),
    Kind.BIRTH: (0, 0),
    Kind.ADDRESS: (0, 0),
}
_PASSES = 8
_SHORTEST_PIECE = 5  # characters of a secret that give it away
_LOCAL_PART = re.compile(r"[A-Za-z0-9._%+\-]*")
_COUNTRY = re.compile(r"\(?\+?(?:00)?86\)?[ \-]?(?=1[0-9 \-.]{10})")


def mask(text: str) -> str:
    """Return the text with everything personal masked; its length and width stay the same.

    Figures that run into each other show the second one only when the first is masked.
    """
    for _ in range(_PASSES):
        signs = scan(text)
        if not any(sign.masked_spans for sign in signs):
            return text
        text = masked(text, signs)
    return text


def masked(text: str, signs: tuple[Sign, ...]) -> str:
    """Return the text with the stretches of ``signs`` masked."""
    chars = list(text)
    for sign in signs:
        for start, end in sign.masked_spans:
            chars[start:end] = _masked(sign.kind, text[start:end])
    return "".join(chars)


def mask_pieces(sentence: str, secret: str, hidden: str) -> str:
    """Return a sentence with a secret masked that it quotes, whole or only its beginning.

    Args:
        sentence: What quotes it, perhaps cut short (…).
        secret: As it stands in the source; a short one, a name, is looked for whole only.
        hidden: The same stretch masked, character for character.
    """
    for length in range(len(secret), min(len(secret), _SHORTEST_PIECE) - 1, -1):
        piece = secret[:length]
        if piece in sentence:
            return sentence.replace(piece, hidden[:length])
    return sentence


def shown(text: str, sign: Sign) -> str:
    """Return what a sentence may say of a sign: its masked form, or a mark as it stands."""
    start, end = (sign.masked_spans or ((sign.start, sign.end),))[0]
    return "".join(_masked(sign.kind, text[start:end])) if sign.masked_spans else text[start:end]


def _masked(kind: Kind, text: str) -> list[str]:
    if kind in (Kind.PERSON, Kind.PERSON_LIST, Kind.HANDLER):
        return [text[0], *(char if char.isspace() else "某" for char in text[1:])]
    if kind is Kind.EMAIL:
        found = _LOCAL_PART.match(fold(text))
        local = found.end() if found else len(text)
        first = 1 if local > 2 else 0
        return [star(char) if first <= place < local else char for place, char in enumerate(text)]
    head, tail = _SHOWN[kind]
    folded = fold(text)
    country = _COUNTRY.match(folded) if kind is Kind.MOBILE else None
    places = [
        place
        for place, char in enumerate(folded)
        if char.isalnum() and place >= (country.end() if country else 0)
    ]
    hidden = set(places[head : len(places) - tail])
    return [star(char) if place in hidden else char for place, char in enumerate(text)]


def star(char: str) -> str:
    """Return the star as wide as a character."""
    return "＊" if east_asian_width(char) in "WF" else "*"
