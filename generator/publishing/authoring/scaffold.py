"""New sites, units, years and projects: forms with hints, in the words of the official form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.facts import data_layout
from generator.facts.form.keys import Key
from generator.facts.reserved_names import why_project_cannot, why_unit_cannot
from generator.publishing.authoring import carry_over, skeletons
from generator.publishing.authoring.site_files import site_files
from generator.publishing.authoring.yaml_text import scalar, write_form
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal, plain_words
from generator.reading.yaml.source import read_source

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile(r"(19|20)\d\d")
_UNIT_BLANK = "（单位名称）"
_PLAIN_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9（）·、]*")


def new_site(folder: Path) -> tuple[str, ...]:
    """Make a repo of its own that carries the package it is installed from.

    Returns:
        The files written, relative to the folder; so do the other functions here.

    Raises:
        Refusal: Files of these names stand there already, or the folder is part of another site's
            data or pages, or the package cannot be handed on; nothing was written.
    """
    _refuse_inside(folder)
    return write_new(folder, site_files())


def new_unit(root: Path, unit: str, *, name: str = "") -> tuple[str, ...]:
    """Write data/<unit>/unit.yml.

    Raises:
        Refusal: The id is none, or the file exists.
    """
    _refuse_unit(unit)
    path = f"{data_layout.DATA}/{unit}/unit.yml"
    text = skeletons.form(
        "unit", schema=schema_line(root, path, "unit"), NAME=scalar(name or "（单位全称）")
    )
    return write_new(root, {path: text})


def new_project(
    root: Path, unit: str, year: str, project: str, *, name: str = ""
) -> tuple[str, ...]:
    """Write data/<unit>/<year>/projects/<project>.yml.

    Raises:
        Refusal: The id is none, the year has no report yet, or the file exists.
    """
    _refuse_unit(unit)
    refuse_year(year)
    _refuse_project(project)
    folder = f"{data_layout.DATA}/{unit}/{year}"
    if not (root / folder / "report.yml").is_file():
        raise Refusal(f"还没有 {folder}/report.yml。", f"先运行 mingzhang new year {unit} {year}。")
    path = f"{folder}/projects/{project}.yml"
    schema = schema_line(root, path, "project")
    text = skeletons.form("project", schema=schema, NAME=scalar(name or "（项目名称）"), YEAR=year)
    return write_new(root, {path: text})


def new_year(root: Path, unit: str, year: str, *, start: str = "") -> tuple[str, ...]:
    """Write a year's report.yml and, where ``start`` names an earlier year, its projects anew.

    What stays is carried over (``carry_over``); the status is 草稿 everywhere.

    Raises:
        Refusal: The unit is unknown, a year is none, files of the earlier year cannot be read, or
            files stand there already; nothing was written.
    """
    _refuse_unit(unit)
    refuse_year(year)
    folder = f"{data_layout.DATA}/{unit}"
    if not (root / folder / "unit.yml").is_file():
        raise Refusal(f"还没有 {folder}/unit.yml。", f"先运行 mingzhang new unit {unit}。")
    if start:
        refuse_year(start)
        return write_new(root, _carried(root, folder, int(start), int(year)))
    path = f"{folder}/{year}/report.yml"
    text = skeletons.form("report", schema=schema_line(root, path, "report"), YEAR=year)
    name = _unit_name(root / folder / "unit.yml")
    return write_new(root, {path: text.replace(_UNIT_BLANK, name or _UNIT_BLANK)})


def _unit_name(path: Path) -> str:
    """Return the unit's name where its form states one that may stand in a title as it is."""
    data = read_source(path.name, path.read_bytes()).data or {}
    name = str(data.get(Key.UNIT_NAME) or "").strip()
    return name if _PLAIN_NAME.fullmatch(name) else ""


def _carried(root: Path, folder: str, start: int, year: int) -> dict[str, str]:
    report = read_earlier(root, f"{folder}/{start}/report.yml", "report")
    path = f"{folder}/{year}/report.yml"
    lines = carry_over.report_lines(report, start, year)
    written = {path: write_form(lines, head=_head(root, path, "report", start))}
    for old in sorted((root / folder / str(start) / "projects").glob("*.y*ml")):
        path = f"{folder}/{year}/projects/{old.stem}.yml"
        project = read_earlier(root, old.relative_to(root).as_posix(), "project")
        lines = carry_over.project_lines(project, start)
        written[path] = write_form(lines, head=_head(root, path, "project", start))
    return written


def _head(root: Path, path: str, kind: str, start: int) -> list[str]:
    carried = (
        f"由 {start} 年带过来：名称、编码、依据、指标和目标值照旧；结果、得分、金额请重新填写。"
    )
    return [schema_line(root, path, kind), carried]


def read_earlier(root: Path, name: str, kind: str) -> carry_over.Data:
    """Read a data file of an earlier year as plain data of the form's shape.

    Raises:
        Refusal: It is not there or has errors.
    """
    from generator.facts.diagnostics import Severity
    from generator.reading.form.read_form import read_form
    from generator.reading.repo.references import no_legal_basis
    from generator.reading.schema.validation import SchemaKind

    if not (root / name).is_file():
        raise Refusal(f"没有 {name}，没法从它带过来。", "检查 --from 后面的年份。")
    source = read_form(SchemaKind(kind), name, (root / name).read_bytes())
    found = (
        *source.findings,
        *no_legal_basis(SchemaKind(kind), source),
    )
    errors = [item for item in found if item.severity is Severity.ERROR]
    if source.data is None or errors:
        why = f"第 {errors[0].place.line} 行：{errors[0].message}" if errors else "里面没有内容。"
        raise Refusal(
            f"{name} 有错，没法从它带过来，什么都没有写。{why}",
            f"先运行 mingzhang check {name}，改好再来。",
        )
    return source.data


def schema_line(root: Path, path: str, kind: str) -> str:
    """Return the line by which editors find the schema, relative to the file."""
    folder = skeletons.schema_folder(root)
    up = "../" * path.count("/")
    return f"yaml-language-server: $schema={up}{folder}/{kind}.schema.json"


def _refuse_unit(word: str) -> None:
    refuse_id(word, "单位", why_unit_cannot(word))


def _refuse_project(word: str) -> None:
    refuse_id(word, "项目", why_project_cannot(word))


def _refuse_inside(folder: Path) -> None:
    """Refuse a folder in which another site keeps its data or its pages."""
    place = folder.absolute()
    for inside in (place, *place.parents):
        if inside.name in (data_layout.DATA, files.DOCS) and files.is_root(inside.parent):
            raise Refusal(
                f"{folder} 在另一个网站的 {inside.name}/ 里，不能在这里再建一个网站。",
                "换一个文件夹；只缺 data/site.yml 的，自己新建一个，写上“网站名称: …”和“发布机构: …”两行。",
            )


def refuse_id(word: str, what: str, why: str) -> None:
    """Refuse a word that cannot be an id, or cannot for the reason given.

    Raises:
        Refusal: It cannot.
    """
    if not _ID.fullmatch(word):
        raise Refusal(
            f"“{word}”不能作{what}标识。",
            "只用小写字母、数字和连字符，如 dangjian、fuwu-qunzhong。",
        )
    if why:
        raise Refusal(f"“{word}”{why}，不能作{what}标识。", "换一个。")


def refuse_year(word: str) -> None:
    """Refuse a word that is no year.

    Raises:
        Refusal: It is none.
    """
    if not _YEAR.fullmatch(word):
        raise Refusal(f"“{word}”不是年份。", "写四位数字，如 2024。")


def write_new(root: Path, contents: Mapping[str, str | bytes]) -> tuple[str, ...]:
    """Write all files, or none where one of them exists.

    Raises:
        Refusal: One exists, or the disk does not let us; nothing was left behind.
    """
    existing = [name for name in sorted(contents) if (root / name).exists()]
    if existing:
        raise Refusal(
            "这些文件已经有了，什么都没有写：\n  " + "\n  ".join(existing),
            "换一个名字，或先把它们移走。",
        )
    with (
        plain_words("写到一半的已经删掉，什么都没有留下。", place=root),
        _all_or_none(root, contents),
    ):
        for name in sorted(contents):
            content = contents[name]
            files.write(root / name, content if isinstance(content, bytes) else content.encode())
    return tuple(sorted(contents))


@contextmanager
def _all_or_none(root: Path, names: Iterable[str]) -> Iterator[None]:
    """If the block fails, remove the files of these names and the folders that came with them."""
    paths = [root / name for name in names]
    folders = {folder for path in paths for folder in path.parents if not folder.exists()}
    try:
        yield
    except BaseException:
        for path in paths:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
            with suppress(OSError):  # somebody else put a file there meanwhile
                folder.rmdir()
        raise
