"""The verb sample: the draw of a spot check that anybody can repeat."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.help_texts import HELP
from generator.cli.output import from_here, print_findings, print_json, print_lines, say, to_file
from generator.cli.year_words import YearCommand
from generator.publishing.disk.refusal import Refusal

if TYPE_CHECKING:
    from generator.judging.review.sampling import Sample
    from generator.publishing.disk.one_year import OneYear

_DEFAULT_SHARE = Decimal(10)  # %
_SHARE = re.compile(r"(\d+(?:\.\d+)?)([%％]?)")


@click.command(cls=YearCommand, help=HELP["sample"])
@click.argument("unit", metavar="UNIT")
@click.argument("year", metavar="YEAR")
@click.option("--seed", metavar="TEXT", required=True, help="种子：一串文字，先公布后抽取")
@click.option("--count", metavar="N", type=click.IntRange(min=1), help="抽几个项目")
@click.option("--share", metavar="P%", help="抽百分之几，不足一个的进一，默认 10%")
@click.option(
    "--by",
    type=click.Choice(["amount", "risk", "random"]),
    default="random",
    help="按金额、按风险，还是每个项目机会相同（默认）",
)
@click.option("--write", is_flag=True, help="写好 review.yml 的样表；已有的不动")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出的样子"
)
@to_file
def sample(unit: str, year: str, *, seed: str, by: str, **options: Any) -> int:
    """Draw the projects of a spot check."""
    from generator.judging.review.sampling import candidates, draw
    from generator.presenting.terminal.sample_report import BY_WORDS, sample_json, sample_text
    from generator.publishing.disk.one_year import one_year

    _refuse_seed(seed)
    found = one_year(Path(), unit, year)
    if found.unread:
        print_findings(found.unread, found.root, err=True)
        say("上面的文件读不懂，抽取的范围不完整，没有抽。改好后再运行一次。")
        return 1
    pool = len(candidates(found.unit_year, seed, ()))
    drawn = draw(
        found.unit_year,
        seed=seed,
        count=_wanted(options["count"], options["share"], pool),
        by=BY_WORDS[by],
        findings=found.judged.findings,
    )
    if options["form"] == "json":
        print_json(sample_json(found.unit_year, drawn), options["output"])
    else:
        print_lines(sample_text(found.unit_year, drawn), options["output"])
    if options["write"]:  # after the list: that is worth having where the review is there already
        _write(found, drawn)
    return 0


def _write(found: OneYear, drawn: Sample) -> None:
    """Write the review with the projects drawn; what is there already stays as it is."""
    from generator.facts.records.review import Draw
    from generator.presenting.terminal.sample_report import sample_share
    from generator.publishing.authoring.new_review import write_new_review

    about = Draw(
        by=drawn.by,
        seed=drawn.seed,
        population=drawn.population,
        drawn=len(drawn.drawn),
        share=sample_share(drawn),
    )
    path = write_new_review(found, about, [(item.id, item.name) for item in drawn.drawn])
    say(f"写好了 {from_here(found.root, path)}，把复核的结果填进去。")


def _refuse_seed(seed: str) -> None:
    if not seed.strip() or seed != seed.strip() or not seed.isprintable():
        raise Refusal(
            "种子要是一行文字，两头没有空格。",
            "如 --seed 2024年度抽查第一批；文字不同，抽出来的就不同。",
        )


def _wanted(count: int | None, share: str | None, pool: int) -> int:
    """Return how many projects to draw; a share is rounded up to whole projects."""
    if count is not None and share is not None:
        raise Refusal("--count 和 --share 只能写一个。")
    if not pool:
        raise Refusal("这个年度没有可以抽取的项目。")
    percent = _DEFAULT_SHARE if share is None else _percent(share)
    wanted = count if count is not None else math.ceil(percent * pool / 100)
    if wanted > pool:
        raise Refusal(
            f"只有 {pool} 个项目可以抽取，抽不出 {wanted} 个。", f"最多写 --count {pool}。"
        )
    return wanted


def _percent(share: str) -> Decimal:
    """Read ``10%``; 0.1 and 10 without the sign are taken where they can mean but one thing."""
    found = _SHARE.fullmatch(share.strip())
    number = Decimal(found[1]) if found else Decimal(0)
    bare = found is not None and not found[2]
    if bare and number < 1:
        number *= 100
    if not 0 < number <= 100 or (bare and number == 1):
        raise Refusal(f"--share 写成了“{share}”。", "写百分数，如 --share 10%，最多 100%。")
    return number
