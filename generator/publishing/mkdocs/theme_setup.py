"""What MkDocs has to know of a site before it builds: its name, its theme parts, its audience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.facts.records.site import Site
from generator.facts.records.states import Audience
from generator.presenting.machines.crawlers import SITE_MAP
from generator.presenting.machines.frame import frame_data
from generator.presenting.prepared.site_address import base_url
from generator.presenting.words import escaping
from generator.publishing.disk.revision import UNKNOWN, Revision
from generator.publishing.mkdocs.theme_folder import lay_out_theme

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Progress = Callable[[int, int], None]
"""Told after each step how many of how many are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpToDate:
    """Handed to the plugin by a caller that has already brought docs/ up to date.

    ``site`` is None where data/site.yml cannot be read; mkdocs.yml then names the site. ``jobs`` are
    the processes that stamp the generated pages; None leaves them to MkDocs. A preview says on every
    page of which ``revision`` it is.
    """

    site: Site | None
    audience: Audience
    progress: Progress | None = None
    jobs: int | None = None
    revision: Revision = UNKNOWN


def set_up_theme(
    config: MkDocsConfig,
    site: Site | None,
    audience: Audience,
    *,
    live: bool = False,
    revision: Revision = UNKNOWN,
) -> None:
    """Put the site's name and our theme parts into MkDocs's configuration.

    Templates read ``config.extra.mingzhang`` (``presenting.frame``). A public site whose address is
    known gets canonical links; the site map is ours, with dates from the data. ``live`` pages are
    served while they are edited.
    """
    if site is not None:
        # Material writes these two into pages as they are, so they have to be HTML text already.
        config.site_name = str(escaping.quoted(site.name))
        if site.description:
            config.site_description = str(escaping.quoted(site.description))
        if audience is Audience.PUBLIC and not config.site_url:
            config.site_url = base_url(site)
    config.extra["mingzhang"] = frame_data(
        site, audience, guarded=not live, revision=_said(revision)
    )
    config.theme.static_templates.discard(SITE_MAP)
    theme = str(lay_out_theme(Path(config.docs_dir).parent))
    if theme not in config.theme.dirs:
        first = 1 if config.theme.custom_dir else 0  # a site's own parts stay on top of ours
        config.theme.dirs.insert(first, theme)


def _said(revision: Revision) -> str:
    """Return a revision as a page names it, empty where it is not known."""
    return revision.commit[:7] + ("（另有没有提交的改动）" if revision.dirty else "")
