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


@pytest.mark.parametrize(
    ("unit", "typed", "meant"),
    [
        ("元", "365000.50", "36.50005"),
        ("万元", "36.50", "36.50"),
        ("千元", "365", "36.5"),
        ("单位：亿元", "1.25", "12500"),
    ],
)
def test_the_unit_in_the_head_of_a_column_counts_before_that_of_the_sheet(
    unit: str, typed: str, meant: str
):
    sheet = Sheet(5)
    sheet.wide("单位：万元")
    sheet.line("项目名称", f"全年预算数（{unit}）", "一级指标", "三级指标", "实际完成值")
    sheet.line("路灯维护", typed, "产出指标", "维修路灯", "326盏")
    (found,) = read(workbook(sheet, numbers=False)).forms
    assert found.text(*TOTAL, "全年预算数") == meant


@pytest.mark.parametrize("mark", ["-", "—", "——", "/", "－", "无"])
def test_a_dash_for_a_number_says_that_there_is_none(mark: str):
    sheet = Sheet(6)
    sheet.line("项目名称", ("路灯", 5))
    sheet.line("项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "得分")
    sheet.line("年度资金总额", "5", "5", "4", "10", "8")
    sheet.line("其中：当年财政拨款", "5", "5", "4", mark, mark)
    (found,) = read(workbook(sheet)).forms
    assert found.left == ()
    assert found.text("年度资金", "当年财政拨款", "全年执行数") == "4"
    assert found.text("年度资金", "当年财政拨款", "分值") == ""


def test_titles_at_the_side_may_be_repeated_instead_of_merged():
    sheet = Sheet(3)
    sheet.line("项目名称", ("路灯", 2))
    sheet.line("年度总体目标", "预期目标", "实际完成情况")
    sheet.line("年度总体目标", "维修路灯320盏", "维修路灯326盏")
    (found,) = read(document(sheet)).forms
    assert found.left == ()
    assert found.text("年度总体目标", "预期目标") == "维修路灯320盏"
    assert found.text("年度总体目标", "实际完成情况") == "维修路灯326盏"


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


def test_the_levels_of_the_line_above_count_where_cells_are_empty_instead_of_merged():
    sheet = Sheet(5)
    sheet.line("项目名称", ("公益性岗位", 4))
    sheet.line("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值")
    sheet.line("产出指标", "数量指标", "安置人数", "≥250人", "243人")
    sheet.line("", "", "发放人次", "≥3000人次", "2916人次")
    sheet.line("", "时效指标", "发放及时率", "=100%", "100%")
    sheet.line("满意度指标", "", "满意度", "≥90%", "95%")
    for content in (workbook(sheet), document(sheet)):
        (found,) = read(content).forms
        levels = [
            tuple(found.text("绩效指标", line, key) for key in ("一级指标", "二级指标"))
            for line in range(4)
        ]
        assert levels == [
            ("产出指标", "数量指标"),
            ("产出指标", "数量指标"),
            ("产出指标", "时效指标"),
            ("满意度指标", ""),
        ]


def test_three_columns_of_the_goal_under_a_title_of_any_name():
    sheet = Sheet(4)
    sheet.line("项目名称", ("危房改造", 3))
    sheet.line("当年目标情况", "年初绩效目标", "全年（调整）绩效目标", "全年目标实际完成情况")
    sheet.line("", "改造60户", "改造58户", "完成58户")
    (found,) = read(workbook(sheet)).forms
    assert found.left == ()
    goal = [found.text("年度总体目标", key) for key in ("预期目标", "调整后目标", "实际完成情况")]
    assert goal == ["改造60户", "改造58户", "完成58户"]


def test_goals_amounts_and_rates_may_stand_beside_their_names():
    sheet = Sheet(4)
    sheet.line("项目名称：", "社区微更新", "预算单位：", "某街道")
    sheet.line("当年预算数(元)：", "2,350,000.00", "上年结余：", "0")
    sheet.line("预算执行数(元)：", "2,298,500.00", "预算执行率：", "97.81%")
    sheet.line("项目年度总目标", "完成5个小区", "实际完成", "完成5个小区，另增坡道12处")
    (found,) = read(workbook(sheet, numbers=False)).forms
    assert found.text(*TOTAL, "全年预算数") == "235"
    assert found.text(*TOTAL, "执行率") == "97.81%"
    assert found.text("年度总体目标", "预期目标") == "完成5个小区"
    assert found.text("年度总体目标", "实际完成情况") == "完成5个小区，另增坡道12处"


@pytest.mark.parametrize("written", ["优", "（自评等级）优", "等级：优"])
def test_the_line_of_the_total_may_hold_the_grade(written: str):
    sheet = Sheet(6)
    sheet.line("项目名称", ("党建经费", 5))
    sheet.line("一级指标", "三级指标", "实际完成值", "分值", "得分", "原因")
    sheet.line("产出指标", "活动次数", "4次", "100", "96", "")
    sheet.line(("总分", 3), "100", "96", written)
    (found,) = read(workbook(sheet)).forms
    assert found.left == ()
    assert (found.text("自评总分"), found.text("自评等级")) == ("96", "优")


def test_marks_of_budget_execution_may_stand_among_the_indicators():
    sheet = Sheet(5)
    sheet.line("项目名称", ("社区微更新", 4))
    sheet.line("一级指标", "三级指标", "权重", "实际完成值", "得分")
    sheet.line("预算执行", "预算执行率", "10", "97.81%", "9.78")
    sheet.line("产出目标", "微更新小区数", "90", "5个", "90")
    (found,) = read(workbook(sheet)).forms
    assert found.left == ()
    assert (found.text(*TOTAL, "分值"), found.text(*TOTAL, "得分")) == ("10", "9.78")


def test_a_number_that_finds_no_place_is_told_with_the_words_left_of_it():
    sheet = Sheet(3)
    sheet.line("项目名称", ("社区微更新", 2))
    sheet.line("惠及人口", "3500", "")
    (found,) = read(workbook(sheet)).forms
    assert any("左边是“惠及人口”" in one.why for one in found.left)


def test_a_name_broken_over_lines_is_one_name():
    sheet = Sheet(4)
    sheet.line("项目名称", ("村级光伏\n电站 A\nB 站", 3))
    sheet.line("一级指标", "三级指标", "实际完成值", "得分")
    sheet.line("产出指标\n（50分）", "发电量", "12万度", "50")
    (found,) = read(workbook(sheet)).forms
    assert found.name == "村级光伏电站 A\nB 站".replace("\n", " ")
    assert found.text("绩效指标", 0, "一级指标") == "产出指标（50分）"


def test_what_holds_no_form_at_all_is_other_matter():
    sheet = Sheet(2)
    sheet.wide("填表须知：请勿改动格式")
    (part,) = read(workbook(sheet)).alone
    assert part.what.startswith("别的内容")


def test_the_amount_of_a_list_may_be_called_the_whole():
    sheet = Sheet(4)
    sheet.line("序号", "项目名称", "资金总额（万元）", "自评得分")
    sheet.line("1", "高标准农田", "1,200.50", "97.5")
    (found,) = read(workbook(sheet, numbers=False)).forms
    assert found.text(*TOTAL, "全年预算数") == "1200.50"
