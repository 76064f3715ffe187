"""A filled-in work paper: what is taken over, and everything that cannot be, at its cell."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from generator.exchanging.review_sheet.answers import SheetFault
from generator.exchanging.review_sheet.read import open_work_paper, read_work_paper
from generator.exchanging.review_sheet.sheet_rows import Answer
from tests.support.reviews import LAMPS
from tests.support.sheets import PAPER, filled, opened, paper, reading, rows

D = Decimal
EMPTY = "状态: 草稿\n"


def answers(cells: dict[str, object]) -> dict[str, Answer]:
    found = reading(cells, review=EMPTY)
    assert found.faults == ()
    return {row.line: answer for row, answer in found.answers}


def faults(cells: dict[str, object], **changed: str) -> list[tuple[str, str]]:
    found = reading(cells, **({"review": EMPTY} | changed))
    assert all(fault.advice.endswith("。") for fault in found.faults)
    return [(fault.cell, fault.message) for fault in found.faults]


def test_a_paper_nobody_touched_gives_what_the_review_holds():
    found = reading({})
    assert found.faults == ()
    assert (found.reviewer, found.dated) == ("示例县财政局", datetime.date(2025, 4, 15))
    assert {row.line: answer.score for row, answer in found.answers} == {
        "执行率": D("8.5"),
        "1": D("40.5"),
        "合计": None,
    }
    assert reading({}, review=EMPTY).answers == ()


def test_answers():
    found = answers(
        {
            "复核得分4": 8.4,
            "理由4": "次年支付",
            "复核完成值5": "=81盏".removeprefix("="),
            "复核得分5": "４０.５",
            "理由5": " 清点 \n 两遍 ",
            "佐证（“合计”行写结论）5": "记录",
            "佐证（“合计”行写结论）8": "调低",
        }
    )
    assert found == {
        "执行率": Answer(score=D("8.4"), reason="次年支付"),
        "1": Answer(actual="81盏", score=D("40.5"), reason="清点\n两遍", evidence="记录"),
        "合计": Answer(evidence="调低"),
    }


def test_what_excel_makes_of_values_is_read_as_it_looks():
    found = answers(
        {
            "复核完成值5": datetime.datetime(2024, 11, 18),
            "理由5": "看了",
            "复核完成值6": 5,
            "理由6": 2024,
            "复核得分6": 9.700000000000001,
        }
    )
    assert (found["1"].actual, found["2"].actual) == ("2024-11-18", "5")
    assert (found["2"].reason, found["2"].score) == ("2024", D("9.7"))


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (
            {"复核得分5": "九分", "理由5": "x"},
            [("M5", "“复核得分”写成了“九分”，是汉字，不是数字。")],
        ),
        (
            {"复核得分5": "40分", "理由5": "x"},
            [("M5", "“复核得分”写成了“40分”，带了单位“分”。")],
        ),
        (
            {"复核得分5": 51, "理由5": "x"},
            [("M5", "“复核得分”写的是 51，要在 0 到分值 50 之间。")],
        ),
        (
            {"复核得分5": -1, "理由5": "x"},
            [("M5", "“复核得分”写的是 -1，要在 0 到分值 50 之间。")],
        ),
        (
            {"复核得分5": 40, "理由5": '=CONCAT("a","b")'},
            [("N5", "“理由”是公式，文件里没有算出的结果。")],
        ),
        ({"复核得分5": 40}, [("N5", "填了“复核得分”，没有写“理由”。")]),
        ({"复核完成值6": "5个"}, [("N6", "填了“复核完成值”，没有写“理由”。")]),
        (
            {"复核得分5": "=20+20", "理由5": "x"},
            [("M5", "“复核得分”是公式，文件里没有算出的结果。")],
        ),
        ({"复核完成值4": "x"}, [("L4", "“执行率”这一行不填“复核完成值”，却写了“x”。")]),
        ({"G2": "4月15日"}, [("G2", "“复核日期”写成了“4月15日”，不是日期。")]),
        (
            {"自评得分6": 29, "三级指标5": "路灯"},
            [
                (
                    "E5",
                    "“三级指标”这一格锁定，不能改：底稿上是“路灯”，数据里是“维护路灯盏数”。",
                ),
                ("I6", "“自评得分”这一格锁定，不能改：底稿上是“29”，数据里是“30”。"),
            ],
        ),
        ({"项目标识6": "x"}, [("P6", "这一行写的是项目“x”的“2”，数据里没有。")]),
        (
            {"序号6": 1},
            [
                ("P6", "这一行和 P5 是同一项（项目“lamps”的“1”）。"),
                (
                    "E6",
                    "“三级指标”这一格锁定，不能改：底稿上是“受益村数”，数据里是“维护路灯盏数”。",
                ),
            ],
        ),
    ],
)
def test_faults(cells: dict[str, object], wanted: list[tuple[str, str]]):
    found = faults(cells)
    assert [item for item in wanted if item not in found] == []
    if "序号6" not in cells:
        assert sorted(found) == sorted(wanted)


def test_all_faults_in_one_run_in_the_order_of_the_sheet():
    found = faults({"复核得分7": 99, "理由7": "x", "复核得分4": "x", "复核得分5": 1})
    assert [cell for cell, _ in found] == ["M4", "N4", "N5", "M7"]


def test_columns_that_are_missing():
    ((cell, message),) = faults({"M3": "得分", "N3": None})
    assert cell == "第 3 行"
    assert message == "少了“复核得分”、“理由”这几列。"


def test_rows_that_are_missing():
    book = load_workbook(io.BytesIO(paper(review=EMPTY)))
    book[PAPER].delete_rows(6)
    made = io.BytesIO()
    book.save(made)
    found = read_work_paper(opened(made.getvalue()), rows(review=EMPTY))
    assert [fault.message for fault in found.faults] == ["项目“lamps”少了 1 行：2。"]


def test_data_that_changed_since_matter_only_where_something_is_answered():
    content = filled(paper(review=EMPTY), {"复核得分5": 40, "理由5": "清点"})
    elsewhere = LAMPS.replace("实际完成值: 6个", "实际完成值: 7个")
    assert read_work_paper(opened(content), rows(review=EMPTY, lamps=elsewhere)).faults == ()
    here = LAMPS.replace("实际完成值: 100盏", "实际完成值: 90盏")
    (fault,) = read_work_paper(opened(content), rows(review=EMPTY, lamps=here)).faults
    assert fault.cell == "G5"
    assert fault.message == "写出底稿以后数据改过：“实际完成值”底稿上是“100盏”，现在是“90盏”。"


def test_scores_computed_anew_are_no_fault():
    content = filled(paper(review=EMPTY), {"复核得分5": 40, "理由5": "清点", "复算得分5": 1})
    assert read_work_paper(opened(content), rows(review=EMPTY)).faults == ()


def test_files_that_are_no_work_paper():
    made = io.BytesIO()
    Workbook().save(made)
    for content, said in (
        (made.getvalue(), "这不是复核底稿"),
        (b"x", "不是 .xlsx 文件"),
        (paper()[:-500], "不是 .xlsx 文件，或者文件损坏"),
    ):
        found = open_work_paper(content)
        assert isinstance(found, SheetFault)
        assert said in found.message


def test_whose_paper_it_is():
    found = opened(paper())
    assert (found.unit, found.year) == ("jia", "2024")
