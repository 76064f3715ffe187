"""Names of places: the unit's own, misspelt ones, and other units in its stead."""

from __future__ import annotations

import pytest

from generator.facts.records.site import Unit
from generator.judging.texts.place_names import known_names, misspelt, others_acting, own_names
from tests.support.builders import PLACES

OWN = ("河北省", "保定市", "徐水区", "遂城镇")
KNOWN = frozenset((*OWN, "大王店镇", "清苑区", "户木乡"))


def unit(name, region="", short_name=""):
    return Unit(id="a", name=name, region=region, short_name=short_name, places=PLACES)


@pytest.mark.parametrize(
    ("name", "region", "own"),
    [
        ("保定市徐水区遂城镇人民政府", "河北省保定市徐水区", OWN),
        (
            "会理市市场监督管理局",
            "四川省凉山彝族自治州会理市",
            ("四川省", "凉山彝族自治州", "会理市"),
        ),
        ("池州市贵池区棠溪镇人民政府", "", ("池州市", "贵池区", "棠溪镇")),
        ("上海市普陀区城市管理委员会", "上海市普陀区", ("上海市", "普陀区")),
        ("示例县示范镇人民政府（示例）", "某省某市示例县（虚构）", ("示例县", "示范镇")),
        ("蔚县财政局", "", ()),
        ("投资促进中心", "", ()),
    ],
)
def test_own_names(name, region, own):
    assert own_names(unit(name, region)) == own


@pytest.mark.parametrize(
    "text",
    ["按照戏水区财政局的要求", "《保定市戏水区关于基层党建的方案》", "由戏水区人民政府批复", "徐水区逐城镇",
     "遂诚镇人民政府", "经保定市徐水区遂诚镇党委会研究"],
)  # fmt: skip
def test_misspelt(text):
    ((typed, right),) = list(dict.fromkeys(misspelt(text, OWN, KNOWN)))
    assert typed in text
    assert right in OWN


@pytest.mark.parametrize(
    "text",
    ["徐水区财政局", "公园的戏水区", "戏水区人员较多", "排水区财政局", "徐水区各城镇", "徐水区小城镇建设",
     "规范镇政府采购", "保定市清苑区财政局", "新建戏水区，供儿童玩耍", "遂城镇", "", "徐水县财政局"],
)  # fmt: skip
def test_not_misspelt(text):
    assert list(misspelt(text, OWN, KNOWN)) == []


def test_east_and_west_are_both_right():
    own = ("北京市", "东城区")
    assert list(misspelt("北京市西城区财政局", own, frozenset(own))) == []
    assert list(misspelt("北京市乐城区财政局", own, frozenset(own))) != []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大王店镇认真组织实施", ["大王店镇"]),
        ("按期完工。大王店镇党委负责验收", ["大王店镇"]),
        ("由清苑区财政局拨付", ["清苑区"]),
        ("户木乡共安排45个项目", ["户木乡"]),
        ("与大王店镇联合清理，大王店镇政府派车", []),
        ("途经大王店镇政府门前", []),
        ("送往大王店镇政府", []),
        ("从大王店镇到遂城镇的路", []),
        ("遂城镇认真组织实施", []),
        ("某镇认真组织实施", []),
    ],
)
def test_others_acting(text, names):
    assert others_acting(text, OWN, KNOWN) == names


def test_a_county_bureau_rightly_speaks_of_its_towns():
    assert others_acting("遂城镇认真组织实施", ("保定市", "徐水区"), KNOWN) == []
    assert others_acting("清苑区认真组织实施", ("保定市", "徐水区"), KNOWN) == ["清苑区"]


def test_known_names_are_those_of_all_units():
    units = (unit("徐水区遂城镇人民政府"), unit("徐水区户木乡人民政府"))
    assert known_names(units) == {"徐水区", "遂城镇", "户木乡"}
