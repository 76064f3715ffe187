from __future__ import annotations

import pytest

from generator.facts.diagnostics import Places
from generator.facts.model import (
    Audience,
    Evidence,
    Ledger,
    Project,
    Report,
    Site,
    Status,
    Unit,
    UnitYear,
)
from generator.publishing.attachments import public_attachments

PLACES = Places(file="x.yml")
FOLDER = "data/a/2024/attachments"
NAMES = frozenset(f"{FOLDER}/{name}" for name in ("r.pdf", "p.pdf", "d.pdf", "w.pdf", "sub/s.pdf"))


def evidence(file: str, *, public: bool = True) -> Evidence:
    return Evidence(title=file, file=file, public=public)


def ledger(report_status: Status = Status.PUBLIC) -> Ledger:
    def project(name: str, status: Status, *files: Evidence) -> Project:
        return Project(id=name, name=name, status=status, places=PLACES, evidence=files)

    report = Report(
        title="x", status=report_status, places=PLACES, attachments=(evidence("r.pdf"),)
    )
    unit = Unit(id="a", name="甲", places=PLACES)
    projects = (
        project("draft", Status.DRAFT, evidence("d.pdf"), evidence("p.pdf", public=False)),
        project("public", Status.PUBLIC, evidence("p.pdf"), evidence("sub/s.pdf"), evidence("")),
        project("secret", Status.WITHHELD, evidence("w.pdf")),
        project("twice", Status.PUBLIC, evidence("p.pdf"), evidence("not-there.pdf")),
    )
    year = UnitYear(unit=unit, year=2024, report=report, projects=projects)
    site = Site(name="x", publisher="x", places=PLACES)
    return Ledger(site=site, standards=(), units=(unit,), years=(year,))


@pytest.mark.parametrize(
    ("audience", "files"),
    [
        (Audience.PUBLIC, ["p.pdf", "r.pdf", "sub/s.pdf"]),
        (Audience.PREVIEW, ["d.pdf", "p.pdf", "r.pdf", "sub/s.pdf"]),
    ],
)
def test_only_what_something_shown_calls_public(audience: Audience, files: list[str]):
    found = list(public_attachments(ledger(), NAMES, audience=audience))
    assert found == [(f"a/2024/attachments/{file}", f"{FOLDER}/{file}") for file in files]


def test_nothing_of_a_year_whose_report_is_a_draft():
    draft = ledger(Status.DRAFT)
    assert list(public_attachments(draft, NAMES, audience=Audience.PUBLIC)) == []
    assert list(public_attachments(draft, NAMES, audience=Audience.PREVIEW)) != []
