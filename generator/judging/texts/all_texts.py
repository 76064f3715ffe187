"""Every text that a person wrote, with the way to it in its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Explanation, FieldPath
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.records.parts import Correction, Evidence, Measure, PolicyBasis, Provenance
from generator.facts.records.report import Report, Totals
from generator.facts.records.review import Review, ReviewedProject
from generator.facts.records.site import Site, Unit

Text = tuple[FieldPath, str]


def project_texts(project: Project) -> Iterator[Text]:
    """Yield the texts of a project that hold something, in the order of the form."""
    goal, withholding = project.goal, project.withholding
    yield from _held(
        (),
        项目名称=project.name,
        项目编码=project.code,
        领域=project.area,
        项目类别=project.category,
        主管部门=project.department,
        实施单位=project.implementer,
        实施期间=project.period,
    )
    if withholding:
        yield from _held((Key.WITHHOLDING,), 法律依据=withholding.basis, 理由=withholding.reason)
    for index, change in enumerate(project.changes):
        yield from _held((Key.BUDGET_CHANGES, index), 依据=change.basis, 原因=change.reason)
    yield from _held(
        (Key.GOAL,),
        预期目标=goal.expected,
        实际完成情况=goal.actual,
        未完成原因=goal.shortfall_reason,
    )
    for index, indicator in enumerate(project.indicators):
        yield from _indicator((Key.INDICATORS, index), indicator)
    yield from _bases(Key.POLICY_BASES, project.bases)
    for index, decision in enumerate(project.decisions):
        yield from _held(
            (Key.DECISIONS, index),
            会议=decision.meeting,
            纪要文号=decision.minutes,
            决定事项=decision.decided,
        )
    yield from _evidence(Key.EVIDENCE, project.evidence)
    yield from _measures(Key.MEASURES, project.measures)
    yield from _corrections(project.corrections)
    yield from _provenance(project.provenance)
    yield from _held((), 备注=project.note)
    yield from _explanations(project.explanations)


def report_texts(report: Report) -> Iterator[Text]:
    """Yield the texts of a report that hold something, placeholders unresolved."""
    narrative = report.narrative
    yield from _held(
        (),
        标题=report.title,
        发文字号=report.number,
        索引号=report.index_number,
        发布机构=report.publisher,
    )
    yield from _bases(Key.BASES, report.bases)
    yield from _totals(Key.DECLARED, report.declared)
    yield from _totals(Key.REMAINDER, report.remainder)
    for index, area in enumerate(report.areas):
        yield (Key.AREAS, index), area
    yield from _held(
        (Key.NARRATIVE,),
        绩效自评工作组织开展情况=narrative.organisation,
        绩效目标实现情况=narrative.attainment,
        绩效目标设定质量情况=narrative.quality,
        整改措施及结果应用=narrative.improvement,
    )
    for index, check in enumerate(report.spot_checks):
        yield from _held((Key.SPOT_CHECKS, index), 抽查单位=check.checker, 结论=check.result)
    yield from _measures(Key.REPORT_MEASURES, report.measures)
    yield from _evidence(Key.ATTACHMENTS, report.attachments)
    yield from _corrections(report.corrections)
    yield from _provenance(report.provenance)
    yield from _held((), 备注=report.note)
    yield from _explanations(report.explanations)


def review_texts(review: Review) -> Iterator[Text]:
    """Yield the texts of a reviewers' record that hold something."""
    yield from _held((), 复核单位=review.reviewer)
    if review.draw:
        yield from _held((Key.DRAW,), 种子=review.draw.seed, 说明=review.draw.note)
    for index, project in enumerate(review.projects):
        yield from _reviewed((Key.PROJECT, index), project)
    yield from _held((), 备注=review.note)


def unit_texts(unit: Unit) -> Iterator[Text]:
    """Yield the texts of a unit that hold something."""
    yield from _held(
        (),
        单位名称=unit.name,
        简称=unit.short_name,
        行政区划=unit.region,
        主管部门=unit.department,
        单位类别=unit.category,
        简介=unit.introduction,
        联系方式=unit.contact,
    )
    yield from _provenance(unit.provenance)
    yield from _explanations(unit.explanations)


def site_texts(site: Site) -> Iterator[Text]:
    """Yield the texts of the site that hold something."""
    yield from _held(
        (),
        网站名称=site.name,
        发布机构=site.publisher,
        网站说明=site.description,
        联系方式=site.contact,
        网站地址=site.address,
        所属门户=site.portal,
        声明=site.notice,
    )
    yield from _held((Key.LICENCE,), 名称=site.licence, 网址=site.licence_url)
    for badge in site.badges.listed:
        yield from _held((Key.BADGES,), 文字=badge.text, 网址=badge.url)


def _indicator(path: FieldPath, indicator: Indicator) -> Iterator[Text]:
    yield from _held(
        path,
        一级指标=indicator.level1,
        二级指标=indicator.level2,
        三级指标=indicator.name,
        年度指标值=indicator.target.raw,
        实际完成值=indicator.actual.raw,
        偏差原因分析及改进措施=indicator.deviation,
        不适用原因=indicator.not_applicable_reason,
        备注=indicator.note,
    )
    if indicator.survey:
        yield from _held((*path, Key.SURVEY), 方式=indicator.survey.method)


def _bases(key: str, bases: Iterable[PolicyBasis]) -> Iterator[Text]:
    for index, basis in enumerate(bases):
        yield from _held(
            (key, index),
            文号=basis.number,
            名称=basis.title,
            发文机关=basis.issuer,
            条款=basis.clause,
        )


def _evidence(key: str, evidence: Iterable[Evidence]) -> Iterator[Text]:
    for index, item in enumerate(evidence):
        yield from _held(
            (key, index), 名称=item.title, 文件=item.file, 不公开理由=item.reason, 说明=item.note
        )


def _measures(key: str, measures: Iterable[Measure]) -> Iterator[Text]:
    for index, item in enumerate(measures):
        yield from _held(
            (key, index),
            问题=item.problem,
            措施=item.measure,
            责任单位=item.responsible,
            完成时限=item.due,
            进展说明=item.progress_note,
        )


def _provenance(provenance: Iterable[Provenance]) -> Iterator[Text]:
    for index, item in enumerate(provenance):
        yield from _held(
            (Key.PROVENANCE, index),
            文件=item.document,
            文号=item.number,
            位置=item.position,
            网址=item.url,
            说明=item.note,
        )


def _reviewed(path: FieldPath, project: ReviewedProject) -> Iterator[Text]:
    yield from _held(
        path,
        执行率理由=project.execution_reason,
        结论=project.verdict,
        理由=project.reason,
    )
    for index, indicator in enumerate(project.indicators):
        yield from _held(
            (*path, Key.INDICATORS, index),
            三级指标=indicator.name,
            复核完成值=indicator.actual.raw if indicator.actual else "",
            理由=indicator.reason,
            依据=indicator.evidence,
        )


def _corrections(corrections: Iterable[Correction]) -> Iterator[Text]:
    for index, item in enumerate(corrections):
        yield from _held((Key.CORRECTIONS, index), 内容=item.what, 原因=item.reason)


def _explanations(explanations: Iterable[Explanation]) -> Iterator[Text]:
    for item in explanations:
        yield from _held(item.path, 理由=item.reason)


def _totals(key: str, totals: Totals | None) -> Iterator[Text]:
    if totals is not None:
        yield from _held((key,), 说明=totals.note)


def _held(path: FieldPath, **texts: str) -> Iterator[Text]:
    for key, text in texts.items():
        if text.strip():
            yield (*path, key), text
