"""What MkDocs has to know of a site before it builds: its name, its theme parts, its audience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from generator import __version__
from generator.facts.model import Audience, Site
from generator.presenting import escaping

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Progress = Callable[[int, int], None]
"""Told after each step how many of how many are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Handed to the plugin by a caller that has already brought docs/ up to date.

    ``site`` is None where data/site.yml cannot be read; mkdocs.yml then names the site.
    """

    site: Site | None
    audience: Audience
    progress: Progress | None = None


def dress(config: MkDocsConfig, site: Site | None, audience: Audience) -> None:
    """Put the site's name and our theme parts into MkDocs's configuration.

    Templates read ``config.extra.mingzhang``: version, preview (whether drafts may show and
    search engines must stay away), publisher, contact, licence, licence_url, notice.
    """
    if site is not None:
        # Material writes these two into pages as they are, so they have to be HTML text already.
        config.site_name = escaping.quoted(site.name)
        if site.description:
            config.site_description = escaping.quoted(site.description)
    config.extra["mingzhang"] = {
        "version": __version__,
        "preview": audience is Audience.PREVIEW,
        "publisher": site.publisher if site else "",
        "contact": site.contact if site else "",
        "licence": site.licence if site else "",
        "licence_url": site.licence_url if site else "",
        "notice": site.notice if site else "",
    }
    theme = str(resources.files("generator.presenting") / "theme")
    if theme not in config.theme.dirs:
        first = 1 if config.theme.custom_dir else 0  # a site's own parts stay on top of ours
        config.theme.dirs.insert(first, theme)
