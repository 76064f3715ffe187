"""What the public may see of the findings: nothing that tells of a draft or a withheld project."""

from __future__ import annotations

import pytest

from generator.concluding.public_findings import public_findings
from generator.concluding.rulebook import RULES, rule
from generator.concluding.settled_findings import settle
from generator.facts.diagnostics import Finding, Rule, finding
from generator.facts.records.ledger import Ledger
from generator.judging.year.evaluated_year import evaluate_years
from generator.reading.repo.read_ledger import read_ledger
from tests.support.judged import audited

GOOD = "data/a/2024/projects/gongkai.yml"
HIDDEN = "data/a/2024/projects/yincang.yml"
REPORT = "data/a/2024/report.yml"
TEXT = (
    "全年组织党员活动6次，每次都有签到、有记录、有照片，参加党员共计320人次，"
    "对困难党员逐户走访，收集意见23条，全部当场答复或者限期办结，村民普遍满意。"
)
SECRET = "某某专项整治部署经费"


def project(name: str, status: str, executed: str = "91.00") -> str:
    basis = "不予公开依据:\n  法律依据: 《条例》第十四条\n" if status == "不予公开" else ""
    return (
        f"项目名称: {name}\n状态: {status}\n{basis}"
        f"年度资金:\n  年度资金总额:\n    全年预算数: 80.10\n    全年执行数: {executed}\n"
        f"年度总体目标:\n  预期目标: 组织党员活动\n  实际完成情况: {TEXT}\n"
    )


def ledger_of(**files: str) -> tuple[Ledger, tuple[Finding, ...]]:
    tree = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n",
        "data/a/2024/attachments/zhaopian.zip": "",
        REPORT: files.pop("report", "标题: 报告\n状态: 公开\n正文: {绩效目标实现情况: 都完成了}\n"),
        **{f"data/a/2024/projects/{name}.yml": text for name, text in files.items()},
    }
    reading = read_ledger({name: text.encode() for name, text in tree.items()})
    assert reading.ledger is not None
    found = (*reading.findings, *audited(reading.ledger))
    return reading.ledger, settle(reading.ledger, found)


def seen(**files: str) -> tuple[Finding, ...]:
    ledger, findings = ledger_of(**files)
    return public_findings(ledger, evaluate_years(ledger), findings)


def words(findings: tuple[Finding, ...]) -> str:
    return "\n".join(f"{item.place.file} {item.message} {item.advice}" for item in findings)


def test_of_a_public_project_all_that_can_be_explained_is_seen():
    ledger, findings = ledger_of(gongkai=project("党建活动经费", "公开"))
    assert "C203" in {
        item.code for item in public_findings(ledger, evaluate_years(ledger), findings)
    }


@pytest.mark.parametrize("status", ["草稿", "不予公开"])
def test_nothing_of_a_hidden_project_is_seen(status: str):
    files = {"gongkai": project("党建活动经费", "公开"), "yincang": project(SECRET, status)}
    ledger, findings = ledger_of(**files)
    assert HIDDEN in {item.place.file for item in findings}
    shown = public_findings(ledger, evaluate_years(ledger), findings)
    assert {item.place.file for item in shown} == {GOOD}
    assert SECRET not in words(shown)
    assert "yincang" not in words(shown)


@pytest.mark.parametrize("status", ["草稿", "不予公开"])
def test_a_finding_that_only_a_hidden_project_brings_about_is_not_seen(status: str):
    """The public text is copied from the hidden one, and the report's totals count it."""
    alone = seen(gongkai=project("党建活动经费", "公开"))
    report = (
        "标题: 报告\n状态: 公开\n声明合计:\n  项目数: 1\n  预算合计: 80.10\n  执行合计: 91.00\n"
    )
    with_hidden = seen(
        report=report,
        gongkai=project("党建活动经费", "公开"),
        yincang=project(SECRET, status),
    )
    assert {(item.code, item.message) for item in with_hidden} <= {
        (item.code, item.message)
        for item in (*alone, *seen(report=report, gongkai=project("党建活动经费", "公开")))
    }


def test_of_a_report_that_is_a_draft_nothing_is_seen():
    report = "标题: 报告\n状态: 草稿\n声明合计:\n  项目数: 7\n"
    assert seen(report=report, gongkai=project("党建活动经费", "公开")) == ()


@pytest.mark.parametrize(
    "private", [item for item in RULES if not item.explainable], ids=lambda item: item.code
)
def test_form_and_privacy_are_for_the_unit_alone(private: Rule):
    ledger, _ = ledger_of(gongkai=project("党建活动经费", "公开"))
    (island,) = ledger.years
    made = finding(private, island.projects[0].places, ("项目名称",), "有问题。")
    assert public_findings(ledger, evaluate_years(ledger), (made,)) == ()


def public_words(files: dict[str, str]) -> set[tuple[str, str, str]]:
    return {(item.place.file, item.code, item.message) for item in seen(**files)}


def copies(count: int) -> dict[str, str]:
    names = ("党建活动经费", "村道路灯维护", "学校修缮", "卫生室设备购置", "垃圾清运")
    return {f"gong-{number}": project(names[number], "公开") for number in range(count)}


@pytest.mark.parametrize("status", ["草稿", "不予公开"])
@pytest.mark.parametrize("count", [1, 2, 4, 5])
def test_a_hidden_copy_neither_adds_nor_silences_nor_rewords_anything(status: str, count: int):
    """With one more copy the rule changes from C502 to C505, and the count in its sentence."""
    alone = public_words(copies(count))
    assert bool(alone & public_words(copies(5))) is (count > 0)
    hidden = {
        "yincang": project(SECRET, status, executed="1.00"),
        "a-yincang": project("乙", status),
    }
    assert public_words(copies(count) | hidden) == alone


@pytest.mark.parametrize("status", ["草稿", "不予公开"])
@pytest.mark.parametrize("key", ["名称", "说明"])
def test_an_attachment_whose_title_names_a_hidden_project_is_not_told_of(status: str, key: str):
    titles = {"名称": "验收汇总", "公开": "否", "不公开理由": "含个人信息"}
    titles[key] = f"{SECRET}等项目验收汇总"
    report = (
        "标题: 报告\n状态: 公开\n附件:\n  - "
        + "\n    ".join(f"{name}: {text}" for name, text in titles.items())
        + "\n"
    )
    files = {
        "report": report,
        "gongkai": project("党建活动经费", "公开"),
        "yincang": project(SECRET, status),
    }
    assert {"C701", "C702"} & {item.code for item in ledger_of(**files)[1]}
    assert not {"C701", "C702"} & {item.code for item in seen(**files)}
    assert SECRET not in words(seen(**files))


def test_what_was_found_in_an_attachment_is_told_where_the_public_file_lists_it():
    """The draft lists the same file first."""
    listing = "佐证材料:\n  - 名称: 照片\n    文件: zhaopian.zip\n    公开: 是\n"
    tree = {
        "a-caogao": project(SECRET, "草稿") + listing,
        "gongkai": project("党建活动经费", "公开") + listing,
    }
    ledger, findings = ledger_of(**tree)
    (island,) = ledger.years
    draft = next(item for item in island.projects if item.id == "a-caogao")
    made = finding(
        rule("C711"), draft.places, ("佐证材料", 0, "文件"), "附件“zhaopian.zip”的格式不便公开。"
    )
    shown = [
        item
        for item in public_findings(ledger, evaluate_years(ledger), (*findings, made))
        if item.code == "C711"
    ]
    assert [(item.place.file, item.message) for item in shown] == [(GOOD, made.message)]


def test_explained_findings_keep_their_explanation():
    text = (
        project("党建活动经费", "公开")
        + "说明:\n  - 规则: C203\n    理由: 年末追加的批复次年才到\n"
    )
    shown = [item for item in seen(gongkai=text, yincang=project(SECRET, "草稿")) if item.explained]
    assert [item.code for item in shown] == ["C203"]


def test_another_file_is_told_by_what_it_is_not_by_its_path():
    told = seen(**copies(2))
    said = "\n".join(f"{item.message} {item.advice}" for item in told)

    assert "示例镇人民政府 2024 年的“党建活动经费”" in said
    assert "data/" not in said
