"""C701, C702: the texts of a public report do not name a withheld project or a draft."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.all_texts import texts_of
from generator.judging.texts.text_places import at_words

WITHHELD_NAMED = Rule(
    code="C701",
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
    severity=Severity.WARNING,
    title="公开的报告里写了还没有公开的项目",
    why="草稿、待审、已审的项目不进网站；报告的文字里先写出它，读者找不到对应的页面，也可能把没有定稿的事说了出去。",
    way_out="定稿后把项目的“状态”改成“公开”，或者从报告的文字里去掉它。",
    source="格式约定",
    example_bad="正文:\n  绩效目标实现情况: 文化站改造项目已完成（该项目的状态是“草稿”）",
    example_good="（把文化站改造项目的“状态”改成“公开”）",
    computed="报告公开的文字里有草稿、待审、已审项目的全名，看的地方与 C701 相同。",
    exceptions=(
        "报告还是草稿的；名称不到四个字的；另有一个公开的项目叫同样的名字，或者名字里含着它的；"
        "公开时间没有到的项目归 C621。"
    ),
)
RULES = (WITHHELD_NAMED, DRAFT_NAMED)

_SHORTEST_NAME = 4
_RULES: dict[Status, Rule] = {
    Status.WITHHELD: WITHHELD_NAMED,
    Status.DRAFT: DRAFT_NAMED,
    Status.SUBMITTED: DRAFT_NAMED,
    Status.APPROVED: DRAFT_NAMED,
}


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C701, C702: the texts of a public report do not name a withheld project or a draft."""
    report, projects = subject.unit_year.report, subject.unit_year.projects
    if report.status is not Status.PUBLIC:
        return
    public = sorted(
        {item.name for item in projects if item.status is Status.PUBLIC}, key=len, reverse=True
    )
    hidden = [
        item
        for item in projects
        if item.status in _RULES and not item.embargoed and item.name not in public
    ]
    for path, text in texts_of(report):
        for name in public:
            text = text.replace(name, "")  # noqa: PLW2901 - a public name may hold a hidden one
        for project in hidden:
            if len(project.name) >= _SHORTEST_NAME and project.name in text:
                made = finding(
                    _RULES[project.status],
                    report.places,
                    path,
                    f"这里写了项目“{project.name}”，它的状态是“{project.status}”。",
                )
                yield at_words(made, report.places, path, project.name)
