"""The verb import: what it says, and its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.office_forms import Sheet, workbook
from tests.support.typed import said

pytestmark = pytest.mark.usefixtures("repo")
PLACE = ("--unit", "shili", "--year", "2024")


def form(*more: str) -> bytes:
    sheet = Sheet(6)
    sheet.wide("项目支出绩效自评表")
    sheet.line("项目名称", ("村级阅览室维护", 5))
    sheet.line("一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    sheet.line("产出指标", "开放天数", "≥300天", "310天", "90", "90")
    if more:
        sheet.line(*more)
    return workbook(sheet)


def test_a_form_comes_in(capsys: pytest.CaptureFixture[str]):
    Path("表.xlsx").write_bytes(form())
    out, err = said(capsys, "import", "表.xlsx", *PLACE, "--dry-run")
    assert "没有写任何文件" in err
    out, err = said(capsys, "import", "表.xlsx", *PLACE)
    path = "data/shili/2024/projects/cunji-yuelan-shiwei-hu.yml"
    assert f"村级阅览室维护 → {path}: 写好" in out
    assert err.endswith("接着：mingzhang check data/shili/2024\n")
    assert Path(path).is_file()
    out, _ = said(capsys, "import", "表.xlsx", *PLACE, code=1)
    assert "加 --update" in out
    said(capsys, "import", "表.xlsx", *PLACE, "--update")


def test_numbers_of_people_are_masked_where_they_are_listed(capsys: pytest.CaptureFixture[str]):
    Path("表.xlsx").write_bytes(form("联系电话：13812345678", "", "", "", "", ""))
    out, _ = said(capsys, "import", "表.xlsx", *PLACE)
    assert "联系电话" in out
    assert "13812345678" not in out


def test_what_cannot_be_read_is_said(capsys: pytest.CaptureFixture[str]):
    Path("坏.xlsx").write_bytes(b"PK\x03\x04 no zip at all")
    out, err = said(capsys, "import", "坏.xlsx", *PLACE, code=1)
    assert out.startswith("坏.xlsx: 文件损坏了，打不开。\n  建议：")
    assert "1 个文件没有读成" in err


def test_a_list_of_words_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]):
    Path("表.xlsx").write_bytes(form())
    Path("词.yml").write_text("- 甲\n", encoding="utf-8")
    _, err = said(capsys, "import", "表.xlsx", *PLACE, "--map", "词.yml", code=2)
    assert "对照文件 词.yml 读不懂" in err
    said(capsys, "import", "没有.xlsx", *PLACE, code=2)
