"""The publishing site: data/site.yml."""

from __future__ import annotations

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.records.site import Badge, Badges, Site

_LICENCE = Form(
    Site,
    (
        Field(Key.NAME, "licence", Kind.TEXT),
        Field(Key.URL, "licence_url", Kind.ADDRESS),
    ),
)
_BADGE = Form(
    Badge,
    (
        Field(Key.TEXT, "text", Kind.TEXT),
        Field(Key.URL, "url", Kind.ADDRESS),
        Field(Key.ICON, "icon", Kind.TEXT),
    ),
)
BADGES = Form(
    Badges,
    (
        Field(Key.INSTITUTION, "institution", Kind.TABLE, _BADGE),
        Field(Key.ICP, "icp", Kind.TABLE, _BADGE),
        Field(Key.POLICE, "police", Kind.TABLE, _BADGE),
        Field(Key.MISTAKES, "mistakes", Kind.TABLE, _BADGE),
    ),
)
SITE = Form(
    Site,
    (
        Field(Key.SITE_NAME, "name", Kind.TEXT),
        Field(Key.PUBLISHER, "publisher", Kind.TEXT),
        Field(Key.SITE_DESCRIPTION, "description", Kind.TEXT),
        Field(Key.SITE_ADDRESS, "address", Kind.ADDRESS),
        Field(Key.PORTAL, "portal", Kind.TEXT),
        Field(Key.SITE_CODE, "site_code", Kind.IDENTIFIER),
        Field(Key.CONTACT, "contact", Kind.TEXT),
        Field(Key.LICENCE, "licence", Kind.TABLE, _LICENCE),
        Field(Key.STANDARD, "standard_id", Kind.IDENTIFIER),
        Field(Key.SIGN_OFFS_WANTED, "sign_offs_wanted", Kind.TEXTS),
        Field(Key.SEVERITIES, "severities", Kind.SEVERITIES),
        Field(Key.NOTICE, "notice", Kind.TEXT),
        Field(Key.BADGES, "badges", Kind.TABLE, BADGES),
    ),
)
