"""The public address of the site, from which absolute addresses are made where it is known."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from generator.facts.records.site import Site
from generator.facts.web_address import ascii_place
from generator.presenting.prepared.addresses import HOME, Address

_PATH = "/%~!$&'()*+,;=:@-._"


def base_url(site: Site) -> str:
    """Return the site's address as a URL that ends in a slash; empty where none is stated.

    A Chinese host becomes its ASCII form, other characters of the path are percent-encoded.
    """
    if not site.address:
        return ""
    parts = urlsplit(site.address.strip())
    path = quote(parts.path.rstrip("/"), safe=_PATH) + "/"
    return urlunsplit((parts.scheme, ascii_place(parts), path, "", ""))


def domain(site: Site) -> str:
    """Return the host of the site's address as typed; empty where none is stated."""
    return urlsplit(site.address).hostname or "" if site.address else ""


def absolute(site: Site, address: Address, anchor: str = "") -> str:
    """Return a page's absolute URL; empty where the site's address is not known."""
    base = base_url(site)
    return base + HOME.to(address, anchor).removeprefix("./") if base else ""


def link_from(site: Site, here: Address, path: str) -> str:
    """Return a link to a file of the site: absolute where the address is known, else relative."""
    base = base_url(site)
    return base + HOME.to_file(path) if base else here.to_file(path)
