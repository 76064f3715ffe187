"""Scoring standards: the package's and the site's own, from files to records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import PurePosixPath

from generator.facts.diagnostics import Finding, Severity, finding
from generator.facts.form.field import Kind
from generator.facts.form.keys import StandardKey
from generator.facts.form.standard import STANDARD
from generator.facts.standard import Citation, Confidence, Standard
from generator.facts.units import plain
from generator.reading.form.door import Data, text, values
from generator.reading.repo.paths import read_name
from generator.reading.rules import c168_standards as rules
from generator.reading.rules.c140_values import MISSING
from generator.reading.schema.validation import SchemaKind, validate
from generator.reading.yaml.source import Source, read_source
from generator.reading.yaml.spots import finding_at

_THIN = 3  # so many keys missing are one matter, not so many
_QUOTED = re.compile("“([^“”\n]+)”")
_CITED = tuple(field.key for field in STANDARD.fields if field.kind is Kind.TABLE)
"""The groups of figures with one citation."""


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
    findings = (*source.findings, *_as_one(validate(SchemaKind.STANDARD, source)))
    if source.data is None or any(item.severity is Severity.ERROR for item in findings):
        return None, findings
    standard = _parse(PurePosixPath(path).stem, source.data)
    findings = (*findings, *_inconsistencies(standard, source))
    broken = any(item.severity is Severity.ERROR for item in findings)
    return None if broken else standard, findings


def _as_one(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Tell a standard of which much is missing as that, once; it is best begun from another."""
    missing = [item for item in findings if item.code == MISSING.code]
    if len(missing) < _THIN:
        return findings
    named = ["的".join(_QUOTED.findall(item.message)) for item in missing]
    told = replace(
        missing[0],
        message=f"这套评分标准不完整，缺 {len(missing)} 处：{'、'.join(named)}。",
        advice="每一组都要有数、出处和可信程度。用 mingzhang new standard 标识 --from caiyu-2020-10 --name 名称"
        " 写一份完整的，再改不一样的数。",
    )
    rest = (item for item in findings if item.code != MISSING.code)
    return tuple(sorted((told, *rest), key=lambda item: item.sort_key))


def _read_own(
    path: str, standard_id: str, content: bytes, taken: frozenset[str]
) -> tuple[Standard | None, tuple[Finding, ...]]:
    standard, findings = read_standard(path, content)
    if standard_id not in taken:
        return standard, findings
    message = f"“{standard_id}”已经是一套内置标准的标识。"
    clash = finding_at(rules.STANDARD_NAME_TAKEN, path, (), (1, 1), message)
    return None, (*findings, clash)


def _parse(standard_id: str, data: Data) -> Standard:
    cited = tuple((group, _citation(data[group])) for group in _CITED if group in data)
    return Standard(id=standard_id, citations=cited, **values(STANDARD, data))


def _citation(group: Data) -> Citation:
    return Citation(
        document=text(group, StandardKey.DOCUMENT),
        confidence=Confidence(group[StandardKey.CONFIDENCE]),
    )


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
        yield finding(rule, places, (StandardKey.WEIGHTS, StandardKey.SUM), message)
    parts = sum((part.weight for part in standard.parts), Decimal(0))
    if standard.parts and parts != standard.indicator_weight:
        message = f"各部分分值加起来是 {plain(parts)} 分，不等于合计 {plain(standard.indicator_weight)} 分。"
        yield finding(rule, places, (StandardKey.WEIGHTS, StandardKey.PARTS), message)
    lowers = [band.lower for band in standard.grades]
    if lowers != sorted(set(lowers), reverse=True) or lowers[-1] != 0:
        message = "等级的下限应当从高到低排列，最后一档的下限是 0。"
        yield finding(rule, places, (StandardKey.GRADES, StandardKey.BANDS), message)
    bands = standard.quality_bands
    uppers = [Decimal(100), *(band.lower for band in bands)]
    if [band.upper for band in bands] != uppers[:-1] or bands[-1].lower != 0:
        message = "定性指标的分档应当从 100 到 0 首尾相接，从高到低排列。"
        yield finding(rule, places, (StandardKey.QUALITY, StandardKey.BANDS), message)
