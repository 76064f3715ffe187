"""At first look: what was met, what was missed and by how much, what cannot be judged and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.concluding.claims import NOTHING, claims_of
from generator.facts.records.quantity import Quantity, TargetKind
from generator.presenting.pages.verdicts import verdicts
from tests.support import records

D = Decimal
EMPTY = Quantity(raw="", kind=TargetKind.EXACTLY)


def told(*lines) -> list[tuple[str, str]]:
    made = replace(records.evaluation(), lines=lines)
    found = verdicts(claims_of(made, NOTHING))
    return [(item.mark, item.words.replace("\u00a0", " ")) for item in found]


def line(met: bool | None, **changes):
    return replace(records.evaluation().lines[0], met=met, **changes)


@pytest.mark.parametrize(
    ("achievement", "limit", "words"),
    [
        (D("87.5"), False, "没有达到：比目标少 12.5"),
        (D("130"), True, "没有达到：超出上限 30"),
        (D("105"), False, "没有达到"),
        (None, False, "没有达到"),
    ],
)
def test_a_missed_line_says_by_how_much_where_that_means_anything(achievement, limit, words):
    ((mark, said),) = told(line(False, achievement=achievement, limit=limit))
    assert (mark, said.rstrip(" %")) == ("✗", words)


@pytest.mark.parametrize(
    ("target", "actual", "unit", "limit", "words"),
    [
        ("90", "68", "%", False, "比目标少 22 个百分点"),
        ("5", "7.5", "%", True, "超出上限 2.5 个百分点"),
        ("3.5", "3.2", "公里", False, "比目标少 0.3 公里（8.57%）"),
        ("280", "290", "元/盏", True, "超出上限 10 元/盏（3.57%）"),
        ("40", "30", "", False, "比目标少 10（25%）"),
    ],
)
def test_how_far_off_is_told_in_the_unit_of_the_line(target, actual, unit, limit, words):
    share = (D(actual) / D(target) * 100).quantize(D("0.01"))
    item = replace(
        records.indicator(),
        target=Quantity(raw=target, kind=TargetKind.AT_LEAST, number=D(target), unit=unit),
        actual=Quantity(raw=actual, kind=TargetKind.PLAIN, number=D(actual), unit=unit),
    )
    ((_, said),) = told(line(False, indicator=item, achievement=share, limit=limit))
    assert said == f"没有达到：{words}"


def test_between_different_units_only_the_share_is_told():
    item = replace(
        records.indicator(),
        target=Quantity(raw="1公里", kind=TargetKind.AT_LEAST, number=D(1), unit="公里"),
        actual=Quantity(raw="900米", kind=TargetKind.PLAIN, number=D(900), unit="米"),
    )
    ((_, said),) = told(line(False, indicator=item, achievement=D(90)))
    assert said == "没有达到：比目标少 10%"


def test_missed_lines_stand_first_and_met_ones_last():
    marks = [mark for mark, _ in told(line(True), line(None), line(False))]
    assert marks == ["✗", "–", "✓"]


def test_what_cannot_be_judged_says_why():
    nothing = replace(records.indicator(), actual=EMPTY)
    no_target = replace(records.indicator(), target=EMPTY)
    said = [
        words
        for _, words in told(
            line(None, doubted=True),
            line(None, indicator=nothing),
            line(None, indicator=no_target),
            line(None, arithmetic=records.arithmetic(None, reason="单位不同。")),
        )
    ]
    assert said == [
        "无法判断：填报的数有疑问",
        "无法判断：没有填写实际完成值",
        "无法判断：没有填写年度指标值",
        "无法判断：单位不同",
    ]
