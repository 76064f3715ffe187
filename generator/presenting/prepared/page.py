"""A generated file as a value: where it goes below docs/ and what it holds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.presenting.search.document import Traits


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated file; ``path`` is relative to docs/ with forward slashes.

    ``traits`` are what search can narrow down and sort by, where the page has any.
    """

    path: str
    content: bytes
    traits: Traits | None = None
