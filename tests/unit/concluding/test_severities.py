"""A site's own severities: what it may change, and that it cannot open the two bottom lines."""

from __future__ import annotations

import pytest

from generator.concluding.rulebook import RULES
from generator.concluding.severities import changed_severities
from generator.facts.diagnostics import Places, Severity
from generator.facts.records.site import Site
from tests.support.settled_site import BASE, OVERSPENT, settled


def site_record(severities: tuple[tuple[str, Severity], ...]) -> Site:
    places = Places(file="data/site.yml")
    return Site(name="明账", publisher="财政局", places=places, severities=severities)


FORM = [rule for rule in RULES if not rule.explainable]


def site(**changed: str) -> str:
    lines = "".join(f"  {code}: {word}\n" for code, word in changed.items())
    return f"{BASE['data/site.yml']}规则轻重:\n{lines}"


def severities(**changed: str) -> dict[str, Severity]:
    return {item.code: item.severity for item in settled(project=OVERSPENT, site=site(**changed))}


def test_a_rule_weighs_what_the_site_says():
    assert severities()["C203"] is Severity.ERROR
    assert severities(C203="提示")["C203"] is Severity.NOTE


def test_an_explained_finding_is_weighed_too_and_stays_explained():
    text = OVERSPENT + "    说明:\n      - 规则: C203\n        理由: 年末追加的批复次年才到\n"
    found = settled(project=text, site=site(C203="警告"))
    (item,) = [item for item in found if item.code == "C203"]
    assert item.severity is Severity.WARNING
    assert item.explained


def test_an_unknown_code_is_a_finding():
    assert "C173" in severities(C999="提示")


@pytest.mark.parametrize("rule", FORM, ids=lambda rule: rule.code)
def test_form_and_privacy_never_weigh_less(rule):
    lighter = [word for word in Severity if _gravity(word) < _gravity(rule.severity)]
    for word in lighter:
        assert changed_severities(site_record(severities=((rule.code, word),))) == {}
        assert severities(**{rule.code: word.value}).get("C174") is Severity.ERROR
    heavier = [word for word in Severity if _gravity(word) > _gravity(rule.severity)]
    for word in heavier:
        assert changed_severities(site_record(severities=((rule.code, word),))) == {rule.code: word}
        assert "C174" not in severities(**{rule.code: word.value})


def test_what_the_rule_book_says_already_is_no_change():
    assert changed_severities(site_record(severities=(("C203", Severity.ERROR),))) == {}


def _gravity(severity: Severity) -> int:
    return [Severity.NOTE, Severity.WARNING, Severity.ERROR].index(severity)
