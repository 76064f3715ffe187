"""C721: a site with something public says whose it is, not what its template says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Places, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.judging.rules.subject import SiteSubject
from generator.judging.texts.leftovers import template_pieces

RULE = Rule(
    code="C721",
    severity=Severity.ERROR,
    title="公开了，名称还是模板里的话",
    why="发布机构、单位名称印在每一页上；写着“（填写发布机构）”，读的人不知道是谁公开的、找谁负责。",
    way_out="填上全称；还不公开的，报告的“状态”先写草稿。",
    source="《中华人民共和国政府信息公开条例》第十条",
    example_bad="发布机构: （填写发布机构）",
    example_good="发布机构: 示例县财政局",
    computed="有报告是公开的：unit.yml 的“单位名称”、site.yml 的“网站名称”和“发布机构”里有模板的填空。",
    exceptions="只有示例单位的网站，不看网站信息；都还是草稿的。",
)


def ask(subject: SiteSubject) -> Iterator[Finding]:
    """C721: a site with something public says whose it is, not what its template says."""
    ledger = subject.ledger
    shown = (year.unit for year in ledger.years if year.report.status is Status.PUBLIC)
    public = tuple(dict.fromkeys(shown))
    for unit in public:
        yield from _blank(unit.places, (Key.UNIT_NAME,), unit.name)
    if any(not unit.example for unit in public):
        yield from _blank(ledger.site.places, (Key.SITE_NAME,), ledger.site.name)
        yield from _blank(ledger.site.places, (Key.PUBLISHER,), ledger.site.publisher)


def _blank(places: Places, path: FieldPath, text: str) -> Iterator[Finding]:
    if template_pieces(text):
        message = f"“{path[0]}”写的还是“{text.strip()}”，会印在公开的网页上。"
        yield finding(RULE, places, path, message)
