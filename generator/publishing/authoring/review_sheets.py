"""The reviewers' work paper on disk: written from a year's data, read back into its review.yml."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.exchanging.review_sheet.answers import SheetFault
from generator.exchanging.review_sheet.read import (
    SheetReading,
    open_work_paper,
    read_work_paper,
)
from generator.exchanging.review_sheet.sheet_rows import SheetRow
from generator.exchanging.review_sheet.write import review_sheet, sheet_rows
from generator.facts.diagnostics import Severity
from generator.facts.form.keys import Key
from generator.facts.records.review import Review
from generator.judging.review.reviewed_scores import review_all
from generator.publishing.authoring.new_review import review_path, whole_review
from generator.publishing.authoring.review_edit import Unfit, comments_lost, edit
from generator.publishing.authoring.review_merge import (
    Clash,
    Merged,
    empty_review,
    merge,
    same_statements,
)
from generator.publishing.authoring.sheet_faults import faults_of, may_be_mended
from generator.publishing.disk import files
from generator.publishing.disk.one_year import OneYear, one_year
from generator.publishing.disk.refusal import Refusal, plain_words

_MAX_BYTES = 30_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """What came of reading a work paper back.

    ``written`` is the review's path below the repo, empty where nothing was written: because of
    ``faults`` in the paper, ``clashes`` with what stands there, ``lost`` comments that would go, or
    because it says all of it already.
    """

    year: OneYear | None = None
    written: str = ""
    projects: int = 0  # that it changed
    faults: tuple[SheetFault, ...] = ()
    clashes: tuple[Clash, ...] = ()
    lost: tuple[tuple[int, str], ...] = ()


def write_work_paper(year: OneYear, target: Path, *, everything: bool) -> int:
    """Write a year's work paper; return how many projects it holds.

    Args:
        year: The unit's year.
        target: The .xlsx file.
        everything: All projects; else only those the review lists, where it lists any.

    Raises:
        Refusal: The file exists: a reviewer's answers may stand in it. Or it cannot be written.
    """
    if target.exists():
        raise Refusal(f"已经有 {target}，没有改动它。", "里面可能有填好的结果；用 -o 换一个名字。")
    rows = _rows(year)
    review = year.unit_year.review
    listed = {entry.project for entry in review.projects} if review else set()
    if listed and not everything:
        rows = tuple(row for row in rows if row.project in listed)
    if not rows:
        raise Refusal(
            f"{year.folder} 里没有可以复核的项目，没有写底稿。",
            "先用 mingzhang new project 建项目；项目文件读不懂的，先运行 mingzhang check。",
        )
    with plain_words("什么都没有写。"):
        files.write(target, review_sheet(year.unit_year, rows))
    return len({row.project for row in rows})


def take_over(start: Path, source: Path, *, replacing: bool) -> TakenOver:
    """Read a filled-in work paper into the review of its year.

    Args:
        start: A folder in the repo.
        source: The .xlsx file.
        replacing: What the paper states takes the place of what the review states otherwise, and
            comments that stand in the way go.

    Raises:
        Refusal: The file is not there or too large; the year cannot be read.
    """
    paper = open_work_paper(_content(source))
    if isinstance(paper, SheetFault):
        return TakenOver(faults=(paper,))
    year = one_year(start, paper.unit, paper.year)
    if year.unread:
        raise Refusal(
            f"{year.folder} 里有读不懂的文件，没有读入底稿。",
            f"先运行 mingzhang check {year.folder} 并改好。",
        )
    _refuse_faulty_review(year)
    reading = read_work_paper(paper, _rows(year))
    return _into_review(year, reading, replacing=replacing)


def _content(source: Path) -> bytes:
    if not source.is_file():
        raise Refusal(f"没有 {source} 这个文件。", "检查文件名写得对不对。")
    if source.stat().st_size > _MAX_BYTES:
        raise Refusal(f"{source} 太大，不像是复核底稿。")
    with plain_words("什么都没有写。"):
        return source.read_bytes()


def _refuse_faulty_review(year: OneYear) -> None:
    """Refuse to merge into a review with entries that mean no line, or one line twice.

    What else is wrong with it the paper may put right: it is judged as it will stand.
    """
    path = review_path(year)
    errors = [
        item
        for item in year.judged.findings
        if item.blocks and item.place.file == path and not may_be_mended(item)
    ]
    if errors:
        raise Refusal(
            f"{path} 有 {len(errors)} 个错误，没有读入底稿。",
            f"先运行 mingzhang check {path} 并改好。",
        )


def _rows(year: OneYear) -> tuple[SheetRow, ...]:
    reviews = review_all(year.unit_year.review, year.evaluations)
    return sheet_rows(reviews, year.judged.findings)


def _into_review(year: OneYear, reading: SheetReading, *, replacing: bool) -> TakenOver:
    old = year.unit_year.review
    merged = merge(year.unit_year, old or empty_review(year.unit_year), reading.answers)
    merged = _with_head(merged, reading)
    done = TakenOver(
        year=year,
        projects=len(merged.changed),
        clashes=merged.clashes,
    )
    text, lost = _text(year, old, merged)
    faults = (*reading.faults, *faults_of(year, text, merged.review, reading))
    if faults:
        return TakenOver(year=year, faults=faults)
    if merged.clashes and not replacing:
        return done
    if old is not None and same_statements(old, merged.review):
        return done
    if lost and not replacing:
        return replace(done, lost=lost)
    path = review_path(year)
    with plain_words("什么都没有写。"):
        files.write(year.root / path, text.encode())
    return replace(done, written=path, lost=lost)


def _with_head(merged: Merged, reading: SheetReading) -> Merged:
    """Put reviewer and date in; another one than stands there is a clash."""
    review, clashes = merged.review, list(merged.clashes)
    for key, old, new in (
        (Key.REVIEWER, review.reviewer, reading.reviewer),
        (Key.REVIEWED_ON, _day(review), reading.dated.isoformat() if reading.dated else ""),
    ):
        if old and new and old != new:
            clashes.append(Clash(where=f"“{key}”", old=old, new=new))
    review = replace(
        review,
        reviewer=reading.reviewer or review.reviewer,
        dated=reading.dated or review.dated,
    )
    return replace(merged, review=review, clashes=tuple(clashes))


def _day(review: Review) -> str:
    return review.dated.isoformat() if review.dated else ""


def _text(
    year: OneYear, old: Review | None, merged: Merged
) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return the file's new text and the comments that are not in it any more."""
    names = {project.id: project.name for project in year.unit_year.projects}
    if old is None:
        return whole_review(year, merged.review, names), ()
    try:
        edited = edit(old.places, old, merged.review, merged.changed, names)
        text = "\n".join(edited.lines).rstrip("\n") + "\n"
        if _says(year, text, merged.review):
            return text, edited.lost
    except Unfit:
        pass
    text = whole_review(year, merged.review, names)
    return text, tuple(comments_lost(old.places.lines, text.split("\n")))


def _says(year: OneYear, text: str, review: Review) -> bool:
    """Read a text back and see that it says what it should."""
    from generator.reading.form.parse_files import parse_review
    from generator.reading.form.read_form import read_form
    from generator.reading.schema.validation import SchemaKind

    source = read_form(SchemaKind.REVIEW, review_path(year), text.encode())
    if source.data is None or any(item.severity is Severity.ERROR for item in source.findings):
        return False
    projects = {project.id: project for project in year.unit_year.projects}
    return same_statements(parse_review(source, projects, year.unit_year.year), review)
