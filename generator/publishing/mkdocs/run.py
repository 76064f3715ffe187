"""MkDocs, called as a library: docs/ in, a folder of finished pages out, its warnings our errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal
from generator.publishing.mkdocs.config import load, quiet_mkdocs, refuse_other_docs
from generator.publishing.mkdocs.config_words import warning_in_words
from generator.publishing.mkdocs.theme_setup import UpToDate

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

PLUGIN = "mingzhang"


class Dressed(Protocol):
    """What our plugin offers to the layers below it."""

    prepared: UpToDate | None


def render(root: Path, target: Path, prepared: UpToDate, *, strict: bool = True) -> None:
    """Build docs/ into ``target``.

    Args:
        root: The repo, its docs/ up to date.
        target: An empty or missing folder.
        prepared: What was generated, for our plugin.
        strict: Every warning is an error.

    Raises:
        Refusal: mkdocs.yml cannot be used, or MkDocs warns of something (a broken link).
    """
    with quiet_mkdocs() as said, mkdocs_config(root, target, prepared, strict=strict) as config:
        from mkdocs.commands.build import build
        from mkdocs.exceptions import MkDocsException

        # MkDocs keeps plugins as long as the process lives; one that has served would serve on.
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except MkDocsException as error:
            raise _refusal(said, error) from error


@contextmanager
def mkdocs_config(
    root: Path, target: Path, prepared: UpToDate, *, strict: bool
) -> Iterator[MkDocsConfig]:
    """Load mkdocs.yml for a build into ``target`` and tell our plugin that docs/ is ready.

    Raises:
        Refusal: It cannot be used, does not name our plugin, or has MkDocs build another folder.
    """
    config = load(root, {"site_dir": str(target)}, strict=strict)
    refuse_other_docs(root, config.docs_dir)
    plugin = config.plugins.get(PLUGIN)
    if plugin is None:
        raise Refusal(
            f"{files.CONFIG_FILE} 的 plugins 里没有 {PLUGIN}。", f"在 plugins: 下加一行 - {PLUGIN}"
        )
    ours = cast(Dressed, plugin)
    ours.prepared = prepared
    try:
        yield config
    finally:
        ours.prepared = None


def _refusal(said: list[str], error: Exception) -> Refusal:
    """Name what MkDocs complained of; its own sentences are English but for the frequent ones."""
    lines = [warning_in_words(line) for line in said] or [str(error)]
    return Refusal(
        f"页面没有通过 MkDocs 的检查，共 {len(lines)} 处，原来的网站没有改动：\n  "
        + "\n  ".join(lines),
        "多半是 docs/ 里手写的页面有失效的链接；改好后再运行一次。",
    )
