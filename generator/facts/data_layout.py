"""Where what lies below data/: the names and folders of the authored files."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

DATA = "data"
SITE_FILE = f"{DATA}/site.yml"
STATIC = f"{DATA}/static"
"""The webmaster's own files: put into the root of the site as they are."""

_OF_A_UNIT = re.compile(r"unit\.ya?ml$|[^/]+/(?:report|review)\.ya?ml$|[^/]+/projects/")


def unit_file(unit_id: str) -> str:
    """Return the path of a unit's own file, relative to the repo."""
    return f"{DATA}/{unit_id}/unit.yml"


def year_folder(unit_id: str, year: int) -> str:
    """Return the folder of a unit's year, relative to the repo."""
    return f"{DATA}/{unit_id}/{year}"


def attachments_folder(unit_id: str, year: int) -> str:
    """Return the folder of the files to be published, relative to the repo."""
    return f"{year_folder(unit_id, year)}/attachments"


def releases_folder(unit_id: str, year: int) -> str:
    """Return the folder of the records of releases, relative to the repo."""
    return f"{year_folder(unit_id, year)}/releases"


def is_release(name: str) -> bool:
    """Tell whether a path is data/<unit>/<year>/releases/<id>.json: read whole, whatever its size."""
    parts = PurePosixPath(name).parts
    return len(parts) == 5 and parts[3] == "releases" and name.endswith(".json")


def is_attachment(name: str) -> bool:
    """Tell whether a path is data/<unit>/<year>/attachments/…: published as it is, never read."""
    parts = PurePosixPath(name).parts
    return len(parts) > 4 and parts[3] == "attachments"


def is_static(name: str) -> bool:
    """Tell whether a path is data/static/…: the webmaster's, never read.

    A unit of that name is none of it: its drafts would go out as they are.
    """
    inside = name.removeprefix(f"{STATIC}/")
    return inside != name and not _OF_A_UNIT.match(inside)
