"""One workbook to fill in for a unit's year: last year's names and targets, room for what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from generator.exchanging.form_import.stated import Path as Keys
from generator.exchanging.form_workbook.fill_in_book import KnownForm, fill_in_book
from generator.exchanging.form_workbook.stated_values import StatedValue, field_at
from generator.facts import data_layout
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.facts.reserved_names import why_unit_cannot
from generator.publishing.authoring.carry_over import project_lines
from generator.publishing.authoring.scaffold import read_earlier, refuse_id, refuse_year
from generator.publishing.authoring.yaml_text import Line
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal, plain_words

_IN_FILE_ONLY = frozenset({Key.STATUS, Key.WITHHOLDING})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewForms:
    """The workbook's path, how many projects it holds, and names of those that are not public."""

    path: Path
    projects: int
    kept_back: tuple[str, ...]


def new_forms(root: Path, unit: str, year: str, *, start: str = "", folder: Path) -> NewForms:
    """Write the workbook into a folder.

    Args:
        root: The repo.
        unit: Its id; its unit.yml has to stand there.
        year: Four digits.
        start: The year whose projects go on; empty for a workbook of empty forms.
        folder: Where the workbook goes.

    Raises:
        Refusal: Unit or years are none, a file of the earlier year cannot be read, or the
            workbook is there already.
    """
    refuse_id(unit, "单位", why_unit_cannot(unit))
    refuse_year(year)
    if not (root / data_layout.unit_file(unit)).is_file():
        raise Refusal(
            f"还没有 {data_layout.unit_file(unit)}。", f"先运行 mingzhang new unit {unit}。"
        )
    path = folder / f"自评表-{unit}-{year}.xlsx"
    if path.exists():
        raise Refusal(f"{path.name} 已经有了，没有动它。", "先把它移走或者改名。")
    known, kept_back = _known(root, unit, start) if start else ([], [])
    with plain_words("什么都没有写。", place=path):
        files.write(path, fill_in_book(known, unit=unit, year=int(year)))
    return NewForms(path=path, projects=len(known), kept_back=tuple(kept_back))


def _known(root: Path, unit: str, start: str) -> tuple[list[KnownForm], list[str]]:
    refuse_year(start)
    place = root / data_layout.year_folder(unit, int(start)) / "projects"
    found = sorted(place.glob("*.y*ml"))
    if not found:
        raise Refusal(
            f"{data_layout.year_folder(unit, int(start))} 里没有项目。", "检查 --from 后面的年份。"
        )
    known, kept_back = list[KnownForm](), list[str]()
    for old in found:
        data = read_earlier(root, old.relative_to(root).as_posix(), "project")
        name = str(data.get(Key.PROJECT_NAME, old.stem))
        if data.get(Key.STATUS) == Status.WITHHELD:
            kept_back.append(name)
            continue
        lines = [*_walk(project_lines(data, int(start)), ())]
        values = tuple(
            StatedValue(path=path, field=field_at(path), value=_typed(line.value))
            for path, line in lines
            if line.value is not None
        )
        hints = {path: line.hint for path, line in lines if line.hint}
        known.append(KnownForm(project_id=old.stem, name=name, values=values, hints=hints))
    return known, kept_back


def _typed(value: str | int | Decimal | None) -> str | Decimal:
    return value if isinstance(value, str) else Decimal(value or 0)


def _walk(lines: Iterable[Line], path: Keys) -> Iterator[tuple[Keys, Line]]:
    """Yield every line that holds one value, with the keys that lead to it."""
    for line in lines:
        here = (*path, line.key)
        if line.key in _IN_FILE_ONLY:
            continue
        if line.lines:
            yield from _walk(line.lines, here)
        elif line.entries:
            for number, entry in enumerate(line.entries):
                if isinstance(entry, str):
                    yield (*here, number), Line(key=line.key, value=entry)
                else:
                    yield from _walk(entry, (*here, number))
        else:
            yield here, line
