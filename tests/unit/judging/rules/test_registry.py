"""The registry has every question that is written, once."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from generator.judging.rules import registry
from generator.judging.rules.registry import project_questions, site_questions, year_questions


def test_every_question_is_asked_of_one_kind_of_subject():
    asked = (*project_questions(), *year_questions(), *site_questions())
    assert len(set(asked)) == len(asked)
    told = {name.split(".")[-1].split("_")[0] for name in (one.__module__ for one in asked)}
    assert {"c203", "c601", "c803"} - told == {"c601"}  # found by the pass over personal data
    assert "personal" in told


ASKED_OF_ANY_PROJECT = {"C245", "C246", "C316", "C335", "C408"}
"""Names, titles and dates are always there; these rules have something to look at whatever is stated."""


def test_every_rule_about_figures_says_what_it_looks_at():
    looking = {
        question.__module__ for head in ("C2", "C3", "C4") for question in project_questions(head)
    }
    bare = {
        rule.code
        for name in looking
        for rule in registry.rules_of(import_module(name))
        if not rule.needs
    }
    assert bare <= ASKED_OF_ANY_PROJECT


def test_every_ask_in_a_family_is_known_to_the_registry():
    folder = Path(registry.__file__).parent
    written = sum(
        len(re.findall(r"^def ask", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in folder.glob("*/*.py")
    )
    assert written == len((*project_questions(), *year_questions(), *site_questions()))
