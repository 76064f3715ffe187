"""Work papers on disk: written once, read back without losing a word."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.facts.records.review import Draw, DrawBy, Review
from generator.facts.records.states import Status
from generator.publishing.authoring.new_review import write_new_review
from generator.publishing.authoring.review_sheets import TakenOver, take_over, write_work_paper
from generator.publishing.disk.one_year import OneYear, one_year
from generator.publishing.disk.refusal import Refusal
from tests.support import reviews
from tests.support.sheets import filled

REVIEW = "data/jia/2024/review.yml"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    for name, text in {**reviews.FILES, "mkdocs.yml": "site_name: x\n"}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def year(repo: Path) -> OneYear:
    return one_year(repo, "jia", "2024")


def review(repo: Path) -> Review:
    found = year(repo).unit_year.review
    assert found is not None
    return found


def blocked(repo: Path) -> list[str]:
    """The codes that keep the review from being published."""
    found = year(repo).judged.findings
    return [item.code for item in found if item.blocks and item.place.file == REVIEW]


def filled_paper(repo: Path, cells: dict[str, object]) -> Path:
    target = repo.parent / "digao.xlsx"
    target.unlink(missing_ok=True)
    write_work_paper(year(repo), target, everything=True)
    target.write_bytes(filled(target.read_bytes(), cells))
    return target


def taken(repo: Path, cells: dict[str, object], *, replacing: bool = False) -> TakenOver:
    return take_over(repo, filled_paper(repo, cells), replacing=replacing)


def test_a_new_review_holds_the_draw_and_the_projects(repo: Path):
    (repo / REVIEW).unlink()
    draw = Draw(by=DrawBy.AMOUNT, seed="no", population=1, drawn=1, share=Decimal("100.00"))
    assert write_new_review(year(repo), draw, [("lamps", "路灯")]) == REVIEW
    text = (repo / REVIEW).read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../../.vscode/schemas/review.schema.json\n# 复核记录"
    )
    assert "\n  - 项目: lamps  # 路灯\n    指标:\n    结论:\n" in text
    found = review(repo)
    assert (found.status, found.draw) == (Status.DRAFT, draw)
    assert [entry.project for entry in found.projects] == ["lamps"]
    assert not [item for item in year(repo).judged.findings if item.place.file == REVIEW]
    with pytest.raises(Refusal, match="没有改动它"):
        write_new_review(year(repo), draw, [])


def test_a_paper_is_never_written_over_another(repo: Path):
    target = repo / "a.xlsx"
    assert write_work_paper(year(repo), target, everything=False) == 1
    with pytest.raises(Refusal, match="没有改动它"):
        write_work_paper(year(repo), target, everything=False)


def test_a_paper_lists_what_the_review_lists(repo: Path):
    other = repo / "data/jia/2024/projects/roads.yml"
    other.write_text(reviews.LAMPS, encoding="utf-8")
    assert write_work_paper(year(repo), repo / "a.xlsx", everything=False) == 1
    assert write_work_paper(year(repo), repo / "b.xlsx", everything=True) == 2
    (repo / REVIEW).unlink()
    assert write_work_paper(year(repo), repo / "c.xlsx", everything=False) == 2


def test_a_paper_nobody_filled_in_changes_nothing(repo: Path):
    done = taken(repo, {})
    assert (done.written, done.faults, done.clashes) == ("", (), ())


def test_what_is_new_is_added(repo: Path):
    before = (repo / REVIEW).read_text(encoding="utf-8")
    done = taken(repo, {"复核得分6": 25, "理由6": "一个村没有受益"})
    assert (done.written, done.projects, done.clashes, done.lost) == (REVIEW, 1, (), ())
    text = (repo / REVIEW).read_text(encoding="utf-8")
    assert text.startswith(before.split("项目:\n")[0])
    (entry,) = review(repo).projects
    assert [(item.number, item.name, item.score) for item in entry.indicators] == [
        (None, "维护路灯盏数", Decimal("40.5")),
        (2, "受益村数", Decimal(25)),
    ]
    assert taken(repo, {}).written == ""


def test_what_was_blank_in_the_paper_stays(repo: Path):
    text = (repo / REVIEW).read_text(encoding="utf-8")
    (repo / REVIEW).write_text("状态: 草稿\n", encoding="utf-8")
    paper = filled_paper(repo, {})
    (repo / REVIEW).write_text(text, encoding="utf-8")
    done = take_over(repo, paper, replacing=False)
    assert (done.written, done.clashes, done.faults) == ("", (), ())


def test_a_result_taken_back_goes_with_replace_and_not_without(repo: Path):
    emptied: dict[str, object] = {
        "复核得分5": None,
        "理由5": None,
        "复核完成值5": None,
        "佐证（“合计”行写结论）5": None,
    }
    before = (repo / REVIEW).read_bytes()
    done = taken(repo, emptied)
    assert {clash.new for clash in done.clashes} == {"（清空了）"}
    assert "40.5" in {clash.old for clash in done.clashes}
    assert (done.written, (repo / REVIEW).read_bytes()) == ("", before)
    done = taken(repo, emptied, replacing=True)
    assert done.written == REVIEW
    assert all(item.name != "维护路灯盏数" for item in review(repo).projects[0].indicators)


def test_a_paper_older_than_the_review_says_what_it_brings_back(repo: Path):
    stale = filled_paper(repo, {})
    kept = stale.read_bytes()
    emptied = {
        f"{head}5": None for head in ("复核得分", "理由", "复核完成值", "佐证（“合计”行写结论）")
    }
    taken(repo, dict(emptied), replacing=True)
    before = (repo / REVIEW).read_bytes()
    stale.write_bytes(kept)
    done = take_over(repo, stale, replacing=False)
    assert {(clash.where.rpartition("的")[2], clash.old) for clash in done.clashes} >= {
        ("“复核得分”", ""),
        ("“理由”", ""),
    }
    assert "40.5" in {clash.new for clash in done.clashes}
    assert (done.written, (repo / REVIEW).read_bytes()) == ("", before)
    done = take_over(repo, stale, replacing=True)
    assert done.written == REVIEW
    assert "40.5" in {clash.new for clash in done.clashes}


def test_personal_data_never_gets_into_the_review(repo: Path):
    before = (repo / REVIEW).read_bytes()
    for words in ("电话核实：张三 13800138000", "低保户李四，身份证 11010519491231002X"):
        done = taken(repo, {"理由5": words}, replacing=True)
        assert done.faults, words
        assert "“1”一行" in done.faults[0].cell
        assert "13800138000" not in done.faults[0].message
        assert (done.written, (repo / REVIEW).read_bytes()) == ("", before)


def test_what_check_refuses_is_told_before_it_is_written(repo: Path):
    before = (repo / REVIEW).read_bytes()
    for replacing in (False, True):
        done = taken(repo, {"复核得分8": 95}, replacing=replacing)
        assert [fault.cell for fault in done.faults] == ["M8（项目“lamps”的“合计”一行）"]
        assert "相加是 89.0 分" in done.faults[0].message
        assert (done.written, (repo / REVIEW).read_bytes()) == ("", before)
    other = repo / "data/jia/2024/projects/roads.yml"
    other.write_text(reviews.LAMPS, encoding="utf-8")
    (fault,) = taken(
        repo, {"复核得分9": 8, "理由9": "次年支付"}
    ).faults  # its conclusion is missing
    assert (fault.cell, "没有写“结论”" in fault.message) == ("项目“roads”的“合计”一行", True)
    assert taken(repo, {"复核得分8": 89, "理由6": "看了名册"}).written == REVIEW
    assert not blocked(repo)


def test_a_review_that_adds_up_wrongly_is_mended_by_the_paper(repo: Path):
    wrong = reviews.REVIEW + "    复核总分: 95\n"
    (repo / REVIEW).write_text(wrong, encoding="utf-8")
    assert "相加是 89.0 分" in taken(repo, {}).faults[0].message
    assert taken(repo, {"复核得分8": 89}).clashes[0].old == "95"
    assert taken(repo, {"复核得分8": 89}, replacing=True).written == REVIEW
    (repo / REVIEW).write_text(wrong, encoding="utf-8")
    assert taken(repo, {"复核得分8": None}, replacing=True).written == REVIEW
    assert not blocked(repo)


def test_personal_data_is_told_with_all_else_that_is_wrong(repo: Path):
    done = taken(repo, {"复核得分6": 99, "理由6": "电话 13800138000 核实"})
    assert [fault.cell for fault in done.faults] == ["M6", "N6（项目“lamps”的“2”一行）"]


@pytest.mark.parametrize(
    ("cell", "words", "told"),
    [
        ("理由5", "经办人：张三丰", "N5（项目“lamps”的“1”一行）"),
        (
            "佐证（“合计”行写结论）5",
            "联系人王建国核对过清点记录",
            "O5（项目“lamps”的“1”一行）",
        ),
        ("B2", "示例县财政局 王建国", "B2（“复核单位”）"),
    ],
)
def test_a_name_is_personal_data(repo: Path, cell: str, words: str, told: str):
    before = (repo / REVIEW).read_bytes()
    done = taken(repo, {cell: words}, replacing=True)
    assert [fault.cell for fault in done.faults] == [told]
    assert (repo / REVIEW).read_bytes() == before


def test_no_paper_is_written_for_no_project(repo: Path):
    for path in (repo / "data/jia/2024/projects").glob("*.yml"):
        path.unlink()
    (repo / REVIEW).unlink()
    target = repo.parent / "leer.xlsx"
    with pytest.raises(Refusal, match="没有可以复核的项目"):
        write_work_paper(year(repo), target, everything=True)
    assert not target.exists()


def test_a_renamed_sheet_is_read_all_the_same(repo: Path):
    paper = filled_paper(repo, {"复核得分5": 41})
    book = load_workbook(paper)
    book["复核底稿"].title = "复核结果（张）"
    book["说明"].title = "Sheet2"
    book.save(paper)
    assert [clash.new for clash in take_over(repo, paper, replacing=False).clashes] == ["41"]


@pytest.mark.parametrize(
    ("row", "cell", "said"),
    [
        (6, "C6", "这一行是插入的"),
        (3, "第 4 行", "表头应当在第 3 行，现在在第 4 行：上面多了 1 行。"),
    ],
)
def test_an_inserted_row_is_told_as_one(repo: Path, row: int, cell: str, said: str):
    paper = filled_paper(repo, {})
    book = load_workbook(paper)
    book["复核底稿"].insert_rows(row)
    book["复核底稿"][f"C{row}"] = "补一条"
    book.save(paper)
    (fault,) = take_over(repo, paper, replacing=False).faults
    assert (fault.cell, said in fault.message) == (cell, True)


def test_what_differs_is_refused_unless_it_is_to_replace(repo: Path):
    before = (repo / REVIEW).read_bytes()
    cells: dict[str, object] = {"复核得分5": 41, "B2": "别的单位"}
    done = taken(repo, cells)
    assert [(clash.where, clash.old, clash.new) for clash in done.clashes] == [
        ("项目“村内道路照明维护费”指标“维护路灯盏数”的“复核得分”", "40.5", "41"),
        ("“复核单位”", "示例县财政局", "别的单位"),
    ]
    assert (done.written, (repo / REVIEW).read_bytes()) == ("", before)
    done = taken(repo, cells, replacing=True)
    assert done.written == REVIEW
    assert (review(repo).reviewer, review(repo).dated) == ("别的单位", date(2025, 4, 15))
    assert review(repo).projects[0].indicators[0].score == Decimal(41)


def test_comments_are_never_lost_without_a_word(repo: Path):
    text = reviews.REVIEW.replace("    指标:\n", "    指标:\n      # 和村干部核过\n")
    (repo / REVIEW).write_text("# 头上的\n" + text, encoding="utf-8")
    cells: dict[str, object] = {"复核得分6": 25, "理由6": "x"}
    done = taken(repo, cells)
    assert (done.written, done.lost) == ("", ((10, "# 和村干部核过"),))
    done = taken(repo, cells, replacing=True)
    assert (done.written, done.lost) == (REVIEW, ((10, "# 和村干部核过"),))
    assert (repo / REVIEW).read_text(encoding="utf-8").startswith("# 头上的\n状态: 公开\n")


def test_a_review_in_another_shape_is_written_as_a_whole(repo: Path):
    (repo / REVIEW).write_text("{状态: 草稿, 项目: [{项目: lamps}]}  # 一行\n", encoding="utf-8")
    cells: dict[str, object] = {"复核得分6": 25, "理由6": "x"}
    assert taken(repo, cells).lost == ((1, "# 一行"),)
    assert taken(repo, cells, replacing=True).written == REVIEW
    assert review(repo).projects[0].indicators[0].score == Decimal(25)


def test_a_year_without_a_review_gets_one(repo: Path):
    (repo / REVIEW).unlink()
    done = taken(repo, {"复核得分6": 25, "理由6": "x", "B2": "县财政局", "G2": "2025-04-18"})
    assert done.written == REVIEW
    found = review(repo)
    assert (found.status, found.reviewer, found.dated) == (
        Status.DRAFT,
        "县财政局",
        date(2025, 4, 18),
    )


def test_faults_stop_everything(repo: Path):
    before = (repo / REVIEW).read_bytes()
    done = taken(repo, {"复核得分6": 99, "理由6": "x", "复核得分7": 3})
    assert [fault.cell for fault in done.faults] == ["M6", "N7"]
    assert (repo / REVIEW).read_bytes() == before


def test_what_cannot_be_read_is_refused(repo: Path):
    paper = filled_paper(repo, {})
    with pytest.raises(Refusal, match=r"没有 .*nobody"):
        take_over(repo, repo / "nobody.xlsx", replacing=False)
    (repo / REVIEW).write_text(reviews.REVIEW.replace("维护路灯盏数", "路灯"), encoding="utf-8")
    with pytest.raises(Refusal, match="1 个错误"):
        take_over(repo, paper, replacing=False)
    (repo / REVIEW).write_text("状态： 草稿\n", encoding="utf-8")
    with pytest.raises(Refusal, match="读不懂"):
        take_over(repo, paper, replacing=False)


def test_which_year_is_meant(repo: Path):
    assert year(repo).folder == "data/jia/2024"
    assert one_year(repo, "data/jia/", "2024").unit_year.year == 2024
    with pytest.raises(Refusal, match="没有 data/jia/2025") as found:
        one_year(repo, "jia", "2025")
    assert found.value.advice == "现有的单位和年度：jia 2024。"
    (repo / "data/jia/2024/report.yml").write_text("标题： x\n", encoding="utf-8")
    with pytest.raises(Refusal, match="读不懂"):
        year(repo)
