"""How alike two names are, and how much of a text is found again."""

from __future__ import annotations

import pytest

from generator.judging.texts.likeness import likeness, plain_name, share_found


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("路灯维护经费", "2024年度路灯维护项目", 1, 1),
        ("路灯维护经费", "村镇路灯维护", 0.7, 0.8),
        ("党建工作经费", "纪检工作经费", 0, 0),
        ("项目经费", "项目经费", 1, 1),
        ("专项资金", "补助资金", 0, 0.5),
        ("", "路灯", 0, 0),
    ],
)
def test_likeness(one, other, low, high):
    assert low <= likeness(one, other) <= high
    assert likeness(one, other) == likeness(other, one)


def test_plain_names_lose_years_and_punctuation():
    assert plain_name("2023年度创建“两园 四带”资金（第二批）") == "创建两园四带资金第二批"


def test_share_found():
    assert share_found("安装报修二维码", "村委会已经安装报修二维码") == 1
    assert share_found("安装报修二维码", "路灯203盏") == 0
    assert share_found("", "路灯") == 0
