"""Where pages live and how one links to another: always relative, under any sub-path."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a page below the site's root, e.g. ``("suicheng", "2024")`` for /suicheng/2024/."""

    parts: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """How many folders below the root."""
        return len(self.parts)

    @property
    def file(self) -> str:
        """The Markdown file of the page: ``suicheng/2024/index.md``.

        Every page has a folder of its own, so that a relative link means the same in the Markdown
        file and on the page: some builders read links in HTML from the one, some from the other.
        """
        return "/".join((*self.parts, "index.md"))

    def below(self, *parts: str) -> Address:
        """Return the address of a page below this one."""
        return Address((*self.parts, *parts))

    def to(self, other: Address, anchor: str = "") -> str:
        """Return the relative link from this page to another one: ``../2023/#funds``."""
        here, there = self.parts, other.parts
        shared = _shared(here, there)
        link = "../" * (len(here) - shared) + "".join(f"{quote(part)}/" for part in there[shared:])
        return (link or "./") + (f"#{anchor}" if anchor else "")

    def to_file(self, path: str) -> str:
        """Return the relative link to a file given by its path below the root."""
        return self.to(Address(tuple(path.split("/")))).removesuffix("/")


HOME = Address()
METHOD = Address(("method",))
HOW_TO_READ = Address(("how-to-read",))
FIELDS = Address(("fields",))
ABOUT = Address(("about",))
RULES = Address(("rules",))
STANDARDS = Address(("standards",))
EXPLORE = Address(("explore",))
COMPARE = Address(("compare",))
SEARCH = Address(("search",))
PROJECTS = Address(("projects",))
CHANGES = Address(("changes",))
DATA = Address(("data",))
CORRECTIONS = Address(("corrections",))
GUIDE = Address(("guide",))


def unit_address(unit_id: str) -> Address:
    """Return /<unit>/."""
    return Address((unit_id,))


def year_address(unit_id: str, year: int) -> Address:
    """Return /<unit>/<year>/, the year at a glance."""
    return Address((unit_id, str(year)))


def report_address(unit_id: str, year: int) -> Address:
    """Return /<unit>/<year>/report/, the report as the unit wrote it."""
    return year_address(unit_id, year).below("report")


def figures_address(unit_id: str, year: int) -> Address:
    """Return /<unit>/<year>/figures/, the statistics of a year."""
    return year_address(unit_id, year).below("figures")


def quality_address(unit_id: str, year: int) -> Address:
    """Return /<unit>/<year>/quality/, what was found in the data of a year."""
    return year_address(unit_id, year).below("quality")


def compare_address(year: int) -> Address:
    """Return /compare/<year>/, the units of a year side by side."""
    return COMPARE.below(str(year))


def compare_fields_address(year: int) -> Address:
    """Return /compare/<year>/fields/, the fields of a year across units."""
    return compare_address(year).below("fields")


def project_address(unit_id: str, year: int, project_id: str) -> Address:
    """Return /<unit>/<year>/<id>/."""
    return Address((unit_id, str(year), project_id))


def _shared(here: tuple[str, ...], there: tuple[str, ...]) -> int:
    """Return how many leading parts two addresses share."""
    count = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        count += 1
    return count
