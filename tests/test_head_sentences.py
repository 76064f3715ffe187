"""The sentence at the head of each page claims only what was stated, read, and not contradicted there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

from generator.concluding.claims import by_file
from generator.concluding.conclude import conclude
from generator.concluding.judged import Judged
from generator.concluding.rulebook import known_rule
from generator.facts.diagnostics import Finding, PageClaim
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import year_pages
from generator.presenting.prepared.digest import digest_of
from generator.presenting.prepared.prepared_year import prepare_year
from tests.support.case_folders import BAD, GOOD, case_files
from tests.support.head_sentences import SENTENCES, concluded, head_sentences, sample_trees
from tests.support.pages_of import text_of

SUCCESS = {
    PageClaim.RESULT: re.compile(r"(?:^|[。 ])做成了什么(?! 未填报)"),
    PageClaim.LINE: re.compile(r"\d 项指标全部达到目标|。1 项指标达到目标"),
    PageClaim.VERDICT: re.compile(r"\d 项指标全部达到目标|。1 项指标达到目标"),
    PageClaim.ALL_LINES: re.compile(r"\d 项指标全部达到目标"),
    PageClaim.ATTAINMENT: re.compile(r"单位自评预期目标(全部|部分|未)完成"),
    PageClaim.MONEY: re.compile(r"预算执行率 [\d.]+%。"),
}
"""What a page of a project says where nothing contradicts it."""


@pytest.mark.slow("every page of the samples is made")
def test_the_sentences_are_what_was_read_through():
    expected = SENTENCES.read_text(encoding="utf-8")
    assert head_sentences() == expected, "看过差别之后用 make golden 重写"


@pytest.mark.slow("every page of the samples is made")
def test_no_page_of_the_samples_tells_what_a_finding_on_it_contradicts():
    told = [each for tree in sample_trees().values() for each in claims_told(concluded(tree))]
    assert told == []


@pytest.mark.slow("every page of a project, for each of the cases")
@pytest.mark.parametrize("case", (*BAD, *GOOD), ids=lambda case: case.name)
def test_no_page_of_a_case_tells_what_a_finding_on_it_contradicts(case):
    judged = conclude(case_files(case), audience=Audience.PREVIEW)
    assert list(claims_told(judged)) == []


def claims_told(judged: Judged) -> Iterator[tuple[str, PageClaim]]:
    """Yield every claim on a project's page that an open finding of its file contradicts."""
    if judged.ledger is None:
        return
    found = by_file(judged.told)
    years = [prepare_year(year) for year in judged.years]
    digests = tuple(map(digest_of, years))
    for year in years:
        contradicted = {
            f"{year.unit.id}/{year.year}/{evaluation.project.id}/index.md": claims
            for evaluation in year.evaluations
            if (claims := denied(found.get(evaluation.project.places.file, ())))
        }
        if not contradicted:
            continue
        pages = {page.path: page.content for page in year_pages(year, digests, found)}
        for path, claims in contradicted.items():
            text = text_of(pages[path])
            yield from ((path, claim) for claim in claims if SUCCESS[claim].search(text))


def denied(findings: Iterable[Finding]) -> set[PageClaim]:
    """What the findings contradict, by the rules alone."""
    rules = (known_rule(item.code) for item in findings if not item.explained)
    return {claim for rule in rules if rule is not None for claim in rule.denies}


def test_every_claim_is_found_where_nothing_contradicts_it():
    """What a page says in success is what the patterns look for; else the tests above see nothing."""
    told = SENTENCES.read_text(encoding="utf-8")
    assert [claim for claim, said in SUCCESS.items() if not said.search(told)] == []
