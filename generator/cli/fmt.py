"""The verb fmt: data files in the one form we write."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import from_here, print_lines, say
from generator.cli.words import ChineseCommand
from generator.judging.texts.sensitive.masking import mask
from generator.publishing.disk.files import find_root


@click.command(cls=ChineseCommand, help=HELP["fmt"])
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="只说哪些文件要整理，不改；有就是退出码 1")
def fmt(*, paths: tuple[Path, ...], check: bool) -> int:
    """Put data files into canonical form."""
    from generator.publishing.authoring.canonical.format_files import format_files

    root = find_root(paths[0] if paths else Path())
    done = format_files(root, paths, write=not check)
    for name in done.changed:
        print_lines(f"{from_here(root, mask(name))}\n")
    for name, why in done.left:
        say(f"没有动 {from_here(root, mask(name))}：{why}，先运行 mingzhang check 看看。")
    count = len(done.changed)
    if check:
        say(
            f"看了 {done.looked} 个文件，{count} 个要整理{'：运行 mingzhang fmt' if count else ''}。"
        )
        return int(bool(done.changed or done.left))
    say(f"看了 {done.looked} 个文件，整理了 {count} 个。")
    return int(bool(done.left))
