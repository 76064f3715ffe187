"""One unit's year of the repo here, as somebody named it on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.concluding.judged import Judged
from generator.facts import data_layout
from generator.facts.data_layout import year_folder
from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger, UnitYear
from generator.judging.scoring.evaluation import Evaluation
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal
from generator.publishing.disk.repo import judge_repo


@dataclass(frozen=True, slots=True, kw_only=True)
class OneYear:
    """A unit's year with the repo it stands in, judged; ``folder`` is ``data/<unit>/<year>``."""

    root: Path
    judged: Judged
    ledger: Ledger
    unit_year: UnitYear

    @property
    def folder(self) -> str:
        """The year's folder below the repo."""
        return year_folder(self.unit_year.unit.id, self.unit_year.year)

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """Its projects scored, in order of id."""
        for year in self.judged.evaluated:
            if year.unit_year is self.unit_year:
                return year.evaluations
        return ()

    @property
    def unread(self) -> tuple[Finding, ...]:
        """The errors that kept files of the year from being read."""
        return self.judged.unread(lambda name: name.startswith(f"{self.folder}/"))


def one_year(start: Path, unit: str, year: str, *, today: date | None = None) -> OneYear:
    """Read and judge the repo that ``start`` belongs to and take one year of one unit.

    ``today`` is the day for 公开时间, None that of the clock.

    Raises:
        Refusal: There is no repo, no such unit or year, or its unit.yml or report.yml cannot be read.
    """
    root = files.find_root(start)
    seen = judge_repo(root, today=today)
    name = unit.strip("/").removeprefix(f"{data_layout.DATA}/")
    ledger = seen.shown
    islands = ledger.years if ledger else ()
    for island in islands:
        if (island.unit.id, str(island.year)) == (name, year):
            assert ledger is not None
            return OneYear(root=root, judged=seen, ledger=ledger, unit_year=island)
    folder = f"{data_layout.DATA}/{name}/{year}"
    if any(path.startswith(f"{folder}/") for path in seen.names):
        raise Refusal(f"{folder} 读不懂。", f"先运行 mingzhang check {folder} 并改好。")
    known = "、".join(f"{island.unit.id} {island.year}" for island in islands)
    raise Refusal(f"没有 {folder}。", f"现有的单位和年度：{known}。" if known else "")
