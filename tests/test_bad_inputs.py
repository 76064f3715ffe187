"""Four hundred slips: each is one message, at its line, with what to type; a few are known to fall short."""

from __future__ import annotations

import pytest

from tests.support.bad_inputs.run import answers, rating, slips
from tests.support.bad_inputs.slip import GOOD, PROJECT, Slip, whole

SLIPS = tuple(slips())
FAIR = frozenset(
    {
        "id 中文",  # which project is meant is not looked up
        "id path",
        "standard 中文",
        "text with lines of keys",
        "html line",
        "letter",
        "EUC-KR",
    }
)


@pytest.mark.slow("a site is read and judged for each of four hundred slips")
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_answered_well(slip: Slip):
    rated = rating(slip, answers(slip))
    assert rated == ("fair" if slip.name in FAIR else "good")


def test_there_are_hundreds_and_no_two_share_a_name():
    assert len({slip.name for slip in SLIPS}) == len(SLIPS) > 300


def test_what_is_advised_for_a_comparison_is_accepted():
    """“>=98%” was answered with quotes that were then refused themselves."""
    text = GOOD[PROJECT].decode()
    for old, bad, good in (
        ("年度指标值: ≥98%", "年度指标值: >=98%", '年度指标值: "≥98%"'),
        ("绩效目标完成率: 97.5%", "绩效目标完成率: >=97.5%", "绩效目标完成率: 97.5%"),
    ):
        slip = whole(
            "comparison", text.replace(old, bad), line=text[: text.index(old)].count("\n") + 1
        )
        (found,) = answers(slip)
        assert found.advice.endswith(good)
        assert answers(whole("mended", text.replace(old, good))) == ()
