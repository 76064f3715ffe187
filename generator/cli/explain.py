"""The verbs that print what the package knows: rules, standards, schemas."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import print_lines, to_file
from generator.cli.words import ChineseCommand
from generator.facts.diagnostics import Severity
from generator.facts.standard import Standard
from generator.publishing.disk.refusal import Refusal


@click.command(cls=ChineseCommand, help=HELP["explain"])
@click.argument("word", metavar="CODE|standard|NAME", required=False)
@click.option("--list", "everything", is_flag=True, help="列出全部规则，一行一条")
@to_file
def explain(word: str | None, everything: bool, output: Path | None) -> int:
    """Print a rule, all rules by name, or a standard."""
    if everything:
        print_lines(_rules(), output)
    elif word is None:
        raise Refusal(
            "少写了 CODE|standard|NAME。", "写一条规则的编号，或者用 --list 列出全部规则。"
        )
    elif word.lower() == "standard":
        from generator.presenting.terminal.rule_text import standards_text

        print_lines(standards_text(_standards()), output)
    else:
        print_lines(_one(word), output)
    return 0


def _rules() -> str:
    from generator.concluding.rulebook import RULES
    from generator.presenting.terminal.rule_text import rules_text

    return rules_text(RULES, _severities())


def _one(word: str) -> str:
    from generator.concluding.rulebook import known_rule
    from generator.presenting.terminal.rule_text import rule_text, standard_text

    rule = known_rule(word.upper())
    if rule is not None:
        return rule_text(rule, here=_severities().get(rule.code))
    named = {standard.id: standard for standard in _standards()}
    if word not in named:
        raise Refusal(
            f"没有“{word}”这条规则，也没有这套评分标准。",
            "规则写作 C 加三位数字，如 C203，用 mingzhang explain --list 列出；"
            "评分标准用 mingzhang explain standard 列出。",
        )
    return standard_text(named[word])


def _root() -> Path | None:
    """Return the repo we are in, None outside of any."""
    from generator.publishing.disk.files import find_root

    try:
        return find_root(Path())
    except Refusal:
        return None


def _standards() -> tuple[Standard, ...]:
    """Return the package's standards and, inside a repo, the site's own."""
    from generator.publishing.disk.repo import own_standards

    return own_standards(_root())


def _severities() -> dict[str, Severity]:
    """Return what the site of the repo we are in changes of the rules' severities."""
    from generator.publishing.disk.site_severities import site_severities

    root = _root()
    return site_severities(root) if root else {}


@click.command(cls=ChineseCommand, help=HELP["schema"])
@click.argument("kind", metavar="[KIND]", default="project")
@to_file
def schema(kind: str, output: Path | None) -> int:
    """Print a JSON Schema."""
    from generator.reading.schema.validation import SchemaKind, schema_text

    try:
        wanted = SchemaKind(kind)
    except ValueError:
        known = "、".join(SchemaKind)
        raise Refusal(f"没有“{kind}”这种数据文件。", f"可以写：{known}。") from None
    print_lines(schema_text(wanted), output)
    return 0
