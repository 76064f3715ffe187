"""Files to the ledger: what goes in, what stays out, and how a form becomes a record."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.facts.records.quantity import TargetKind
from generator.facts.records.states import Attainment, Progress, Status
from generator.reading.repo.paths import Role, read_name
from generator.reading.repo.read_ledger import Reading, read_ledger
from generator.reading.repo.standard_files import load_standards, packaged_standards
from generator.reading.schema.validation import SchemaKind

SITE = (
    "网站名称: 明账\n发布机构: 示例县财政局\n数据许可: {名称: CC BY 4.0, 网址: 'https://x.cn/'}\n"
)
UNIT = "单位名称: 示例镇人民政府\n简称: 示例镇\n行政区划代码: 130609\n"
REPORT = """\
标题: 自评报告
状态: 公开
成文日期: 2025-03-31
声明合计:
  项目数: 45
  预算合计: 1778.67
  得分分布:
    - {得分不低于: 90, 项目数: 43}
    - {得分低于: 60, 项目数: 2}
涉及领域: [党建, 2024]
正文:
  绩效目标实现情况: |
    第一段。

    第二段。
抽查:
  - 项目: dangjian
    日期: 2025-04-01
"""
PROJECT = """\
项目名称: 党建工作经费
项目编码: 0510210600
状态: 公开
示例: 是
年度资金:
  年度资金总额: {年初预算数: 80.10, 全年预算数: 80.1, 全年执行数: 0, 执行率: 86.19%, 分值: 10}
  其他资金: {全年预算数: 3}
预算调整:
  - {类型: 调减, 金额: 3.2, 日期: 2024-10-08}
年度总体目标:
  完成程度: 部分完成
  绩效目标完成率: 86.19%
绩效指标:
  - 一级指标: 产出
    二级指标: 时效
    三级指标: 完成时间
    年度指标值: 12月底前
    实际完成值: 12月20日
    不适用: 是
    满意度调查: {样本数: 100, 日期: 2024-11-30}
  - 三级指标: 活动次数
    年度指标值: 6
    计量单位: 次
自评总分: 98.50
佐证材料:
  - {名称: 合同, 文件: 合同.pdf, 公开: 是}
问题与措施:
  - {问题: 慢, 措施: 快, 完成时限: 2025, 进展: 进行中}
"""


def site(**changes: str | None) -> dict[str, bytes]:
    files: dict[str, str | None] = {
        "data/site.yml": SITE,
        "data/zhen/unit.yml": UNIT,
        "data/zhen/2024/report.yml": REPORT,
        "data/zhen/2024/projects/dangjian.yml": PROJECT,
        "data/zhen/2024/attachments/合同.pdf": "",
    }
    files.update({path.replace("__", "/") + ".yml": text for path, text in changes.items()})
    return {path: text.encode() for path, text in files.items() if text is not None}


def read(**changes: str | None) -> Reading:
    return read_ledger(site(**changes))


def test_the_form_becomes_a_record():
    reading = read()
    assert reading.findings == ()
    assert reading.ledger is not None
    (island,) = reading.ledger.years
    (project,) = island.projects
    assert (project.id, project.code, project.status) == ("dangjian", "0510210600", Status.PUBLIC)
    assert project.example
    assert str(project.funds.total.initial_budget) == "80.10"
    assert project.funds.total.executed == 0
    assert project.funds.total.stated_rate == Decimal("86.19")
    assert project.funds.appropriation is None
    assert project.funds.other is not None
    assert (project.changes[0].increase, project.changes[0].dated) == (False, date(2024, 10, 8))
    assert project.goal.attainment is Attainment.PARTIAL
    first, second = project.indicators
    assert (first.part, first.aspect) == ("产出指标", "时效指标")
    assert first.target.deadline == date(2024, 12, 31)
    assert first.actual.deadline == date(2024, 12, 20)
    assert first.not_applicable
    assert first.survey is not None
    assert first.survey.sample == 100
    assert (second.target.raw, second.target.kind) == ("6", TargetKind.PLAIN)
    assert (second.target.unit, second.actual.kind) == ("次", TargetKind.EMPTY)
    assert str(project.stated_total) == "98.50"
    assert project.evidence[0].public
    assert (project.measures[0].due, project.measures[0].progress) == ("2025", Progress.RUNNING)
    assert project.withholding is None
    assert project.places.of(("自评总分",)).line == 24


def test_the_report_the_unit_and_the_site_become_records():
    ledger = read().ledger
    assert ledger is not None
    (island,) = ledger.years
    assert (island.year, island.unit.label, island.unit.region_code) == (2024, "示例镇", "130609")
    report = island.report
    assert report.dated == date(2025, 3, 31)
    assert report.declared is not None
    assert report.declared.scores[1].upper == 60
    assert report.declared.budget == Decimal("1778.67")
    assert report.remainder is None
    assert report.areas == ("党建", "2024")
    assert report.narrative.attainment == "第一段。\n\n第二段。"
    assert report.spot_checks[0].project == "dangjian"
    assert (ledger.site.licence, ledger.site.licence_url) == ("CC BY 4.0", "https://x.cn/")
    assert [standard.id for standard in ledger.standards] == [s.id for s in packaged_standards()]


def test_withheld_with_its_basis():
    text = "项目名称: 甲\n状态: 不予公开\n不予公开依据: {法律依据: 条例第十四条, 理由: 涉密}\n"
    reading = read(data__zhen__2024__projects__b=text)
    assert reading.findings == ()
    assert reading.ledger is not None
    withheld = reading.ledger.years[0].projects[0].withholding
    assert withheld is not None
    assert (withheld.basis, withheld.reason) == ("条例第十四条", "涉密")


def test_a_broken_project_stays_out_and_the_rest_is_read():
    reading = read(data__zhen__2024__projects__a="项目名称: 甲\n状态: 草搞\n")
    assert reading.broken == {"data/zhen/2024/projects/a.yml"}
    assert reading.ledger is not None
    assert [project.id for project in reading.ledger.years[0].projects] == ["dangjian"]


@pytest.mark.parametrize("path", ["data__zhen__unit", "data__zhen__2024__report"])
@pytest.mark.parametrize("text", ["[", None])
def test_without_its_report_or_unit_a_year_stays_out(path: str, text: str | None):
    reading = read(**{path: text})
    assert reading.broken == {path.replace("__", "/") + ".yml"}
    assert reading.ledger is not None
    assert reading.ledger.years == ()
    assert len(reading.findings) == 1


@pytest.mark.parametrize("text", ["[", None])
def test_without_a_site_there_is_no_ledger_but_all_findings(text: str | None):
    reading = read(data__site=text, data__zhen__2024__projects__a="项目名称: 甲\n")
    assert reading.ledger is None
    assert reading.broken == {"data/site.yml", "data/zhen/2024/projects/a.yml"}


def test_an_empty_repo_lacks_its_site():
    assert [item.code for item in read_ledger({}).findings] == ["C167"]


def test_a_note_leaves_the_file_in():
    files = site()
    files["data/zhen/2024/~$报告.docx"] = b""
    files["data/.DS_Store"] = b""
    reading = read_ledger(files)
    assert [item.code for item in reading.findings] == ["C166"]
    assert reading.broken == frozenset()


def test_a_project_that_is_there_but_broken_is_not_unknown():
    reading = read(data__zhen__2024__projects__dangjian="项目名称: 甲\n")
    assert [item.code for item in reading.findings] == ["C142"]


def test_a_standard_that_is_there_but_broken_is_told_once():
    own = "项目名称: 甲\n状态: 草稿\n评分标准: eigen\n"
    reading = read(data__zhen__2024__projects__a=own, data__standards__eigen="名称: 甲\n")
    assert {item.place.file for item in reading.findings} == {"data/standards/eigen.yml"}


def test_what_is_not_public_need_not_be_there():
    text = "项目名称: 甲\n状态: 草稿\n佐证材料:\n  - {名称: 名单, 文件: 名单.xlsx, 公开: 否}\n"
    assert read(data__zhen__2024__projects__a=text).findings == ()


def test_findings_are_in_file_order_and_the_order_of_files_is_irrelevant():
    files = site(data__zhen__unit="单位名称：甲\n", data__zhen__2024__report="标题: 甲\n备注: [\n")
    forward = read_ledger(files)
    backward = read_ledger(dict(reversed(files.items())))
    assert forward.findings == backward.findings
    keys = [item.sort_key for item in forward.findings]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("path", "role", "kind"),
    [
        ("data/site.yml", Role.FORM, SchemaKind.SITE),
        ("data/zhen/unit.yml", Role.FORM, SchemaKind.UNIT),
        ("data/zhen/2024/report.yml", Role.FORM, SchemaKind.REPORT),
        ("data/zhen/2024/projects/a.yml", Role.FORM, SchemaKind.PROJECT),
        ("data/standards/a.yml", Role.FORM, SchemaKind.STANDARD),
        ("data/zhen/2024/attachments/甲/乙.yml", Role.ATTACHMENT, None),
        ("data/zhen/2024/projects/甲/a.yml", Role.UNEXPECTED, None),
        ("data/zhen/2024/a.yml", Role.UNEXPECTED, None),
        ("data/zhen/2024/projects/a.yml.bak", Role.UNEXPECTED, None),
        ("data/zhen/2024/projects/~$a.yml", Role.UNEXPECTED, None),
        ("data/readme.yml", Role.UNEXPECTED, None),
        ("data/zhen/.gitkeep", Role.IGNORED, None),
        ("data/.git/a.yml", Role.IGNORED, None),
    ],
)
def test_names(path: str, role: Role, kind: SchemaKind | None):
    name = read_name(path)
    assert (name.role, name.kind) == (role, kind)
    assert name.faults == ()


def test_the_standards_of_the_package_are_read():
    standards, findings = load_standards({})
    assert findings == ()
    national = next(item for item in standards if item.id == "caiyu-2020-10")
    assert national.execution_weight + national.indicator_weight == national.full_marks == 100
    assert national.grade(Decimal(90)) == "优"
    assert national.citation("小数").document


def test_a_file_that_is_missing_comes_with_the_way_to_make_it():
    found = read_ledger({"data/danwei/2024/projects/ludeng.yml": b""}).findings
    advice = {item.place.file: item.advice for item in found if item.code == "C167"}
    assert "网站名称: " in advice["data/site.yml"] and "发布机构: " in advice["data/site.yml"]
    assert "mingzhang new unit danwei，" in advice["data/danwei/unit.yml"]
    assert "mingzhang new year danwei 2024，" in advice["data/danwei/2024/report.yml"]
