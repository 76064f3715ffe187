"""Who sees what: the public no draft, nobody a withheld project."""

from __future__ import annotations

from generator.facts.records.states import Audience, Status


def may_see(status: Status, audience: Audience) -> bool:
    """Tell whether an audience sees a page about something of this status."""
    return status is Status.PUBLIC or (status is Status.DRAFT and audience is Audience.PREVIEW)
