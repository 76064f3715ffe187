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


# Contrast takes five sixths of axe's time, nearly all of it on cells of tables that look alike. What it depends on
# is the look of a text and of everything behind it: of texts that share all of that, three are looked at.
_RUN = """async () => {
    const ids = new Map()
    const idOf = key => ids.get(key) ?? ids.set(key, ids.size).get(key)
    const behind = new Map([[null, -1]])
    const groundOf = element => {
        if (!behind.has(element)) {
            const look = getComputedStyle(element)
            behind.set(element, idOf([groundOf(element.parentElement), look.backgroundColor, look.backgroundImage,
                look.opacity, look.filter, look.mixBlendMode, look.position, look.zIndex].join('|')))
        }
        return behind.get(element)
    }
    const alike = new Map()
    for (const element of document.body.querySelectorAll('*')) {
        const says = element.matches('input, select, textarea, button')
            || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
        if (!says || !element.getClientRects().length) continue
        const look = getComputedStyle(element)
        const key = [groundOf(element), element.localName, look.color, look.fontSize, look.fontWeight, look.textShadow,
            look.visibility, look.webkitTextStrokeColor, element.matches(':disabled, :disabled *')].join('|')
        alike.set(key, [...alike.get(key) ?? [], element])
    }
    const picked = [...alike.values()].flatMap(same =>
        [...new Set([same[0], same[same.length >> 1], same.at(-1)])])
    const wanted = {resultTypes: ['violations']}
    const most = await axe.run(document, {...wanted, rules: {'color-contrast': {enabled: false}}})
    const contrast = picked.length
        ? await axe.run({include: picked}, {...wanted, runOnly: ['color-contrast']}) : {violations: []}
    return [...most.violations, ...contrast.violations]
}"""


def violations(page: Any, *, impacts: frozenset[str] = EVERY) -> list[Violation]:
    """Run axe-core on the open page and return the violations of the given impacts, by rule."""
    page.evaluate(_source())
    found = page.evaluate(_RUN)
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
