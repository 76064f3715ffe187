"""Scoring standards: the package's and the site's own, from files to records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import PurePosixPath

from generator.facts.diagnostics import Finding, Severity, finding
from generator.facts.standard import (
    Citation,
    Confidence,
    GradeBand,
    LessIsBetter,
    PartWeight,
    PlainCost,
    PlainNumber,
    QualityBand,
    Standard,
    ZeroBudget,
)
from generator.facts.units import plain
from generator.reading.form.door import Fields
from generator.reading.repo.paths import read_name
from generator.reading.rules import c168_standards as rules
from generator.reading.schema.validation import SchemaKind, validate
from generator.reading.yaml.source import Source, read_source
from generator.reading.yaml.spots import finding_at

CITED = (
    "预算执行率",
    "指标分值",
    "指标设置",
    "等级",
    "正向指标",
    "定性指标",
    "反向指标",
    "超额完成",
    "成本无符号",
    "无符号",
    "不适用指标",
    "小数",
    "公开期限",
)


def load_standards(
    own: Mapping[str, bytes],
) -> tuple[tuple[Standard, ...], tuple[Finding, ...]]:
    """Return the package's standards and the site's own, by id, and what is wrong with the latter.

    Args:
        own: Files of data/standards/, path relative to the repo → content.

    Raises:
        ValueError: A standard of the package has findings; that is our bug.
    """
    standards = {standard.id: standard for standard in packaged_standards()}
    findings: list[Finding] = []
    for path in sorted(own):
        name = read_name(path)
        if name.kind is not SchemaKind.STANDARD:
            continue
        standard, found = _read_own(path, name.id, own[path], frozenset(standards))
        findings.extend(found)
        if standard is not None and not name.faults:
            standards[standard.id] = standard
    ordered = tuple(standards[key] for key in sorted(standards))
    return ordered, tuple(sorted(findings, key=lambda item: item.sort_key))


@cache
def packaged_standards() -> tuple[Standard, ...]:
    """Return the standards that ship with the package, by id."""
    folder = resources.files("generator.facts") / "standards"
    files = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".yml")),
        key=lambda entry: entry.name,
    )
    standards = []
    for entry in files:
        standard, findings = read_standard(entry.name, entry.read_bytes())
        if standard is None:
            raise ValueError(f"{entry.name}: {findings[0].message}")
        standards.append(standard)
    return tuple(standards)


def read_standard(path: str, content: bytes) -> tuple[Standard | None, tuple[Finding, ...]]:
    """Read one standard; it is None where a finding of severity error stands against it."""
    source = read_source(path, content)
    findings = (*source.findings, *validate(SchemaKind.STANDARD, source))
    if source.data is None or any(item.severity is Severity.ERROR for item in findings):
        return None, findings
    standard = _parse(PurePosixPath(path).stem, Fields(source.data))
    findings = (*findings, *_inconsistencies(standard, source))
    broken = any(item.severity is Severity.ERROR for item in findings)
    return None if broken else standard, findings


def _read_own(
    path: str, standard_id: str, content: bytes, taken: frozenset[str]
) -> tuple[Standard | None, tuple[Finding, ...]]:
    standard, findings = read_standard(path, content)
    if standard_id not in taken:
        return standard, findings
    message = f"“{standard_id}”已经是一套内置标准的标识。"
    clash = finding_at(rules.STANDARD_NAME_TAKEN, path, (), (1, 1), message)
    return None, (*findings, clash)


def _parse(standard_id: str, form: Fields) -> Standard:
    execution, weights = form.below("预算执行率"), form.below("指标分值")
    asked = form.below("指标设置")
    return Standard(
        id=standard_id,
        name=form.text("名称"),
        short_name=form.text("简称"),
        document_number=form.text("文号"),
        description=form.text("说明"),
        execution_weight=execution.needed("分值"),
        zero_budget=ZeroBudget(execution.text("零预算")),
        parts=tuple(
            PartWeight(level1=item.text("一级指标"), weight=item.needed("分值"))
            for item in weights.items("部分")
        ),
        indicator_weight=weights.needed("合计"),
        full_marks=form.needed("满分"),
        grades=tuple(
            GradeBand(name=item.text("名称"), lower=item.needed("下限"))
            for item in form.below("等级").items("分档")
        ),
        quality_bands=tuple(_quality_band(item) for item in form.below("定性指标").items("分档")),
        less_is_better=LessIsBetter(form.below("反向指标").text("算法")),
        plain_cost=PlainCost(form.below("成本无符号").text("理解")),
        over_achievement=form.below("超额完成").needed("比例"),
        decimals=int(form.below("小数").needed("位数")),
        citations=tuple((item, _citation(form.below(item))) for item in CITED if form.has(item)),
        required_aspects=asked.texts("必设二级指标"),
        minimum_indicators=asked.count("最少指标数"),
        plain_number=PlainNumber(form.below("无符号").text("理解") or PlainNumber.OPEN),
        disclosure_days=form.below("公开期限").count("工作日"),
    )


def _quality_band(item: Fields) -> QualityBand:
    return QualityBand(
        name=item.text("名称"),
        upper=item.needed("上限"),
        lower=item.needed("下限"),
        words=item.texts("用语"),
    )


def _citation(group: Fields) -> Citation:
    return Citation(document=group.text("出处"), confidence=Confidence(group.text("可信程度")))


def _inconsistencies(standard: Standard, source: Source) -> Iterator[Finding]:
    """Find what in a standard contradicts itself."""
    places, rule = source.places, rules.STANDARD_INCONSISTENT
    total = standard.execution_weight + standard.indicator_weight
    if total != standard.full_marks:
        message = (
            f"预算执行率 {plain(standard.execution_weight)} 分加指标 "
            f"{plain(standard.indicator_weight)} 分等于 {plain(total)} 分，"
            f"不等于满分 {plain(standard.full_marks)} 分。"
        )
        yield finding(rule, places, ("指标分值", "合计"), message)
    parts = sum((part.weight for part in standard.parts), Decimal(0))
    if standard.parts and parts != standard.indicator_weight:
        message = f"各部分分值加起来是 {plain(parts)} 分，不等于合计 {plain(standard.indicator_weight)} 分。"
        yield finding(rule, places, ("指标分值", "部分"), message)
    lowers = [band.lower for band in standard.grades]
    if lowers != sorted(set(lowers), reverse=True) or lowers[-1] != 0:
        message = "等级的下限应当从高到低排列，最后一档的下限是 0。"
        yield finding(rule, places, ("等级", "分档"), message)
    bands = standard.quality_bands
    uppers = [Decimal(100), *(band.lower for band in bands)]
    if [band.upper for band in bands] != uppers[:-1] or bands[-1].lower != 0:
        message = "定性指标的分档应当从 100 到 0 首尾相接，从高到低排列。"
        yield finding(rule, places, ("定性指标", "分档"), message)
