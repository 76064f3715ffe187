"""Office files into a repo: files, ids, what is in the way, what a second import changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.authoring.import_forms import FileOutcome, import_forms
from generator.publishing.authoring.import_ids import IdBook, KnownProject, from_name
from generator.publishing.disk.refusal import Refusal
from tests.support.office_forms import Sheet, workbook


def form(name: str = "党建工作经费", *, actual: str = "4次", budget: str = "5.50") -> Sheet:
    sheet = Sheet(6)
    sheet.wide("项目支出绩效自评表")
    sheet.line("项目名称", (name, 5))
    sheet.line("", "年初预算数", "全年预算数", "全年执行数", "分值", "得分")
    sheet.line("年度资金总额", budget, budget, "5.4", "10", "9.8")
    sheet.line("一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    sheet.line("产出指标", "活动次数", "≥3次", actual, "50", "50")
    sheet.line("领导批示", ("尽快办理", 5))
    return sheet


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "data/zhen").mkdir(parents=True)
    (tmp_path / "data/zhen/unit.yml").write_text("单位名称: 某镇\n", encoding="utf-8")
    return tmp_path


def run(root: Path, *sheets: Sheet, update: bool = False, dry_run: bool = False) -> FileOutcome:
    path = root / "表.xlsx"
    path.write_bytes(workbook(*sheets, numbers=False))
    (outcome,) = import_forms(
        root, [path], unit="zhen", year="2024", update=update, dry_run=dry_run
    )
    return outcome


def text_of(root: Path, outcome: FileOutcome) -> str:
    return (root / outcome.forms[0].path).read_text(encoding="utf-8")


def test_a_file_is_written_as_a_person_would(root: Path):
    outcome = run(root, form())
    assert outcome.forms[0].path == "data/zhen/2024/projects/dangjian-gongzuo-jingfei.yml"
    assert text_of(root, outcome).split("\n", 2)[2] == (
        "项目名称: 党建工作经费\n状态: 草稿\n年度资金:\n  年度资金总额:\n    年初预算数: 5.50\n"
        "    全年预算数: 5.50\n    全年执行数: 5.4\n    分值: 10\n    得分: 9.8\n绩效指标:\n"
        "  - 一级指标: 产出指标\n    三级指标: 活动次数\n    年度指标值: ≥3次\n    实际完成值: 4次\n"
        "    分值: 50\n    得分: 50\n"
        "# 未能识别: A7“领导批示”（不认识的内容）\n# 未能识别: B7“尽快办理”（不认识的内容）\n"
    )
    assert (root / "data/zhen/2024/report.yml").is_file()


def test_a_dry_run_writes_nothing(root: Path):
    assert run(root, form(), dry_run=True).forms[0].state == "新写"
    assert not (root / "data/zhen/2024").exists()


def test_what_is_there_is_not_touched_without_update(root: Path):
    before = text_of(root, run(root, form()))
    again = run(root, form(actual="9次"))
    assert again.forms[0].state == "已有"
    assert text_of(root, again) == before


def test_a_second_import_changes_what_was_mended_and_nothing_else(root: Path):
    path = root / run(root, form()).forms[0].path
    own = path.read_text(encoding="utf-8").replace(
        "    实际完成值: 4次\n", "    实际完成值: 4次  # 见台账\n    备注: 手工添的\n"
    )
    path.write_text(own, encoding="utf-8")
    assert run(root, form(), update=True).forms[0].state == "不变"
    changed = run(root, form(actual="5次", budget="6"), update=True).forms[0]
    assert [(one.where, one.old, one.new) for one in changed.changes] == [
        ("年度资金 › 年度资金总额 › 年初预算数", "5.50", "6"),
        ("年度资金 › 年度资金总额 › 全年预算数", "5.50", "6"),
        ("绩效指标 › 1 › 实际完成值", "4次", "5次"),
    ]
    wanted = own.replace("4次  #", "5次  #").replace("5.50", "6")
    assert path.read_text(encoding="utf-8") == wanted


def test_a_new_line_is_added_at_the_end_of_the_list(root: Path):
    path = root / run(root, form()).forms[0].path
    more = form()
    last = [one for one in more.blocks if one.row == 6]
    more.blocks = [one for one in more.blocks if one.row != 6]
    more.row = 6
    more.line("产出指标", "新的一项", "≥1次", "1次", "", "")
    assert last
    outcome = run(root, more, update=True)
    assert outcome.forms[0].state == "改动"
    assert (
        "    得分: 50\n  - 一级指标: 产出指标\n    三级指标: 新的一项\n    年度指标值: ≥1次\n"
        "    实际完成值: 1次\n# 未能识别" in path.read_text(encoding="utf-8")
    )


def test_the_same_form_twice_is_written_once(root: Path):
    states = [one.state for one in run(root, form(), form(), form("另一个项目")).forms]
    assert states == ["新写", "重复", "新写"]


def test_a_broken_file_of_before_is_left(root: Path):
    path = root / run(root, form()).forms[0].path
    path.write_text("项目名称: [\n", encoding="utf-8")
    assert run(root, form(), update=True).forms[0].path != path.relative_to(root).as_posix()
    assert path.read_text(encoding="utf-8") == "项目名称: [\n"


def test_a_unit_that_is_not_there_is_refused(root: Path):
    with pytest.raises(Refusal, match=r"还没有 data/bie/unit\.yml"):
        import_forms(root, [root / "a.xlsx"], unit="bie", year="2024")
    with pytest.raises(Refusal, match="不是年份"):
        import_forms(root, [root / "a.xlsx"], unit="zhen", year="24")


def known(name: str, *, code: str = "", id: str = "old", year: str = "2023") -> KnownProject:
    return KnownProject(id=id, name=name, code=code, year=year, path=Path(f"{id}.yml"))


@pytest.mark.parametrize(
    ("name", "code", "wanted"),
    [
        ("党建经费", "13060924P00123410001X", "13060924p00123410001x"),
        ("2024年村级组织运转经费", "", "cunji-zuzhi-yunzhuan-jingfei"),
        ("51092324T000010263357-安可替代", "", "51092324t000010263357"),
        ("“两园四带”示范资金", "无", "liangyuan-sidai-shifan-zijin"),
        ("★", "", "xiangmu"),
    ],
)
def test_an_id_comes_of_the_code_or_the_name(name: str, code: str, wanted: str):
    assert IdBook((), "2024").choose(name, code).id == wanted


def test_last_years_id_is_kept_when_the_name_is_nearly_the_same():
    book = IdBook([known("2023年度村级组织运转保障经费")], "2024")
    assert book.choose("2024年度村级组织运转保障经费", "").why == "沿用 2023 年度的标识"
    book = IdBook([known("村级组织运转保障经费（示范镇本级）")], "2024")
    near = book.choose("村级组织运转保障经费(示范镇本级部分)", "")
    assert near.id == "old"
    assert "相近" in near.why


def test_ids_are_unique():
    book = IdBook((), "2024")
    ids = [book.choose(name, "").id for name in ("党建经费", "当建经费", "党建经费（二期）")]
    assert len(set(ids)) == 3
    assert from_name("党建") == "dangjian"
