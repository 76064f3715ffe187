"""Findings as one JSON value: tool, summary, findings."""

from __future__ import annotations

import json
from dataclasses import asdict

from generator.facts.diagnostics import Rule
from generator.presenting.terminal.finding_formats.check_report import (
    Cause,
    CheckReport,
    Tool,
    by_family,
)
from generator.presenting.words.finding_text import count

_NAMES = {"错误": "errors", "警告": "warnings", "提示": "notes"}


def write(report: CheckReport) -> str:
    """Write the report as one object, two blanks a step."""
    value: dict[str, object] = {
        "tool": tool_data(report.tool),
        "summary": summary_data(report),
        "findings": [finding_data(cause) for cause in report.causes],
    }
    if report.explain:
        value["rules"] = {rule.code: rule_data(rule) for rule in report.rules}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def tool_data(tool: Tool) -> dict[str, object]:
    """Return who found it."""
    return {
        "name": tool.name,
        "version": tool.version,
        "rules": {"count": tool.rules, "version": tool.rule_set},
        "schema": tool.schema,
    }


def summary_data(report: CheckReport) -> dict[str, object]:
    """Return the counts: of files, of open causes by severity, of explained ones, by family."""
    findings = [cause.finding for cause in report.causes]
    families = [asdict(counts) for counts in by_family(report.causes)]
    return {
        "files": len(report.files),
        **{_NAMES[word]: number for word, number in count(findings).items()},
        "explained": sum(item.explained for item in findings),
        "failed": report.failed,
        "families": families,
    }


def finding_data(cause: Cause) -> dict[str, object]:
    """Return a finding; ``field`` is the way to the value, keys and indexes from 0."""
    found, said = cause.finding, cause.finding.explanation
    return {
        "file": found.place.file,
        "line": found.place.line,
        "column": found.place.column,
        "also": [{"line": place.line, "column": place.column} for place in cause.also],
        "severity": found.severity.value,
        "code": found.code,
        "family": cause.family,
        "message": found.message,
        "advice": found.advice,
        "excerpt": found.excerpt,
        "field": list(found.field_path),
        "explanation": said
        and {"reason": said.reason, "dated": said.dated.isoformat() if said.dated else None},
    }


def rule_data(rule: Rule) -> dict[str, object]:
    """Return all that the rule book says of a rule."""
    return {
        "code": rule.code,
        "family": rule.family,
        "severity": rule.severity.value,
        "title": rule.title,
        "why": rule.why,
        "way_out": rule.way_out,
        "source": rule.source,
        "computed": rule.computed,
        "exceptions": rule.lets_pass,
        "example_bad": rule.example_bad,
        "example_good": rule.example_good,
    }
