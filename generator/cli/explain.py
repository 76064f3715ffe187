"""The verbs that print what the package knows: rules, standards, schemas."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import print_lines, to_file
from generator.cli.words import ChineseCommand
from generator.facts.diagnostics import Severity
from generator.facts.families import matching
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

    rule = known_rule(word.upper()) or known_rule(f"C{word}")
    if rule is not None:
        return rule_text(rule, here=_severities().get(rule.code))
    named = {standard.id: standard for standard in _standards()}
    some = _some(word) if word not in named else ""
    if some:
        return some
    if word not in named:
        raise Refusal(
            f"没有“{word}”这条规则，也没有这套评分标准。",
            "规则写作 C 加三位数字，如 C203；也可以写类别（勾稽、C2）或规则里的词（执行率、全角），"
            "用 mingzhang explain --list 列出全部；"
            "评分标准用 mingzhang explain standard 列出。",
        )
    return standard_text(named[word])


def _some(word: str) -> str:
    """Return the rules of a family, or those whose title has the word; empty where there are none."""
    from generator.concluding.rulebook import RULES
    from generator.presenting.terminal.rule_text import rules_text

    codes = matching(word, tuple(rule.code for rule in RULES))
    found = [rule for rule in RULES if rule.code in codes]
    found = found or [rule for rule in RULES if word in rule.title]
    if not found:
        return ""
    head = f"“{word}”有 {len(found)} 条规则；写上编号看全文，如 mingzhang explain {found[0].code}。"
    return f"{head}\n{rules_text(found, _severities())}"


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
    from generator.publishing.disk.repo import site_severities

    root = _root()
    return site_severities(root) if root else {}


@click.command(cls=ChineseCommand, help=HELP["schema"])
@click.argument("kind", metavar="[KIND]", default="project")
@click.option("--editor", is_flag=True, help="给编辑器用的：空着的不算错，提示是中文的")
@to_file
def schema(kind: str, *, editor: bool, output: Path | None) -> int:
    """Print a JSON Schema."""
    from generator.reading.schema.editor_schema import editor_schema_text
    from generator.reading.schema.validation import SchemaKind, schema_text

    try:
        wanted = SchemaKind(kind)
    except ValueError:
        known = "、".join(SchemaKind)
        raise Refusal(f"没有“{kind}”这种数据文件。", f"可以写：{known}。") from None
    print_lines(editor_schema_text(wanted) if editor else schema_text(wanted), output)
    return 0
