"""The work paper as a reviewer gets it: what is in it, what is locked, how it prints."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.facts.diagnostics import Finding, Place, Severity
from tests.support.sheets import PAPER, column, paper, rows


@pytest.fixture(scope="module")
def sheet() -> Any:
    return load_workbook(io.BytesIO(paper()))[PAPER]


def line(sheet: Any, number: int) -> dict[str, object]:
    return {str(head.value): cell.value for head, cell in zip(sheet[3], sheet[number], strict=True)}


def test_a_row_an_indicator_with_what_is_found_so_far(sheet: Any):
    execution, lamps, *_, total = (line(sheet, number) for number in range(4, 9))
    assert sheet.max_row == 8
    assert execution["序号"] == "执行率"
    assert (execution["年度指标值"], execution["实际完成值"]) == ("全年预算 10 万元", "支出 9 万元")
    assert (execution["复核得分"], execution["理由"]) == (8.5, "0.5 万元在次年支付")
    assert lamps["三级指标"] == "维护路灯盏数"
    assert (lamps["年度指标值"], lamps["实际完成值"]) == ("≥100盏", "100盏")
    assert (lamps["分值"], lamps["自评得分"], lamps["复算得分"]) == (50, 50, 50)
    assert (lamps["复核完成值"], lamps["复核得分"]) == ("81盏", 40.5)
    assert (total["序号"], total["自评得分"]) == ("合计", 99)
    assert total["佐证（“合计”行写结论）"] == "两项调低"
    assert {line(sheet, number)["项目标识"] for number in range(4, 9)} == {"lamps"}
    assert (sheet["B2"].value, sheet["G2"].value) == ("示例县财政局", "2025-04-15")


def test_only_the_reviewers_cells_are_open(sheet: Any):
    assert sheet.protection.sheet
    opened = {
        cell.coordinate
        for cells in sheet.iter_rows()
        for cell in cells
        if not cell.protection.locked
    }
    value, score, reason, evidence = (
        column(sheet, head) for head in ("复核完成值", "复核得分", "理由", "佐证（“合计”行写结论）")
    )
    wanted = {"B2", "G2"}
    wanted |= {f"{letter}{row}" for letter in (score, reason) for row in range(4, 9)}
    wanted |= {f"{letter}{row}" for letter in (value, evidence) for row in (5, 6, 7)}
    assert opened - {"C2", "D2", "E2"} == wanted | {f"{evidence}8"}


def test_a_score_is_nought_to_the_weight(sheet: Any):
    rules = {
        str(rule.sqref): (rule.type, rule.operator, rule.formula1, rule.formula2)
        for rule in sheet.data_validations.dataValidation
    }
    score = column(sheet, "复核得分")
    assert rules == {
        f"{score}4 {score}7": ("decimal", "between", "0", "10"),
        f"{score}6": ("decimal", "between", "0", "30"),
        f"{score}5": ("decimal", "between", "0", "50"),
        f"{score}8": ("decimal", "between", "0", "100"),
    }


def test_it_prints_on_a4_across_with_its_head_on_every_page(sheet: Any):
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.print_area == "'复核底稿'!$A$1:$O$8"
    assert column(sheet, "项目标识") == "P"
    assert sheet.freeze_panes == "C4"
    assert all(cell.alignment.wrap_text for cell in sheet[5])


def test_the_same_rows_give_the_same_bytes():
    assert paper() == paper()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "#N/A", '=cmd|"/c calc"!A1', "{=1}"])
def test_text_from_data_is_never_a_formula(text: str):
    name = text.replace('"', '\\"')
    review = (
        "状态: 草稿\n项目:\n  - 项目: lamps\n    指标:\n      - 序号: 2\n"
        f'        复核得分: 1\n        理由: "{name}"\n        佐证: "{name}"\n    结论: "{name}"\n'
    )
    from tests.support.reviews import LAMPS

    lamps = LAMPS.replace("村内道路照明维护费", f'"{name}"').replace("受益村数", f'"{name}"')
    book = load_workbook(io.BytesIO(paper(lamps=lamps, review=review)))
    kinds = [cell.data_type for page in book for cells in page.iter_rows() for cell in cells]
    assert set(kinds) <= {"s", "n"}
    sheet = book[PAPER]
    assert line(sheet, 6)["三级指标"] == line(sheet, 6)["理由"] == text
    assert line(sheet, 4)["项目名称"] == text


def test_what_was_found_stands_beside_its_line():
    def finding(code: str, *path: str | int) -> Finding:
        place = Place(file="data/jia/2024/projects/lamps.yml")
        return Finding(
            code=code,
            severity=Severity.NOTE,
            place=place,
            message=f"{code}说。",
            advice="。",
            field_path=path,
        )

    made = rows(
        finding("C204", "年度资金", "年度资金总额", "执行率"),
        finding("C302", "绩效指标", 1, "得分"),
        finding("C209", "自评总分"),
    )
    assert [row.findings for row in made] == [
        *("提示 C204：C204说。", "", "提示 C302：C302说。", "", "提示 C209：C209说。"),
    ]
