"""One thing told with two figures, and two things that only look alike."""

from __future__ import annotations

import pytest

from generator.judging.texts.differing_figures import told_differently


@pytest.mark.parametrize(
    "text",
    [
        "总投资80万元，其中中央资金40万元，县级配套40万元；中央下达资金80万元。",
        "省级资金30万元于3月下达。本年共收到省级补助资金35万元。",
        "完成道路养护31公里。全年养护道路28公里，验收合格。",
        "发放种粮补贴人数1200人。发放种粮补贴人数1180人，均已到卡。",
    ],
)
def test_one_thing_with_two_figures(text: str) -> None:
    assert len(list(told_differently(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "下达中央资金40万元。支付中央资金38万元。",
        "上半年养护道路10公里。下半年养护道路21公里。",
        "第一标段养护道路10公里。第二标段养护道路21公里。",
        "计划养护道路30公里。实际养护道路31公里。",
        "张庄养护道路3公里。李庄养护道路5公里。",
        "养护道路31公里。养护道路31000米。",
        "养护道路31公里。养护桥梁2座。",
    ],
)
def test_two_things(text: str) -> None:
    assert list(told_differently(text)) == []
