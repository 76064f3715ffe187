"""The verbs that print what the package knows: rules, standards, schemas."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import print_lines
from generator.cli.words import ChineseCommand
from generator.facts.standard import Standard
from generator.publishing.refusal import Refusal


@click.command(cls=ChineseCommand, help=HELP["explain"])
@click.argument("word", metavar="CODE|standard|NAME")
def explain(word: str) -> int:
    """Print a rule or a standard."""
    from generator.presenting.rule_text import rule_text, standard_text, standards_text

    standards = _standards()
    named = {standard.id: standard for standard in standards}
    if word.lower() == "standard":
        click.echo(standards_text(standards), nl=False)
    elif word in named:
        click.echo(standard_text(named[word]), nl=False)
    else:
        from generator.facts.rulebook import rule

        try:
            click.echo(rule_text(rule(word.upper())), nl=False)
        except KeyError:
            raise Refusal(
                f"没有“{word}”这条规则，也没有这套评分标准。",
                "规则写作 C 加三位数字，如 C203；评分标准用 mingzhang explain standard 列出。",
            ) from None
    return 0


def _standards() -> tuple[Standard, ...]:
    """Return the package's standards and, inside a repo, the site's own."""
    from generator.publishing.files import find_root
    from generator.publishing.survey import own_standards

    try:
        root = find_root(Path())
    except Refusal:
        return own_standards(None)
    return own_standards(root)


@click.command(cls=ChineseCommand, help=HELP["schema"])
@click.argument("kind", metavar="[KIND]", default="project")
def schema(kind: str) -> int:
    """Print a JSON Schema."""
    from generator.reading.schema import SchemaKind, schema_text

    try:
        wanted = SchemaKind(kind)
    except ValueError:
        known = "、".join(SchemaKind)
        raise Refusal(f"没有“{kind}”这种数据文件。", f"可以写：{known}。") from None
    print_lines(schema_text(wanted))
    return 0
