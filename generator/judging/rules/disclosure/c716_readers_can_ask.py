"""C716: a unit with a public report says whom to ask, or its site does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.data_layout import SITE_FILE
from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.judging.rules.disclosure.report_dates import is_finished
from generator.judging.rules.subject import SiteSubject

RULE = Rule(
    code="C716",
    severity=Severity.WARNING,
    title="公开了报告，没有联系方式",
    why="读的人发现错误、想问一句，要有地方可以找；机关的联系方式本来就是应当公开的内容。",
    way_out="在 unit.yml 或 site.yml 里写“联系方式”：单位、办公电话或信箱，不写个人手机。",
    source="《中华人民共和国政府信息公开条例》第二十条第二项",
    example_bad="单位名称: 示例镇人民政府",
    example_good="单位名称: 示例镇人民政府\n联系方式: 镇财政所，0312-8000000",
    computed="单位有状态是公开、正文四节至少写了三节的报告，unit.yml 和 site.yml 都没有“联系方式”。",
    exceptions="单位没有写、网站写了的；报告还是草稿的。",
)


def ask(subject: SiteSubject) -> Iterator[Finding]:
    """C716: a unit with a public report says whom to ask, or its site does."""
    if subject.ledger.site.contact or SITE_FILE in subject.unread:
        return
    silent = dict.fromkeys(
        year.unit_year.unit
        for year in subject.years
        if not year.unit_year.unit.contact
        and year.unit_year.report.status is Status.PUBLIC
        and is_finished(year.unit_year.report)
    )
    for unit in silent:
        message = f"“{unit.label}”公开了报告，单位和网站都没有写“联系方式”。"
        yield finding(RULE, unit.places, (Key.UNIT_NAME,), message)
