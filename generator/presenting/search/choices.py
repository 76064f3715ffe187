"""What results can be narrowed down and sorted by: each choice with its options, each sort its order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.presenting.prepared.page import Kind, Traits
from generator.presenting.search.document import Document


@dataclass(frozen=True, slots=True, order=True)
class Option:
    """One option: its place in the list, what stands in the address, what readers see."""

    place: int
    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to narrow results down: ``values`` holds each page's option, from 1; 0 is none."""

    key: str
    label: str
    options: tuple[Option, ...]
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Band:
    """Amounts from ``lower`` on, up to the band before it."""

    lower: Decimal
    value: str
    label: str


_BELOW_ALL = Decimal("-Infinity")
_ABOVE_ZERO = Decimal("1E-20")
_AMOUNTS = (
    _Band(Decimal(500), "500-", "500 万元以上"),
    _Band(Decimal(100), "100-500", "100—500 万元"),
    _Band(Decimal(50), "50-100", "50—100 万元"),
    _Band(Decimal(10), "10-50", "10—50 万元"),
    _Band(Decimal(1), "1-10", "1—10 万元"),
    _Band(_ABOVE_ZERO, "0-1", "不到 1 万元"),
    _Band(_BELOW_ALL, "0", "没有支出"),
)
_RATES = (
    _Band(Decimal(100) + _ABOVE_ZERO, "over", "超过 100%"),
    _Band(Decimal(100), "100", "100%"),
    _Band(Decimal(95), "95-100", "95%—100%"),
    _Band(Decimal(80), "80-95", "80%—95%"),
    _Band(Decimal(60), "60-80", "60%—80%"),
    _Band(_BELOW_ALL, "0-60", "不到 60%"),
)
_NOT_STATED = Option(99, "none", "未填报")


def choices(documents: Sequence[Document]) -> tuple[Choice, ...]:
    """Return the choices that some of these pages have."""
    made = (_choice(*each, documents) for each in _CHOICES)
    return tuple(choice for choice in made if choice.options)


def _choice(
    key: str,
    label: str,
    option: Callable[[Traits], Option | None],
    documents: Sequence[Document],
) -> Choice:
    found = [option(document.traits) for document in documents]
    options = tuple(sorted({item for item in found if item is not None}))
    places = {item: place for place, item in enumerate(options, 1)}
    values = tuple(0 if item is None else places[item] for item in found)
    return Choice(key=key, label=label, options=options, values=values)


def _kind(traits: Traits) -> Option:
    place = list(Kind).index(traits.kind)
    return Option(place, traits.kind.name.lower(), traits.kind.value)


def _year(traits: Traits) -> Option | None:
    if traits.year is None:
        return None
    return Option(-traits.year, str(traits.year), f"{traits.year} 年")


def _unit(traits: Traits) -> Option | None:
    return Option(0, traits.unit, traits.unit_name) if traits.unit else None


def _area(traits: Traits) -> Option | None:
    return _word(traits, traits.area, 0)


def _grade(traits: Traits) -> Option | None:
    return _word(traits, traits.grade, traits.grade_place or 98)


def _word(traits: Traits, word: str, place: int) -> Option | None:
    """Return a word of the form; only a project can lack it."""
    if word:
        return Option(place, word, word)
    return _NOT_STATED if traits.kind is Kind.PROJECT else None


def _amount(traits: Traits) -> Option | None:
    return _band(traits.executed, _AMOUNTS) if traits.kind is Kind.PROJECT else None


def _rate(traits: Traits) -> Option | None:
    return _band(traits.rate, _RATES) if traits.kind is Kind.PROJECT else None


def _band(amount: Decimal | None, bands: tuple[_Band, ...]) -> Option:
    if amount is None:
        return _NOT_STATED
    place, band = next((place, band) for place, band in enumerate(bands) if amount >= band.lower)
    return Option(place, band.value, band.label)


def _open(traits: Traits) -> Option | None:
    return Option(0, "yes", "有待说明的问题") if traits.open_findings else None


def _spot(traits: Traits) -> Option | None:
    return Option(0, "yes", "被抽查") if traits.spot_checked else None


def _example(traits: Traits) -> Option | None:
    if traits.example:
        return Option(1, "yes", "示例（虚构）")
    # rules, methods and the handbook are neither real nor made-up data
    return Option(0, "no", "真实数据") if traits.unit else None


def _draft(traits: Traits) -> Option | None:
    return Option(0, "yes", "草稿") if traits.draft else None


_CHOICES = (
    ("kind", "页面", _kind),
    ("year", "年度", _year),
    ("unit", "单位", _unit),
    ("area", Key.AREA, _area),
    ("grade", Key.STATED_GRADE, _grade),
    ("amount", "支出", _amount),
    ("rate", "预算执行率", _rate),
    ("open", "核对", _open),
    ("spot", Key.SPOT_CHECKS, _spot),
    ("example", "数据", _example),
    ("draft", Key.STATUS, _draft),
)

SORTS = (("amount", "executed"), ("score", "score"), ("rate", "rate"))
"""Names of sorts in the address, and the trait each goes by."""


def ranks(documents: Sequence[Document], by: str) -> tuple[int, ...]:
    """Return each page's place from small to large, from 1 and the same for equals; 0 is none."""
    amounts: list[Decimal | None] = [getattr(document.traits, by) for document in documents]
    stated = sorted({amount for amount in amounts if amount is not None})
    places = {amount: place for place, amount in enumerate(stated, 1)}
    return tuple(0 if amount is None else places[amount] for amount in amounts)
