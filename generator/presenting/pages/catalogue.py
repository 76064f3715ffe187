"""The page of all data: one catalogue of what can be downloaded, for whom, how large, of what day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.facts.form.keys import Key
from generator.facts.office_files import report_document, year_database, year_workbook
from generator.facts.records.site import Site
from generator.presenting.data.datafiles import (
    findings_table,
    indicators_table,
    project_index,
    projects_table,
    summary_file,
)
from generator.presenting.data.site_tables import AREAS_TABLE, YEARS_TABLE
from generator.presenting.data.year_archive import year_archive
from generator.presenting.machines.feed import PATH as FEED
from generator.presenting.prepared.addresses import DATA, HOME
from generator.presenting.prepared.digest import Digest, name_order
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render

_KILO = 1024
_Listed = tuple[str, str, str, str]  # path, name, what it holds, for whom
_TABLES, _PROGRAMS, _KEEPERS = "程序、统计软件", "程序", "要一次全部带走的人"
_READERS, _PEOPLE = "要打印、归档的人", "要用表格软件看的人"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of the catalogue; ``size`` in bytes, None where it is made after the pages."""

    path: str
    name: str
    holds: str
    audience: str
    kind: str
    size: int | None
    updated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFiles:
    """The files of one unit's year, with the description of their fields."""

    digest: Digest
    files: tuple[File, ...]
    fields: str


def data_page(site: Site, digests: Sequence[Digest], sizes: Mapping[str, int]) -> Page:
    """Write the catalogue.

    Args:
        site: Whose data it is.
        digests: Those of all years; real ones stand before fictional ones.
        sizes: Bytes of each data file by its path.
    """
    years = sorted(digests, key=lambda one: (one.example, name_order(one), -one.year))
    return Page(
        path=DATA.file,
        content=render(
            "catalogue.md.j2",
            here=DATA,
            site=site,
            crumbs=((HOME, "首页"),),
            whole=tuple(_of_site(sizes)),
            years=tuple(_of_year(digest, sizes) for digest in years),
            feed=FEED,
            cited=tuple(digest for digest in years if not digest.example)[:1],
            size_words=size_words,
        ),
    )


def size_words(size: int | None) -> str:
    """Write a size as people do: ``640 B``, ``18 KB``; empty where it is not known."""
    if size is None:
        return ""
    return f"{size} B" if size < _KILO else f"{(size + _KILO // 2) // _KILO} KB"


def _of_site(sizes: Mapping[str, int]) -> Iterator[File]:
    listed = (
        (YEARS_TABLE, "各单位各年度的数", "一行一个单位的一年：项目数、预算、支出、得分", _TABLES),
        (AREAS_TABLE, "各单位各年度各领域的数", "一行一个领域", _TABLES),
        ("data/summary.json", "各单位各年度汇总", "年度的全部合计", _PROGRAMS),
        ("data/units.json", "单位名录", "单位名称、区划、年度", _PROGRAMS),
    )
    for file in listed:
        yield _file(file, sizes)


def _of_year(digest: Digest, sizes: Mapping[str, int]) -> YearFiles:
    unit, year = digest.unit.id, digest.year
    listed = (
        (projects_table(unit, year), "全部项目", "一行一个项目", _TABLES),
        (indicators_table(unit, year), Key.INDICATORS, "一行一项指标", _TABLES),
        (findings_table(unit, year), "核对出的问题", "一行一个问题，和单位的说明", _TABLES),
        (summary_file(unit, year), "年度的数字和报告正文", "合计、分类、报告全文", _PROGRAMS),
        (project_index(unit, year), "项目目录", "每个项目的数据文件在哪里，附校验码", _PROGRAMS),
        (
            year_archive(unit, year),
            "全部打包",
            "以上文件、每一列的含义，和每个项目各一个 JSON",
            _KEEPERS,
        ),
    )
    office = (
        (report_document(unit, year), "年度报告", "报告正文和全部自评表，公文格式", _READERS),
        (year_workbook(unit, year), "年度工作簿", "汇总、项目、指标、问题和全部自评表", _PEOPLE),
        (year_database(unit, year), "数据库", "项目、指标、问题三张表，可以用 SQL 查", _PROGRAMS),
    )
    there = (*listed, *(file for file in office if file[0] in sizes))
    files = tuple(_file(file, sizes, digest.updated) for file in there)
    folder = projects_table(unit, year).rpartition("/")[0]
    return YearFiles(digest=digest, files=files, fields=f"{folder}/datapackage.json")


def _file(listed: _Listed, sizes: Mapping[str, int], updated: date | None = None) -> File:
    path, name, holds, audience = listed
    return File(
        path=path,
        name=name,
        holds=holds,
        audience=audience,
        kind=path.rpartition(".")[2].upper(),
        size=sizes.get(path),
        updated=updated,
    )
