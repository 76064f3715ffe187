"""A rule with nothing to look at is counted as not asked, and what was lacking is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.concluding.rulebook import RULES
from generator.facts.diagnostics import Need
from generator.facts.records.form import FundRow, Funds, Goal
from generator.judging.year.askable import NAMES, askable, stated_in
from tests.support.records import project

BARE = project(funds=Funds(), goal=Goal(), indicators=(), stated_total=None)
LOOKING = [rule for rule in RULES if rule.needs]


def test_of_an_empty_project_no_rule_that_looks_at_what_is_stated_can_be_asked():
    found = askable(RULES, [BARE], ())

    assert (found.rules, found.asked) == (len(LOOKING), 0)
    assert {name for name, _ in found.missing} == {
        NAMES[need] for rule in LOOKING for need in rule.needs
    }


def test_what_one_project_states_makes_its_rules_askable_for_the_year():
    spent = replace(BARE, funds=Funds(total=FundRow(annual_budget=Decimal(5), executed=Decimal(4))))

    found = askable(RULES, [BARE, spent], ())

    needs = {Need.BUDGET, Need.EXECUTED}
    assert found.asked == sum(needs.issuperset(rule.needs) for rule in LOOKING)
    assert not {NAMES[need] for need in needs} & {name for name, _ in found.missing}


def test_what_several_projects_state_apart_is_no_project_to_ask():
    budget = replace(BARE, funds=Funds(total=FundRow(annual_budget=Decimal(5))))
    spent = replace(BARE, funds=Funds(total=FundRow(executed=Decimal(4))))
    both = [rule for rule in LOOKING if set(rule.needs) == {Need.BUDGET, Need.EXECUTED}]

    assert both
    assert askable(both, [budget, spent], ()).unasked == len(both)


def test_a_year_before_is_one_of_the_same_project():
    renamed = replace(BARE, former_ids=("lamps-2023",))

    assert Need.YEAR_BEFORE in stated_in(renamed, ["lamps-2023"])
    assert Need.YEAR_BEFORE not in stated_in(renamed, ["road"])


def test_a_whole_form_states_what_rules_of_lines_look_at():
    assert {Need.INDICATORS, Need.TARGETS, Need.ACTUALS, Need.WEIGHTS, Need.SCORES} <= stated_in(
        project(), ()
    )
