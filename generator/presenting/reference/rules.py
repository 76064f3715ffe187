"""The rule book (核对规则): one page for every question that is asked of the data."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.facts.diagnostics import Rule
from generator.facts.rulebook import RULES as ALL_RULES
from generator.presenting.addresses import RULES, Address
from generator.presenting.page import Page
from generator.presenting.reference.code import code_block
from generator.presenting.render import render

FAMILIES = {
    "C1": ("结构", "文件读得出来吗，栏目写对了吗"),
    "C2": ("勾稽", "数字之间对得上吗"),
    "C3": ("合理性", "数字说得通吗"),
    "C4": ("目标质量", "目标定得好吗，能衡量吗"),
    "C5": ("文字", "文字写全了吗，和数字一致吗"),
    "C6": ("隐私与保密", "有没有不该公开的内容"),
    "C7": ("公开", "公开的手续齐全吗"),
    "C8": ("跨年", "和上一年接得上吗"),
}
"""The families of rules by the first digit of their codes: name, and what they ask."""


def rule_address(code: str) -> Address:
    """Return /rules/<CODE>/."""
    return RULES.below(code)


def rule_pages() -> Iterator[Page]:
    """Yield the index of the rule book and one page a rule."""
    families = _families()
    yield Page(
        path=RULES.index_file,
        content=render(
            "reference/rules.md.j2",
            here=RULES,
            families=families,
            jump=[(anchor, name) for anchor, name, _, _ in families],
            address=rule_address,
        ),
    )
    for index, rule in enumerate(ALL_RULES):
        yield _rule_page(rule, index)


def _families() -> tuple[tuple[str, str, str, tuple[Rule, ...]], ...]:
    """Return anchor, name, question and rules of every family that has rules."""
    listed = (
        (prefix.lower(), name, asks, tuple(r for r in ALL_RULES if r.code.startswith(prefix)))
        for prefix, (name, asks) in FAMILIES.items()
    )
    return tuple(family for family in listed if family[3])


def _rule_page(rule: Rule, index: int) -> Page:
    here = rule_address(rule.code)
    return Page(
        path=here.leaf_file,
        content=render(
            "reference/rule.md.j2",
            here=here,
            rule=rule,
            family=FAMILIES[rule.code[:2]],
            bad=_example(rule.example_bad),
            good=_example(rule.example_good),
            previous=ALL_RULES[index - 1] if index else None,
            following=ALL_RULES[index + 1] if index + 1 < len(ALL_RULES) else None,
            address=rule_address,
        ),
    )


def _example(text: str) -> Markup:
    return code_block(text, "yaml")
