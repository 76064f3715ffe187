"""Lists that do not add to their total are told; partial ones, overlapping ones and nested ones are not."""

from __future__ import annotations

import pytest

from generator.facts.units import trimmed
from generator.judging.texts.part_lists import lists_that_differ, shares_that_differ


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("完成投资120万元，其中：中央资金60万元，省级资金40万元，县级资金30万元。", "130万元"),
        ("全年检查480家次，其中餐饮200家次，商场150家次，学校100家次。", "450家次"),
        ("新建管网12公里，其中：主管6公里、支管4公里、入户管3公里。", "13公里"),
        ("发放补贴256户，其中甲村100户，乙村90户，丙村56户。", "246户"),
        ("总投资80万元，其中中央资金40万元，县级配套30万元，带动增收100万元。", "70万元"),
        ("投入1.2亿元，其中：道路8000万元；桥梁3000万元。", "1.1亿元"),
        ("共维护路灯203盏，分别为主街100盏、村道80盏、广场13盏。", "193盏"),
    ],
)
def test_items_that_do_not_add_up(text: str, made: str) -> None:
    assert [f"{trimmed(one.sum)}{one.unit}" for one in lists_that_differ(text)] == [made]


@pytest.mark.parametrize(
    "text",
    [
        "治理河道总长3.75km，其中干流3.133km，支沟汇入口段0.617km。",
        "投入0.8亿元，其中中央5000万元，省级3000万元。",
        "完成投资120万元，其中主要是中央资金60万元，省级40万元。",
        "培训300人，其中女性180人，党员150人。",
        "投入80万元，其中村道40万元（含桥涵10万元），乡道40万元。",
        "投入80万元，其中村道30万元，用于修补路面。",
        "支出10.5万元，其中办公费3万元，差旅费2.5万元等。",
        "共100万元，其中甲项目60万元，其中设备20万元，乙项目40万元。",
        "演出26场，25个村均至少1场，其中戏曲18场、群众文艺8场。",
        "总投资约80万元，其中村道40万元，乡道30万元，桥涵5万元。",
        "总投资80万元，其中中央资金40万元，县级配套40万元；中央资金3月下达。",
    ],
)
def test_lists_in_order_or_open(text: str) -> None:
    assert list(lists_that_differ(text)) == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("支出构成：人员占50%，办公占30%，差旅占30%。", "110"),
        ("参加的人男性占60%，女性占50%。", "110"),
        ("甲、乙、丙三片分别占40%、30%、20%。", "90"),
    ],
)
def test_shares_that_do_not_make_the_whole(text: str, made: str) -> None:
    assert [trimmed(one) for _, one in shares_that_differ(text)] == [made]


@pytest.mark.parametrize(
    "text",
    [
        "教育占40%，其他占30%。",
        "人员占比33.3%，办公占比33.3%，其他占比33.3%。",
        "群众满意率98%，占比达90%，执行率100%。",
        "受益的老人占60%，低保户占50%。",
    ],
)
def test_shares_in_order_or_open(text: str) -> None:
    assert list(shares_that_differ(text)) == []
