"""Any text whatever: scanning ends, masking keeps its width and leaves nothing to mask."""

from __future__ import annotations

from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.judging.texts.sensitive.masking import mask
from generator.judging.texts.sensitive.scan import scan
from tests.support.processor import at_most_of_the_processor

PIECES = st.sampled_from(
    [
        *(
            "13800138000",
            "138 0013 8000",
            "+86",
            "0312-8000000",
            "6200000000000005",
            "110101190001010014",
        ),
        *(
            "a@example.com",
            "冀F00000",
            "秘密★1年",
            "低保户",
            "王小花",
            "张三",
            "、",
            "500元",
            "姓名",
            "金额",
        ),
        *(
            "\t",
            "\n",
            ",",
            "：",
            "（",
            "）",
            " ",
            "\u200b",
            "　",
            "１",
            "3",
            "-",
            ".",
            "#",
            "电话",
            "镇政府",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join)


@given(TEXTS)
def test_masking_keeps_the_width_and_hides_everything(text):
    masked = mask(text)
    assert len(masked) == len(text)
    assert [east_asian_width(char) in "WF" for char in masked] == [
        east_asian_width(char) in "WF" for char in text
    ]
    assert [sign.kind for sign in scan(masked) if sign.masked_spans] == []
    assert mask(masked) == masked


@given(TEXTS)
def test_signs_lie_within_the_text_in_order(text):
    signs = scan(text)
    assert all(0 <= sign.start < sign.end <= len(text) for sign in signs)
    assert [sign.start for sign in signs] == sorted(sign.start for sign in signs)


@pytest.mark.slow("texts of a hundred thousand letters")
@pytest.mark.parametrize(
    "text",
    [
        "1" * 50_000,
        "13800138000 " * 4_000,
        "张三、" * 15_000,
        "张三 500元、" * 6_000,
        "低保户" * 15_000,
        " " * 50_000,
        "姓名,金额\n" + "张三,500\n" * 5_000,
        "a@" * 20_000,
        "a." * 20_000 + "@",
        "0312-" * 10_000,
        "（" * 50_000,
        "电话：" * 15_000,
        "\n" * 50_000,
        "冀F" * 20_000,
        "姓名：王芳1元，" * 5_000,
        "张某某\t500元" * 5_000,
        "1 " * 25_000,
        "1\n- " * 10_000,
        "一 " * 20_000,
        "村3组5号" * 8_000,
        "住址：北街村" * 8_000,
        "微信：" * 15_000,
        "1990年3月生" * 6_000,
        "https://a:b" * 6_000,
        "a at " * 10_000,
        "患糖" * 20_000,
        "联系人：" * 12_000,
        "王芳500" * 8_000,
        "密码：" * 15_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_no_text_is_gone_over_again_and_again(text):
    """Read once, each takes less than a second; from every letter anew, minutes of a processor."""
    with at_most_of_the_processor(seconds=60):
        scan(text * 2)
