"""Pages at the addresses of projects that were released and are public no longer: what happened, when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.presenting.prepared.addresses import project_address
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.templates import render


def withdrawn_pages(islands: Iterable[PreparedYear]) -> Iterator[Page]:
    """Yield a page for every project of a record that this audience sees no more.

    It names nothing of the project: it says since when its address has led here, and what the
    report's corrections say.
    """
    for island in islands:
        shown = {
            id
            for evaluation in island.evaluations
            for id in (evaluation.project.id, *evaluation.project.former_ids)
        }
        for id, day in _released(island).items():
            if id not in shown:
                here = project_address(island.unit.id, island.year, id)
                content = render(
                    "withdrawn.md.j2",
                    here=here,
                    island=island,
                    day=day,
                    corrections=[
                        one for one in island.report.corrections if one.dated.isoformat() >= day
                    ],
                )
                yield Page(path=here.file, content=content)


def _released(island: PreparedYear) -> dict[str, str]:
    """Return the ids of all records of a year and the day of the last one that has each."""
    return {
        one.id: str(release.dated)
        for release in island.unit_year.releases
        for one in release.projects
    }
