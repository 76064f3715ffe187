"""Words typed → one function called → lines printed → exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from generator import __version__
from generator.cli.boundary import exit_code
from generator.cli.help_texts import HELP
from generator.cli.output import prepare_streams
from generator.cli.words import ChineseGroup

# Verb → module of this package and a line for --help; a module is imported when its verb is typed.
VERBS = {
    "import": ("import_forms", "把 Excel、Word 里的自评表读进来，一个项目一个文件"),
    "check": ("check", "核对数据，说出哪里不对、怎么改"),
    "fmt": ("fmt", "把数据文件整理成统一的写法，内容和批注不变"),
    "score": ("score", "按评分标准复算得分，列出算式"),
    "diff": ("diff", "两个版本的数据差在哪里：项目、金额、得分、问题"),
    "sample": ("sample", "抽取要复核的项目，谁来抽都一样"),
    "review-sheet": ("review_sheet", "给复核人员的 Excel 底稿：写出来，读回去"),
    "clean": ("clean", "另存一份去掉作者、地点等属性的附件"),
    "release": ("release", "公开以前过一遍清单，通过了写公开记录"),
    "generate": ("site", "把数据写成 docs/ 下的页面"),
    "build": ("site", "核对、生成并构建整个网站"),
    "verify": ("verify", "核对一份网站是不是公开的原样，逐个文件"),
    "serve": ("site", "边改边看：保存后一秒左右在浏览器里看到"),
    "new": ("new", "新建网站、单位、年度、项目、评分标准的样表"),
    "upgrade": ("upgrade", "把网站自己的文件更新到现在这个版本"),
    "explain": ("explain", "讲解一条核对规则或一套评分标准"),
    "schema": ("explain", "输出数据文件的 JSON Schema"),
}


@click.group(
    cls=ChineseGroup,
    help=HELP["program"],
    verbs=VERBS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="明账 %(version)s", help="显示版本")
def program() -> None:
    """The command ``mingzhang``."""


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: 0, 1 findings, 2 usage, other our bug."""
    prepare_streams()
    words = list(sys.argv[1:] if args is None else args) or ["--help"]
    return exit_code(lambda: _run(words))


def _run(words: list[str]) -> object:
    """Run click's parts one by one: its ``main`` would take a reader that has gone for a finding."""
    try:
        with program.make_context("mingzhang", words) as context:
            return program.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
