"""What became of each project between two states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.concluding.changes.differences import differences, matched_lines
from generator.concluding.changes.hiding import hiding
from generator.concluding.changes.moves import moved
from generator.concluding.changes.records import (
    Cause,
    Differences,
    Edit,
    FigureChange,
    ProjectChange,
)
from generator.concluding.changes.state import ProjectKey, State
from generator.concluding.judged import JudgedYear
from generator.facts.form.keys import Key
from generator.facts.form.project import PROJECT
from generator.facts.units import ZERO
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore

Seen = tuple[JudgedYear, Evaluation]


def project_changes(old: State, new: State) -> Iterator[ProjectChange]:
    """Yield what became of each project, in order of unit, year and id; nothing of those that stayed."""
    came_from = moved(old, new)
    went = set(came_from.values())
    for key in sorted({*old.seen, *new.seen, *old.broken, *new.broken}):
        if key in new.seen:
            change = _now(key, came_from.get(key, key), old, new)
        elif key in went or (key not in old.seen and key not in new.broken):
            continue
        else:
            change = _no_longer(key, old, new)
        if change is not None:
            yield change


def _now(key: ProjectKey, before: ProjectKey, old: State, new: State) -> ProjectChange | None:
    """Return what became of a project that there is now."""
    seen = new.seen[key]
    if before in old.seen:
        return _compared(key, before, old.seen[before], seen)
    if old.unreadable(key[0], key[1]):
        return None  # told of the year
    edit = Edit.MENDED if key in old.broken else Edit.LISTED if key in old.hidden else Edit.NEW
    return _whole(edit, key, None, seen)


def _no_longer(key: ProjectKey, old: State, new: State) -> ProjectChange | None:
    """Return what became of a project that cannot be seen now."""
    if key in new.broken:
        if key in old.broken:
            return None
        return _whole(Edit.BROKEN, key, old.seen.get(key), None)
    if key in new.hidden:
        year, _ = old.seen[key]
        project = new.hidden[key]
        return ProjectChange(
            edit=Edit.WITHHELD,
            unit=key[0],
            unit_name=year.unit.label,
            year=key[1],
            basis=project.withholding.basis if project.withholding else "",
        )
    if new.unreadable(key[0], key[1]):
        return None
    return _whole(Edit.GONE, key, old.seen[key], None)


def _whole(edit: Edit, key: ProjectKey, old: Seen | None, new: Seen | None) -> ProjectChange:
    seen = new or old
    if seen is None:  # a new file that cannot be read: there is nothing to tell but its name
        return ProjectChange(edit=edit, unit=key[0], unit_name=key[0], year=key[1], id=key[2])
    hide = hiding(seen[1].project.places)
    return ProjectChange(
        edit=edit,
        unit=key[0],
        unit_name=seen[0].unit.label,
        year=key[1],
        id=key[2],
        name=hide(seen[1].project.name),
        figures=_figures(old[1] if old else None, new[1] if new else None),
    )


def _compared(key: ProjectKey, before: ProjectKey, old: Seen, new: Seen) -> ProjectChange | None:
    one, two = old[1], new[1]
    same_standard = one.standard == two.standard
    if before == key and one.project == two.project and same_standard:
        return None
    hide = hiding(one.project.places, two.project.places)
    what = differences(PROJECT, one.project, two.project, hide)
    figures = tuple(figure for figure in _figures(one, two) if figure.differs)
    if before == key and not what and not figures:
        return None
    name, former = hide(two.project.name), hide(one.project.name)
    return ProjectChange(
        edit=Edit.CHANGED if before == key else Edit.MOVED,
        unit=key[0],
        unit_name=new[0].unit.label,
        year=key[1],
        id=key[2],
        name=name,
        former=None if before == key else before,
        former_name="" if name == former else former,
        what=what,
        figures=figures,
        stated_causes=_causes(one, two, what, computed=False),
        computed_causes=_causes(one, two, what, computed=True),
    )


def _figures(old: Evaluation | None, new: Evaluation | None) -> tuple[FigureChange, ...]:
    before, now = _figures_of(old), _figures_of(new)
    return tuple(
        FigureChange(label=label, unit=unit, old=before.get(label), new=now.get(label))
        for label, unit in _LABELS.items()
    )


_COMPUTED = "复算总分"
_LABELS: Mapping[str, str] = {
    str(Key.ANNUAL_BUDGET): "万元",
    str(Key.EXECUTED): "万元",
    "预算执行率": "%",
    str(Key.STATED_TOTAL): "分",
    _COMPUTED: "分",
}


def _figures_of(one: Evaluation | None) -> dict[str, Decimal | None]:
    if one is None:
        return {}
    total = one.project.funds.total
    values = (
        *(total.annual_budget, total.executed, one.execution.rate),
        *(one.stated_total, one.computed_total),
    )
    return dict(zip(_LABELS, values, strict=True))


def _causes(
    old: Evaluation, new: Evaluation, what: Differences, *, computed: bool
) -> tuple[Cause, ...]:
    """Return the lines that account for the change of a total to the last point, else nothing."""
    before, now = ((one.computed_total if computed else one.stated_total) for one in (old, new))
    if before is None or now is None or before == now:
        return ()
    causes = tuple(_lines(old, new, what, computed=computed))
    moved_by = sum(((one.new or ZERO) - (one.old or ZERO) for one in causes), ZERO)
    return causes if moved_by == now - before else ()


def _lines(
    old: Evaluation, new: Evaluation, what: Differences, *, computed: bool
) -> Iterator[Cause]:
    pairs = [(Key.EXECUTION_RATE, old.execution, new.execution)]
    for name, before, now in (*pairs, *_paired(old, new)):
        first, second = (_points(one, computed=computed) for one in (before, now))
        if first != second:
            fields = what.fields if name != Key.EXECUTION_RATE else ()
            own = tuple(one for one in fields if one.item == name and one.key != Key.SCORE)
            yield Cause(item=str(name), old=first, new=second, fields=own)
    if not computed:
        first, second = (one.goal.stated if one.goal else None for one in (old, new))
        if first != second:
            yield Cause(item=str(Key.GOAL), old=first, new=second)


def _paired(
    old: Evaluation, new: Evaluation
) -> Iterator[tuple[str, IndicatorScore | None, IndicatorScore | None]]:
    """Yield the counting lines of both, paired as their indicators are."""
    before = {id(line.indicator): line for line in old.lines if line.counts}
    now = {id(line.indicator): line for line in new.lines if line.counts}
    for one, two in matched_lines(old.project.indicators, new.project.indicators):
        line = two if two is not None else one
        yield getattr(line, "name", ""), before.get(id(one)), now.get(id(two))


def _points(one: object, *, computed: bool) -> Decimal | None:
    found: Decimal | None = getattr(one, "computed" if computed else "stated", None)
    return found
