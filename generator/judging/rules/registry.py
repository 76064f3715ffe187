"""All rules of judging and the questions they ask, collected from the folders of their families.

A module below ``judging/rules/<family>/`` holds ``RULE`` (or ``RULES``, where one pass finds them
all) and functions whose names begin with ``ask``. What a question is about follows from the type of
its parameter: a project, a unit's year, or the whole site. Adding a rule is adding a file.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from generator.facts.diagnostics import Rule
from generator.judging import rules
from generator.judging.rules.subject import (
    ProjectQuestion,
    ProjectSubject,
    SiteQuestion,
    SiteSubject,
    YearQuestion,
    YearSubject,
)

_ASK = "ask"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return the rules of all families, in order of their codes."""
    found = [rule for module in _modules() for rule in rules_of(module)]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def codes_of_whole_forms() -> frozenset[str]:
    """Return the codes of the rules that are not asked of a form of which only a part was seen."""
    return frozenset(rule.code for rule in all_rules() if rule.of_whole)


@cache
def project_questions(head: str = "") -> tuple[ProjectQuestion, ...]:
    """Return what is asked of one project; of a family (``C2``) or a rule (``C203``), if named."""
    return tuple(_questions(ProjectSubject, head))


@cache
def year_questions(head: str = "") -> tuple[YearQuestion, ...]:
    """Return what is asked of a unit's year; of a family or a rule, if named."""
    return tuple(_questions(YearSubject, head))


@cache
def site_questions(head: str = "") -> tuple[SiteQuestion, ...]:
    """Return what is asked of the whole site; of a family or a rule, if named."""
    return tuple(_questions(SiteSubject, head))


def _questions(subject: type, head: str) -> Iterator[Any]:
    for module in _modules():
        if head and not any(rule.code.startswith(head) for rule in rules_of(module)):
            continue
        for name, value in vars(module).items():
            if name.startswith(_ASK) and value.__annotations__.get("subject") == subject.__name__:
                yield value


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """Return the rules a module holds."""
    held = vars(module)
    return held["RULES"] if "RULES" in held else (held["RULE"],) if "RULE" in held else ()


@cache
def _modules() -> tuple[ModuleType, ...]:
    """Import every module of every family, in order of their names."""
    return tuple(
        import_module(found.name)
        for found in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
        if not found.ispkg and found.name.count(".") > rules.__name__.count(".") + 1
    )
