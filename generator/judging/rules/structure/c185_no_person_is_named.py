"""C185: who reviewed is a body, not a person; no word of the finding repeats the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.personal_names import name_words
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C185",
    severity=Severity.WARNING,
    title="复核单位像是人名",
    why="复核的责任在单位；复核人是谁，内部留痕就够了，公开姓名没有必要，也没有征得本人同意。",
    way_out="改写成单位的名称，如 示例县财政局绩效评价股；姓名删去。",
    source="《中华人民共和国个人信息保护法》第二十五条",
    example_bad="复核单位: 示例县财政局 王建国",
    example_good="复核单位: 示例县财政局绩效评价股",
    computed=(
        "“复核单位”按空格和标点断开，其中两到四个字、以姓氏开头、没有局、股、组、公司一类单位用字的一段，"
        "看作人名。"
    ),
    exceptions="常用词里与姓名同形的不算；单位名称里夹着字号的（某某会计师事务所）不算。",
)

_SEPARATORS = re.compile(r"[^\u4e00-\u9fff·]+")
_BODIES = frozenset("局厅所处科股室办部委会院校站心队组司署市县区镇乡村社府企业行团库")
"""Characters of which a body's name has at least one and a person's as good as never any."""


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C185: who reviewed is a body, not a person; no word of the finding repeats the name."""
    review = subject.unit_year.review
    if review and any(_is_a_name(part) for part in _SEPARATORS.split(review.reviewer)):
        message = "“复核单位”里有一段像是人名，这里只写单位。"
        rule = RULE
        yield replace(finding(rule, review.places, (Key.REVIEWER,), message), excerpt="")


def _is_a_name(text: str) -> bool:
    words = name_words()
    if not 2 <= len(text) <= 4 or text in words.ordinary or _BODIES & set(text):
        return False
    return text[0] in words.surnames or text[:2] in words.compound
