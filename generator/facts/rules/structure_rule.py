"""The mould of the rules of family 1 (结构)."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

OUR_FORMAT = "格式约定"


def structure_rule(
    code: str,
    title: str,
    *,
    why: str,
    way_out: str,
    bad: str,
    good: str,
    severity: Severity = Severity.ERROR,
    source: str = OUR_FORMAT,
    computed: str = "",
    exceptions: str = "",
) -> Rule:
    """Return a rule of family 1; ``bad`` and ``good`` are short YAML excerpts."""
    return Rule(
        code=code,
        family="结构",
        severity=severity,
        title=title,
        why=why,
        way_out=way_out,
        source=source,
        example_bad=bad,
        example_good=good,
        computed=computed,
        exceptions=exceptions,
    )
