"""The verb release: what has to be in order before a year goes out, and the record that it did."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import from_here, say
from generator.cli.words import today_option
from generator.cli.year_words import YearCommand
from generator.publishing.disk.files import find_root


@click.command(cls=YearCommand, help=HELP["release"])
@click.argument("unit", metavar="UNIT")
@click.argument("year", metavar="YEAR")
@click.option("--dry-run", is_flag=True, help="只过一遍清单，不写公开记录")
@today_option
def release(unit: str, year: str, *, dry_run: bool, today: date | None) -> int:
    """Walk the list and write the record of a release."""
    from generator.publishing.authoring.release_year import release_year

    root = find_root(Path())
    outcome = release_year(Path(), unit, year, today=today, dry_run=dry_run)
    for one in outcome.checks:
        click.echo(f"{'拦下' if one.blocks else '通过'}  {one.asked}：{one.answer}。")
        if one.blocks and one.advice:
            click.echo(f"      建议：{one.advice}")
    if outcome.unread:
        say("有文件读不懂，先运行 mingzhang check 并改好。")
    if outcome.blocked:
        say(f"有 {sum(one.blocks for one in outcome.checks)} 项没有通过，没有写公开记录。")
        return 1
    if outcome.waiting:
        say(f"公开时间没有到的 {outcome.waiting} 个项目不在记录里，到那天再运行一次。")
    if outcome.same:
        say(f"和公开记录 {outcome.same} 一字不差，不用再写。")
    elif outcome.record is not None:
        name = from_here(root, outcome.record)
        if outcome.revision.dirty:
            say("数据里有没有提交到 Git 的改动，所以记录里没有写版本号；最好先提交，再写公开记录。")
        say(f"公开记录写在 {name}（{outcome.projects} 个项目），请连同数据提交到 Git。")
    else:
        say("清单都通过；去掉 --dry-run 就写公开记录。")
    return 0
