"""How much of a corpus of texts is found, group by group, and how much of what is told is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.judging.texts.sensitive.scan import scan
from generator.judging.texts.sensitive.signs import Kind
from tests.support.privacy_documents import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """``recall`` by group in per cent, ``overall`` of all texts, ``precision`` of all that is told.

    ``missed`` and ``wrong`` are the forms of the texts that were missed or told wrongly.
    """

    recall: Mapping[str, Decimal]
    overall: Decimal
    precision: Decimal
    missed: Counter[str]
    wrong: Counter[str]


def told(text: str) -> list[Kind]:
    """The kinds that a text is told of."""
    return [sign.kind for sign in scan(text) if sign.told]


def measured(
    documents: Iterable[Document],
    plain: Iterable[Document],
    kinds_of: Mapping[str, AbstractSet[Kind]],
) -> Figures:
    """Scan the texts; one is found if it is told of a kind that its group counts."""
    planted, found = Counter[str](), Counter[str]()
    missed, wrong = Counter[str](), Counter[str]()
    for item in documents:
        planted[item.group] += 1
        if kinds_of[item.group] & set(told(item.text)):
            found[item.group] += 1
        else:
            missed[item.how] += 1
    for item in plain:
        wrong.update([item.how] * len(told(item.text)))
    return Figures(
        recall={group: share(found[group], planted[group]) for group in planted},
        overall=share(found.total(), planted.total()),
        precision=share(found.total(), found.total() + wrong.total()),
        missed=missed,
        wrong=wrong,
    )


def share(part: int, whole: int) -> Decimal:
    """Per cent with one decimal."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
