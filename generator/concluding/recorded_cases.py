"""What the rules say of real forms and of the case kept for each: recorded by ``make golden``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

COUNTS_FILE = "sample_counts.json"
CASES_FILE = "worked_cases.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedCase:
    """A case of a rule and what the program says of it.

    ``lines`` are the file's lines around the finding, the first of them with number ``first``;
    none where the file is no text or its text is not to be repeated. ``advice`` is empty where it is
    the rule's own way out.
    """

    case: str
    file: str
    first: int
    lines: tuple[str, ...]
    line: int
    column: int
    severity: str
    message: str
    advice: str


def forms_looked_at() -> int:
    """Return how many published forms the rules were tried on."""
    forms: int = _read(COUNTS_FILE)["forms"]
    return forms


def forms_with(code: str) -> int:
    """Return on how many of the published forms a rule has a finding."""
    found: int = _read(COUNTS_FILE)["found"].get(code, 0)
    return found


def worked_case(code: str) -> WorkedCase | None:
    """Return the case of a rule, None where there is none (a test fails then)."""
    held = _read(CASES_FILE).get(code)
    return WorkedCase(**{**held, "lines": tuple(held["lines"])}) if held else None


@cache
def _read(name: str) -> dict[str, Any]:
    folder = resources.files("generator.concluding")
    held: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return held
