"""What a person is told after pages were made: findings, what is published, what was in the way."""

from __future__ import annotations

from pathlib import Path

from generator.cli.output import print_findings, say
from generator.facts.data_layout import STATIC
from generator.presenting.terminal.publication_text import contradiction_lines, publication_lines
from generator.presenting.words.finding_text import count_text
from generator.publishing.building.generate import Outcome
from generator.publishing.disk.foreign_files import PUT_BY
from generator.publishing.disk.manifest import KEPT, Changes

_LISTED = 5


def report(outcome: Outcome, root: Path) -> int:
    """Print the findings; return the exit code where they stopped the run."""
    print_findings(outcome.findings, root)
    if outcome.findings:
        say(f"核对结果：{count_text(outcome.findings)}。")
    if outcome.stopped:
        say(
            "有“错误”级的问题，没有写任何文件。改好后再运行一次；想先看看的，加 --preview 生成预览。"
        )
    return int(outcome.stopped)


def say_published(outcome: Outcome, *, allow_hidden: bool) -> int:
    """Say what is on the pages and what is not; return the exit code this earns."""
    told = outcome.published
    if told is None:
        return int(outcome.faulty)
    for line in publication_lines(told):
        say(line)
    if outcome.faulty:
        say(
            "有“错误”级的问题：预览照样生成，错误列在首页和各自的页面上；公开的网站要改好才能生成。"
        )
    contradicted = told.contradicted and not allow_hidden
    if contradicted:
        for line in contradiction_lines(told):
            say(line)
    return int(outcome.faulty or contradicted)


def say_edited(changes: Changes) -> None:
    """Say which generated files somebody had changed."""
    if changes.edited:
        names = "、".join(changes.edited)
        say(f"这些生成的页面被手工改过，已按数据重写：{names}。要改内容，请改 data/ 里的文件。")
    if changes.kept:
        names = "、".join(f"docs/{name}" for name in changes.kept)
        say(
            f"这些页面不再发布，但有人手工改过，没有删掉，移到了 {KEPT}/：{names}。"
            "要作为手写的页面发布，请换个名字放回 docs/；不要的请删掉。"
        )


def say_foreign(outcome: Outcome, folder: str) -> None:
    """Say what others had put into the published folder, and what became of it."""
    foreign = outcome.foreign
    if foreign.carried:
        say(
            f"{folder}/ 里有不是明账生成的文件，原样留在新网站里：{_names(foreign.carried)}。"
            f"请把它们放进 {STATIC}/：换一台电脑生成也不会丢。"
        )
    if foreign.put_by:
        say(
            f"{folder}/ 里有不是明账生成、却和新网站重名的文件，移到了 {PUT_BY}/："
            f"{_names(foreign.put_by)}。"
        )
    if foreign.edited:
        say(
            f"{folder}/ 里这些生成的文件被改过，已按数据重新生成：{_names(foreign.edited)}。"
            "要改内容，请改 data/ 里的文件。"
        )


def say_vanished(outcome: Outcome) -> None:
    """Name the addresses that readers may have kept and that lead nowhere now."""
    if outcome.vanished:
        say(
            f"上一次的网站有、现在没有的网址 {len(outcome.vanished)} 个：{_names(outcome.vanished)}。"
            "改了文件名的，在新文件里写“曾用标识”，旧网址就转到新的。"
        )


def say_revision(outcome: Outcome) -> None:
    """Say that the data is not what Git holds, where it is not."""
    changed = outcome.revision.changed
    if changed:
        say(
            f"数据里有些改动还没有提交到 Git：{_names(changed)}。"
            "网站的 build.json 里记着版本号和“有改动”；正式发布前请先提交。"
        )


def _names(names: tuple[str, ...]) -> str:
    more = f" 等 {len(names)} 个" if len(names) > _LISTED else ""
    return "、".join(names[:_LISTED]) + more
