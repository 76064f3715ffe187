"""The verbs that make pages: generate, build, serve."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import click

from generator.cli import told
from generator.cli.boundary import survive
from generator.cli.help_texts import HELP
from generator.cli.output import from_here, progress_bar, say
from generator.cli.words import ChineseCommand, today_option
from generator.facts.records.states import Audience
from generator.publishing.disk.files import find_root
from generator.publishing.disk.refusal import Refusal

_hidden = click.option(
    "--allow-hidden", is_flag=True, help="项目写着公开、年度的报告还不公开，是有意的，不算错"
)
_jobs = click.option(
    "--jobs", metavar="N", type=click.IntRange(1), help="用几个处理器核心（默认全部）；结果都一样"
)
_preview = click.option("--preview", is_flag=True, help="给本单位看：含草稿，每页标“预览”")


def _audience(preview: bool) -> Audience:
    return Audience.PREVIEW if preview else Audience.PUBLIC


@click.command(cls=ChineseCommand, help=HELP["generate"])
@click.option("--dry-run", is_flag=True, help="只列出会写、会删哪些文件")
@click.option("--zensical", is_flag=True, help="另写 zensical.yml，可以改用 Zensical 构建")
@_jobs
@_hidden
@_preview
@today_option
def generate(
    *,
    dry_run: bool,
    zensical: bool,
    jobs: int | None,
    allow_hidden: bool,
    preview: bool,
    today: date | None,
) -> int:
    """Write docs/ from data/."""
    from generator.publishing.building.generate import generate as run
    from generator.publishing.processes.cores import all_cores

    root = find_root(Path())
    outcome = run(
        root,
        audience=_audience(preview),
        dry_run=dry_run,
        tolerant=preview,
        jobs=jobs or all_cores(),
        today=today,
    )
    code = told.report(outcome, root)
    if code:
        return code
    changes = outcome.changes
    if dry_run:
        for word, names in (
            ("写", changes.written),
            ("删", [name for name in changes.removed if name not in changes.kept]),
            ("移走", changes.kept),
        ):
            for name in names:
                click.echo(f"{word} docs/{name}")
    else:
        told.say_edited(changes)
    would = "会" if dry_run else ""
    say(
        f"{would}写 {len(changes.written)} 个文件，{would}删 {len(changes.removed)} 个，"
        f"{len(changes.unchanged)} 个没有变化。"
    )
    if zensical and not dry_run and outcome.site is not None:
        from generator.publishing.mkdocs.second_builder import CONFIG, write_config

        write_config(root, outcome.site, _audience(preview))
        say(f"配置写在 {CONFIG}，用 zensical build -f {CONFIG} 构建。")
    return told.say_published(outcome, allow_hidden=allow_hidden)


@click.command(cls=ChineseCommand, help=HELP["build"])
@click.option(
    "--site-dir",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="网站放进哪个文件夹（默认 site，预览默认 preview）",
)
@click.option(
    "--base",
    metavar="REV",
    default="",
    help="预览和哪个版本比：打开就是改动页；写法同 mingzhang diff（要和 --preview 一起用）",
)
@click.option("--offline", is_flag=True, help="另外打一个压缩包，解压后不联网也能看、能搜")
@click.option("--no-cache", is_flag=True, help="不管以前的结果，全部重新生成")
@_jobs
@_hidden
@_preview
@today_option
def build(
    *,
    site_dir: Path | None,
    base: str,
    offline: bool,
    no_cache: bool,
    jobs: int | None,
    allow_hidden: bool,
    preview: bool,
    today: date | None,
) -> int:
    """Build the site and let it take the place of the old one."""
    from generator.publishing.building.build import build as run
    from generator.publishing.processes.cores import all_cores

    if base and not preview:
        raise Refusal("--base 要和 --preview 一起用：改动页只给审阅的人看。", "加上 --preview。")
    root = find_root(Path())
    audience = _audience(preview)
    folder = site_dir or root / ("preview" if preview else "site")
    with progress_bar("构建网站") as progress:
        outcome = run(
            root,
            folder,
            audience=audience,
            progress=progress,
            offline=offline,
            base=base,
            jobs=jobs or all_cores(),
            kept=not no_cache,
            today=today,
        )
    code = told.report(outcome, root)
    if code:
        return code
    told.say_edited(outcome.changes)
    say(f"{'预览' if preview else ''}网站已放进 {from_here(root, folder)}/。")
    for left in outcome.leftovers:
        say(f"旧网站的文件没有删干净，留在 {from_here(root, left)}；可以手工删掉。")
    from generator.publishing.building.offline_archive import archive_of

    if archive_of(folder.resolve()).is_file():
        say(f"离线的压缩包是 {from_here(root, archive_of(folder))}。")
    told.say_foreign(outcome, from_here(root, folder))
    told.say_vanished(outcome)
    told.say_revision(outcome)
    return told.say_published(outcome, allow_hidden=allow_hidden)


@click.command(cls=ChineseCommand, help=HELP["serve"])
@click.option(
    "--port", metavar="N", type=click.IntRange(1, 65535), default=8000, help="端口，默认 8000"
)
@click.option("--host", metavar="HOST", default="127.0.0.1", help="监听地址，默认只有本机能看")
def serve(port: int, host: str) -> int:
    """Serve a live preview until Ctrl+C."""
    from generator.publishing.building.preview import serve as run

    root = find_root(Path())
    with contextlib.suppress(KeyboardInterrupt):  # the way to end it
        run(root, host=host, port=port, tell=say, survive=survive)
    return 0
