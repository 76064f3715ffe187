"""The verb review-sheet: a work paper for reviewers in Excel, written and read back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.help_texts import HELP
from generator.cli.output import as_word, from_here, print_findings, print_lines, say
from generator.cli.year_words import YearCommand
from generator.publishing.disk.refusal import Refusal

if TYPE_CHECKING:
    from generator.publishing.authoring.review_merge import Clash
    from generator.publishing.authoring.review_sheets import TakenOver


@click.command(cls=YearCommand, help=HELP["review-sheet"])
@click.argument("unit", metavar="UNIT", default="")
@click.argument("year", metavar="YEAR", default="")
@click.option(
    "-o", "--output", metavar="FILE.xlsx", type=click.Path(path_type=Path), help="写到这个文件"
)
@click.option("--all", "everything", is_flag=True, help="列出全部项目，不只是 review.yml 里的")
@click.option(
    "--read", "source", metavar="FILE.xlsx", type=click.Path(path_type=Path), help="读回填好的底稿"
)
@click.option("--replace", is_flag=True, help="读回时与 review.yml 不同的，以底稿为准")
def review_sheet(
    unit: str,
    year: str,
    *,
    output: Path | None,
    everything: bool,
    source: Path | None,
    replace: bool,
) -> int:
    """Write a work paper, or read one back."""
    if source is not None:
        if unit or year or output or everything:
            raise Refusal("--read 后面只写底稿的文件名。", "单位和年度写在底稿里。")
        return _read(source, replace=replace)
    if not (unit and year):
        missing = "YEAR" if unit else "UNIT YEAR"
        raise Refusal(f"少写了 {missing}。", f"如 mingzhang review-sheet {unit or 'suicheng'} 2024")
    if replace:
        raise Refusal("--replace 和 --read 一起用。")
    return _write(unit, year, output, everything=everything)


def _write(unit: str, year: str, output: Path | None, *, everything: bool) -> int:
    from generator.publishing.authoring.review_sheets import write_work_paper
    from generator.publishing.disk.one_year import one_year

    found = one_year(Path(), unit, year)
    if found.unread:
        print_findings(found.unread, found.root, err=True)
        say("上面的文件读不懂，底稿会缺项目，没有写。改好后再运行一次。")
        return 1
    island = found.unit_year
    target = output or Path(f"review-{island.unit.id}-{island.year}.xlsx")
    if target.suffix.lower() != ".xlsx":
        raise Refusal(f"“{target.name}”的后缀不是 .xlsx。", "如 -o digao.xlsx")
    count = write_work_paper(found, target, everything=everything)
    say(f"写好了 {from_here(Path(), target)}：{count} 个项目，只有复核的几列可以填。")
    say(f"填完保存，运行 mingzhang review-sheet --read {as_word(target)}")
    return 0


def _read(source: Path, *, replace: bool) -> int:
    from generator.publishing.authoring.review_sheets import take_over

    done = take_over(Path(), source, replacing=replace)
    if done.faults:
        for fault in done.faults:
            where = f"{source.name} {fault.cell}".rstrip()
            print_lines(f"{where}: {fault.message}\n  建议：{fault.advice}\n")
        say(f"底稿里有 {len(done.faults)} 处问题，没有写任何文件。改好后再运行一次。")
        return 1
    return _told(done, replace=replace)


def _told(done: TakenOver, *, replace: bool) -> int:
    for clash in done.clashes:
        print_lines(f"{_clash_in_words(clash, replace=replace)}\n")
    if done.clashes and not replace:
        say(f"有 {len(done.clashes)} 处不同，没有写任何文件。以底稿为准的，加上 --replace。")
        return 1
    for number, text in done.lost:
        print_lines(
            f"review.yml 第 {number} 行的批注{'已经去掉' if replace else '会丢掉'}：{text}\n"
        )
    if done.lost and not replace:
        say("没有写任何文件。这些批注可以不要的，加上 --replace；要留的，先移到别处。")
        return 1
    if not done.written or done.year is None:
        say("底稿里的结果 review.yml 都已经有了，没有改动。")
        return 0
    path = from_here(done.year.root, done.written)
    say(f"写进了 {path}，改动 {done.projects} 个项目。接着：mingzhang check {as_word(path)}")
    return 0


def _clash_in_words(clash: Clash, *, replace: bool) -> str:
    if clash.old:
        now = "改成了" if replace else "底稿写的是"
        return f"{clash.where}：review.yml 写的是“{clash.old}”，{now}“{clash.new}”。"
    now = "又写回了" if replace else "底稿里还是"
    return (
        f"{clash.where}：底稿写出以后，review.yml 里已经撤回（review.yml 比底稿新），"
        f"{now}“{clash.new}”。"
    )
