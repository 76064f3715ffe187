"""What search engines are told: robots.txt and the site map, its dates from the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from generator.facts.records.site import Site
from generator.facts.records.states import Audience
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.site_address import base_url

SITE_MAP = "sitemap.xml"
MOST = 50_000
"""Addresses one site map may hold (sitemaps.org); beyond that there are several and an index."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of the site map: its address below the root and, where the data tell, its last change.

    ``path`` is as people read it; percent signs come with the site map.
    """

    path: str
    changed: str = ""


def robots_page(site: Site, audience: Audience) -> Page:
    """Write robots.txt: everything may be read, a preview by nobody.

    It counts only at the root of a host; a site in a folder has its site map reported by hand.
    """
    lines = ["User-agent: *", "Disallow: /" if audience is Audience.PREVIEW else "Allow: /"]
    base = base_url(site)
    if base and audience is Audience.PUBLIC:
        lines.append(f"Sitemap: {base}{SITE_MAP}")
    return Page(path="robots.txt", content=("\n".join(lines) + "\n").encode())


def unlisted(page: Page) -> Page:
    """Return a page that says in its front matter that search engines are to leave it out."""
    head = b"---\n"
    if not page.path.endswith(".md") or not page.content.startswith(head):
        return page
    return replace(page, content=head + b"robots: noindex\n" + page.content.removeprefix(head))


def site_maps(base: str, pages: Iterable[Listed]) -> Iterator[Page]:
    """Yield the site map, and its parts where there are too many pages for one.

    Args:
        base: The site's URL with a slash at its end. Without one the addresses are relative to the
            folder: search engines ask for absolute ones, everybody else can follow them.
        pages: All pages, in any order.
    """
    listed = sorted(pages, key=lambda page: page.path)
    parts = [listed[start : start + MOST] for start in range(0, len(listed), MOST)]
    if len(parts) <= 1:
        yield Page(path=SITE_MAP, content=_site_map(base, listed))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield Page(path=SITE_MAP, content=_index(base, names))
    for name, part in zip(names, parts, strict=True):
        yield Page(path=name, content=_site_map(base, part))


def _site_map(base: str, pages: list[Listed]) -> bytes:
    lines = [_HEAD, f"<urlset {_SPACE}>", *(_url(base, page) for page in pages), "</urlset>", ""]
    return "\n".join(lines).encode()


def _url(base: str, page: Listed) -> str:
    changed = f"<lastmod>{page.changed}</lastmod>" if page.changed else ""
    return f"<url><loc>{_location(base, page.path)}</loc>{changed}</url>"


def _index(base: str, names: list[str]) -> bytes:
    maps = (f"<sitemap><loc>{_location(base, name)}</loc></sitemap>" for name in names)
    return "\n".join([_HEAD, f"<sitemapindex {_SPACE}>", *maps, "</sitemapindex>", ""]).encode()


def _location(base: str, path: str) -> str:
    place = base + quote(path, safe="/-._~")
    return (place or "./").replace("&", "&amp;").replace("'", "&apos;")
