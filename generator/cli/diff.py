"""The verb diff: what is different between two states of the data, as facts."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import print_lines, to_file
from generator.cli.words import ChineseCommand
from generator.presenting.terminal.change_formats import CHANGE_FORMATS, write_changes
from generator.publishing.disk.compared import changes_of
from generator.publishing.disk.files import find_root


@click.command(cls=ChineseCommand, help=HELP["diff"])
@click.argument("old", metavar="[OLD]", default="")
@click.argument("new", metavar="[NEW]", default="")
@click.option(
    "--format",
    "form",
    metavar="FORM",
    type=click.Choice(CHANGE_FORMATS),
    default="text",
    help=f"输出的样子：{' '.join(CHANGE_FORMATS)}",
)
@to_file
def diff(*, old: str, new: str, form: str, output: Path | None) -> int:
    """Print what is different between two states."""
    print_lines(write_changes(form, changes_of(find_root(Path()), old, new)), output)
    return 0
