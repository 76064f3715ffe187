"""The verb check: every finding of every file, in one run, in the form asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.help_texts import HELP
from generator.cli.output import from_here, print_lines, print_marked, say, to_file
from generator.cli.words import ChineseCommand, today_option
from generator.concluding.rulebook import RULES
from generator.facts.diagnostics import Finding, Severity
from generator.facts.families import FAMILIES, matching
from generator.judging.texts.sensitive.masking import mask
from generator.presenting.terminal.finding_formats import FORMATS, write
from generator.presenting.terminal.finding_formats.check_report import (
    CheckReport,
    by_cause,
    this_tool,
)
from generator.presenting.terminal.finding_formats.text import heading, total
from generator.publishing.disk.files import CONFIG_FILE, is_root
from generator.publishing.disk.imported_cells import CellBook
from generator.publishing.disk.refusal import Refusal
from generator.publishing.disk.scope import Scope, Unsaved, scope_of

_ENGLISH = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE}
_TYPED_AGAIN = ("text", "json", "jsonl")
"""Forms that name a file as one would type it here; in all others it is as the repo has it."""

_STANDARD_INPUT = Path("-")


@click.command(cls=ChineseCommand, help=HELP["check"])
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    metavar="FORM",
    type=click.Choice(FORMATS),
    default="text",
    help=f"输出的样子：{' '.join(FORMATS)}",
)
@click.option(
    "--fail-on",
    "fail_on",
    metavar="SEVERITY",
    type=click.Choice([*(item.value for item in Severity), *_ENGLISH]),
    default=Severity.ERROR.value,
    help="有多重的问题退出码就是 1：错误（默认）、警告、提示",
)
@click.option(
    "--select", metavar="CODE,…", multiple=True, help="只看这些规则：编号、C3 这样的开头或类别名"
)
@click.option("--ignore", metavar="CODE,…", multiple=True, help="不看这些规则，写法同上")
@click.option(
    "--stdin-filename",
    "typed",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="这个文件的内容从标准输入读（供编辑器使用）",
)
@click.option("--explain", is_flag=True, help="附上规则的全文")
@today_option
@to_file
def check(
    *,
    paths: tuple[Path, ...],
    form: str,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    typed: Path | None,
    explain: bool,
    today: date | None,
    output: Path | None,
) -> int:
    """Print every finding of the files asked about."""
    wanted = _codes(select, "--select") if select else None
    unwanted = _codes(ignore, "--ignore")
    scope = scope_of(_on_disk(paths, typed), _unsaved(typed), today=today)
    configured = _of_the_configuration(scope)
    findings = (
        item
        for item in (*scope.findings, *configured)
        if (wanted is None or item.code in wanted) and item.code not in unwanted
    )
    report = CheckReport(
        tool=this_tool(),
        files=tuple(_named(scope, name, form) for name in _names(scope, configured)),
        causes=by_cause(_renamed(scope, findings, form)),
        fail_on=_ENGLISH.get(fail_on) or Severity(fail_on),
        explain=explain,
    )
    if form != "text":
        print_lines(write(form, report), output)
    elif output is not None:  # a text of its own says what ran and what came of it
        whole = f"{heading(report.tool)}\n{write(form, report)}{total(report)}\n"
        print_lines(whole, output)
    else:
        say(heading(report.tool))
        print_marked(write(form, report))
    say(total(report))
    return int(report.failed)


def _of_the_configuration(scope: Scope) -> tuple[Finding, ...]:
    """Return what is mistyped in mkdocs.yml where all of the repo is asked about, or that file."""
    from generator.publishing.mkdocs.slipped_colons import slipped_in

    asked = is_root(scope.root) and scope.covers(CONFIG_FILE)
    return slipped_in(scope.root) if asked else ()


def _names(scope: Scope, configured: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return the files asked about, mkdocs.yml among them where it is asked for or has a finding."""
    told = bool(configured) or CONFIG_FILE in scope.asked
    return (*scope.names, *((CONFIG_FILE,) if told else ()))


def _codes(words: Iterable[str], option: str) -> frozenset[str]:
    """Return the codes that words stand for, several in one word set apart by commas."""
    codes = tuple(rule.code for rule in RULES)
    found: set[str] = set()
    for word in ",".join(words).replace("，", ",").split(","):
        if word.strip():
            meant = matching(word.strip(), codes)
            if not meant:
                names = "、".join(name for name, _ in FAMILIES.values())
                raise Refusal(
                    f"{option} 里的“{word.strip()}”不是规则的编号、编号的开头，也不是类别。",
                    f"写 C304、C3 或类别名（{names}），几个之间用逗号隔开。",
                )
            found |= meant
    return frozenset(found)


def _on_disk(paths: tuple[Path, ...], typed: Path | None) -> tuple[Path, ...]:
    """Return the paths but for ``-``, by which some editors name the standard input."""
    if _STANDARD_INPUT in paths and typed is None:
        raise Refusal(
            "“-”是从标准输入读，还要说明读的是哪个文件。", "加上 --stdin-filename 和文件的路径。"
        )
    return tuple(path for path in paths if path != _STANDARD_INPUT)


def _unsaved(path: Path | None) -> Unsaved | None:
    if path is None:
        return None
    return Unsaved(path=path, content=sys.stdin.buffer.read())


def _named(scope: Scope, name: str, form: str) -> str:
    """Return a file's name as a form has it, masked: all forms know files by this name only."""
    name = mask(name)
    return from_here(scope.root, name) if form in _TYPED_AGAIN else name


def _renamed(scope: Scope, findings: Iterable[Finding], form: str) -> Iterable[Finding]:
    book = CellBook(scope.root)
    for item in findings:
        file = _named(scope, item.place.file, form)
        cell = book.of(item.place.file, item.field_path)
        advice = f"{item.advice}（表上：{mask(cell)} 格）" if cell else item.advice
        yield replace(item, place=replace(item.place, file=file), advice=advice)
