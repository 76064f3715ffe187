"""What projects and reports both state: sources, evidence, measures, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.facts.attachment_kinds import why_never_published
from generator.facts.records.states import Progress, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBasis:
    """A document that a project rests on (政策依据, 依据文件)."""

    number: str = ""  # 文号
    title: str = ""  # 名称
    issuer: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A piece of evidence or an attachment; ``file`` is relative to the year's attachments/."""

    title: str
    file: str = ""
    public: bool = False
    reason: str = ""  # why it is not public
    note: str = ""

    @property
    def goes_out(self) -> bool:
        """Whether its file may be published: public, and of a kind that a site can hand out."""
        return self.public and bool(self.file) and not why_never_published(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A problem and what is done about it (问题与措施, 整改措施)."""

    problem: str = ""
    measure: str = ""
    responsible: str = ""
    due: str = ""  # 完成时限 as typed
    progress: Progress | None = None
    progress_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Which document states the facts (来源)."""

    document: str
    number: str = ""
    position: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was changed after publication (更正)."""

    dated: date
    what: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A step before publication that a unit answers for (审签); no person is named."""

    role: Role
    unit: str
    dated: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Withholding:
    """Why a project is not published (不予公开依据)."""

    basis: str
    reason: str = ""
