"""Whom a reader tells of a mistake: mail, telephone and web addresses that the publisher's contact names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.facts.records.site import Site

_ADDRESS = re.compile(r"https?://[^\s，。；、！“”（）<>\"']+")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PHONE = re.compile(
    r"(?<![\d@.-])(?:[（(]?(0\d{2,3})[)）]?[\s—－-]*)?(\d{7,8})(?![\d@.-])|(?<!\d)(12345)(?!\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """One way to reach somebody: ``kind`` is mail, phone or form, ``text`` what the link says."""

    kind: str
    href: str
    text: str


def ways_out(site: Site) -> tuple[WayOut, ...]:
    """Return the ways that can be walked with one tap; a contact in words alone gives none.

    The form of the county stands first: it is made for this. Mobile numbers are no contact of an
    office and are passed by.
    """
    contact = site.contact
    forms = [site.badges.mistakes.url] if site.badges.mistakes else []
    forms += _ADDRESS.findall(contact)
    rest = _ADDRESS.sub(" ", contact)
    mails = _MAIL.findall(rest)
    phones = list(_PHONE.finditer(_MAIL.sub(" ", rest)))
    return (
        *(WayOut(kind="form", href=url, text="网上填写") for url in dict.fromkeys(forms) if url),
        *(WayOut(kind="mail", href=f"mailto:{mail}", text=f"写信到 {mail}") for mail in mails),
        *(_call(match) for match in phones),
    )


def _call(found: re.Match[str]) -> WayOut:
    area, number, hotline = found.groups()
    digits = hotline or "".join(filter(None, (area, number)))
    shown = hotline or "-".join(filter(None, (area, number)))
    return WayOut(kind="phone", href=f"tel:{digits}", text=f"电话 {shown}")
