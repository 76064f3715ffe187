"""The verb import: office files in, project files out, and a report of every cell without a place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.help_texts import HELP
from generator.cli.output import as_word, from_here, print_lines, say
from generator.cli.words import ChineseCommand
from generator.judging.texts.sensitive.masking import mask
from generator.publishing.disk.files import find_root

if TYPE_CHECKING:
    from generator.publishing.authoring.import_forms import FileOutcome, FormOutcome

_CLIP = 40
_TOLD = {
    "新写": "写好",
    "改动": "改好",
    "不变": "和已有的一样，没有动",
    "已有": "已经有这个文件，没有动；要按表改它的，加 --update",
    "重复": "和前面读到的一模一样，没有再写",
}


@click.command("import", cls=ChineseCommand, help=HELP["import"])
@click.argument("paths", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--unit", metavar="UNIT", required=True, help="单位标识，如 suicheng")
@click.option("--year", metavar="YEAR", required=True, help="年度，如 2024")
@click.option("--dry-run", is_flag=True, help="只看会读出什么，不写文件")
@click.option("--update", is_flag=True, help="已有的文件按表上的数改；批注和手工添的保留")
@click.option(
    "--map",
    "own_words",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="对照文件：本地的栏目叫什么",
)
def import_(
    *,
    paths: tuple[Path, ...],
    unit: str,
    year: str,
    dry_run: bool,
    update: bool,
    own_words: Path | None,
) -> int:
    """Read office files into a unit's year."""
    from generator.publishing.authoring.import_forms import import_forms

    root = find_root(Path())
    outcomes = import_forms(
        root, paths, unit=unit, year=year, update=update, dry_run=dry_run, own_words=own_words
    )
    for outcome in outcomes:
        for line in _file_lines(outcome, root):
            print_lines(f"{line}\n")
    return _summary(outcomes, unit, year, dry_run=dry_run)


def _file_lines(outcome: FileOutcome, root: Path) -> list[str]:
    name = mask(outcome.name)
    if outcome.fault:
        return [f"{name}: {outcome.fault}", f"  建议：{outcome.advice}"]
    lines = [f"{name}: 读出 {len(outcome.forms)} 个项目。"]
    lines += [f"  {remark}。" for remark in outcome.remarks]
    for one in outcome.forms:
        lines += _form_lines(one, root)
    for part in outcome.alone:
        lines.append(
            f"  没有读：{part.where}是{mask(part.what)}，不是项目支出绩效自评表，共 {part.cells} 格，原样留着。"
        )
    lines += [f"  没有写：{one.address}“{_clip(one.line)}”（{one.why}）" for one in outcome.left]
    return lines


def _form_lines(one: FormOutcome, root: Path) -> list[str]:
    told = _TOLD[one.state]
    count = len(one.form.statements)
    lines = [f"  {mask(one.form.name)} → {from_here(root, one.path)}: {told}，{count} 项。"]
    lines += [f"    {remark}。" for remark in one.remarks]
    for change in one.changes:
        old = f"“{_clip(change.old)}”改为" if change.old else "添上"
        done = "" if change.done else "（这一处的写法改不了，请手工改）"
        lines.append(f"    {change.where}：{old}“{_clip(change.new)}”{done}")
    for cell in one.form.left:
        word = "未能识别" if cell.in_file else "没有写进文件"
        lines.append(f"    {word}：{cell.address}“{_clip(cell.line)}”（{cell.why}）")
    lines += [
        f"    {statement.address}：{statement.hint}"
        for statement in one.form.statements
        if statement.hint
    ]
    return lines


def _clip(text: str) -> str:
    shown = mask(text)
    return shown if len(shown) <= _CLIP else f"{shown[:_CLIP]}…"


def _summary(outcomes: tuple[FileOutcome, ...], unit: str, year: str, *, dry_run: bool) -> int:
    forms = [one for outcome in outcomes for one in outcome.forms]
    counts = [
        f"{word} {sum(one.state == state for one in forms)} 个"
        for state, word in (("新写", "新写"), ("改动", "改动"), ("已有", "已有没动"))
    ]
    faulty = sum(bool(outcome.fault) for outcome in outcomes)
    unread = sum(cell.in_file for one in forms for cell in one.form.left)
    if dry_run:
        say("只是看看，没有写任何文件。")
    say(f"共 {len(outcomes)} 个文件、{len(forms)} 个项目：{'，'.join(counts)}。")
    if faulty:
        say(f"{faulty} 个文件没有读成。")
    if unread:
        say(f"{unread} 格未能识别，抄在各个文件末尾的“# 未能识别”里，请看一看放在哪里。")
    if any(one.state in ("新写", "改动") for one in forms) and not dry_run:
        say(f"接着：mingzhang check {as_word(f'data/{unit}/{year}')}")
    kept = any(one.state == "已有" for one in forms)
    return int(bool(faulty or kept or unread or not forms))
