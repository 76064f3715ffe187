"""The question whether a name or value was put in Chinese quotation marks as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import FieldPath, Finding, Places, finding
from generator.judging.rules.subject import (
    ProjectCheck,
    ProjectSubject,
    SiteCheck,
    SiteSubject,
    YearCheck,
    YearSubject,
)
from generator.judging.rules.wording import book_slips as rules
from generator.judging.texts.all_texts import (
    Text,
    project_texts,
    report_texts,
    site_texts,
    unit_texts,
)

_SHORT = frozenset(
    (
        *(
            "项目名称",
            "项目编码",
            "领域",
            "涉及领域",
            "项目类别",
            "主管部门",
            "实施单位",
            "实施期间",
        ),
        *("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "方式"),
        *(
            "标题",
            "发文字号",
            "索引号",
            "发布机构",
            "文号",
            "发文机关",
            "纪要文号",
            "责任单位",
            "完成时限",
        ),
        *(
            "单位名称",
            "简称",
            "行政区划",
            "单位类别",
            "联系方式",
            "网站名称",
            "所属门户",
            "抽查单位",
        ),
    )
)
_LONGEST = 30  # characters; a longer text that begins and ends so holds two quotations, or is one
_OPENING = frozenset("“‘＂「")
_AROUND = re.compile(
    rf"(?:“[^“”]{{1,{_LONGEST}}}”|‘[^‘’]{{1,{_LONGEST}}}’|＂[^＂]{{1,{_LONGEST}}}＂"
    rf"|「[^「」]{{1,{_LONGEST}}}」)"
)


def project_is_unquoted(subject: ProjectSubject) -> Iterator[Finding]:
    """C514, asked of a project."""
    yield from _quoted(subject.project.places, project_texts(subject.project))


def report_is_unquoted(subject: YearSubject) -> Iterator[Finding]:
    """C514, asked of a report."""
    report = subject.unit_year.report
    yield from _quoted(report.places, report_texts(report))


def names_are_unquoted(subject: SiteSubject) -> Iterator[Finding]:
    """C514, asked of the units and the site."""
    for unit in subject.ledger.units:
        yield from _quoted(unit.places, unit_texts(unit))
    yield from _quoted(subject.ledger.site.places, site_texts(subject.ledger.site))


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
        rules.QUOTED_WHOLE,
        places,
        path,
        f"“{key}”的内容外面加了引号，会连引号一起公布：{first}。{more}",
        advice=f"去掉引号，写成：{key}: {first[1:-1]}",
    )


def _key(path: FieldPath) -> str:
    """Return the key a text stands under; in a list of texts the list's."""
    return next(str(step) for step in reversed(path) if isinstance(step, str))


PROJECT_CHECKS: tuple[ProjectCheck, ...] = (project_is_unquoted,)
YEAR_CHECKS: tuple[YearCheck, ...] = (report_is_unquoted,)
SITE_CHECKS: tuple[SiteCheck, ...] = (names_are_unquoted,)
