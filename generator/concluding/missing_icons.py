"""The icons at the foot of the pages stand below docs/assets/, or the clerk is told (C194)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, finding
from generator.facts.form.keys import Key
from generator.facts.form.site import BADGES
from generator.facts.records.site import Badge, Site
from generator.reading.rules.c190_publication import ICON_NOT_THERE


def missing_icons(site: Site, assets: frozenset[str]) -> Iterator[Finding]:
    """Yield a finding for each icon the site names that is no file below docs/assets/.

    Args:
        site: The publishing site.
        assets: The files there, by their path below docs/assets/.
    """
    for mark in BADGES.fields:
        badge: Badge | None = getattr(site.badges, mark.term)
        if badge is not None and badge.icon and badge.icon not in assets:
            path = (Key.BADGES, mark.key, Key.ICON)
            message = f"“{mark.key}”的“{Key.ICON}”写的“{badge.icon}”不在 docs/assets/ 里。"
            yield finding(ICON_NOT_THERE, site.places, path, message)
