"""Findings as GitLab's Code Quality report, shown in merge requests.

Members as in “Code Quality report format”: description, check_name, fingerprint, severity,
location.path, location.lines.begin.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from generator.facts.diagnostics import Finding, Severity
from generator.presenting.terminal.finding_formats.check_report import Cause, CheckReport
from generator.presenting.words.finding_text import also_text

_SEVERITIES = {Severity.ERROR: "blocker", Severity.WARNING: "major", Severity.NOTE: "info"}


def write(report: CheckReport) -> str:
    """Write an array of the open findings."""
    seen: Counter[str] = Counter()
    issues = [_issue(cause, seen, explain=report.explain) for cause in report.open]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def fingerprint(found: Finding, time: int = 1) -> str:
    """Return a mark that stays when lines above are added or removed.

    It is made from file, rule and field; ``time`` tells several of the same apart.
    """
    said = found.field_path or (found.message,)
    parts = (found.place.file, found.code, *map(str, said), str(time))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:40]


def _issue(cause: Cause, seen: Counter[str], *, explain: bool) -> dict[str, object]:
    found = cause.finding
    plain = fingerprint(found)
    seen[plain] += 1
    lines = [found.message, f"建议：{found.advice}"]
    lines += [also_text(cause.also)] if cause.also else []
    lines += [f"为什么：{cause.rule.why}"] if explain else []
    return {
        "description": f"{found.code} {''.join(lines)}",
        "check_name": found.code,
        "fingerprint": plain if seen[plain] == 1 else fingerprint(found, seen[plain]),
        "severity": _SEVERITIES[found.severity],
        "location": {"path": found.place.file, "lines": {"begin": found.place.line}},
    }
