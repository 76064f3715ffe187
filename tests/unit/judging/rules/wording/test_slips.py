"""Slips of the pen: what is found in a text, and what is rightly left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.diagnostics import Places
from generator.facts.records.form import Goal
from generator.facts.records.parts import PolicyBasis
from generator.facts.records.report import Narrative
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Status
from generator.judging.rules.disclosure import c721_publisher_is_named
from generator.judging.rules.registry import project_questions, year_questions
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.rules.wording import c507_blanks_are_filled
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.texts.leftovers import doubled, mixed_width, template_pieces, unfinished
from tests.support.builders import indicator, island, ledger, project, report, standard

SLIPS = ("C507", "C510", "C511", "C512", "C513")


def findings(asked):
    subject = ProjectSubject(evaluation=evaluate(asked, standard()), unit_year=island(asked))
    checks = [one for code in SLIPS for one in project_questions(code)]
    return [item for check in checks for item in check(subject)]


def codes(asked):
    return [item.code for item in findings(asked)]


# --- C507 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["≥**人", "完成××村道路", "XX项目", "第xx次会议", "投入＿＿万元", "投入____万元", "□□个", "……", "。。。",
     "灯头、镇流器、……", "维护路灯……", "维护路灯...", "示例文字", "请在此处填写", "（填写具体内容）", "(请注明数量)",
     "徐政〔2024〕 号", "日期：  年  月  日", "2024年 月 日完工", "2024年  月  日", "于2024 年 月底完工",
     "年 月 日", "2024年3月 日验收", "  年  月", "按（ ）执行", "依据《》", "建设XX"],
)  # fmt: skip
def test_what_a_template_leaves(text):
    assert len(template_pieces(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["138****1234", "6222********0005", "举报人张××反映", "张**、李**", "尺寸 3×4 米", "TEXX-2 型", "XXL 码",
     "路灯、标志牌……等设施", "**重点**路段", "**重**、**难**点", "（填报单位：财政所）", "（填写人：财政所）",
     "徐政〔2024〕12号", "2024 年 5 月", "2024 年 5 月 12 日",
     "2024年 月均用水量", "3 月 日常管护", "2024 年5月日间照料", "《办法》", "（一）", "罗氏宗祠…护栏制装", "0.5~1.0"],
)  # fmt: skip
def test_what_is_no_template(text):
    assert template_pieces(text) == []


def test_a_file_hears_of_its_blanks_once():
    lines = [indicator("≥**人"), indicator("××次"), indicator(name="XX率"), indicator("≥**户")]
    (found,) = findings(project(*lines, goal=Goal(expected="完成××村……")))
    assert found.code == "C507"
    assert found.field_path == ("绩效指标", 0, "年度指标值")
    assert found.message.startswith("“≥**人”、“××次”、“XX率”等 6 处")


def test_names_of_documents_are_looked_at_for_blanks_only():
    asked = project(bases=(PolicyBasis(number="示财〔2024〕 号", title="关于,印发的的,通知"),))
    assert codes(asked) == ["C507"]


# --- C510 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("维护路灯,更换灯具，保证照明", 1),
        ("维护路灯,更换灯具;保证照明", 0),
        ("维护路灯，更换灯具；保证照明", 0),
        ("亮灯率９６％以上", 1),
        ("型号ＬＥＤ，一批", 1),
        ("亮灯率96％以上", 0),
        ("路灯（含镇区)正常", 1),
        ("路灯(含镇区）正常", 1),
        ("路灯(含镇区)，正常", 0),
        ("每天8:00至18:00，全年开放", 0),
        ("共12,846册，其中新书1,500册", 0),
        ("链接 a.b?c，见附件", 0),
    ],
)
def test_mixed_width(text, pieces):
    assert len(mixed_width(text)) == pieces


# --- C512 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("完成巷道硬化、照明、", 1),
        ("完成巷道硬化，\n", 1),
        ("完成巷道硬化。", 0),
        ("完成巷道硬化：", 0),
        ("路灯（含镇区正常", 1),
        ("路灯含镇区）正常", 1),
        ("路灯(含镇区）正常", 0),
        ("《办法和“细则”", 1),
        ("“一老一小", 1),
        ("1）路灯；2）公路", 0),
        ("一）路灯\n二）公路", 0),
        ("（一）路灯；（二）公路", 0),
        ("完成率（100）达标", 0),
    ],
)
def test_unfinished(text, pieces):
    assert len(unfinished(text)) == pieces


# --- C513 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("群众的的反映", 1),
        ("达到目的的项目", 0),
        ("的的确确", 0),
        ("路灯，，公路", 1),
        ("路灯。，公路", 1),
        ("路灯，。", 1),
        ("路灯。。", 1),
        ("路灯。。。", 0),
        ("组织开展开展培训", 1),
        ("一户一户走访", 0),
        ("逐个逐个排查", 0),
        ("大家商量商量", 0),
        ("2024年2024年", 0),
        ("高高兴兴，干干净净", 0),
        ("为了了解情况", 0),
    ],
)
def test_doubled(text, pieces):
    assert len(doubled(text)) == pieces


def test_slips_are_told_once_each():
    asked = project(goal=Goal(expected="路灯,公路，的的，，（", actual="路灯,公路，的的，，（"))
    assert codes(asked) == ["C510", "C512", "C513"]


def test_the_report_is_asked_too():
    about = report(narrative=Narrative(organisation="抽查**个项目，，"), number="示政〔2025〕号")
    subject = YearSubject(unit_year=island(about=about), standard=standard(), evaluations=())
    found = [item for code in SLIPS for check in year_questions(code) for item in check(subject)]
    assert [item.code for item in found] == ["C507", "C512", "C513"]
    assert found[0].field_path == ("正文", "绩效自评工作组织开展情况")
    assert "2" not in found[0].message.replace("2025", "")


# --- C511 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "actual", "name", "told"),
    [
        ("≥3", "4", "药品抽验", ["C511"]),
        ("3", "3", "工程资金金额", ["C511"]),
        ("≥3批次", "4", "药品抽验", []),
        ("≥3", "4批次", "药品抽验", []),
        ("≥3", "4", "药品抽验批次", []),
        ("≥3", "4", "监管企业数", []),
        ("≥95", "96", "亮灯率", []),
        ("≥95", "96", "群众满意度", []),
        ("20000", "23333", "服务外包（万美元）", []),
        ("0", "0", "责任事故", []),
        ("≥95%", "96", "药品抽验", []),
        ("效果明显", "好", "药品抽验", []),
        ("12月底前", "12月", "药品抽验", []),
    ],
)
def test_units(target, actual, name, told):
    assert codes(project(indicator(target, actual, name=name))) == told


def test_a_form_not_yet_filled_in_is_not_asked_for_units():
    assert codes(project(indicator("≥3", "", name="药品抽验", weight=None))) == []
    assert codes(project(indicator("≥3", "", name="药品抽验"))) == ["C511"]


def test_missing_units_are_told_once():
    lines = [indicator("≥3", "4", name=f"抽验{letter}") for letter in "甲乙丙丁戊"]
    (found,) = findings(project(*lines))
    assert found.message.startswith("指标“抽验甲”（≥3）、“抽验乙”（≥3）")
    assert "等 5 项" in found.message


def test_two_blanks_are_no_bold_words():
    assert len(template_pieces("培训**人，发放资料**份")) == 2
    assert len(template_pieces("**人参加，发放**份")) == 2


# --- C507: the empty forms ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "（项目名称）",
        " (指标名称) ",
        "（单位全称）",
        "（单位名称）2025年度部门预算项目绩效自评工作报告",
    ],
)
def test_a_name_of_an_empty_form(text):
    assert len(template_pieces(text)) == 1


def test_a_name_of_an_empty_form_further_on_is_speech():
    assert template_pieces("按统一格式（项目名称）登记") == []


@pytest.mark.parametrize(("status", "told"), [(Status.DRAFT, []), (Status.PUBLIC, ["C507"])])
def test_a_draft_may_stand_as_the_empty_form(status, told):
    assert (
        codes(project(indicator(name="（指标名称）"), name="（项目名称）", status=status)) == told
    )


def found_on_site(unit, site, *, status=Status.PUBLIC):
    year = replace(island(project(status=Status.DRAFT), about=report(status=status)), unit=unit)
    whole = replace(ledger(year), site=site)
    subject = SiteSubject(ledger=whole, years=())
    return [
        (item.place.file.rsplit("/")[-1], item.field_path[0])
        for ask in (c507_blanks_are_filled.ask_site, c721_publisher_is_named.ask)
        for item in ask(subject)
    ]


def test_unit_and_site_are_asked_once_they_publish():
    unit = Unit(id="a", name="（单位全称）", places=Places(file="data/a/unit.yml"))
    site = Site(name="明账", publisher="（填写发布机构）", places=Places(file="data/site.yml"))
    both = [("unit.yml", "单位名称"), ("site.yml", "发布机构")]
    assert found_on_site(unit, site) == both
    assert found_on_site(unit, site, status=Status.DRAFT) == []
    assert found_on_site(replace(unit, example=True), site) == both[:1]
    real = replace(site, publisher="财政局", address="https://xx.gov.cn/")
    assert found_on_site(replace(unit, name="示例镇"), real) == []
