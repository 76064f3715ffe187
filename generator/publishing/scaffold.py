"""New sites, units, years and projects: forms with hints, in the words of the official form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.publishing import carry_over, files, skeletons
from generator.publishing.refusal import Refusal, plain_words
from generator.publishing.yaml_text import scalar, write_form

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile(r"(19|20)\d\d")

# Folders and pages that are taken below docs/ or data/.
_TAKEN = {"about", "assets", "data", "dev", "fields", "guide", "how-to-read", "index", "method"}
_TAKEN |= {
    "attachments",
    "compare",
    "explore",
    "projects",
    "quality",
    "rules",
    "search",
    "site",
    "standards",
    "stylesheets",
}


def new_site(folder: Path) -> tuple[str, ...]:
    """Make a repo of its own that needs only the installed package, and builds at once.

    Returns:
        The files written, relative to the folder; so do the other functions here.

    Raises:
        Refusal: Files of these names stand there already; nothing was written.
    """
    return _write_new(folder, skeletons.site_files())


def new_unit(root: Path, unit: str, *, name: str = "") -> tuple[str, ...]:
    """Write data/<unit>/unit.yml.

    Raises:
        Refusal: The id is none, or the file exists.
    """
    _refuse_id(unit, "单位")
    path = f"{files.DATA}/{unit}/unit.yml"
    text = skeletons.form(
        "unit", schema=_schema(root, path, "unit"), NAME=scalar(name or "（单位全称）")
    )
    return _write_new(root, {path: text})


def new_project(
    root: Path, unit: str, year: str, project: str, *, name: str = ""
) -> tuple[str, ...]:
    """Write data/<unit>/<year>/projects/<project>.yml.

    Raises:
        Refusal: The id is none, the year has no report yet, or the file exists.
    """
    _refuse_year(year)
    _refuse_id(project, "项目")
    folder = f"{files.DATA}/{unit}/{year}"
    if not (root / folder / "report.yml").is_file():
        raise Refusal(f"还没有 {folder}/report.yml。", f"先运行 mingzhang new year {unit} {year}。")
    path = f"{folder}/projects/{project}.yml"
    schema = _schema(root, path, "project")
    text = skeletons.form("project", schema=schema, NAME=scalar(name or "（项目名称）"), YEAR=year)
    return _write_new(root, {path: text})


def new_year(root: Path, unit: str, year: str, *, start: str = "") -> tuple[str, ...]:
    """Write a year's report.yml and, where ``start`` names an earlier year, its projects anew.

    What stays is carried over (``carry_over``); the status is 草稿 everywhere.

    Raises:
        Refusal: The unit is unknown, a year is none, files of the earlier year cannot be read, or
            files stand there already; nothing was written.
    """
    _refuse_year(year)
    folder = f"{files.DATA}/{unit}"
    if not (root / folder / "unit.yml").is_file():
        raise Refusal(f"还没有 {folder}/unit.yml。", f"先运行 mingzhang new unit {unit}。")
    if start:
        _refuse_year(start)
        return _write_new(root, _carried(root, folder, int(start), int(year)))
    path = f"{folder}/{year}/report.yml"
    text = skeletons.form("report", schema=_schema(root, path, "report"), YEAR=year)
    return _write_new(root, {path: text})


def _carried(root: Path, folder: str, start: int, year: int) -> dict[str, str]:
    report = _read(root, f"{folder}/{start}/report.yml")
    path = f"{folder}/{year}/report.yml"
    lines = carry_over.report_lines(report, start, year)
    written = {path: write_form(lines, head=_head(root, path, "report", start))}
    for old in sorted((root / folder / str(start) / "projects").glob("*.y*ml")):
        path = f"{folder}/{year}/projects/{old.stem}.yml"
        project = _read(root, old.relative_to(root).as_posix())
        lines = carry_over.project_lines(project, start)
        written[path] = write_form(lines, head=_head(root, path, "project", start))
    return written


def _head(root: Path, path: str, kind: str, start: int) -> list[str]:
    carried = (
        f"由 {start} 年带过来：名称、编码、依据、指标和目标值照旧；结果、得分、金额请重新填写。"
    )
    return [_schema(root, path, kind), carried]


def _read(root: Path, name: str) -> carry_over.Data:
    """Read a data file of an earlier year as plain data."""
    from generator.facts.diagnostics import Severity
    from generator.reading.source import read_source

    if not (root / name).is_file():
        raise Refusal(f"没有 {name}，没法从它带过来。", "检查 --from 后面的年份。")
    source = read_source(name, (root / name).read_bytes())
    errors = [item for item in source.findings if item.severity is Severity.ERROR]
    if source.data is None or errors:
        raise Refusal(f"{name} 读不懂，什么都没有写。", f"先运行 mingzhang check {name} 并改好。")
    return source.data


def _schema(root: Path, path: str, kind: str) -> str:
    """Return the line by which editors find the schema, relative to the file."""
    folder = skeletons.schema_folder(root)
    up = "../" * path.count("/")
    return f"yaml-language-server: $schema={up}{folder}/{kind}.schema.json"


def _refuse_id(word: str, what: str) -> None:
    if not _ID.fullmatch(word):
        raise Refusal(
            f"“{word}”不能作{what}标识。",
            "只用小写字母、数字和连字符，如 dangjian、fuwu-qunzhong。",
        )
    if word in _TAKEN:
        raise Refusal(f"“{word}”是网站自己用的名字，不能作{what}标识。", "换一个。")


def _refuse_year(word: str) -> None:
    if not _YEAR.fullmatch(word):
        raise Refusal(f"“{word}”不是年份。", "写四位数字，如 2024。")


def _write_new(root: Path, contents: Mapping[str, str]) -> tuple[str, ...]:
    """Write all files, or none where one of them exists."""
    existing = [name for name in sorted(contents) if (root / name).exists()]
    if existing:
        raise Refusal(
            "这些文件已经有了，什么都没有写：\n  " + "\n  ".join(existing),
            "换一个名字，或先把它们移走。",
        )
    with plain_words("有的文件可能还没有写。"):
        for name in sorted(contents):
            files.write(root / name, contents[name].encode())
    return tuple(sorted(contents))
