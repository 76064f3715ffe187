"""What pyproject.toml declares, and the names of the packages that requirements name."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from tests.support.repo import REPO

PROJECT: dict[str, Any] = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))


def bare_name(requirement: str) -> str:
    """`MkDocs>=1.6,<2` → `mkdocs`."""
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-")
