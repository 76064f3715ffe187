"""Click's own words in Chinese, and verbs that are imported only when typed."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from datetime import date
from keyword import iskeyword
from typing import Any

import click

from generator.publishing.disk.refusal import Refusal


class Day(click.ParamType[date]):
    """A day typed as 2025-03-21."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or say what a day looks like."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Refusal(f"“{value}”不是日期。", "写成 年-月-日，如 2025-03-21。") from None


today_option = click.option(
    "--today",
    metavar="DATE",
    type=Day(),
    default=None,
    help="公开时间按这一天算，如 2025-03-21（默认今天，北京时间）",
)


class ChineseCommand(click.Command):
    """A command whose help speaks Chinese throughout."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[选项]")
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Name the words that are too many; click would say it in English."""
        strict = not (ctx.allow_extra_args or ctx.resilient_parsing)
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if strict and rest:
            extra = " ".join(map(str, rest))
            raise Refusal(f"多写了“{extra}”。", f"看说明：{ctx.command_path} --help")
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write ``用法：…``."""
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="用法：")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the text line by line; Chinese is not broken at blanks."""
        formatter.write_paragraph()
        for line in (self.help or "").strip().split("\n"):
            formatter.write(f"  {line}".rstrip() + "\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under 选项."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [_help_record(option, ctx) for option in options]
        _write_section(formatter, "选项", [record for record in records if record is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say in Chinese what --help does."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这段说明"
        return option


class ChineseGroup(ChineseCommand, click.Group):
    """A group of verbs, each in a module of this package named in ``verbs``."""

    def __init__(
        self, *args: Any, verbs: Mapping[str, tuple[str, str]] | None = None, **kwargs: Any
    ) -> None:
        kwargs.setdefault("subcommand_metavar", "命令 …")
        super().__init__(*args, **kwargs)
        self.verbs = dict(verbs or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of their table."""
        return [*self.verbs, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a verb and return its command."""
        if cmd_name not in self.verbs:
            return super().get_command(ctx, cmd_name)
        module = importlib.import_module(f"generator.cli.{self.verbs[cmd_name][0]}")
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(module, f"{name}_" if iskeyword(name) else name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb typed, or name those there are."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = "、".join(self.list_commands(ctx))
            raise Refusal(f"没有“{args[0]}”这个命令。", f"可用的命令：{known}。")
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write options, then verbs."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs under 命令, without importing them."""
        rows = [(name, line) for name, (_, line) in self.verbs.items()]
        rows += [(name, command.get_short_help_str(60)) for name, command in self.commands.items()]
        _write_section(formatter, "命令", rows)


def _write_section(
    formatter: click.HelpFormatter, heading: str, rows: list[tuple[str, str]]
) -> None:
    formatter.write_paragraph()
    formatter.write(f"{heading}：\n")
    with formatter.indentation():
        formatter.write_dl(rows)


def _help_record(option: click.Option, ctx: click.Context) -> tuple[str, str] | None:
    """Return an option and its line of help; what click adds to it in English is said in Chinese."""
    record = option.get_help_record(ctx)
    if record is None:
        return None
    more = [_range(option.type)] if isinstance(option.type, click.IntRange) else []
    if option.required:
        more.append("必须写")
    told = f"（{'，'.join(more)}）" if more else ""
    return record[0], f"{option.help or ''}{told}"


def _range(kind: click.IntRange) -> str:
    upper = " 起" if kind.max is None else f" 到 {kind.max}"
    return f"整数，从 {kind.min}{upper}"


def complaint(error: click.ClickException) -> str:
    """Say in Chinese what is wrong with the words typed."""
    context = getattr(error, "ctx", None)
    pointer = f"\n看说明：{context.command_path} --help" if context is not None else ""
    return f"{_sentence(error)}{pointer}"


def _sentence(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = "、".join(error.possibilities or ())
        return f"没有 {error.option_name} 这个选项。" + (f"是不是想写 {near}？" if near else "")
    if isinstance(error, click.MissingParameter):
        param = error.param
        if isinstance(param, click.Option):
            return f"少写了 {param.opts[0]}（{(param.help or '').split('：')[0]}）。"
        name = param.make_metavar(error.ctx) if param is not None and error.ctx else ""
        return f"少写了 {name}。"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{_name(error.param)} 写得不对。{_allowed(error.param)}"
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name} 后面要写上它的值，或者不该写值。"
    return f"命令写得不对（{error.format_message()}）。"


def _name(param: click.Parameter) -> str:
    return param.opts[0] if isinstance(param, click.Option) else str(param.metavar or param.name)


def _allowed(param: click.Parameter) -> str:
    if isinstance(param.type, click.Choice):
        return f"只能是 {'、'.join(map(str, param.type.choices))}。"
    if isinstance(param.type, click.IntRange):
        return f"要写一个{_range(param.type)}。"
    return ""
