"""Family 7, 公开: what must not go out with what is published."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.disclosure.book_dates import DATES
from generator.judging.rules.disclosure.book_files import FILES
from generator.judging.rules.disclosure.book_reasons import CONTACTS, REASONS

FAMILY = "公开"

WITHHELD_NAMED = Rule(
    code="C701",
    family=FAMILY,
    severity=Severity.ERROR,
    title="公开的报告里写了不予公开的项目",
    why="项目定为不予公开，网页上就只公布个数和依据；报告的文字里写出它的名称，等于把它公开了。",
    way_out="从报告的文字里去掉这个项目的名称；确实可以公开的，把项目的“状态”改成“公开”。",
    source="《中华人民共和国政府信息公开条例》第十四条至第十七条",
    example_bad="正文:\n  绩效目标实现情况: 某某专项经费完成较好（该项目的状态是“不予公开”）",
    example_good="正文:\n  绩效目标实现情况: 各项目完成较好",
    computed="报告公开的文字（标题、正文、合计的说明、抽查、整改、附件、备注）里有不予公开的项目的全名。",
    exceptions="报告还是草稿的；名称不到四个字的；另有一个公开的项目叫同样的名字，或者名字里含着它的。",
)
DRAFT_NAMED = Rule(
    code="C702",
    family=FAMILY,
    severity=Severity.WARNING,
    title="公开的报告里写了还是草稿的项目",
    why="草稿不进网站；报告的文字里先写出它，读者找不到对应的页面，也可能把没有定稿的事说了出去。",
    way_out="定稿后把项目的“状态”改成“公开”，或者从报告的文字里去掉它。",
    source="格式约定",
    example_bad="正文:\n  绩效目标实现情况: 文化站改造项目已完成（该项目的状态是“草稿”）",
    example_good="（把文化站改造项目的“状态”改成“公开”）",
    computed="报告公开的文字里有草稿项目的全名，看的地方与 C701 相同。",
    exceptions="报告还是草稿的；名称不到四个字的；另有一个公开的项目叫同样的名字，或者名字里含着它的。",
)
RULES = (WITHHELD_NAMED, DRAFT_NAMED, *DATES, *REASONS, *FILES, *CONTACTS)
