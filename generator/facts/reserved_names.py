"""Names no unit and no project can have: the site's own addresses, and what Windows cannot create."""

from __future__ import annotations

OF_THE_SITE = frozenset(
    (
        *("404", "about", "assets", "attachments", "changes", "compare", "data", "dev", "explore"),
        "corrections",
        "feed",
        *("fields", "guide", "how-to-read", "index", "method", "projects", "robots", "rules"),
        *("search", "site", "sitemap", "standards", "static", "stylesheets"),
        "templates",  # MkDocs builds no page of a folder of this name
    )
)
"""What stands, or may stand, in the root of the site or of data/: no unit's name."""

OF_A_YEAR = frozenset(("attachments", "data", "figures", "index", "quality", "report"))
"""What stands below a unit's year: no project's name."""

OF_WINDOWS = frozenset(
    (
        *("aux", "con", "nul", "prn"),
        *(f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)),
    )
)
"""Names of devices: a folder or file of such a name breaks every checkout on Windows."""

WHY_SITE = "是网站自己用的名字"
WHY_WINDOWS = "是 Windows 系统保留的名字，在办公电脑上建不出这样的文件"


def why_unit_cannot(name: str) -> str:
    """Say why no unit can be called so, empty where nothing is in the way."""
    return _why(name, OF_THE_SITE)


def why_project_cannot(name: str) -> str:
    """Say why no project can be called so, empty where nothing is in the way."""
    return _why(name, OF_A_YEAR)


def _why(name: str, taken: frozenset[str]) -> str:
    if name in taken:
        return WHY_SITE
    return WHY_WINDOWS if name in OF_WINDOWS else ""
