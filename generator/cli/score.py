"""The verb score: the evaluation of projects with its arithmetic, or two standards side by side."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import print_findings, print_json, print_lines, say, to_file
from generator.cli.words import ChineseCommand
from generator.facts.records.ledger import Ledger
from generator.facts.standard import Standard
from generator.presenting.data.score_data import score_json
from generator.publishing.disk.refusal import Refusal
from generator.publishing.disk.scope import Scope, scope_of


@click.command(cls=ChineseCommand, help=HELP["score"])
@click.argument("paths", metavar="PATH…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出的样子"
)
@click.option("--standard", metavar="NAME", default="", help="改用这套评分标准（标识）")
@click.option("--compare", is_flag=True, help="和现行标准对比：得分、等级变多少，变在哪里")
@to_file
@click.pass_context
def score(
    context: click.Context,
    paths: tuple[Path, ...],
    *,
    form: str,
    standard: str,
    compare: bool,
    output: Path | None,
) -> int:
    """Print the evaluation of the projects asked about."""
    if compare and not standard:
        raise Refusal(
            "--compare 要和 --standard 一起用。", "如 --standard caiyu-2021-101 --compare"
        )
    if not (paths or compare):
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    scope = scope_of(paths)
    chosen = _named(scope.ledger, standard) if scope.ledger and standard else None
    run = _compare if compare else _evaluate
    count = run(scope, chosen, form, output)
    if scope.unread:
        print_findings(scope.unread, scope.root, err=True)
        say("上面的文件读不懂，没有复算。")
    elif not count:
        say("这里没有项目。")
    return int(bool(scope.unread))


def _evaluate(scope: Scope, chosen: Standard | None, form: str, output: Path | None) -> int:
    from generator.judging.scoring.evaluate_project import evaluate
    from generator.presenting.terminal.score_report import score_text

    judged = [
        (year, evaluate(evaluation.project, chosen) if chosen else evaluation)
        for year, evaluation in scope.evaluations
    ]
    if form == "json":
        print_json([score_json(year, evaluation) for year, evaluation in judged], output)
    else:
        texts = (score_text(year, evaluation) for year, evaluation in judged)
        print_lines("\n".join(texts) + "\n", output)
    return len(judged)


def _compare(scope: Scope, other: Standard | None, form: str, output: Path | None) -> int:
    from generator.judging.review.rescoring import rescore
    from generator.presenting.terminal.rescore_report import rescore_json, rescore_text

    if other is None:
        return 0
    rescored = [rescore(year, evaluation, other) for year, evaluation in scope.evaluations]
    if form == "json":
        print_json(rescore_json(rescored, other), output)
    else:
        print_lines(rescore_text(rescored, other), output)
    return len(rescored)


def _named(ledger: Ledger, name: str) -> Standard:
    for standard in ledger.standards:
        if standard.id == name:
            return standard
    known = "、".join(standard.id for standard in ledger.standards)
    raise Refusal(f"没有“{name}”这套评分标准。", f"可用的：{known}。")
