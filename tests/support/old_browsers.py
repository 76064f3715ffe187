"""What browsers of 2019 (Chromium 76) cannot read, found in style sheets and scripts without running them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CHROMIUM = 76

# Unknown to Chromium 76; an unknown name in a selector drops the whole rule.
NEW_SELECTORS = re.compile(r":(?:is|where|has|focus-visible|user-valid|state|open|popover-open)\b")
NEW_NOT = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*,")  # a list inside :not(), Chromium 88
NEW_PROPERTIES = {
    "aspect-ratio": 88,
    "gap": 84,  # in a flex box; a grid has `grid-gap`
    "row-gap": 84,
    "column-gap": 84,
    "inset": 87,
    "inset-block": 87,
    "inset-inline": 87,
    "margin-block": 87,
    "margin-inline": 87,
    "padding-block": 87,
    "padding-inline": 87,
    "border-block": 87,
    "border-inline": 87,
    "translate": 104,
    "rotate": 104,
    "scale": 104,
    "container": 105,
    "container-type": 105,
}
NEW_VALUES = re.compile(
    r"(?<![\w-])(?:min|max|clamp|color-mix|oklch|lab|lch|color|light-dark|round|mod)\("
    r"|\d(?:dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|lh|rlh)\b"
    r"|^anywhere$|^clip$|^fit-content$",
)
NEW_AT_RULES = ("@layer", "@container", "@property", "@scope", "@starting-style")

NEW_SYNTAX = {
    "optional chaining": re.compile(r"(?<=[\w)\]])\?\.(?=[A-Za-z_$\[(])"),
    "nullish coalescing": re.compile(r"(?<!\?)\?\?(?!\?)"),
    "logical assignment": re.compile(r"(?:&&|\|\|)="),
    "numeric separator": re.compile(r"\b\d+_\d"),
    "static block": re.compile(r"\bstatic\s*\{"),
}
NEW_FUNCTIONS = re.compile(
    r"\.(?:replaceAll|at|hasOwn|findLast|findLastIndex|toSorted|toReversed|toSpliced|"
    r"replaceChildren|groupBy|isWellFormed)\("
    r"|\b(?:structuredClone|DecompressionStream|CompressionStream|WeakRef)\b"
    r"|\bPromise\.any\b|\bcrypto\.randomUUID\b|\bAbortSignal\.timeout\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A style rule: its selector, its declarations in order, the at-rules around it."""

    selector: str
    declarations: tuple[tuple[str, str], ...]
    around: tuple[str, ...] = ()
    nested: bool = False


def rules(css: str, around: tuple[str, ...] = ()) -> Iterator[Rule]:
    """Yield every rule of a style sheet, those inside at-rules too."""
    text = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    yield from _rules(text, around)


def _rules(text: str, around: tuple[str, ...]) -> Iterator[Rule]:
    start = 0
    while (opening := _next(text, "{", start)) >= 0:
        head = text[start:opening].rpartition(";")[2].strip()
        closing = _matching(text, opening)
        body = text[opening + 1 : closing]
        if head.startswith(("@media", "@supports", "@layer", "@container")):
            yield from _rules(body, (*around, head))
        else:
            yield Rule(
                selector=head,
                declarations=tuple(_declarations(body)),
                around=around,
                nested=_next(body, "{", 0) >= 0,
            )
        start = closing + 1


def _next(text: str, wanted: str, start: int) -> int:
    """Find a character outside quotes; -1 where there is none."""
    quote = ""
    for index in range(start, len(text)):
        char = text[index]
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in wanted:
            return index
    return -1


def _matching(text: str, opening: int) -> int:
    depth, index = 1, opening
    while depth:
        index = _next(text, "{}", index + 1)
        if index < 0:
            return len(text)
        depth += 1 if text[index] == "{" else -1
    return index


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    while body:
        end = _next(body, ";", 0)
        one, body = (body, "") if end < 0 else (body[:end], body[end + 1 :])
        name, colon, value = one.partition(":")
        if colon:
            yield name.strip(), value.strip()


def css_faults(css: str) -> list[str]:
    """What in a style sheet has no meaning to an old browser and nothing older beside it."""
    found = [f"{rule} at the top" for rule in NEW_AT_RULES if rule in css]
    for rule in rules(css):
        if any(head.startswith("@supports") for head in rule.around):
            continue
        found += [f"{rule.selector}: {fault}" for fault in _rule_faults(rule)]
    return found


def _rule_faults(rule: Rule) -> Iterator[str]:
    if rule.nested:
        yield "nested"
    if _drops_the_rule(rule):
        yield "selector unknown"
    earlier: dict[str, str] = {}
    for name, value in rule.declarations:
        if name in NEW_PROPERTIES and not _is_grid_gap(name, rule):
            yield f"{name} (Chromium {NEW_PROPERTIES[name]})"
        elif NEW_VALUES.search(value) and not _has_fallback(name, earlier, rule):
            yield f"{name}: {value}"
        earlier[name] = value


def _drops_the_rule(rule: Rule) -> bool:
    """Whether the selector is new, and the rule does more than take away what a newer one added."""
    new = NEW_SELECTORS.search(rule.selector) or NEW_NOT.search(rule.selector)
    taking_away = all(value in {"none", "0", "hidden"} for _, value in rule.declarations)
    return bool(new) and not taking_away


def _is_grid_gap(name: str, rule: Rule) -> bool:
    return "gap" in name and ("display", "grid") in rule.declarations


def _has_fallback(name: str, earlier: dict[str, str], rule: Rule) -> bool:
    """Whether the same rule says it in an older way, too."""
    breaks = any(other == "word-break" for other, _ in rule.declarations)
    return name in earlier or (name == "overflow-wrap" and breaks)


def js_faults(script: str) -> list[str]:
    """What in a script an old browser cannot parse or call."""
    bare = re.sub(r"/\*.*?\*/", "", script, flags=re.DOTALL)
    found = [name for name, pattern in NEW_SYNTAX.items() if pattern.search(bare)]
    return found + [match[0] for match in NEW_FUNCTIONS.finditer(bare)]


def as_an_old_browser_reads(css: str) -> str:
    """The style sheet without what Chromium 76 would pass over."""
    kept = []
    for rule in rules(css):
        modern = any(head.startswith(("@supports", *NEW_AT_RULES)) for head in rule.around)
        if modern or NEW_SELECTORS.search(rule.selector) or NEW_NOT.search(rule.selector):
            continue
        inside = ";".join(
            f"{name}:{value}"
            for name, value in rule.declarations
            if not NEW_VALUES.search(value)
            and (name not in NEW_PROPERTIES or _is_grid_gap(name, rule))
        )
        opened = "".join(f"{head}{{" for head in rule.around)
        kept.append(f"{opened}{rule.selector}{{{inside}}}{'}' * len(rule.around)}")
    return "\n".join(kept)
