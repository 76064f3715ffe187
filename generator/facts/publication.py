"""What a site states about publishing itself: corrections after release, and the marks at the foot of a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was changed after publication (更正)."""

    dated: date
    what: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A mark at the foot of every page; ``icon`` is the name of a file below docs/assets/."""

    text: str
    url: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badges:
    """The marks a government site carries (页脚标识), each None where there is none."""

    institution: Badge | None = None  # 党政机关标识
    icp: Badge | None = None  # ICP备案号
    police: Badge | None = None  # 公网安备号
    mistakes: Badge | None = None  # 网站纠错

    @property
    def listed(self) -> tuple[Badge, ...]:
        """Those there are, in the order in which they stand."""
        all_of_them = (self.institution, self.icp, self.police, self.mistakes)
        return tuple(badge for badge in all_of_them if badge is not None)
