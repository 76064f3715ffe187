"""The verb clean: a copy of a file without what nobody sees in it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import from_here, say
from generator.cli.words import ChineseCommand


@click.command(cls=ChineseCommand, help=HELP["clean"])
@click.argument("names", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
def clean(names: tuple[Path, ...]) -> int:
    """Clean files; each copy stands beside its original."""
    return max(_clean(path) for path in names)


def _clean(path: Path) -> int:
    from generator.publishing.authoring.clean_files import clean_beside

    target, made = clean_beside(path)
    shown = from_here(Path(), path)
    if made.taken:
        say(f"写好了 {from_here(Path(), target)}，去掉了：{'、'.join(made.taken)}。")
        say(f"打开看一看，没有问题就用它换下 {shown}。")
    else:
        say(f"{shown}：没有可以去掉的，什么都没有写。")
    if made.left:
        say(f"还留着、要由人来改的：{'、'.join(made.left)}。")
        return 1
    return 0
