"""A new review.yml beside the report: how the projects were drawn, and room for what is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.facts.records.review import Draw, Review, ReviewedProject
from generator.facts.records.states import Status
from generator.publishing.authoring import skeletons
from generator.publishing.authoring.review_lines import review_lines
from generator.publishing.authoring.yaml_text import write_form
from generator.publishing.disk import files
from generator.publishing.disk.one_year import OneYear
from generator.publishing.disk.refusal import Refusal, plain_words

REVIEW_FILE = "review.yml"
_ABOUT = "复核记录：抽查了哪些项目，查实的完成值和得分，理由。自评表原样不动；只写单位，不写复核人的姓名。"


def review_path(year: OneYear) -> str:
    """Return the path of a year's review below the repo."""
    return f"{year.folder}/{REVIEW_FILE}"


def write_new_review(year: OneYear, draw: Draw, projects: Iterable[tuple[str, str]]) -> str:
    """Write the review of a year with the projects drawn and nothing found yet.

    Args:
        year: The unit's year.
        draw: How they were drawn.
        projects: Id and name of each.

    Returns:
        The path of the new file below the repo.

    Raises:
        Refusal: There is a review already; it stays as it is.
    """
    path = review_path(year)
    if (year.root / path).exists():
        raise Refusal(
            f"已经有 {path}，没有改动它。",
            "要增加抽查的项目，在其中“项目”下面添几行；要重来，先把它移走。",
        )
    with plain_words("什么都没有写。"):
        files.write(year.root / path, review_text(year, draw, projects).encode())
    return path


def review_text(year: OneYear, draw: Draw, projects: Iterable[tuple[str, str]]) -> str:
    """Return the text of a new review with nothing found yet."""
    review = Review(
        status=Status.DRAFT,
        places=year.unit_year.report.places,
        draw=draw,
        projects=tuple(ReviewedProject(project=project) for project, _ in projects),
    )
    return whole_review(year, review, dict(projects))


def whole_review(year: OneYear, review: Review, names: Mapping[str, str]) -> str:
    """Return a review as a file, ``names`` of projects as hints beside their ids."""
    return write_form(review_lines(review, names), head=[schema_line(year), _ABOUT])


def schema_line(year: OneYear) -> str:
    """Return the line by which editors find the schema, relative to the file."""
    folder, up = skeletons.schema_folder(year.root), "../" * review_path(year).count("/")
    return f"yaml-language-server: $schema={up}{folder}/review.schema.json"
