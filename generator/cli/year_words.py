"""A unit's year as it is typed on the command line: ``suicheng 2024`` and ``suicheng/2024`` are one."""

from __future__ import annotations

import re

import click

from generator.cli.words import ChineseCommand
from generator.publishing.disk.refusal import Refusal

_BOTH = re.compile(r"(?:\.[/\\])?(?:data[/\\])?([^\s/\\]+)[/\\](\d{4})[/\\]?")
_YEAR = re.compile(r"\d{4}")
_EXAMPLES = {"UNIT": "suicheng", "YEAR": "2024", "UNIT/YEAR": "suicheng/2024", "ID": "ludeng"}


class YearCommand(ChineseCommand):
    """A command about a unit's year, which may be typed as one word or as two."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Bring the unit and the year into the form of this command; name what is missing."""
        named = [param.make_metavar(ctx) for param in self.params if _is_word(param)]
        joined = "UNIT/YEAR" in named
        typed = _joined(args) if joined else _apart(args)
        try:
            return super().parse_args(ctx, list(typed))
        except click.MissingParameter as error:
            if error.param is None or not _is_word(error.param):
                raise
            missing = error.param.make_metavar(ctx)
            raise Refusal(
                f"少写了 {missing}。", f"如 {ctx.command_path} {_example(named, typed)}"
            ) from error


def _is_word(param: click.Parameter) -> bool:
    return isinstance(param, click.Argument)


def _apart(args: list[str]) -> list[str]:
    """Take ``suicheng/2024`` at the place of the unit apart."""
    found = _BOTH.fullmatch(args[0]) if args else None
    return [*found.groups(), *args[1:]] if found else args


def _joined(args: list[str]) -> list[str]:
    """Join a unit and a year typed as two words."""
    two = len(args) > 1 and "/" not in args[0] and not args[0].startswith("-")
    if two and _YEAR.fullmatch(args[1]):
        return [f"{args[0]}/{args[1]}", *args[2:]]
    return args


def _example(named: list[str], typed: list[str]) -> str:
    """Return the words of the command, those typed as they were, the others made up."""
    given = [word for word in typed if not word.startswith("-")][: len(named)]
    rest = [_EXAMPLES.get(name.strip("[]"), name) for name in named[len(given) :]]
    return " ".join([*given, *rest])
