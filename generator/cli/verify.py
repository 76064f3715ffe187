"""The verb verify: whether a copy of the site is what was released, and which addresses would vanish."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.help_texts import HELP
from generator.cli.output import say
from generator.cli.words import ChineseCommand

if TYPE_CHECKING:
    from generator.publishing.building.copies import Verified

_LISTED = 20


@click.command(cls=ChineseCommand, help=HELP["verify"])
@click.argument("copy", metavar="FOLDER|ZIP", type=click.Path(path_type=Path))
@click.option(
    "--released",
    metavar="PLACE",
    type=click.Path(path_type=Path),
    help="公开的那一份：网站的文件夹、压缩包，或者留着 build.json 和 build-files.txt 的文件夹",
)
@click.option(
    "--addresses",
    "before",
    metavar="PLACE",
    type=click.Path(path_type=Path),
    help="再和更早的一份比网址，没有了的一个一个说出来",
)
@click.option("--all", "everything", is_flag=True, help="有多少列多少，不只列前 20 个")
def verify(copy: Path, *, released: Path | None, before: Path | None, everything: bool) -> int:
    """Print file by file whether a copy is what was released."""
    from generator.publishing.building.copies import gone, listing_of, verified

    found = verified(copy, released)
    most = None if everything else _LISTED
    _tell(found, most)
    vanished = gone(listing_of(before), listing_of(released or copy)) if before else ()
    if before:
        _list("没有了的网址", vanished, most)
        say(f"{before} 有、现在没有的网址 {len(vanished)} 个。")
    if released is None:
        say(
            "比的是它自己带的清单：看得出损坏和改动，看不出连清单一起换掉；"
            "要防这个，用 --released，或者把上面的校验值和公布的比。"
        )
    return int(not found.whole or bool(vanished))


def _tell(found: Verified, most: int | None) -> None:
    click.echo(f"公开的校验值：{found.release}")
    if found.revision:
        click.echo(f"数据的版本：{found.revision}")
    if found.editions:
        click.echo(f"公开记录：{'、'.join(found.editions)}")
    for fault in found.faults:
        click.echo(f"清单：{fault}")
    _list("被改过", found.changed, most)
    _list("缺少", found.missing, most)
    _list("多出来", found.added, most)
    counts = (
        f"一致 {found.same} 个，被改过 {len(found.changed)} 个，缺少 {len(found.missing)} 个，"
        f"多出来 {len(found.added)} 个"
    )
    say(f"{'是公开的原样' if found.whole else '不是公开的原样'}：{counts}。")


def _list(word: str, names: Sequence[str], most: int | None) -> None:
    for name in names[:most]:
        click.echo(f"{word}  {name}")
    if most is not None and len(names) > most:
        click.echo(f"{word}  还有 {len(names) - most} 个，加 --all 看全部")
