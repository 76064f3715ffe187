"""Every folder below cases/ is a test: a bad one holds what its expected.txt names, a good one nothing."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from generator.concluding.rulebook import RULES
from generator.reading.repo.read_ledger import Reading, read_ledger
from tests.support.case_folders import BAD, BASE, GOOD, case_files, found_in


@cache
def read(case: Path) -> tuple[Reading, dict[str, bytes]]:
    files = case_files(case)
    return read_ledger(files), files


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_bad_case(case: Path):
    expected = (case / "expected.txt").read_text(encoding="utf-8").split("\n")
    found = found_in(*read(case))
    assert found == sorted(line for line in expected if line.strip())
    assert case.name[:4] in {line.split()[-1] for line in found}


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_good_case(case: Path):
    files = case_files(case)
    reading = read_ledger(files)
    assert found_in(reading, files) == []
    assert reading.broken == frozenset()
    assert reading.ledger is not None


def test_the_site_under_the_cases_is_without_fault():
    files = {name: text.encode() for name, text in BASE.items()}
    assert found_in(read_ledger(files), files) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_a_bad_case(rule):
    family = [case.name for case in BAD if case.name.startswith(rule.code[:2])]
    if not family:
        pytest.skip(f"no cases of family {rule.code[1]} yet")
    assert any(name.startswith(f"{rule.code}-") for name in family)


def test_every_bad_case_is_of_a_rule():
    known = {rule.code for rule in RULES}
    assert [case.name for case in BAD if case.name[:4] not in known] == []


def test_codes_are_unique():
    counted = Counter(rule.code for rule in RULES)
    assert [code for code, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_finding_says_where_and_what_to_do(case: Path):
    for item in read(case)[0].findings:
        assert item.message.strip().endswith(("。", "）"))
        assert item.advice.strip()
        assert "None" not in item.message + item.advice
        assert item.place.line >= 1
        assert item.place.column >= 1
