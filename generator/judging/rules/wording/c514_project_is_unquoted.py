"""C514, asked of a project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import FieldPath, Finding, Places, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.texts.all_texts import Text, texts_of

RULE = Rule(
    code="C514",
    severity=Severity.WARNING,
    title="名称或数值外面加了中文引号",
    why=(
        "中文引号只是普通文字，会连引号一起公布；“服务群众”和不加引号的服务群众，"
        "在分类、排序和查找时是两样东西。"
    ),
    way_out="去掉引号，只写里面的字。名称本来就带引号的，写说明。",
    source="惯例",
    example_bad="领域: “服务群众”",
    example_good="领域: 服务群众",
    computed=(
        "名称、编码、领域、单位、指标名称、目标值、实际完成值、文号、时限一类的短栏目，"
        "整个内容在一对“”‘’＂＂「」里面，里面不超过 30 个字，也没有别的引号。一个文件说一次。"
    ),
    exceptions="目标、完成情况、原因、备注一类的文字；只有一部分在引号里的；“甲”和“乙”这样首尾各有一对引号的。",
)

_SHORT = frozenset(
    (
        *(
            Key.PROJECT_NAME,
            Key.PROJECT_CODE,
            Key.AREA,
            Key.AREAS,
            Key.PROJECT_CATEGORY,
            Key.DEPARTMENT,
            Key.IMPLEMENTER,
            Key.PERIOD,
        ),
        *(Key.LEVEL1, Key.LEVEL2, Key.LEVEL3, Key.TARGET, Key.ACTUAL, Key.METHOD),
        *(
            Key.TITLE,
            Key.REPORT_NUMBER,
            Key.INDEX_NUMBER,
            Key.PUBLISHER,
            Key.DOCUMENT_NUMBER,
            Key.ISSUER,
            Key.MINUTES,
            Key.RESPONSIBLE,
            Key.DUE,
        ),
        *(
            Key.UNIT_NAME,
            Key.SHORT_NAME,
            Key.REGION,
            Key.UNIT_CATEGORY,
            Key.CONTACT,
            Key.SITE_NAME,
            Key.PORTAL,
            Key.CHECKER,
        ),
    )
)
_LONGEST = 30  # characters; a longer text that begins and ends so holds two quotations, or is one
_OPENING = frozenset("“‘＂「")
_AROUND = re.compile(
    rf"(?:“[^“”]{{1,{_LONGEST}}}”|‘[^‘’]{{1,{_LONGEST}}}’|＂[^＂]{{1,{_LONGEST}}}＂"
    rf"|「[^「」]{{1,{_LONGEST}}}」)"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C514, asked of a project."""
    yield from _quoted(subject.project.places, texts_of(subject.project))


def _quoted(places: Places, texts: Iterable[Text]) -> Iterator[Finding]:
    """Tell once a file: whoever quotes one name quotes them all."""
    found = [
        (path, text.strip())
        for path, text in texts
        if text.lstrip()[:1] in _OPENING
        and _key(path) in _SHORT
        and _AROUND.fullmatch(text.strip())
    ]
    if not found:
        return
    path, first = found[0]
    key = _key(path)
    more = f"这样的一共 {len(found)} 处。" if len(found) > 1 else ""
    yield finding(
        RULE,
        places,
        path,
        f"“{key}”的内容外面加了引号，会连引号一起公布：{first}。{more}",
        advice=f"去掉引号，写成：{key}: {first[1:-1]}",
    )


def _key(path: FieldPath) -> str:
    """Return the key a text stands under; in a list of texts the list's."""
    return next(str(step) for step in reversed(path) if isinstance(step, str))


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C514, asked of a report."""
    report = subject.unit_year.report
    yield from _quoted(report.places, texts_of(report))


def ask_site(subject: SiteSubject) -> Iterator[Finding]:
    """C514, asked of the units and the site."""
    for unit in subject.ledger.units:
        yield from _quoted(unit.places, texts_of(unit))
    yield from _quoted(subject.ledger.site.places, texts_of(subject.ledger.site))
