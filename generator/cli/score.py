"""The verb score: the evaluation of projects with its arithmetic."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import print_findings, print_json, say
from generator.cli.words import ChineseCommand
from generator.facts.model import Ledger
from generator.facts.standard import Standard
from generator.publishing.refusal import Refusal
from generator.publishing.scope import scope_of


@click.command(cls=ChineseCommand, help=HELP["score"])
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出的样子"
)
@click.option("--standard", metavar="NAME", default="", help="改用这套评分标准（标识）")
def score(paths: tuple[Path, ...], form: str, standard: str) -> int:
    """Print the evaluation of the projects asked about."""
    from generator.judging.scoring import evaluate
    from generator.judging.standards_in_force import standard_of
    from generator.presenting.score_report import score_json, score_text

    scope = scope_of(paths)
    ledger = scope.ledger
    chosen = _named(ledger, standard) if ledger and standard else None
    judged = []
    if ledger is not None:
        for year, project in scope.projects:
            in_force = chosen or standard_of(ledger, year, project)
            judged.append((year, evaluate(project, in_force)))
    if form == "json":
        print_json([score_json(year, evaluation) for year, evaluation in judged])
    else:
        click.echo("\n".join(score_text(year, evaluation) for year, evaluation in judged))
    if scope.unread:
        print_findings(scope.unread, scope.root, err=True)
        say("上面的文件读不懂，没有复算。")
    elif not judged:
        say("这里没有项目。")
    return int(bool(scope.unread))


def _named(ledger: Ledger, name: str) -> Standard:
    for standard in ledger.standards:
        if standard.id == name:
            return standard
    known = "、".join(standard.id for standard in ledger.standards)
    raise Refusal(f"没有“{name}”这套评分标准。", f"可用的：{known}。")
