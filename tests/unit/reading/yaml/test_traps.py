"""The raw-text look: what it finds and, as important, what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.reading.vocabulary.form_words import known_words
from generator.reading.yaml.indentation import straighten
from generator.reading.yaml.lines import closing_bracket, closing_quote, quoted, split_line
from generator.reading.yaml.source import read_source
from generator.reading.yaml.traps.scan import find_traps
from generator.reading.yaml.traps.trap import Level
from tests.support.repo import REPO

DATA = sorted((REPO / "data").rglob("*.yml"))


def look(text: str, level: Level = Level.SUSPECT) -> list[tuple[int, int, str]]:
    scan = find_traps(text.split("\n"), known_words(), level)
    return [(number, trap.column + 1, trap.rule.code) for number, trap in scan.traps]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(REPO).as_posix())
def test_nothing_is_found_in_good_files(path: Path):
    assert look(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("level", [Level.SILENT, Level.BREAKING])
@pytest.mark.parametrize(
    "text",
    [
        "备注: 一：二",
        "备注: “甲”与“乙”：丙",
        "备注: 徐字[2021]29号",
        "备注: 12:30 开会",
        "备注: http://www.gov.cn/",
        '备注: "a: b # c"',
        "备注: '得分：10'",
        "备注: [甲, 乙]",
        "备注: {甲: 乙}",
        "备注: [甲,\n  乙: 丙\n]",
        "备注: |\n  得分：10\n\n  -一级指标\n  >=90%\n领域: 党建",
        "备注: >-\n  * 重点\n领域: 党建",
        "备注: |2\n    　　缩进\n领域: 党建",
        '备注: "两行\n  得分 10"\n领域: 党建',
        "备注: 两行\n  接着：写",
        "领域:\n  写在下一行：的文字",
        "涉及领域:\n  - 一是：加强\n  - 基层党建",
        "得分: -5",
        "备注: # 批注",
        "备注: 甲 # 批注",
        "# 得分：10",
        "绩效指标:\n- 三级指标: 甲\n- 三级指标: 乙",
        "备注: ——",
        "备注: ≥90%",
        "备注: <5",
        "备注: =100%",
        "---\n备注: 无\n...",
    ],
)
def test_good_yaml_is_left_alone(text: str, level: Level):
    yaml.compose(text)
    assert look(text, level) == []


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        ("项目名称：党建", "项目名称: 党建"),
        ("得分：>=90%", "得分: 90%"),
        ("  -三级指标：*重点", '  - 三级指标: "*重点"'),
        ("  － 文号: [2021]29号", "  - 文号: 〔2021〕29号"),
        ("文号:　[2021]29号", "文号: 〔2021〕29号"),
        ("备注: 甲: 乙 # 批注", '备注: "甲: 乙" # 批注'),
        ("备注: '十四五'规划", "备注: \"'十四五'规划\""),
        ('备注: "D:\\资料"', "备注: 'D:\\资料'"),
        ("备注: -", "备注:"),
        ("“备注”：甲", "备注: 甲"),
        ('备注: "甲”', '备注: "甲"'),
        ("状态: !公开", "状态: 公开"),
        ("自评总分: %99", "自评总分: 99"),
        ("    样本数: !200", "    样本数: 200"),
        ("状态：: 公开", "状态: 公开"),
        ("状态：：公开", "状态: 公开"),
        ("备注: !公开", '备注: "!公开"'),
    ],
)
def test_the_corrected_line_is_right_in_all_it_shows(typed: str, fixed: str):
    scan = find_traps([typed], known_words(), Level.BREAKING)
    assert scan.lines == (fixed,)
    assert len(scan.traps) == 1
    assert not read_source("f.yml", "\n".join(scan.lines).encode()).findings or "- " in fixed


def test_a_known_word_makes_the_difference():
    assert look("得分:10", Level.SILENT) == [(1, 3, "C111")]
    assert look("得分率:10", Level.SILENT) == []


def test_lines_are_lined_up():
    text = "年度资金:\n    年度资金总额:\n        得分: 1\n  其他资金:\n        得分: 2\n状态: 公开"
    scan = straighten(find_traps(text.split("\n"), known_words(), Level.BREAKING))
    assert [(number, trap.rule.code) for number, trap in scan.traps] == [(4, "C118")]
    assert yaml.safe_load("\n".join(scan.lines)) == {
        "年度资金": {"年度资金总额": {"得分": 1}, "其他资金": {"得分": 2}}, "状态": "公开"
    }  # fmt: skip


def test_a_block_that_stands_wrong_is_one_finding():
    text = "项目名称: 甲\n  状态: 公开\n  领域: 党建\n  备注: 无\n"
    source = read_source("f.yml", text.encode())
    assert [(item.place.line, item.code) for item in source.findings] == [(2, "C118")]
    assert source.data == {"项目名称": "甲", "状态": "公开", "领域": "党建", "备注": "无"}


def test_a_line_is_taken_apart():
    line = split_line('  - "三级 指标" : 甲乙 # 批注')
    assert (line.indent, line.key, line.value) == ("  ", '"三级 指标"', "甲乙")
    assert line.column == 4
    assert line.with_value("丙") == '  - "三级 指标" : 丙 # 批注'


def test_quotes_and_brackets_close():
    assert closing_quote('"a\\"b"c', 0) == 5
    assert closing_quote("'a''b'c", 0) == 5
    assert closing_quote('"a', 0) == -1
    assert closing_bracket("[a, {b: ']'}] c", 0) == 12
    assert closing_bracket("[a", 0) == -1


@pytest.mark.parametrize("text", ["甲", 'a"b', "a'b", "a\\b", "a'b\"c\\d", ""])
def test_quoted_text_reads_back(text: str):
    assert yaml.safe_load(f"k: {quoted(text)}") == {"k": text}


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("dash", ["-", "- ", "  -", "-\t"])
def test_a_dash_alone_on_its_line_is_an_item(dash: str, level: Level):
    text = f"绩效指标:\n  {dash}\n      三级指标: 甲\n  {dash}\n      三级指标: 乙"
    scan = find_traps(text.split("\n"), known_words(), level)
    assert scan.traps == ()
    assert "\n".join(scan.lines) == text


def test_dashes_alone_on_their_lines_survive_another_mistake():
    rows = "".join(f"  -\n    三级指标: 指标{number}\n    分值: 10\n" for number in range(7))
    source = read_source("a.yml", f"项目名称：路灯\n状态 草稿\n绩效指标:\n{rows}".encode())
    assert [item.code for item in source.findings] == ["C110", "C131"]
    assert source.data is not None and len(source.data["绩效指标"]) == 7


ROWS = (
    "绩效指标:\n  - 三级指标: 甲\n    分值: 10\n    得分: 9\n"
    "  - 三级指标: 乙\n    分值: 20\n    得分: 8\n  - 三级指标: 丙\n    分值: 30\n    得分: 7\n"
)


def told(text: str) -> list[tuple[int, int, str]]:
    found = read_source("a.yml", text.encode()).findings
    return [(item.place.line, item.place.column, item.code) for item in found]


@pytest.mark.parametrize("mark", ["+ ", "* ", "1. ", "2、", "(1) ", "（3）", "4）", "① "])
def test_a_mark_that_is_no_dash_is_one_finding_in_a_file(mark: str):
    assert told(ROWS.replace("  - ", f"  {mark}")) == [(2, 3, "C119")]
    assert told(ROWS.replace("  - 三级指标: 乙", f"  {mark}三级指标: 乙")) == [(5, 3, "C119")]
    source = read_source("a.yml", ROWS.replace("  - ", f"  {mark}").encode())
    assert source.data == read_source("a.yml", ROWS.encode()).data
    assert "写成：  - 三级指标: 甲" in source.findings[0].advice


def test_lines_below_a_wide_mark_stay_where_they_are():
    text = "绩效指标:\n  (1) 三级指标: 甲\n      分值: 10\n"
    assert told(text) == [(2, 3, "C119")]


@pytest.mark.parametrize(
    "text", ["备注: |\n  1. 名称: 甲\n", "1. 项目名称: 甲\n", "备注: 分两步\n  1. 先挖，2. 后填\n"]
)
def test_numbers_in_speech_and_before_names_are_no_marks_of_a_list(text: str):
    assert "C119" not in [code for _, _, code in told(text)]


@pytest.mark.parametrize(
    ("typed", "line", "code", "advice"),
    [
        ("    三级指标: 乙", 5, "C125", "写成：  - 三级指标: 乙"),
        ("  三级指标: 乙", 5, "C119", "  - 三级指标: 乙"),
        ("# - 三级指标: 乙", 6, "C125", "请在上面补一行“- 三级指标: …”"),
    ],
)
def test_a_lost_dash_is_one_finding_that_tells_to_put_it_back(typed, line, code, advice):
    source = read_source("a.yml", ROWS.replace("  - 三级指标: 乙", typed).encode())
    (found,) = source.findings
    assert (found.place.line, found.code) == (line, code)
    assert advice in found.advice
    assert "删去" not in found.advice


def test_two_lost_dashes_are_two_findings_and_a_key_written_twice_is_what_it_was():
    text = ROWS.replace("  - 三级指标: 乙", "    三级指标: 乙")
    assert told(text.replace("  - 三级指标: 丙", "    三级指标: 丙")) == [
        (5, 5, "C125"),
        (8, 5, "C125"),
    ]
    source = read_source("a.yml", ROWS.replace("得分: 8", "得分: 8\n    得分: 7").encode())
    assert ["填了两次" in item.message for item in source.findings] == [True]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (ROWS.replace("\n  - 三级指标: 乙", "  - 三级指标: 乙"), (4, 12)),
        (ROWS.replace("绩效指标:\n", "绩效指标:"), (1, 8)),
    ],
)
def test_a_lost_line_end_is_one_finding(text, place):
    assert told(text) == [(*place, "C119")]


def test_a_value_behind_the_name_of_a_table_is_one_finding():
    text = "年度资金: 36.5万元\n  年度资金总额:\n    得分: 10\n"
    assert told(text) == [(1, 7, "C149")]
    assert read_source("a.yml", text.encode()).data == {"年度资金": {"年度资金总额": {"得分": 10}}}
    assert told("备注: 甲\n  乙\n") == []


def test_a_lost_name_of_a_row_is_one_finding():
    row = "    全年预算数: 1\n    全年执行数: 1\n"
    source = read_source("a.yml", f"年度资金:\n  年度资金总额:\n{row}{row}".encode())
    (found,) = source.findings
    assert (found.place.line, found.code) == (5, "C125")
    assert "当年财政拨款" in found.advice


@pytest.mark.parametrize(
    "text",
    [
        "绩效指标: [\n  {三级指标: 甲,\n   分值: 0, 年度指标值: '0'},\n  {分值: 5, 得分: 4}]",
        "{项目名称: 甲, 绩效指标: [\n  {三级指标: 甲,\n   分值: 0, 年度指标值: '0'}]}",
        "绩效指标:\n  - {三级指标: 甲,\n     分值: 5, 得分: 4\n    }",
    ],
)
def test_within_brackets_a_line_may_hold_several_pairs(text: str):
    assert look(text, Level.SILENT) == []
