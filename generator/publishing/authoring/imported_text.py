"""An imported form as the YAML a person would have written, with what found no place as comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.exchanging.form_import.stated import ImportedForm, Path, Statement, Typed
from generator.facts.form.field import Form, Kind
from generator.facts.form.keys import Key
from generator.facts.form.project import PROJECT
from generator.facts.records.states import Status
from generator.facts.wordlists.document_kinds import document_kinds
from generator.publishing.authoring.yaml_text import Line, Scalar, write_form

UNREAD = "未能识别"


def imported_text(form: ImportedForm, *, schema: str, source: str, year: int) -> str:
    """Write a form as a project's file.

    Args:
        form: What was read.
        schema: The line by which editors find the schema.
        source: The file it came from, by its name.
        year: The year it is imported into; another one on the form is written down.
    """
    head = [schema, f"由 mingzhang import 从 {source} {form.where}读入；核对以后把状态改为 公开。"]
    lines = form_lines(PROJECT, worth_writing(form, year), ())
    return write_form(lines, head=head) + "".join(f"{line}\n" for line in unread_lines(form))


def worth_writing(form: ImportedForm, year: int) -> list[Statement]:
    """Return the statements of a file: those of the form, its kind, its state, its year if another."""
    kept = [
        one for one in form.statements if one.path != (Key.FORM_YEAR,) or one.value != str(year)
    ]
    added: list[tuple[Key, Typed]] = [(Key.STATUS, Status.DRAFT.value)]
    if form.kind != next(iter(document_kinds())):
        added.append((Key.DOCUMENT_KIND, form.kind))
    return kept + [Statement(path=(key,), value=value, address="") for key, value in added]


def unread_lines(form: ImportedForm) -> Iterator[str]:
    """Yield a comment for each cell that found no place."""
    for one in form.left:
        if one.in_file:
            yield f"# {UNREAD}: {one.address}“{one.line}”（{one.why}）"


def form_lines(form: Form, statements: Sequence[Statement], path: Path) -> tuple[Line, ...]:
    """Return the statements below a path as lines, in the order of the form."""
    found = []
    for field in form.fields:
        here = (*path, field.key)
        mine = [one for one in statements if one.path[: len(here)] == here]
        if not mine:
            continue
        if field.kind is Kind.TABLE and field.below is not None:
            found.append(Line(key=field.key, lines=form_lines(field.below, mine, here)))
        elif field.kind is Kind.TEXTS:
            found.append(Line(key=field.key, entries=tuple(str(one.value) for one in mine)))
        elif field.below is not None:  # a list of mappings
            numbers = sorted({int(one.path[len(here)]) for one in mine})
            entries = tuple(form_lines(field.below, mine, (*here, number)) for number in numbers)
            found.append(Line(key=field.key, entries=entries))
        else:
            found.append(Line(key=field.key, value=_value(field.kind, mine[0]), hint=mine[0].hint))
    return tuple(found)


def _value(kind: Kind, statement: Statement) -> Scalar:
    if kind is Kind.COUNT and isinstance(statement.value, str):
        return int(statement.value)
    return statement.value


def same_value(old: str, new: Typed) -> bool:
    """Tell whether a value in a file says what an imported one says."""
    if isinstance(new, Decimal):
        try:
            return Decimal(old) == new
        except ArithmeticError:
            return False
    return "".join(old.split()) == "".join(new.split())
