"""Office files into project files: what was written, what was left alone, what has to be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.exchanging.form_import.import_file import LeftAlone, import_file
from generator.exchanging.form_import.stated import ImportedForm, LeftOver
from generator.exchanging.form_workbook.read_workbook import read_workbook
from generator.exchanging.office_tables.open_file import MAX_BYTES, open_file
from generator.facts.data_layout import DATA
from generator.facts.form.keys import Key
from generator.facts.reserved_names import why_unit_cannot
from generator.facts.wordlists.form_words import FormWords, words_from
from generator.judging.texts.sensitive.masking import mask
from generator.publishing.authoring import skeletons
from generator.publishing.authoring.canonical.canonical import UnwritableError, canonical
from generator.publishing.authoring.import_ids import IdBook, known_projects
from generator.publishing.authoring.import_update import Change, renumbered, updated
from generator.publishing.authoring.imported_text import (
    imported_text,
    unread_lines,
    worth_writing,
)
from generator.publishing.authoring.scaffold import (
    refuse_id,
    refuse_year,
    schema_line,
    write_new,
)
from generator.publishing.disk import files
from generator.publishing.disk.imported_cells import ImportedCells, remember
from generator.publishing.disk.refusal import Refusal, plain_words
from generator.reading.schema.schema_files import SchemaKind

_ROWS = re.compile(r"第 \d+—\d+ 行$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOutcome:
    """What became of one form: its file below the repo, new or changed or in the way.

    ``state`` is 新写, 改动, 不变, 已有 or 重复.
    """

    form: ImportedForm
    path: str
    state: str
    remarks: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one file; with a ``fault`` nothing of it was read."""

    name: str
    fault: str = ""
    advice: str = ""
    remarks: tuple[str, ...] = ()
    forms: tuple[FormOutcome, ...] = ()
    alone: tuple[LeftAlone, ...] = ()
    left: tuple[LeftOver, ...] = ()


@dataclass(slots=True)
class _Run:
    """One run: what is known and what is to be written."""

    root: Path
    folder: str
    year: int
    update: bool
    ids: IdBook
    new: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    seen: dict[object, str] = field(default_factory=dict)  # what was read → its file
    cells: dict[str, ImportedCells] = field(default_factory=dict)  # where its values came from


def import_forms(
    root: Path,
    paths: Sequence[Path],
    *,
    unit: str,
    year: str,
    update: bool = False,
    dry_run: bool = False,
    own_words: Path | None = None,
) -> tuple[FileOutcome, ...]:
    """Read office files into a unit's year.

    Args:
        root: The repo.
        paths: The files.
        unit: Its id; its unit.yml has to stand there.
        year: Four digits.
        update: Change files that are there already.
        dry_run: Write nothing.
        own_words: A file that says how headings are called besides.

    Raises:
        Refusal: Unit or year are none, or the disk says no.
    """
    refuse_id(unit, "单位", why_unit_cannot(unit))
    refuse_year(year)
    if not (root / DATA / unit / "unit.yml").is_file():
        raise Refusal(f"还没有 {DATA}/{unit}/unit.yml。", f"先运行 mingzhang new unit {unit}。")
    words = own_form_words(own_words)
    run = _Run(
        root=root,
        folder=f"{DATA}/{unit}/{year}",
        year=int(year),
        update=update,
        ids=IdBook(known_projects(root, unit), year),
    )
    outcomes = tuple(_file(run, path, words) for path in paths)
    if not dry_run and run.cells:
        _write(run)
    return outcomes


def own_form_words(path: Path | None) -> FormWords:
    """Return the words by which headings are known, with those of a user's file.

    Raises:
        Refusal: The file is none, or not of the shape it should have.
    """
    if path is None:
        return words_from({})
    with plain_words("什么都没有写。", place=path):
        content = path.read_bytes()
    try:
        own: Any = yaml.safe_load(content)
        return words_from(own if own is not None else {})
    except (yaml.YAMLError, AttributeError, TypeError, ValueError) as error:
        raise Refusal(
            f"对照文件 {path.name} 读不懂。",
            "写成“指标栏:”一行，下面缩进写“年度指标值: [任务数, 目标量]”这样的行。",
        ) from error


def _file(run: _Run, path: Path, words: FormWords) -> FileOutcome:
    with plain_words("什么都没有写。", place=path):
        if path.stat().st_size > MAX_BYTES:
            fault = f"文件超过 {MAX_BYTES // 1_000_000} MB，没有读。"
            return FileOutcome(name=path.name, fault=fault, advice="去掉图片，或者拆成几个文件。")
        content = path.read_bytes()
    opened = open_file(content)
    if opened.fault:
        return FileOutcome(name=path.name, fault=opened.fault, advice=opened.advice)
    read = read_workbook(opened) or import_file(opened, path.stem, words)
    if not (read.forms or read.alone or read.left):
        return FileOutcome(name=path.name, fault="里面没有表格。", advice="检查是不是传错了文件。")
    return FileOutcome(
        name=path.name,
        remarks=opened.remarks,
        forms=tuple(_form(run, one, mask(path.name)) for one in read.forms),
        alone=read.alone,
        left=read.left,
    )


def _form(run: _Run, form: ImportedForm, source: str) -> FormOutcome:
    said = tuple((one.path, one.value) for one in form.statements)
    if said in run.seen:
        return FormOutcome(form=form, path=run.seen[said], state="重复")
    chosen = run.ids.choose(form.name, form.text(Key.PROJECT_CODE), form.id)
    remarks = (chosen.why,) if chosen.why else ()
    if chosen.known is not None:
        return _known(run, form, chosen.known.path, source)
    path = f"{run.folder}/projects/{chosen.id}.yml"
    schema = schema_line(run.root, path, "project")
    run.new[path] = _tidy(path, imported_text(form, schema=schema, source=source, year=run.year))
    run.seen[said] = path
    run.cells[path] = _cells(form, source, run.new[path])
    return FormOutcome(form=form, path=path, state="新写", remarks=remarks)


def _tidy(path: str, text: str) -> str:
    """Return the canonical form of what was imported; what a reader would stumble over stays as it is."""
    try:
        return canonical(path, text.encode(), SchemaKind.PROJECT).decode()
    except UnwritableError:
        return text


def _known(run: _Run, form: ImportedForm, file: Path, source: str) -> FormOutcome:
    path = file.relative_to(run.root).as_posix()
    if not run.update:
        return FormOutcome(form=form, path=path, state="已有")
    text = run.changed.get(path) or file.read_text(encoding="utf-8")
    try:
        made, changes = updated(text, worth_writing(form, run.year))
    except yaml.YAMLError:
        return FormOutcome(
            form=form, path=path, state="已有", remarks=("原来的文件读不懂，没有动",)
        )
    fresh = [line for line in unread_lines(form) if line not in text]
    made = made.rstrip("\n") + "\n" + "".join(f"{line}\n" for line in fresh)
    if made != text:
        run.changed[path] = made
    run.cells[path] = _cells(form, source, made)
    state = "改动" if made != text else "不变"
    return FormOutcome(form=form, path=path, state=state, changes=changes)


def _cells(form: ImportedForm, source: str, text: str) -> ImportedCells:
    """Return which cell each value of a file came from, items by their numbers in the file."""
    sheet = _ROWS.sub("", form.where)
    numbered = renumbered(yaml.compose(text, Loader=yaml.SafeLoader), form.statements)
    return ImportedCells(
        source=" ".join(filter(None, (source, sheet))),
        text=text,
        cells={one.path: one.address for one in numbered},
    )


def _write(run: _Run) -> None:
    report = f"{run.folder}/report.yml"
    if run.new and not (run.root / report).is_file():
        schema = schema_line(run.root, report, "report")
        run.new[report] = skeletons.form("report", schema=schema, YEAR=str(run.year))
    write_new(run.root, run.new)
    with plain_words("没有写完的没有动。", place=run.root):
        for path, text in run.changed.items():
            files.write(run.root / path, text.encode())
        remember(run.root, run.cells)
