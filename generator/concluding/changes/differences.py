"""Two records of one form, key by key: values that differ, lines that came and went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from generator.concluding.changes.field_values import (
    number_of,
    only_dress,
    value_of,
    value_text,
)
from generator.concluding.changes.records import Differences, Edit, FieldChange, LineChange
from generator.facts.form.field import CLOSED, Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator

Where = tuple[str, ...]
Hide = Callable[[str], str]
Change = FieldChange | LineChange
Pair = tuple[object | None, object | None]
_NAME = 40  # characters of a line's first text by which it is called


def differences(form: Form, old: object, new: object, hide: Hide) -> Differences:
    """Compare two records of a form.

    Args:
        form: Their form.
        old: The record before.
        new: The record now.
        hide: Masks the secrets of a text of these two.
    """
    found = (*_walk(form, (old, new), (), hide), *_explained(old, new, hide))
    return Differences(
        fields=tuple(one for one in found if isinstance(one, FieldChange)),
        lines=tuple(one for one in found if isinstance(one, LineChange)),
    )


def _walk(form: Form, pair: Pair, where: Where, hide: Hide, item: str = "") -> Iterator[Change]:
    for field in form.fields:
        if field.of is not None or only_dress(field) or field.kind is Kind.EXPLANATIONS:
            continue
        here = (*where, str(field.key))
        if field.kind is Kind.TABLE and field.below is not None:
            both = pair if form.flattens(field) else _below(field, pair)
            if both[0] != both[1]:
                yield from _walk(field.below, both, here, hide, item)
        elif field.kind is Kind.LIST and field.below is not None and field.term:
            yield from _list(field, pair, here, hide)
        elif field.term:
            yield from _leaf(field, pair, where, hide, item)


def _below(field: Field, pair: Pair) -> Pair:
    if not field.term:
        return None, None
    return getattr(pair[0], field.term, None), getattr(pair[1], field.term, None)


def _leaf(field: Field, pair: Pair, where: Where, hide: Hide, item: str) -> Iterator[FieldChange]:
    old, new = (value_of(field, one) for one in pair)
    before, after = value_text(field, old), value_text(field, new)
    if before == after:
        return
    shown = _as_it_is if field.kind in CLOSED else hide
    first, second = number_of(old), number_of(new)
    yield FieldChange(
        where=where,
        item=item,
        key=str(field.key),
        old=shown(before),
        new=shown(after),
        unit=field.unit,
        difference=None if first is None or second is None else second - first,
    )


def _as_it_is(text: str) -> str:
    return text


def _list(field: Field, pair: Pair, where: Where, hide: Hide) -> Iterator[Change]:
    below = field.below
    assert below is not None
    old, new = (getattr(one, field.term, ()) for one in pair)
    if old == new:
        return
    for before, after in matched_lines(old, new):
        line = after if after is not None else before
        name = hide(line_name(below, line))
        if before is None or after is None:
            yield LineChange(edit=Edit.NEW if before is None else Edit.GONE, where=where, item=name)
        elif before != after:
            yield from _walk(below, (before, after), where, hide, name)


def line_name(form: Form, line: object) -> str:
    """Return what a line is called: an indicator's name, of others the first text there is."""
    if isinstance(line, Indicator):
        return line.name
    texts = (value_text(field, value_of(field, line)) for field in form.fields if field.term)
    return next((text for text in texts if text), "")[:_NAME]


def matched_lines(old: Sequence[object], new: Sequence[object]) -> Iterator[Pair]:
    """Pair the lines of two lists, in the order of the new one; None stands where there is no other.

    Lines are the same that are equal, then those of the same name, then those that are renamed: of an
    indicator target, weight and aspect are kept, of other lists as many are left on both sides.
    """
    partner: dict[int, int] = {}
    rest, left = list(range(len(old))), list(range(len(new)))
    for key in _MARKS:
        found = _same(key, [(n, old[n]) for n in rest], [(n, new[n]) for n in left])
        partner.update(found)
        rest = [n for n in rest if n not in set(found.values())]
        left = [n for n in left if n not in found]
    if len(rest) == len(left) and not any(isinstance(one, Indicator) for one in (*old, *new)):
        partner.update(zip(left, rest, strict=True))
        rest = []
    for place, line in enumerate(new):
        yield (old[partner[place]] if place in partner else None), line
    for place in rest:
        yield old[place], None


def _same(
    key: Callable[[object], Hashable | None],
    old: list[tuple[int, object]],
    new: list[tuple[int, object]],
) -> dict[int, int]:
    """Return new place → old place of the lines with the same key, the first with the first."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, line in reversed(old):
        name = key(line)
        if name is not None:
            places[name].append(place)
    found: dict[int, int] = {}
    for place, line in new:
        name = key(line)
        if name is not None and places.get(name):
            found[place] = places[name].pop()
    return found


def _whole(line: object) -> Hashable | None:
    return line


def _full_name(line: object) -> Hashable | None:
    if isinstance(line, Indicator):
        return (line.level1, line.level2, line.name)
    return _short_name(line)


def _short_name(line: object) -> Hashable | None:
    for attribute in ("name", "title", "project", "problem", "document", "meeting", "number"):
        value = getattr(line, attribute, None)
        if value:
            return (attribute, str(value))
    return None


def _unnamed(line: object) -> Hashable | None:
    if isinstance(line, Indicator):
        return (line.level2, line.target.raw, line.weight)
    return None


_MARKS: tuple[Callable[[object], Hashable | None], ...] = (
    *(_whole, _full_name, _short_name, _unnamed),
)


def _explained(old: object, new: object, hide: Hide) -> Iterator[LineChange]:
    """Tell the 说明 that came and went; where in the file one stands is no part of it."""
    before, after = ([_said(one) for one in getattr(it, "explanations", ())] for it in (old, new))
    for said in after:
        if said not in before:
            yield LineChange(edit=Edit.NEW, where=(str(Key.EXPLANATIONS),), item=hide(said))
    for said in before:
        if said not in after:
            yield LineChange(edit=Edit.GONE, where=(str(Key.EXPLANATIONS),), item=hide(said))


def _said(explanation: object) -> str:
    rule, reason = getattr(explanation, "rule", ""), getattr(explanation, "reason", "")
    return f"{rule}：{reason}"
