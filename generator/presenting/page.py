"""A generated file as a value: where it goes below docs/ and what it holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated file; ``path`` is relative to docs/ with forward slashes."""

    path: str
    content: bytes
