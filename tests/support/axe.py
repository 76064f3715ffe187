"""Accessibility findings of a page, by the axe-core that the test dependency carries inside."""

from __future__ import annotations

import functools
import importlib.resources
from dataclasses import dataclass
from typing import Any

EVERY = frozenset({"minor", "moderate", "serious", "critical"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One broken rule and the elements that break it."""

    rule: str
    impact: str
    help: str
    targets: tuple[str, ...]

    def __str__(self) -> str:
        shown = "\n    ".join(self.targets[:5])
        return f"{self.rule} ({self.impact}, {len(self.targets)}×): {self.help}\n    {shown}"


@functools.cache
def _source() -> str:
    package = importlib.resources.files("axe_playwright_python")
    return package.joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Any, *, impacts: frozenset[str] = EVERY) -> list[Violation]:
    """Run axe-core on the open page and return the violations of the given impacts, by rule."""
    page.evaluate(_source())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return sorted(
        (
            Violation(
                rule=item["id"],
                impact=item["impact"],
                help=item["help"],
                targets=tuple(
                    f"{' '.join(map(str, node['target']))}  {node['html'][:160]}"
                    for node in item["nodes"]
                ),
            )
            for item in found
            if item["impact"] in impacts
        ),
        key=lambda violation: violation.rule,
    )
