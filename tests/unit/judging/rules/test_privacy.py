"""Where a leak is told, how often, and that no finding repeats it. Everything here is made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.concluding.conclude import conclude
from generator.concluding.masked_findings import masked_findings
from generator.facts.attachments import AttachedFile, Passage, RepoFiles
from generator.facts.diagnostics import Explanation, Finding
from tests.support.attachment_files import IDENTITY, MOBILE, PERSON
from tests.support.case_folders import BASE

PROJECT = "data/danwei/2024/projects/project.yml"
HEAD = "项目名称: 困难群众救助\n状态: 草稿\n示例: 是\n"
ATTACHMENTS = "data/danwei/2024/attachments"


def found(changes: Mapping[str, str | bytes]) -> tuple[Finding, ...]:
    tree = {name: text.encode() for name, text in BASE.items()}
    tree |= {
        name: text if isinstance(text, bytes) else text.encode() for name, text in changes.items()
    }
    return conclude(tree).findings


def codes(changes: Mapping[str, str | bytes]) -> list[str]:
    return [f"{item.place.line}:{item.place.column} {item.code}" for item in found(changes)]


def in_project(text: str) -> list[str]:
    return codes({PROJECT: HEAD + text})


def test_one_line_and_kind_is_one_finding():
    assert in_project(f"备注: 电话{MOBILE}、{MOBILE}，身份证{IDENTITY}\n") == [
        "4:7 C602",
        "4:34 C601",
    ]
    assert in_project(f"备注: |\n  {MOBILE}\n  {MOBILE}\n") == ["5:3 C602", "6:3 C602"]


def test_remarks_count_and_say_so():
    (item,) = found({PROJECT: HEAD + f"备注: 正常 # 电话{MOBILE}\n"})
    assert item.message.startswith("批注里写了手机号 138****8000")


def test_a_number_sign_within_quotes_is_no_remark():
    (item,) = found({PROJECT: HEAD + f'备注: "编号 # 电话{MOBILE}"\n'})
    assert item.message.startswith("“备注”里")


def test_folded_and_escaped_texts_are_read_too():
    folded = f"备注: >-\n  住院的是低保户\n  {PERSON}。\n"
    assert in_project(folded) == ["4:5 C608"]
    escaped = (
        '备注: "\\u0031\\u0033\\u0038\\u0030\\u0030\\u0031\\u0033\\u0038\\u0030\\u0030\\u0030"\n'
    )
    assert in_project(escaped) == ["4:5 C602"]
    assert [item.excerpt for item in found({PROJECT: HEAD + escaped})] == [""]


def test_what_the_lines_show_is_not_told_again_for_the_text():
    assert in_project(f"备注: 救助低保户{PERSON}家，电话 {MOBILE}\n") == ["4:10 C608", "4:18 C602"]


def test_a_file_that_cannot_be_read_is_looked_at_all_the_same():
    assert "5:4 C602" in in_project(f"备注: [a\n电话 {MOBILE}\n")
    broken = {
        "data/danwei/2024/report.yml": "标题: 报告\n状态: 不对\n",
        PROJECT: HEAD + f"备注: {MOBILE}\n",
    }
    assert "4:5 C602" in codes(broken)  # the project is sound but its year is not in the ledger


def test_own_standards_and_stray_files_are_looked_at():
    assert "1:5 C602" in codes({"data/standards/a.yml": f"说明: {MOBILE}\n"})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("data/site.yml", f"网站名称: 明账\n发布机构: 示例县财政局\n网站说明: 电话{MOBILE}\n"),
        ("data/danwei/unit.yml", f"单位名称: 示例镇人民政府\n示例: 是\n简介: 电话{MOBILE}\n"),
        ("data/danwei/2024/report.yml", f"标题: 报告\n状态: 草稿\n备注: 电话{MOBILE}\n"),
        (
            "data/danwei/2024/review.yml",
            f"状态: 草稿\n复核单位: 示例县财政局\n备注: 电话{MOBILE}\n",
        ),
    ],
)
def test_every_kind_of_file(name, text):
    assert [item.code for item in found({name: text}) if item.place.file == name] == ["C602"]


def test_contact_details_are_for_offices():
    unit = "单位名称: 示例镇人民政府\n示例: 是\n联系方式: {}\n"
    name = "data/danwei/unit.yml"
    assert codes({name: unit.format(f"{PERSON}，0312-8000000，a@example.com")}) == []
    assert codes({name: unit.format(f"{PERSON} {MOBILE}")}) == ["3:11 C602"]


def test_codes_may_look_like_numbers_but_not_like_people():
    assert in_project(f"项目编码: {MOBILE}\n") == []
    assert in_project(f'项目编码: "{IDENTITY}"\n') == ["4:8 C601"]


def test_reasons_may_speak_of_secrecy():
    kept = "佐证材料:\n  - 名称: 底稿\n    公开: 否\n    不公开理由: （内部资料）\n"
    assert in_project(kept) == []
    assert in_project("备注: （内部资料）\n") == ["4:5 C609"]


def test_no_explanation_lets_a_leak_stand():
    told = found({PROJECT: HEAD + f"备注: {MOBILE}\n说明:\n  - 规则: C602\n    理由: 本人同意\n"})
    assert [item.explained for item in told if item.code == "C602"] == [False]


def test_names_of_files():
    assert codes({f"{ATTACHMENTS}/{MOBILE}.txt": "a"}) == ["1:1 C602", "1:1 C715"]
    (leak, _) = found({f"{ATTACHMENTS}/{MOBILE}.txt": "a"})
    assert leak.place.file == f"{ATTACHMENTS}/138****8000.txt"
    assert MOBILE not in leak.message


def test_a_listed_name_is_told_where_it_is_listed():
    listed = HEAD + f"佐证材料:\n  - 名称: 表\n    文件: {MOBILE}.txt\n    公开: 是\n"
    assert codes({PROJECT: listed, f"{ATTACHMENTS}/{MOBILE}.txt": "a"}) == ["6:9 C602"]


# --- attachments -------------------------------------------------------------------------------------------


def of_file(**holds: object) -> list[Finding]:
    """The findings on one listed attachment that holds this."""
    from generator.reading.repo.read_ledger import read_ledger
    from tests.support.judged import audited

    text = HEAD + "佐证材料:\n  - 名称: 表\n    文件: a.docx\n    公开: 是\n"
    tree = {name: body.encode() for name, body in BASE.items()} | {
        PROJECT: text.encode(),
        f"{ATTACHMENTS}/a.docx": b"",
    }
    file = AttachedFile(name=f"{ATTACHMENTS}/a.docx", size=1, **holds)  # type: ignore[arg-type]
    ledger = read_ledger(tree).ledger
    assert ledger is not None
    return list(audited(ledger, files=RepoFiles(names=frozenset(tree), attached=(file,))))


def test_many_leaks_of_one_kind_are_one_finding_with_the_first_place():
    page = Passage(where="第 2 页", text=f"电话{MOBILE}\n{MOBILE}\n")
    sheet = Passage(where="工作表“发放”", text=f"\n{IDENTITY}\n", unit="行")
    first, second = of_file(passages=(sheet, page))
    assert first.message == "附件“a.docx”的工作表“发放”第 2 行写了身份证号 1101**********0014。"
    assert second.message == "附件“a.docx”的第 2 页里写了手机号 138****8000。这样的地方共 2 处。"
    assert (first.place.line, first.place.column) == (6, 9)


@pytest.mark.parametrize(
    "author",
    [PERSON, "王 小 花", "zhangsan@example.com", "王小花 财务", f"作者{MOBILE}"],
)
def test_authors_who_are_people(author):
    assert [item.code for item in of_file(authors=(("作者", author),))] == ["C610"]


@pytest.mark.parametrize(
    "author",
    [
        "",
        "Administrator",
        "微软用户",
        "user",
        "lenovo",
        "示例镇财政所",
        "党政办公室",
        "zhang",
        "张某某",
        "USER-20200101ABC",
        "WPS_1234567890",
    ],
)
def test_authors_who_are_not(author):
    assert of_file(authors=(("作者", author),)) == []


def test_who_left_a_comment_goes_with_it():
    left = of_file(comments=2, changes=1, authors=(("修订者、批注者", PERSON),))
    assert [item.message for item in left] == ["附件“a.docx”里留着1 处修订、2 条批注。"]


def test_hidden_parts_and_places():
    told = of_file(hidden=(f"隐藏的工作表“{MOBILE}”", "b", "c", "d"), located=("1.jpg",))
    assert [item.code for item in told] == ["C612", "C613"]
    assert told[0].message == "附件“a.docx”里有隐藏的工作表“138****8000”、b、c等 4 处。"
    assert told[1].message == "附件“a.docx”里的 1 张照片带着拍摄地点的经纬度。"


# --- discretion --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"执行数: {MOBILE} {PERSON} {IDENTITY}\n",  # an unknown key is quoted
        f"状态: {MOBILE}\n",  # so is a word that is none of the list
        f"{MOBILE}: 1\n",
        f"备注: '{IDENTITY}\n",
        f"备注 {MOBILE}\n",
        f"评分标准: {MOBILE}\n",
        f"佐证材料:\n  - 名称: a\n    文件: ../{MOBILE}.pdf\n    公开: 是\n",
        f"自评总分: {MOBILE}\n",
        f"实施期间: {MOBILE}\n实施期间: 联系 {MOBILE}\n",
    ],
)
def test_no_finding_of_any_rule_repeats_it(text):
    told = found({PROJECT: HEAD + text})
    assert told
    for item in told:
        for secret in (MOBILE, IDENTITY, PERSON):
            assert secret not in item.message + item.advice + item.excerpt, item.code
        assert not item.excerpt or len(item.excerpt) == len(
            (HEAD + text).split("\n")[item.place.line - 1]
        )


def test_a_reason_repeats_it_neither():
    reason = f"户主{MOBILE}来问过，走访低保户{PERSON}家"
    plain = found({PROJECT: HEAD + f"备注: {MOBILE}\n"})[0]
    said = Explanation(rule="C304", reason=reason)
    (item,) = masked_findings([replace(plain, explanation=said)])
    assert item.explanation is not None
    assert item.explanation.reason == "户主138****8000来问过，走访低保户王某某家"


def test_keys_on_the_way_are_masked_too():
    told = found({PROJECT: HEAD + f"未知项{MOBILE}: 1\n"})
    assert ("未知项138****8000",) in {item.field_path for item in told}
    assert not any(MOBILE in str(item.field_path) for item in told)


def test_the_name_of_a_key_is_masked_in_the_sentence():
    """The line shows whose number it is; the sentence quotes only the name."""
    told = found({PROJECT: HEAD + f"{PERSON}: {MOBILE}\n"})
    assert not any(PERSON in item.message + item.advice for item in told)
