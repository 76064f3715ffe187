"""What a page may claim of a project: nothing that an open finding or a reviewer contradicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.concluding.claims import NOTHING, claims_of, denied_by, without_doubted
from generator.concluding.rulebook import RULES
from generator.facts.diagnostics import Explanation, Finding, PageClaim, Place, Severity
from generator.facts.form.keys import Key
from tests.support.records import evaluation

FIRST_LINE = (Key.INDICATORS, 0, Key.ACTUAL)


def finding(code: str, path: tuple[str | int, ...] = (), *, explained: bool = False) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARNING,
        place=Place(file="data/a/2024/projects/lamps.yml"),
        message="",
        advice="",
        field_path=path,
        explanation=Explanation(rule=code, reason="已核对") if explained else None,
    )


def code_that_denies(claim: PageClaim) -> str:
    return next(rule.code for rule in RULES if claim in rule.denies)


def test_nothing_found_leaves_every_line_as_it_was_judged() -> None:
    judged = evaluation()

    claims = claims_of(without_doubted(judged, NOTHING), NOTHING)

    assert len(claims.met) == 1
    assert claims.all_met
    assert claims.attainment
    assert claims.money


@pytest.mark.parametrize("claim", [PageClaim.LINE, PageClaim.VERDICT])
def test_a_line_with_a_finding_is_not_told_to_meet_its_target(claim: PageClaim) -> None:
    denied = denied_by([finding(code_that_denies(claim), FIRST_LINE)])

    judged = without_doubted(evaluation(), denied)
    claims = claims_of(judged, denied)

    assert claims.met == ()
    assert [line.doubted for line in claims.untold] == [True]
    assert not claims.all_met


def test_a_missed_line_stays_missed_where_only_meeting_is_denied() -> None:
    judged = evaluation()
    missed = replace(judged, lines=(replace(judged.lines[0], met=False),))
    denied = denied_by([finding(code_that_denies(PageClaim.LINE), FIRST_LINE)])

    assert without_doubted(missed, denied) == missed


@pytest.mark.parametrize(
    ("claim", "field"),
    [
        (PageClaim.RESULT, "result"),
        (PageClaim.ATTAINMENT, "attainment"),
        (PageClaim.MONEY, "money"),
    ],
)
def test_a_claim_of_the_project_falls_with_a_finding_anywhere_in_its_file(
    claim: PageClaim, field: str
) -> None:
    judged = evaluation()
    told = replace(
        judged,
        project=replace(judged.project, goal=replace(judged.project.goal, actual="修了路灯")),
    )
    assert getattr(claims_of(told, NOTHING), field)

    denied = denied_by([finding(code_that_denies(claim))])

    assert not getattr(claims_of(told, denied), field)


@pytest.mark.parametrize(
    ("actual", "kind", "told"),
    [
        ("修了路灯203盏", "", True),
        ("（原文是单位职责，不是完成情况）", "", False),
        ("（一）修了路灯（二）换了电缆", "", True),
        ("1—6月修了路灯", "绩效运行监控表", False),
    ],
)
def test_a_result_is_of_a_whole_year_and_the_unit_s_own(actual: str, kind: str, told: bool) -> None:
    judged = evaluation()
    goal = replace(judged.project.goal, actual=actual)
    about = replace(judged.project, goal=goal, document_seen=kind)

    assert claims_of(replace(judged, project=about), NOTHING).result is told


def test_a_finding_with_a_reason_denies_nothing() -> None:
    found = finding(code_that_denies(PageClaim.LINE), FIRST_LINE, explained=True)

    assert denied_by([found]) == NOTHING
