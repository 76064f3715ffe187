"""Which day it is for 公开时间: told, or that of the machine as people in China count days."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))
_VARIABLE = "SOURCE_DATE_EPOCH"
"""What reproducible builds agree on: seconds since 1970 that stand for the clock."""


def day_of(told: date | None = None) -> date:
    """Return the day told; else the one SOURCE_DATE_EPOCH names; else today in Beijing.

    A server that runs on another time opens nothing a day too early or too late.
    """
    if told is not None:
        return told
    stamp = os.environ.get(_VARIABLE, "")
    moment = datetime.fromtimestamp(int(stamp), UTC) if stamp.isdecimal() else datetime.now(UTC)
    return moment.astimezone(CHINA).date()
