"""The auditor on published forms: what their transcribers noted is found; no sound form is called wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.facts.diagnostics import FieldPath, Finding, Severity
from tests.support.judged import audited
from tests.support.samples import forms, read_forms

NOTED: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "samples/inconsistencies.yml").read_text(encoding="utf-8")
)
SEEN = [item for item in NOTED if item["code"]]
UNSEEN = [item for item in NOTED if not item["code"]]


@pytest.fixture(scope="module")
def found() -> dict[str, list[Finding]]:
    """Number of a form → its findings."""
    reading = read_forms()
    assert reading.ledger is not None
    listed: dict[str, list[Finding]] = {number: [] for number in forms()}
    for finding in audited(reading.ledger, broken=reading.broken):
        number = finding.place.file.removesuffix(".yml")[-3:]
        if number in listed:  # not what is said of the report that the forms are put under
            listed[number].append(finding)
    return listed


def path_of(text: str) -> FieldPath:
    return tuple(int(step) if step.isdigit() else step for step in text.split("/"))


@pytest.mark.parametrize("noted", SEEN, ids=lambda noted: f"{noted['form']}-{noted['what']}")
def test_what_was_noted_is_found_at_its_place(noted: dict[str, str], found: Any):
    at = path_of(noted["at"])
    places = [item.field_path for item in found[noted["form"]] if item.code == noted["code"]]
    assert any(path[: len(at)] == at for path in places), places


def test_what_no_rule_sees_has_a_reason():
    assert all(noted["why"].strip() for noted in UNSEEN)


def test_most_of_what_was_noted_is_seen():
    """The count that docs/dev/samples.md reports."""
    text = (Path(__file__).parents[1] / "docs/dev/samples.md").read_text(encoding="utf-8")
    assert f"{len(SEEN)} of {len(NOTED)}" in text


def test_no_sound_form_has_an_error(found: Any):
    unsound = {noted["form"] for noted in NOTED}
    wrong = {
        number: [item.message for item in listed if item.severity is Severity.ERROR]
        for number, listed in found.items()
        if number not in unsound
    }
    assert {number: messages for number, messages in wrong.items() if messages} == {}


def test_every_error_is_one_a_transcriber_noted(found: Any):
    noted = Counter((item["form"], item["code"]) for item in SEEN)
    errors = {
        (number, item.code)
        for number, listed in found.items()
        for item in listed
        if item.severity is Severity.ERROR
    }
    assert errors <= set(noted)
