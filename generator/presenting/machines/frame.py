"""What the frame around every page shows of the site: names, labels, notice, the marks at its foot."""

from __future__ import annotations

from generator import __version__
from generator.facts.records.site import Site
from generator.facts.records.states import Audience
from generator.presenting.machines.guard import ON_DISK, policy
from generator.presenting.machines.head import site_labels
from generator.presenting.machines.ways_out import ways_out
from generator.presenting.prepared.plain_data import Json
from generator.presenting.words import escaping


def frame_data(
    site: Site | None, audience: Audience, *, guarded: bool = True, revision: str = ""
) -> dict[str, Json]:
    """Return what the theme reads as ``config.extra.mingzhang``: texts as HTML, nothing else.

    Plain data, so that a builder without our plugin can have it in its configuration.

    Args:
        site: None where data/site.yml cannot be read.
        audience: In a preview drafts may show and search engines must stay away.
        guarded: Whether pages carry their content security policy; a live preview cannot, the
            server puts a script of its own into each.
        revision: Which state of the data a preview shows; empty where nobody knows.
    """
    known: dict[str, Json] = {"version": __version__, "preview": audience is Audience.PREVIEW}
    if revision and audience is Audience.PREVIEW:
        known["revision"] = revision
    if guarded:
        known |= {"policy": policy(), "on_disk": ON_DISK}
    if site is None:
        return known
    texts = {
        "publisher": site.publisher,
        "contact": site.contact,
        "licence": site.licence,
        "licence_url": site.licence_url,
        "notice": site.notice,
        "site_code": site.site_code,
    }
    return {
        **known,
        **{name: _text(text) for name, text in texts.items()},
        "labels": [{"name": name, "content": _text(text)} for name, text in site_labels(site)],
        "ways": [
            {"kind": way.kind, "href": _text(way.href), "text": _text(way.text)}
            for way in ways_out(site)
        ],
        "badges": [
            {"text": _text(badge.text), "url": _text(badge.url), "icon": _text(badge.icon)}
            for badge in site.badges.listed
        ],
    }


def _text(value: str) -> str:
    return str(escaping.quoted(value))
