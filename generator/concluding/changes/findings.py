"""Which findings are new and which are solved; a finding that only stands on another line is neither."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence

from generator.concluding.changes.state import ProjectKey, State
from generator.facts.diagnostics import Finding

_Findings = tuple[Finding, ...]


def finding_changes(
    old: State, new: State, moved_to: Mapping[ProjectKey, ProjectKey]
) -> tuple[_Findings, _Findings]:
    """Return the open findings that only the new state has, and those that only the old one had.

    One is the same that says the same of the same file, or that is of the same rule and value there.
    Nothing is said of withheld projects.

    Args:
        old: The state before.
        new: The state now.
        moved_to: Where projects stand now, by where they stood.
    """
    names = {_file(before): _file(now) for before, now in moved_to.items()}
    hidden = {_file(key) for state in (old, new) for key in state.hidden}
    before, now = (
        [one for one in state.judged.findings if _told(one, hidden)] for state in (old, new)
    )

    def place(item: Finding) -> str:
        return names.get(_stem(item.place.file), _stem(item.place.file))

    for key in (
        lambda one: (one.code, place(one), one.message, one.field_path),
        lambda one: (one.code, place(one), one.message),
        lambda one: (one.code, place(one), one.field_path),
    ):
        before, now = _unmatched(before, now, key)
    return tuple(now), tuple(before)


def _told(item: Finding, hidden: Collection[str]) -> bool:
    return not item.explained and _stem(item.place.file) not in hidden


def _file(key: ProjectKey) -> str:
    unit, year, project = key
    return f"data/{unit}/{year}/projects/{project}"


def _stem(file: str) -> str:
    return file.removesuffix(".yml").removesuffix(".yaml")


def _unmatched(
    old: Sequence[Finding], new: Sequence[Finding], key: Callable[[Finding], Hashable]
) -> tuple[list[Finding], list[Finding]]:
    """Return what is left of both when each of one has taken away one of the other with its key."""
    return list(_without(old, map(key, new), key)), list(_without(new, map(key, old), key))


def _without(
    findings: Iterable[Finding], taken: Iterable[Hashable], key: Callable[[Finding], Hashable]
) -> Iterable[Finding]:
    left = Counter(taken)
    for item in findings:
        if left[key(item)]:
            left[key(item)] -= 1
        else:
            yield item
