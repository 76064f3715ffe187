"""Which attachment is listed where: a file beside the line of the form that speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.attachments import AttachedFile
from generator.facts.data_layout import attachments_folder
from generator.facts.diagnostics import FieldPath, Finding, Places, Rule, finding
from generator.facts.form.keys import Key
from generator.facts.records.ledger import UnitYear
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An attachment to be published and the first place that lists it."""

    file: AttachedFile
    places: Places
    path: FieldPath

    def finding(self, rule: Rule, message: str, *, advice: str = "") -> Finding:
        """Make the finding of ``rule`` at the file's name."""
        return finding(rule, self.places, (*self.path, Key.FILE), message, advice=advice)


def listed_evidence(island: UnitYear) -> Iterator[tuple[Places, FieldPath, Evidence, Status]]:
    """Yield every piece of evidence and attachment of a year, the report's first."""
    report = island.report
    for index, item in enumerate(report.attachments):
        yield report.places, (Key.ATTACHMENTS, index), item, report.status
    for project in island.projects:
        for index, item in enumerate(project.evidence):
            yield project.places, (Key.EVIDENCE, index), item, project.status


def listed_files(island: UnitYear, attached: tuple[AttachedFile, ...]) -> Iterator[Listed]:
    """Yield the attachments of a year that go out, each once."""
    folder = f"{attachments_folder(island.unit.id, island.year)}/"
    files = {file.name: file for file in attached if file.name.startswith(folder)}
    for places, path, item, status in listed_evidence(island):
        if item.public and status is not Status.WITHHELD:
            file = files.pop(f"{folder}{item.file}", None)
            if file is not None:
                yield Listed(file=file, places=places, path=path)
