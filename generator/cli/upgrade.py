"""The verb upgrade: a site's own files at the version that runs, what changes told line by line."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from generator import __version__
from generator.cli.help_texts import HELP
from generator.cli.output import print_lines, say
from generator.cli.words import ChineseCommand
from generator.publishing.authoring.site_files import NOTE
from generator.publishing.authoring.upgrade import BESIDE, Change, Step, carry_out, plan
from generator.publishing.disk.files import find_root

_TOLD = {
    Step.ADDED: "",
    Step.RENEWED: "",
    Step.MERGED: "你们改过的都在，新版的改动加进去了",
    Step.KEPT: f"你们改过，没有动；新版的样子在 {BESIDE}/{{path}}，对照着改，或者用 --replace {{path}} 换成新版",
    Step.REPLACED: f"必须是新版的；你们改过的那份在 {BESIDE}/{{path}}",
    Step.LEFT_OUT: "你们删掉了；要的话用 --replace {path}",
    Step.REMOVED: "新版不再用",
}


@click.command(cls=ChineseCommand, help=HELP["upgrade"])
@click.option("--dry-run", is_flag=True, help="只列出会改哪些文件，什么都不写")
@click.option("--diff", "shown", is_flag=True, help="逐行列出改动")
@click.option(
    "--replace", metavar="PATH", multiple=True, help="这个文件换成新版，不管改过没有；可以写几次"
)
def upgrade(*, dry_run: bool, shown: bool, replace: tuple[str, ...]) -> int:
    """Renew what the program brought to a site."""
    root = find_root(Path())
    wanted = frozenset(path.replace("\\", "/").removeprefix("./") for path in replace)
    changes = plan(root, replace=wanted)
    told = [change for change in changes if change.path != NOTE]
    print_lines("".join(_line(change) for change in told))
    if shown:
        print_lines("".join(_diff(change) for change in told))
    if not changes:
        say(f"已经是 {__version__}，没有要改的。")
    elif dry_run:
        say(f"更新到 {__version__} 会改 {len(told)} 个文件；data/ 不动。现在什么都没有写。")
    else:
        carry_out(root, changes)
        say(f"已更新到 {__version__}，改了 {len(told)} 个文件；data/ 没有动。")
        say("接着：运行 install.py 和 mingzhang check，看看没有问题，再提交。")
    return 0


def _line(change: Change) -> str:
    why = _TOLD[change.step].format(path=change.path)
    return f"{change.step}  {change.path}{f'（{why}）' if why else ''}\n"


def _diff(change: Change) -> str:
    """Return what changes in a text, line by line; of other files nothing."""
    try:
        old, new = (
            (content or b"").decode().replace("\r\n", "\n").splitlines(keepends=True)
            for content in (change.old, change.new)
        )
    except UnicodeDecodeError:
        return ""
    names = f"现有/{change.path}", f"新版/{change.path}"
    return "".join(difflib.unified_diff(old, new, *names))
