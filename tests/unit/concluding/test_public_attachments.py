from __future__ import annotations

import pytest

from generator.concluding.public_attachments import named_attachments, public_attachments
from generator.facts.diagnostics import Places
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.parts import Evidence
from generator.facts.records.report import Report
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Audience, Status

PLACES = Places(file="x.yml")
FOLDER = "data/a/2024/attachments"
FILES = ["r.pdf", "p.pdf", "d.pdf", "w.pdf", "sub/s.pdf", "a.php", "README.md", "b.svg"]
NAMES = frozenset(f"{FOLDER}/{name}" for name in FILES)


def evidence(file: str, *, public: bool = True) -> Evidence:
    return Evidence(title=file, file=file, public=public)


def ledger(report_status: Status = Status.PUBLIC) -> Ledger:
    def project(name: str, status: Status, *files: Evidence) -> Project:
        return Project(id=name, name=name, status=status, places=PLACES, evidence=files)

    never = (evidence("a.php"), evidence("README.md"), evidence("b.svg"))
    report = Report(
        title="x", status=report_status, places=PLACES, attachments=(evidence("r.pdf"), *never)
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
    looked_into = {name for _, name in named_attachments(ledger(), NAMES, audience=audience)}
    assert looked_into - {name for _, name in found} == {
        f"{FOLDER}/{name}" for name in ("a.php", "README.md", "b.svg")
    }
    assert found == [(f"a/2024/attachments/{file}", f"{FOLDER}/{file}") for file in files]


def test_nothing_of_a_year_whose_report_is_a_draft():
    draft = ledger(Status.DRAFT)
    assert list(public_attachments(draft, NAMES, audience=Audience.PUBLIC)) == []
    assert list(public_attachments(draft, NAMES, audience=Audience.PREVIEW)) != []
