"""Which project is which in two states: the same id, or the id it had before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping

from generator.concluding.changes.state import ProjectKey, State
from generator.facts.records.form import Project


def moved(old: State, new: State) -> Mapping[ProjectKey, ProjectKey]:
    """Return new key → old key of the projects that stand elsewhere now.

    A 曾用标识 on either side says it; without one, the same id in another unit's folder of that year, or
    the same code or the same name in the same year, where there is only one such on both sides.
    """
    gone = {key: one.project for key, (_, one) in old.seen.items() if key not in _known(new)}
    come = {key: one.project for key, (_, one) in new.seen.items() if key not in _known(old)}
    found: dict[ProjectKey, ProjectKey] = {}
    for mark in (_by_former_id, _by_id, _by_code, _by_name):
        for there, here in mark(gone, come, old, new):
            if here not in found and there not in found.values():
                found[here] = there
        gone = {key: one for key, one in gone.items() if key not in set(found.values())}
        come = {key: one for key, one in come.items() if key not in found}
    return found


def _known(state: State) -> set[ProjectKey]:
    return {*state.seen, *state.hidden, *state.broken}


Projects = Mapping[ProjectKey, Project]
Pairs = Iterable[tuple[ProjectKey, ProjectKey]]
Mark = Callable[[ProjectKey, Project], Hashable]


def _by_former_id(gone: Projects, come: Projects, old: State, new: State) -> Pairs:
    """Pair those of which one side names the other's id as its former one, or the unit does."""
    for here, project in come.items():
        for there, before in gone.items():
            if here[1] != there[1]:
                continue
            same_unit = here[0] == there[0] or _renamed_unit(here, there, old, new)
            same_id = here[2] == there[2] or (
                there[2] in project.former_ids or here[2] in before.former_ids
            )
            if same_unit and same_id:
                yield there, here


def _renamed_unit(here: ProjectKey, there: ProjectKey, old: State, new: State) -> bool:
    now, before = new.years.get(here[:2]), old.years.get(there[:2])
    return (now is not None and there[0] in now.unit.former_ids) or (
        before is not None and here[0] in before.unit.former_ids
    )


def _by_id(gone: Projects, come: Projects, old: State, new: State) -> Pairs:
    return _single(gone, come, lambda key, project: (key[1], key[2], project.name))


def _by_code(gone: Projects, come: Projects, old: State, new: State) -> Pairs:
    return _single(
        gone, come, lambda key, project: (key[1], project.code) if project.code else None
    )


def _by_name(gone: Projects, come: Projects, old: State, new: State) -> Pairs:
    return _single(gone, come, lambda key, project: (key[0], key[1], project.name))


def _single(gone: Projects, come: Projects, mark: Mark) -> Pairs:
    """Pair those with the same mark where each side has it once."""
    before = Counter(mark(key, project) for key, project in gone.items())
    now = Counter(mark(key, project) for key, project in come.items())
    places = {mark(key, project): key for key, project in gone.items()}
    for key, project in come.items():
        name = mark(key, project)
        if name is not None and before[name] == now[name] == 1:
            yield places[name], key
