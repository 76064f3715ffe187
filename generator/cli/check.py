"""The verb check: every finding of every file, in one run."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import findings_json, print_findings, print_json, say, summary_line
from generator.cli.words import ChineseCommand
from generator.facts.diagnostics import Severity
from generator.publishing.scope import scope_of


@click.command(cls=ChineseCommand, help=HELP["check"])
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出的样子"
)
def check(paths: tuple[Path, ...], form: str) -> int:
    """Print every finding of the files asked about."""
    scope = scope_of(paths)
    findings, files = scope.findings, len(scope.names)
    if form == "json":
        print_json(findings_json(findings, scope.root, files))
    else:
        print_findings(findings, scope.root)
    say(summary_line(findings, files))
    return int(any(item.severity is Severity.ERROR for item in findings))
