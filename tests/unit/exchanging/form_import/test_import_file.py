"""What is no self-evaluation is named and left alone; a list of projects is read row by row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.exchanging.form_import.import_file import ImportedFile, import_file
from generator.exchanging.office_tables.open_file import open_file
from generator.facts.wordlists.form_words import form_words, words_from
from tests.support.office_forms import LAYOUTS, Sheet, document, workbook
from tests.support.samples import forms

LINE_HEADS = ("一级指标", "二级指标", "三级指标", "年度指标值")
TOTAL = ("年度资金", "年度资金总额")


def read(content: bytes, name: str = "文件") -> ImportedFile:
    opened = open_file(content)
    assert opened.fault == ""
    return import_file(opened, name, form_words())


def form_called(title: str, *more: str) -> Sheet:
    sheet = Sheet(4 + len(more))
    sheet.wide(title)
    sheet.line("项目名称", ("党建经费", 3 + len(more)))
    sheet.line(*LINE_HEADS, *more)
    sheet.line("产出指标", "数量指标", "活动次数", "≥3次", *("3" for _ in more))
    return sheet


@pytest.mark.parametrize(
    ("sheet", "kind"),
    [
        (form_called("2024年项目支出绩效目标申报表"), "绩效目标申报表"),
        (form_called("某镇2024年项目表", "备注"), "绩效目标申报表"),
        (form_called("项目支出绩效运行监控表", "1-7月完成情况"), "绩效运行监控表"),
        (
            form_called("2024年度部门整体支出绩效自评表", "实际完成值", "得分"),
            "部门整体支出绩效自评表",
        ),
    ],
)
def test_what_has_no_place_is_named_and_left_alone(sheet: Sheet, kind: str):
    for content in (workbook(sheet), document(sheet)):
        found = read(content)
        assert found.forms == ()
        assert [one.what for one in found.alone] == [kind]


def test_a_report_is_left_alone():
    said = "我镇高度重视绩效自评工作，成立了领导小组，各项目按期完成了自评。" * 3
    (part,) = read(document(before=("绩效自评工作报告", said, said, said, said))).alone
    assert part.what.startswith("总结报告")


def test_forms_and_others_in_one_document_are_told_apart():
    given = forms()
    other = form_called("项目支出绩效目标申报表")
    content = document(LAYOUTS["001"](given["001"]), other, LAYOUTS["007"](given["007"]))
    found = read(content)
    assert [form.name for form in found.forms] == [given["001"]["project"], given["007"]["project"]]
    assert [one.what for one in found.alone] == ["绩效目标申报表"]


def test_a_list_has_a_project_a_row():
    sheet = Sheet(6)
    sheet.wide("2024年度项目支出绩效自评情况汇总表")
    sheet.wide("单位：元")
    sheet.line("序号", "项目名称", "年初预算数", "全年执行数", "自评得分", "主管科室意见")
    sheet.line("1", "党建经费", "50000.00", "49000", "98.5", "同意")
    sheet.line("2", "环卫经费", "150000", "150000", "100", "")
    sheet.line("", "合计", "200000", "199000", "", "")
    found = read(workbook(sheet, numbers=False))
    first, second = found.forms
    assert first.name == "党建经费"
    assert first.text(*TOTAL, "年初预算数") == "5"
    assert first.text(*TOTAL, "全年执行数") == "4.9"
    assert first.text("自评总分") == "98.5"
    assert [one.text for one in first.left] == ["同意"]
    assert second.text("自评总分") == "100"
    assert [one.text for one in found.left] == ["主管科室意见", "合计", "200000", "199000"]


@pytest.mark.parametrize("merged", [True, False])
def test_a_list_may_have_an_indicator_a_row(*, merged: bool):
    sheet = Sheet(8)
    sheet.line(
        *("序号", "项目名称", "全年预算数（万元）", "一级指标", "三级指标", "年度指标值"),
        *("实际完成值", "得分"),
    )
    for number, name in enumerate(("党建经费", "环卫经费"), 1):
        for line in ("甲", "乙"):
            told = merged or line == "甲"
            head = (number, name, f"{number}.5") if told else ("", "", "")
            sheet.line(*head, "产出指标", f"{name}{line}", "≥3次", "4次", "10")
    if merged:
        for column in (0, 1, 2):
            sheet.merge_down(column, 1)
    for content in (workbook(sheet), document(sheet)):
        first, second = read(content).forms
        assert first.text("绩效指标", 1, "三级指标") == "党建经费乙"
        assert second.text("绩效指标", 0, "三级指标") == "环卫经费甲"
        assert second.text(*TOTAL, "全年预算数") == "2.5"
        assert first.left == ()


def test_amounts_in_yuan_are_converted_exactly_and_noted():
    form = forms()["008"]
    (found,) = read(workbook(LAYOUTS["008"](form))).forms
    (amount,) = (one for one in found.statements if one.path == (*TOTAL, "全年执行数"))
    assert amount.value == Decimal("38.766462")
    assert amount.hint == "表上是 387664.62 元"


def test_a_head_may_be_broken_over_rows():
    sheet = Sheet(6)
    sheet.line("项目名称", ("党建经费", 5))
    sheet.line("一级", "二级", "三级", "年度指标值", "全年实际值", "得分")
    sheet.line("指标", "指标", "指标", "（A）", "（B）", "")
    sheet.line("产出指标", "数量指标", "活动次数", "≥3次", "4次", "10")
    (found,) = read(workbook(sheet)).forms
    assert found.left == ()
    assert found.text("绩效指标", 0, "三级指标") == "活动次数"
    assert found.text("绩效指标", 1, "三级指标") == ""


def test_a_source_may_say_of_which():
    sheet = Sheet(4)
    sheet.line("项目名称", ("党建经费", 3))
    sheet.line("", "年初预算数", "全年预算数", "全年执行数")
    sheet.line("年度资金总额", "3", "3", "3")
    sheet.line("其中：当年财政拨款", "1", "1", "1")
    sheet.line("      县级资金", "2", "2", "2")
    (found,) = read(workbook(sheet)).forms
    assert found.left == ()
    assert found.text("年度资金", "当年财政拨款", "全年执行数") == "1"
    assert found.text("年度资金", "资金来源", 0, "名称") == "县级资金"


def test_a_clerk_can_say_what_a_column_is_called():
    sheet = Sheet(4)
    sheet.line("项目名称", ("党建经费", 3))
    sheet.line("三级指标", "任务量", "实际完成值", "得分")
    sheet.line("活动次数", "3次", "3次", "10")
    opened = open_file(workbook(sheet))
    (before,) = import_file(opened, "", form_words()).forms
    assert [one.text for one in before.left] == ["任务量", "3次"]
    own = words_from({"指标栏": {"年度指标值": ["任务量"]}})
    (after,) = import_file(opened, "", own).forms
    assert after.text("绩效指标", 0, "年度指标值") == "3次"
    assert after.left == ()


def test_names_and_numbers_of_people_are_not_for_the_file():
    sheet = form_called("项目支出绩效自评表", "实际完成值", "得分")
    sheet.line(("填表人：张三", 3), ("联系电话：13812345678", 3))
    sheet.line("项目负责人", ("李四", 2), "手机", ("13912345678", 2))
    (found,) = read(workbook(sheet, numbers=False)).forms
    assert {one.text for one in found.left} == {"张三", "13812345678", "李四", "13912345678"}
    assert not any(one.in_file for one in found.left)


def test_marks_of_several_lines_in_one_cell_are_given_once():
    sheet = Sheet(6)
    sheet.line("项目名称", ("党建经费", 5))
    sheet.line(*LINE_HEADS, "分值", "得分")
    for name in ("甲", "乙"):
        sheet.line("产出指标", "数量指标", name, "3次", "10", "9")
    sheet.merge_down(4, 2)
    sheet.merge_down(5, 2)
    (found,) = read(workbook(sheet)).forms
    assert found.text("绩效指标", 0, "分值") == "10"
    assert found.text("绩效指标", 1, "分值") == ""
    assert found.text("绩效指标", 1, "其中") == "是"
