"""The families of rules: name, and what they ask of the data, by the head of their codes."""

from __future__ import annotations

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
"""The families of rules by the first two characters of their codes: name, and what they ask."""


def family_of(code: str) -> str:
    """Return the name of the family a code belongs to."""
    return FAMILIES[code[:2]][0]


def matching(word: str, codes: tuple[str, ...]) -> frozenset[str]:
    """Return the codes a word stands for: a code, the head of some (``C3``), a family's name."""
    head = next((head for head, (name, _) in FAMILIES.items() if name == word), word.upper())
    return frozenset(code for code in codes if head and code.startswith(head))
