"""Site and unit files that passed their schemas to their records."""

from __future__ import annotations

from generator.facts.diagnostics import Severity
from generator.facts.form.keys import Key
from generator.facts.records.site import Badge, Badges, Site, Unit
from generator.reading.form.door import Fields, read_explanations, read_provenance
from generator.reading.yaml.source import Source


def parse_site(source: Source) -> Site:
    """Make the record of the site; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    licence = form.below(Key.LICENCE)
    return Site(
        name=form.text(Key.SITE_NAME),
        publisher=form.text(Key.PUBLISHER),
        places=source.places,
        description=form.text(Key.SITE_DESCRIPTION),
        address=form.text(Key.SITE_ADDRESS),
        portal=form.text(Key.PORTAL),
        site_code=form.text(Key.SITE_CODE),
        contact=form.text(Key.CONTACT),
        licence=licence.text(Key.NAME),
        licence_url=licence.text(Key.URL),
        standard_id=form.text(Key.STANDARD),
        severities=tuple((code, Severity(word)) for code, word in form.pairs(Key.SEVERITIES)),
        notice=form.text(Key.NOTICE),
        badges=_badges(form.below(Key.BADGES)),
    )


def _badges(marks: Fields) -> Badges:
    return Badges(
        institution=_badge(marks, Key.INSTITUTION),
        icp=_badge(marks, Key.ICP),
        police=_badge(marks, Key.POLICE),
        mistakes=_badge(marks, Key.MISTAKES),
    )


def _badge(marks: Fields, name: str) -> Badge | None:
    if not marks.has(name):
        return None
    mark = marks.below(name)
    return Badge(text=mark.text(Key.TEXT), url=mark.text(Key.URL), icon=mark.text(Key.ICON))


def parse_unit(unit_id: str, source: Source) -> Unit:
    """Make the record of a unit; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    return Unit(
        id=unit_id,
        name=form.text(Key.UNIT_NAME),
        places=source.places,
        short_name=form.text(Key.SHORT_NAME),
        region=form.text(Key.REGION),
        region_code=form.text(Key.REGION_CODE),
        department=form.text(Key.DEPARTMENT),
        category=form.text(Key.UNIT_CATEGORY),
        introduction=form.text(Key.INTRODUCTION),
        contact=form.text(Key.CONTACT),
        example=form.yes(Key.EXAMPLE),
        former_ids=form.texts(Key.FORMER_IDS),
        standard_id=form.text(Key.STANDARD),
        provenance=read_provenance(form.items(Key.PROVENANCE)),
        explanations=read_explanations(form),
    )
