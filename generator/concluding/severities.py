"""How much each rule weighs on a site: as in the rule book, or as its site file says (规则轻重)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.concluding import c170_explained as rules
from generator.concluding.rulebook import known_rule
from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.site import Site

_WEIGHT = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def changed_severities(site: Site) -> dict[str, Severity]:
    """Return the codes whose severity the site changes, and to what; unlawful changes left out."""
    asked = ((known_rule(code), severity) for code, severity in site.severities)
    return {
        rule.code: severity
        for rule, severity in asked
        if rule is not None and severity is not rule.severity and _may_weigh(rule, severity)
    }


def with_site_severities(site: Site, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings with the site's severities, then those about its list of them."""
    changed = changed_severities(site)
    for item in findings:
        yield replace(item, severity=changed[item.code]) if item.code in changed else item
    for code, severity in site.severities:
        path = (Key.SEVERITIES, code)
        rule = known_rule(code)
        if rule is None:
            message = f"“规则轻重”里写的规则“{code}”不存在。"
            yield finding(rules.UNKNOWN_CODE, site.places, path, message, at_key=True)
        elif not _may_weigh(rule, severity):
            message = (
                f"{code} 属于“{rule.family}”，本身是“{rule.severity}”，不能调轻成“{severity}”。"
            )
            yield finding(rules.MADE_LIGHTER, site.places, path, message, at_key=True)


def _may_weigh(rule: Rule, severity: Severity) -> bool:
    return rule.explainable or _WEIGHT[severity] >= _WEIGHT[rule.severity]
