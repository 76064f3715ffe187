"""Questions about slips of the pen: template blanks, mixed widths, halves of sentences, doubled words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from generator.facts.diagnostics import Finding, Places, Rule, finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.judging.rules.subject import (
    ProjectCheck,
    ProjectSubject,
    SiteCheck,
    SiteSubject,
    YearCheck,
    YearSubject,
)
from generator.judging.rules.wording import book_slips as rules
from generator.judging.texts.all_texts import site_texts, unit_texts
from generator.judging.texts.leftovers import (
    doubled,
    is_untouched,
    mixed_width,
    template_pieces,
    unfinished,
)
from generator.judging.texts.own_words import Prose, project_prose, report_prose
from generator.judging.texts.text_places import at_words

_SHOWN = 3  # pieces shown of a file
_Look = Callable[[str], list[str]]


def blanks_are_filled(subject: ProjectSubject) -> Iterator[Finding]:
    """C507: nothing of a template is left in a project."""
    project = subject.project
    yield from _blanks(project.places, _begun(_written(project), project.status))


def sentences_are_tidy(subject: ProjectSubject) -> Iterator[Finding]:
    """C510, C512, C513: the sentences of a project are finished and evenly written."""
    yield from _slips(subject.project.places, project_prose(subject.project))


def report_is_tidy(subject: YearSubject) -> Iterator[Finding]:
    """C507, C510, C512, C513, asked of the report."""
    report = subject.unit_year.report
    texts = report_prose(report)
    yield from _blanks(report.places, _begun([*texts, *_headings(report)], report.status))
    yield from _slips(report.places, texts)


def publisher_is_named(subject: SiteSubject) -> Iterator[Finding]:
    """C507, asked of the units and of the site, once something of theirs is public."""
    ledger = subject.ledger
    public = [island.unit for island in ledger.years if _is_public(island)]
    for unit in dict.fromkeys(public):
        yield from _blanks(unit.places, _named(unit_texts(unit)))
    if not all(
        unit.example for unit in public
    ):  # who only looks at the sample has named nobody yet
        yield from _blanks(ledger.site.places, _named(site_texts(ledger.site)))


def _is_public(island: UnitYear) -> bool:
    return island.report.status is Status.PUBLIC or any(
        project.status is Status.PUBLIC for project in island.projects
    )


def _named(texts: Iterable[Prose]) -> list[Prose]:
    """Leave out addresses: a host may well be called xx."""
    return [(path, text) for path, text in texts if len(path) == 1 and path[0] != "网站地址"]


def _begun(texts: list[Prose], status: Status) -> list[Prose]:
    """Leave out what a draft has not come to yet."""
    if status is not Status.DRAFT:
        return texts
    return [(path, text) for path, text in texts if not is_untouched(text)]


def _written(project: Project) -> list[Prose]:
    """Return sentences, names and values: all that a template has blanks for."""
    found: list[Prose] = [(("项目名称",), project.name)]
    for index, item in enumerate(project.indicators):
        found.append((("绩效指标", index, "三级指标"), item.name))
        found.append((("绩效指标", index, "年度指标值"), item.target.raw))
        found.append((("绩效指标", index, "实际完成值"), item.actual.raw))
    for index, basis in enumerate(project.bases):
        found.append((("政策依据", index, "文号"), basis.number))
        found.append((("政策依据", index, "名称"), basis.title))
    for index, evidence in enumerate(project.evidence):
        found.append((("佐证材料", index, "名称"), evidence.title))
    return [*found, *project_prose(project)]


def _headings(report: Report) -> Iterator[Prose]:
    yield ("标题",), report.title
    yield ("发文字号",), report.number
    for index, basis in enumerate(report.bases):
        yield ("依据文件", index, "文号"), basis.number
        yield ("依据文件", index, "名称"), basis.title


def _blanks(places: Places, texts: list[Prose]) -> Iterator[Finding]:
    yield from _once(
        rules.TEMPLATE_LEFT, places, texts, template_pieces, "看起来是模板里没有填的地方"
    )


def _slips(places: Places, texts: list[Prose]) -> Iterator[Finding]:
    yield from _once(rules.MIXED_WIDTH, places, texts, mixed_width, "全角和半角混用")
    yield from _once(rules.NOT_FINISHED, places, texts, unfinished, "没有写完，或者只有一半")
    yield from _once(rules.REPEATED, places, texts, doubled, "写了两遍")


def _once(
    rule: Rule, places: Places, texts: Iterable[Prose], look: _Look, what: str
) -> Iterator[Finding]:
    """Tell once what is found in a file: at the first place, with the first pieces and the number."""
    found = [(path, look(text)) for path, text in texts]
    pieces = list(chain.from_iterable(hit for _, hit in found))
    if not pieces:
        return
    path, first = next((path, hit) for path, hit in found if hit)
    listed = "、".join(f"“{piece}”" for piece in dict.fromkeys(pieces[:_SHOWN]))
    count = f"等 {len(pieces)} 处" if len(pieces) > _SHOWN else ""
    yield at_words(finding(rule, places, path, f"{listed}{count}{what}。"), places, path, first[0])


PROJECT_CHECKS: tuple[ProjectCheck, ...] = (blanks_are_filled, sentences_are_tidy)
YEAR_CHECKS: tuple[YearCheck, ...] = (report_is_tidy,)
SITE_CHECKS: tuple[SiteCheck, ...] = (publisher_is_named,)
