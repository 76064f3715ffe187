"""The few words a state of a file, a goal or a measure can be."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Whether a project or report may be published (状态)."""

    DRAFT = "草稿"
    PUBLIC = "公开"
    WITHHELD = "不予公开"


class Audience(StrEnum):
    """For whom pages are made: the public, or the unit's own people before publication."""

    PUBLIC = "公开"
    PREVIEW = "预览"


class Attainment(StrEnum):
    """How far an overall goal was met (完成程度)."""

    FULL = "全部完成"
    PARTIAL = "部分完成"
    NONE = "未完成"


class Progress(StrEnum):
    """State of a measure (进展)."""

    PENDING = "未开始"
    RUNNING = "进行中"
    DONE = "已完成"


def may_see(status: Status, audience: Audience) -> bool:
    """Tell whether an audience sees a page about something of this status."""
    return status is Status.PUBLIC or (status is Status.DRAFT and audience is Audience.PREVIEW)
