"""The publishing site and its units as their authors stated them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.facts.diagnostics import Explanation, Places, Severity
from generator.facts.records.parts import Provenance


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A budget unit: data/<unit>/unit.yml."""

    id: str
    name: str
    places: Places = field(compare=False, repr=False)
    short_name: str = ""
    region: str = ""  # 行政区划
    region_code: str = ""
    department: str = ""
    category: str = ""
    population: int | None = None  # 常住人口, people
    villages: int | None = None  # 行政村数
    households: int | None = None  # 户数
    introduction: str = ""
    contact: str = ""
    example: bool = False
    former_ids: tuple[str, ...] = ()  # 曾用标识
    standard_id: str = ""
    provenance: tuple[Provenance, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def label(self) -> str:
        """The short name where there is one, else the full name."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The publishing site: data/site.yml."""

    name: str
    publisher: str
    places: Places = field(compare=False, repr=False)
    description: str = ""
    address: str = ""  # 网站地址
    portal: str = ""  # 所属门户: name of the government website this site is part of
    site_code: str = ""  # 网站标识码
    contact: str = ""
    licence: str = ""
    licence_url: str = ""
    standard_id: str = ""
    sign_offs_wanted: tuple[str, ...] = ()  # 审签要求: steps that have to be signed for
    severities: tuple[tuple[str, Severity], ...] = ()  # 规则轻重: code and what it weighs here
    notice: str = ""  # a line shown on every page, e.g. that this is no government site
    badges: Badges = field(default_factory=Badges)  # 页脚标识
