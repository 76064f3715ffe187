"""Findings as SARIF 2.1.0, the exchange format of OASIS for the results of analyses."""

from __future__ import annotations

import json
from urllib.parse import quote

from generator.facts.diagnostics import Finding, Place, Rule, Severity
from generator.presenting.terminal.finding_formats.check_report import Cause, CheckReport
from generator.presenting.terminal.finding_formats.gitlab import fingerprint

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"  # the name that readers of the format know for the root of the sources
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

_Value = dict[str, object]


def write(report: CheckReport) -> str:
    """Write a log with one run; what stands explained is there as a suppressed result."""
    rules = report.rules
    places = {rule.code: index for index, rule in enumerate(rules)}
    run: _Value = {
        "tool": {"driver": _driver(report, rules)},
        "automationDetails": {"id": "mingzhang/check/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "数据仓库的根目录"}}},
        "results": [_result(cause, places[cause.finding.code]) for cause in report.causes],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(report: CheckReport, rules: tuple[Rule, ...]) -> _Value:
    tool = report.tool
    return {
        "name": tool.name,
        "version": tool.version,
        "language": "zh-CN",
        "rules": [_rule(rule) for rule in rules],
        "properties": {"ruleSet": tool.rule_set, "ruleCount": tool.rules, "schema": tool.schema},
    }


def _rule(rule: Rule) -> _Value:
    computed = f"\n怎么算：{rule.computed}" if rule.computed else ""
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.way_out}{computed}\n依据：{rule.source}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _result(cause: Cause, index: int) -> _Value:
    found = cause.finding
    # Several locations: the standard's way to say that all of them have to be mended at once.
    result: _Value = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message}建议：{found.advice}"},
        "locations": [
            _location(found.place, found.excerpt),
            *(_location(place) for place in cause.also),
        ],
        "partialFingerprints": {"fieldOfRule/v1": fingerprint(found)},
    }
    if found.explanation is not None:
        result["suppressions"] = [_suppression(found)]
    return result


def _suppression(found: Finding) -> _Value:
    said = found.explanation
    assert said is not None
    dated = f"（{said.dated.isoformat()}）" if said.dated else ""
    return {"kind": "inSource", "status": "accepted", "justification": f"{said.reason}{dated}"}


def _location(place: Place, excerpt: str = "") -> _Value:
    region: _Value = {"startLine": place.line, "startColumn": place.column}
    if excerpt:
        region["snippet"] = {"text": excerpt}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.file), "uriBaseId": _ROOT},
            "region": region,
        }
    }
