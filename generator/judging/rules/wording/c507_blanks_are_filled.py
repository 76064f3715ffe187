"""C507: nothing of a template is left in a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Finding, PageClaim, Places, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.rules.wording.slips import once
from generator.judging.texts.all_texts import Text, prose_of, texts_of
from generator.judging.texts.leftovers import is_untouched, template_pieces

RULE = Rule(
    code="C507",
    severity=Severity.WARNING,
    title="模板没有填完",
    why="“≥**人”“××村”“……”是模板里等人填的空，原样公开出去，说明没有人看过这张表。",
    way_out="填上实际内容；用不着的整句删去。",
    source="惯例",
    example_bad="年度指标值: ≥**人\n预期目标: 完成××村道路硬化……",
    example_good="年度指标值: ≥200人\n预期目标: 完成张庄村道路硬化1.2公里",
    computed=(
        "文字里有连着的“××”“XX”“**”“＿＿”“□□”，以“……”结尾或只有“……”，"
        "“示例文字”“请填写”“（填写…）”一类的话，空的括号“（）”“《》”，"
        "缺号的文号“〔2024〕号”，没有填的“年 月 日”“2024年 月 日”，"
        "空表里原有的“（项目名称）”“（指标名称）”“（单位全称）”。一个文件说一次；"
        "有了公开的内容以后，也看单位信息和网站信息（名称已经印在公开的网页上的，是 C721）。"
    ),
    exceptions=(
        "与数字连着的（138****1234 是遮住的号码）；一个姓后面的“××”“**”（隐去的姓名）；"
        "加粗用的成对“**”；网址和文件名；草稿里还没有换掉的“（项目名称）”一类；"
        "只有示例单位的网站，不看网站信息。词表随程序提供。"
    ),
    denies=(PageClaim.RESULT,),
)

_NAMES = (Key.UNIT_NAME, Key.SITE_NAME, Key.PUBLISHER)
"""Blanks in these stand on every page; there C721 tells them."""


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C507: nothing of a template is left in a project."""
    project = subject.project
    yield from _blanks(project.places, _begun(_written(project), project.status))


def _begun(texts: list[Text], status: Status) -> list[Text]:
    """Leave out what a draft has not come to yet."""
    if status is not Status.DRAFT:
        return texts
    return [(path, text) for path, text in texts if not is_untouched(text)]


def _written(project: Project) -> list[Text]:
    """Return sentences, names and values: all that a template has blanks for."""
    found: list[Text] = [((Key.PROJECT_NAME,), project.name)]
    for index, item in enumerate(project.indicators):
        found.append(((Key.INDICATORS, index, Key.LEVEL3), item.name))
        found.append(((Key.INDICATORS, index, Key.TARGET), item.target.raw))
        found.append(((Key.INDICATORS, index, Key.ACTUAL), item.actual.raw))
    for index, basis in enumerate(project.bases):
        found.append(((Key.POLICY_BASES, index, Key.DOCUMENT_NUMBER), basis.number))
        found.append(((Key.POLICY_BASES, index, Key.NAME), basis.title))
    for index, evidence in enumerate(project.evidence):
        found.append(((Key.EVIDENCE, index, Key.NAME), evidence.title))
    return [*found, *prose_of(project)]


def _blanks(places: Places, texts: list[Text]) -> Iterator[Finding]:
    yield from once(RULE, places, texts, template_pieces, "看起来是模板里没有填的地方")


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C507: nothing of a template is left in a report."""
    report = subject.unit_year.report
    texts = [*prose_of(report), *_headings(report)]
    yield from _blanks(report.places, _begun(texts, report.status))


def _headings(report: Report) -> Iterator[Text]:
    yield (Key.TITLE,), report.title
    yield (Key.REPORT_NUMBER,), report.number
    for index, basis in enumerate(report.bases):
        yield (Key.BASES, index, Key.DOCUMENT_NUMBER), basis.number
        yield (Key.BASES, index, Key.NAME), basis.title


def ask_site(subject: SiteSubject) -> Iterator[Finding]:
    """C507, asked of the units and of the site, once something of theirs is public."""
    ledger = subject.ledger
    public = [island.unit for island in ledger.years if _is_public(island)]
    printed = {year.unit for year in ledger.years if year.report.status is Status.PUBLIC}
    for unit in dict.fromkeys(public):
        yield from _blanks(unit.places, _named(texts_of(unit), printed=unit in printed))
    if not all(
        unit.example for unit in public
    ):  # who only looks at the sample has named nobody yet
        named = any(not unit.example for unit in printed)
        yield from _blanks(ledger.site.places, _named(texts_of(ledger.site), printed=named))


def _is_public(island: UnitYear) -> bool:
    return island.report.status is Status.PUBLIC or any(
        project.status is Status.PUBLIC for project in island.projects
    )


def _named(texts: Iterable[Text], *, printed: bool) -> list[Text]:
    """Leave out addresses: a host may well be called xx; and names on public pages, C721 tells those."""
    other = (*(_NAMES if printed else ()), Key.SITE_ADDRESS)
    return [(path, text) for path, text in texts if len(path) == 1 and path[0] not in other]
