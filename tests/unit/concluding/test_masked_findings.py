"""Findings that quote a file with secrets in it: whole, cut short, cut in pieces, in a table, from another file."""

from __future__ import annotations

import pytest

from generator.concluding.masked_findings import masked_findings
from generator.facts.diagnostics import Finding, Place, Severity

FILE = "data/danwei/2024/projects/ludeng.yml"


def found(
    message: str, *, code: str = "C510", line: int = 1, excerpt: str = "", file: str = FILE
) -> Finding:
    return Finding(
        code=code,
        severity=Severity.NOTE,
        place=Place(file=file, line=line),
        message=message,
        advice="",
        excerpt=excerpt,
    )


def said(message: str, *lines: str, line: int = 1, file: str = FILE) -> str:
    told = found("写了手机号", code="C602")
    _, item = masked_findings(
        (told, found(message, line=line, file=file)), {FILE: lines, file: lines}
    )
    return item.message


@pytest.mark.parametrize(
    ("quoted", "shown"),
    [
        ("１３８００１３８０００", "１３８＊＊＊＊８０００"),
        ("话１３８００…", "话１３８＊＊…"),
        ("００１", "＊＊＊"),
        ("0013", "****"),
        ("全年", "全年"),
    ],
)
def test_quotations_take_the_look_of_the_masked_file(quoted, shown):
    line = "备注: 电话１３８００１３８０００，全年保障"
    assert said(f"“{quoted}”不对。", line) == f"“{shown}”不对。"


def test_what_also_stands_in_the_clear_is_shown():
    assert said("“13800”不对。", "备注: 13800 户，电话 13800138000") == "“13800”不对。"


def test_another_file_that_quotes_it_is_masked_too():
    line = "备注: 电话13800138000"
    other = "data/danwei/2024/report.yml"
    told = found("写了手机号", code="C602")
    _, item = masked_findings(
        (told, found("“电话138001…”也写在那里。", file=other)),
        {FILE: (line,), other: ("标题: 报告",)},
    )
    assert item.message == "“电话138***…”也写在那里。"


def test_an_excerpt_is_masked_as_part_of_its_file():
    lines = (
        "备注: |",
        "  姓名  金额",
        "  王小花  500",
        "  李建国  600",
        "  电话 1380013",
        "  8000",
    )
    told = found("列了姓名", code="C607", line=3)
    items = masked_findings(
        (told, *(found("见上", line=n, excerpt=lines[n - 1]) for n in (3, 4, 5, 6))), {FILE: lines}
    )
    assert [item.excerpt for item in items[1:]] == [
        "  王某某  500",
        "  李某某  600",
        "  电话 138****",
        "  8000",
    ]


def test_no_more_of_a_text_than_a_line_is_repeated():
    (item,) = masked_findings((found(f"写成“{'长' * 500}”，改成 {'9' * 500}。\n下一行"),))
    assert len(item.message) < 200
    assert "\n" not in item.message
    assert item.message.endswith("…。 下一行")
