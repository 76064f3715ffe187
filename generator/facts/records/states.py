"""The few words a state of a file, a goal or a measure can be."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Whether a project or report may be published (状态), in the order of its way to the public."""

    DRAFT = "草稿"
    SUBMITTED = "待审"
    APPROVED = "已审"
    PUBLIC = "公开"
    WITHHELD = "不予公开"

    @property
    def in_preparation(self) -> bool:
        """Whether it is not published yet: for previews only."""
        return self in (Status.DRAFT, Status.SUBMITTED, Status.APPROVED)

    @property
    def stage(self) -> Status | None:
        """Where it stands on its way to the public; None where it is on none."""
        return self if self.in_preparation else None


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


class Role(StrEnum):
    """What somebody signs for before publication (环节), in the order in which it is done."""

    FILLED = "填报"
    CHECKED = "审核"
    SECRECY = "保密审查"
    RELEASED = "签发"


def may_see(status: Status, audience: Audience) -> bool:
    """Tell whether an audience sees a page about something of this status."""
    return status is Status.PUBLIC or (status.in_preparation and audience is Audience.PREVIEW)
