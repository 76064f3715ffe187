"""Whatever a file holds, no form of output shows a number or a name that a rule told of, nor a piece of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.concluding.conclude import conclude
from generator.judging.texts.sensitive.folding import fold
from generator.presenting.terminal.finding_formats import FORMATS, write
from generator.presenting.terminal.finding_formats.check_report import (
    CheckReport,
    by_cause,
    this_tool,
)

MOBILE, IDENTITY, CARD = "15912346789", "110101190607087518", "6212345678901232"
NAMES = ("王翠花", "李建国", "欧阳淑芬", "赵铁柱")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

SECRETS = st.sampled_from(
    (
        f"手机{MOBILE}",
        MOBILE.translate(WIDE),
        f"电话：{MOBILE[:3]} {MOBILE[3:7]} {MOBILE[7:]}",
        f"电话{MOBILE[:7]}\n    {MOBILE[7:]}",
        f"身份证号：{IDENTITY}",
        f"身份证{IDENTITY.translate(WIDE)}",
        f"卡号{CARD}",
        "、".join(f"{name}500元" for name in NAMES),
        "低保户" + "、".join(NAMES),
        "姓名  金额\n    " + "\n    ".join(f"{name}  500" for name in NAMES),
    )
)
PLAIN = st.sampled_from(
    (
        "维护路灯200盏",
        "，",
        "。",
        ",",
        "，，",
        "（",
        "“",
        "见目标",
        "１００％",
        "完成率",
        "已完成",
        " ",
    )
)
TEXTS = st.lists(SECRETS | PLAIN, min_size=1, max_size=8).map("，".join)
KEYS = st.sampled_from(("项目名称", "预期目标", "三级指标", "年度指标值", "分值", "备注", "说明"))

SITE = {
    "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n".encode(),
    "data/danwei/unit.yml": "单位名称: 示范镇人民政府\n".encode(),
    "data/danwei/2024/report.yml": "标题: 报告\n状态: 公开\n".encode(),
}


def project(key: str, text: str, goal: str) -> bytes:
    fields = {
        "项目名称": "路灯维护",
        "预期目标": goal,
        "三级指标": "维护路灯",
        "年度指标值": "200盏",
        "分值": "20",
        "备注": goal,
    } | {key: text}
    block = {name: f"|-\n    {value}" for name, value in fields.items()}
    return (
        f"项目名称: {block['项目名称']}\n状态: 草稿\n年度总体目标:\n  预期目标: {block['预期目标']}\n"
        f"  实际完成情况: {block['备注']}\n绩效指标:\n  - 一级指标: 产出指标\n    二级指标: 数量指标\n"
        f"    三级指标: {fields['三级指标']}\n    年度指标值: {fields['年度指标值']}\n"
        f"    实际完成值: {fields['年度指标值']}\n    分值: {fields['分值']}\n备注: {block['备注']}\n"
        + (f"说明: {block['说明']}\n" if key == "说明" else "")
    ).encode()


def hidden_pieces(secret: str, head: int, tail: int) -> set[str]:
    """Pieces of five digits that reach into what is masked."""
    ends = range(len(secret) - 4)
    return {secret[at : at + 5] for at in ends if at + 5 > head and at < len(secret) - tail}


PIECES = hidden_pieces(MOBILE, 3, 4) | hidden_pieces(IDENTITY, 4, 4) | hidden_pieces(CARD, 4, 4)


@pytest.mark.slow("a site is judged for each of two hundred texts")
@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=25)
@given(key=KEYS, text=TEXTS, goal=TEXTS)
def test_no_form_repeats_a_secret(form, key, text, goal):
    tree = {**SITE, "data/danwei/2024/projects/ludeng.yml": project(key, text, goal)}
    judged = conclude(tree)
    report = CheckReport(
        tool=this_tool(), files=tuple(sorted(tree)), causes=by_cause(judged.findings)
    )
    shown = write(form, report)
    assert [name for name in NAMES if name in shown] == []
    assert [piece for piece in PIECES if piece in fold(shown)] == []
