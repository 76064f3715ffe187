"""The sentence at the head of each page, over the thirty published forms and the published documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.concluding.conclude import conclude
from generator.concluding.judged import Judged
from generator.facts.records.states import Audience
from generator.presenting.words.opening_sentence import project_sentence, year_sentence
from tests.support.repo import TESTS
from tests.support.samples import form_files

SAMPLES = TESTS / "samples"
SENTENCES = TESTS / "golden_sentences.txt"
_SITE = "网站名称: 样本\n发布机构: 测试\n".encode()


def sample_trees() -> Mapping[str, Mapping[str, bytes]]:
    """Name of a set of samples → the files of a site that holds just them."""
    folders = ("wild", "wild-small")
    return {"forms": form_files(), **{name: _tree_of(SAMPLES / name) for name in folders}}


def concluded(tree: Mapping[str, bytes]) -> Judged:
    """Judge a set of samples for the public."""
    return conclude(tree, audience=Audience.PUBLIC)


def head_sentences() -> str:
    """Every set, year and project with the sentence at the head of its page."""
    return "\n".join(
        line for name, tree in sample_trees().items() for line in _lines(name, concluded(tree))
    )


def _lines(name: str, judged: Judged) -> Iterator[str]:
    yield f"# {name}"
    for year in judged.years:
        yield f"{year.unit.id} {year.year}  {year_sentence(year)}"
        for evaluation, claims in zip(year.evaluations, year.claims, strict=True):
            review = year.summary.review.of(evaluation.project.id) if year.summary.review else None
            told = project_sentence(evaluation, claims, year.year, review)
            yield f"  {evaluation.project.id}  {told}"
    yield ""


def _tree_of(folder: Path) -> dict[str, bytes]:
    files = {
        f"data/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".md"
    }
    return {"data/site.yml": _SITE, **files}
