"""The workbook to fill in: out with last year's names, back as files, mended in place, cells told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.publishing.authoring.new_forms import new_forms
from generator.publishing.disk.refusal import Refusal

NAME = "自评表-zhen-2025.xlsx"
PLACE = ("--unit", "zhen", "--year", "2025")
DANGJIAN = "data/zhen/2025/projects/dangjian.yml"
OLD = """项目名称: 党建工作经费
项目编码: "0510"
状态: 公开
年度资金:
  年度资金总额:
    全年预算数: 5.40
    分值: 10
年度总体目标:
  预期目标: 办好活动
绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 活动次数
    年度指标值: ≥3次
    实际完成值: 4次
    分值: 50
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    folder = tmp_path / "data/zhen/2024/projects"
    folder.mkdir(parents=True)
    (tmp_path / "data/site.yml").write_text("网站名称: 甲\n发布机构: 乙\n", encoding="utf-8")
    (tmp_path / "data/zhen/unit.yml").write_text("单位名称: 某镇\n", encoding="utf-8")
    (folder / "dangjian.yml").write_text(OLD, encoding="utf-8")
    hidden = "项目名称: 涉密\n状态: 不予公开\n不予公开依据:\n"
    hidden += "  法律依据: 《中华人民共和国政府信息公开条例》第十四条\n  理由: 涉密\n"
    (folder / "mimi.yml").write_text(hidden, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fill(sheet: str, **cells: Any) -> None:
    """Fill in the cell beside or below a label, as a clerk would."""
    book = load_workbook(NAME)
    for label, value in cells.items():
        page = book[sheet]
        found = next(c for row in page.iter_rows() for c in row if c.value == label)
        below = page.cell(found.row + 1, found.column)
        (
            below if label in ("全年执行数", "实际完成值", "全年预算数") else found.offset(0, 1)
        ).value = value
    book.save(NAME)


def text(name: str = DANGJIAN) -> str:
    return Path(name).read_text(encoding="utf-8")


def test_the_way_of_a_clerk_from_end_to_end(root: Path, capsys: Captured):
    assert main(["new", "forms", "zhen/2025", "--from", "2024"]) == 0
    told = capsys.readouterr()
    assert told.out == f"{NAME}\n"
    assert "不予公开的不在里面：涉密" in told.err
    fill("党建工作经费", 全年预算数=5.4, 全年执行数=5.4, 实际完成值="9次")
    fill("新项目1", 项目名称="路灯维护")
    assert main(["import", NAME, *PLACE]) == 0
    made = text()
    assert '项目编码: "0510"\n' in made
    assert "    实际完成值: 9次\n" in made
    assert "    全年执行数: 5.4\n" in made
    assert "路灯维护" in text("data/zhen/2025/projects/ludeng-weihu.yml")
    capsys.readouterr()
    Path(DANGJIAN).write_text(made.replace("状态: 草稿", "状态: 草稿  # 核对过"), encoding="utf-8")
    fill("党建工作经费", 实际完成值="2次")
    assert main(["import", NAME, *PLACE, "--update"]) == 0
    assert "绩效指标 › 1 › 实际完成值：“9次”改为“2次”" in capsys.readouterr().out
    assert text() == made.replace("9次", "2次").replace("草稿", "草稿  # 核对过")


def test_a_finding_names_the_cell(root: Path, capsys: Captured):
    new_forms(root, "zhen", "2025", start="2024", folder=root)
    fill("党建工作经费", 全年预算数=5, 全年执行数=9)
    assert main(["import", NAME, *PLACE]) == 0
    capsys.readouterr()
    main(["check", DANGJIAN])
    found = capsys.readouterr().out
    assert f"（表上：{NAME} 工作表“党建工作经费” " in found
    assert "C203" in found
    Path(DANGJIAN).write_text(text().replace("办好活动", "改过了"), encoding="utf-8")
    main(["check", DANGJIAN])
    assert "表上：" not in capsys.readouterr().out


def test_cells_offer_choices_and_help(root: Path):
    new_forms(root, "zhen", "2025", start="2024", folder=root)
    page = load_workbook(NAME)["党建工作经费"]
    offers = {(one.formula1, one.prompt) for one in page.data_validations.dataValidation}
    assert any(words and "全部完成" in words for words, _ in offers)
    assert any(words and "产出指标" in words for words, _ in offers)
    assert any(hint and "上年 5.40" in hint for _, hint in offers)
    assert page.column_dimensions["I"].hidden


def test_a_copied_sheet_is_another_project(root: Path):
    new_forms(root, "zhen", "2025", start="2024", folder=root)
    book = load_workbook(NAME)
    copy = book.copy_worksheet(book["党建工作经费"])
    next(c for row in copy.iter_rows() for c in row if c.value == "党建工作经费").value = "别的项目"
    next(c for row in copy.iter_rows() for c in row if c.value == "0510").value = "0511"
    book.save(NAME)
    assert main(["import", NAME, *PLACE]) == 0
    names = sorted(path.stem for path in Path("data/zhen/2025/projects").iterdir())
    assert names == ["0511", "dangjian"]


def test_what_is_there_stays(root: Path):
    new_forms(root, "zhen", "2025", folder=root)
    before = Path(NAME).read_bytes()
    with pytest.raises(Refusal, match="已经有了"):
        new_forms(root, "zhen", "2025", folder=root)
    assert Path(NAME).read_bytes() == before
    with pytest.raises(Refusal, match="没有项目"):
        new_forms(root, "zhen", "2026", start="2020", folder=root)
    with pytest.raises(Refusal, match=r"unit\.yml"):
        new_forms(root, "bie", "2026", folder=root)
