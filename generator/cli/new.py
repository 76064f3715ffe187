"""The verb new: forms for a site, a unit, a year, a project; never over what is there."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import as_word, from_here, say
from generator.cli.words import ChineseCommand, ChineseGroup
from generator.cli.year_words import YearCommand
from generator.facts.form.keys import Key
from generator.judging.texts.sensitive.masking import mask
from generator.publishing.disk.files import find_root
from generator.publishing.disk.refusal import Refusal

_FIRST = (
    ("py install.py", r".venv\Scripts\mingzhang build")
    if os.name == "nt"
    else ("python3 install.py", ".venv/bin/mingzhang build")
)
"""The two commands of a new site, as they are typed on this system."""


@click.group(cls=ChineseGroup, help=HELP["new"])
def new() -> None:
    """Start a site, unit, year or project."""


@new.command(cls=ChineseCommand, help=HELP["new site"], short_help="新建一个自己的仓库")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def site(folder: Path) -> int:
    """Make a repo that builds at once."""
    from generator.publishing.authoring.scaffold import new_site

    written = new_site(folder)
    say(f"在 {folder}/ 里写好了 {len(written)} 个文件。接着：")
    say(f"  cd {as_word(folder)}")
    for line in _FIRST:
        say(f"  {line}")
    say("以后都用这里装的 mingzhang；README.md 里有全部说明。")
    return 0


@new.command(cls=ChineseCommand, help=HELP["new unit"], short_help="新建单位")
@click.argument("unit", metavar="UNIT")
@click.option("--name", metavar="TEXT", default="", help="单位全称")
def unit(unit: str, name: str) -> int:
    """Write a unit's form."""
    from generator.publishing.authoring.scaffold import new_unit

    root = find_root(Path())
    _list(root, new_unit(root, unit, name=name))
    say(f"接着：mingzhang new year {unit} 2024（换成要填的年度）")
    return 0


@new.command(cls=YearCommand, help=HELP["new year"], short_help="新建年度，可从上年带过来")
@click.argument("unit", metavar="UNIT")
@click.argument("year", metavar="YEAR")
@click.option("--from", "start", metavar="YEAR", default="", help="从这一年带过来")
def year(unit: str, year: str, start: str) -> int:
    """Write a year's forms."""
    from generator.publishing.authoring.scaffold import new_year

    root = find_root(Path())
    _list(root, new_year(root, unit, year, start=start))
    if not start:
        say(f"接着：mingzhang new project {unit}/{year} 项目标识")
    return 0


@new.command(cls=YearCommand, help=HELP["new project"], short_help="新建项目")
@click.argument("place", metavar="UNIT/YEAR")
@click.argument("project", metavar="ID")
@click.option("--name", metavar="TEXT", default="", help=Key.PROJECT_NAME)
def project(place: str, project: str, name: str) -> int:
    """Write a project's form."""
    from generator.publishing.authoring.scaffold import new_project

    named = place.replace("\\", "/").removeprefix("./")  # as Windows completes it
    unit, slash, year = named.strip("/").removeprefix("data/").partition("/")
    if not slash:
        raise Refusal(f"“{place}”少了年度。", "写成 单位标识/年度，如 suicheng/2024。")
    root = find_root(Path())
    _list(root, new_project(root, unit, year, project, name=name))
    return 0


@new.command(cls=YearCommand, help=HELP["new forms"], short_help="新建填报用的 Excel 工作簿")
@click.argument("unit", metavar="UNIT")
@click.argument("year", metavar="YEAR")
@click.option("--from", "start", metavar="YEAR", default="", help="从这一年带过来")
def forms(unit: str, year: str, start: str) -> int:
    """Write a workbook to fill in."""
    from generator.publishing.authoring.new_forms import new_forms

    root = find_root(Path())
    made = new_forms(root, unit, year, start=start, folder=Path())
    click.echo(str(made.path))
    if made.kept_back:
        names = "、".join(mask(name) for name in made.kept_back)
        say(
            f"不予公开的不在里面：{names}。用 mingzhang new year {unit} {year} --from {start} 带过来。"
        )
    say(f"写好了，{made.projects} 个项目各一张表，另有空白的表。打开，先看“填表说明”，照着填。")
    say(f"填完：mingzhang import {as_word(made.path)} --unit {unit} --year {year}")
    return 0


@new.command(cls=ChineseCommand, help=HELP["new standard"], short_help="新建本地的评分标准")
@click.argument("standard", metavar="ID")
@click.option(
    "--from", "start", metavar="ID", default="caiyu-2020-10", help="从哪一套开始，默认国家2020版"
)
@click.option("--name", metavar="TEXT", required=True, help="评分标准的全称")
def standard(standard: str, start: str, name: str) -> int:
    """Write a scoring standard's file."""
    from generator.publishing.authoring.new_standard import new_standard

    root = find_root(Path())
    _list(root, new_standard(root, standard, start=start, name=name))
    say(f"改好以后，在 data/site.yml 里写上“评分标准: {standard}”，就用上了。")
    return 0


def _list(root: Path, written: tuple[str, ...]) -> None:
    for name in written:
        click.echo(from_here(root, name))
    say(f"写好了 {len(written)} 个文件。打开来照着提示填，填完运行 mingzhang check。")
