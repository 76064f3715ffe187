"""One place where data does not fit its schema, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.diagnostics import FieldPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """``keyword`` of ``schema`` (the part that speaks about ``path``) is violated by ``value``.

    For ``required`` and ``additionalProperties`` the path ends in the key, the schema is that of
    the object it is missing from or unknown in.
    """

    keyword: str
    path: FieldPath
    schema: dict[str, Any]
    value: Any
