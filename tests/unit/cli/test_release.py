"""`mingzhang release`: the list, what blocks, the record, and what it keeps of a year."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.cli import main
from generator.concluding.conclude import conclude
from generator.publishing.disk.files import read_tree

YEAR = "data/danwei/2024"
SIGNED = "审签:\n  - {环节: 保密审查, 审签单位: 示例镇党政办公室, 日期: 2025-03-12}\n"
REPORT = (
    "标题: 示例镇人民政府2024年度自评报告\n状态: 公开\n示例: 是\n成文日期: 2025-03-14\n发布日期: 2025-03-21\n"
    "正文:\n  绩效目标实现情况: 各项目都按计划完成。\n"
)
PROJECT = (
    "项目名称: {name}\n状态: {status}\n示例: 是\n{more}年度资金:\n  年度资金总额:\n"
    "    年初预算数: {spent}\n    全年预算数: {spent}\n    全年执行数: {spent}\n"
)
RECORD = f"{YEAR}/releases/2025-03-21.json"


def project(name: str, spent: str, *, status: str = "公开", more: str = "") -> str:
    return PROJECT.format(name=name, spent=spent, status=status, more=more)


@pytest.fixture
def year(repo: Path) -> Path:
    """A repo with a year that is ready but for what a test leaves out."""
    files = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n联系方式: 示例县财政局绩效股\n",
        "data/danwei/unit.yml": "单位名称: 示例镇人民政府\n示例: 是\n",
        f"{YEAR}/report.yml": REPORT + SIGNED,
        f"{YEAR}/projects/dangjian.yml": project("党建工作经费", "7.98"),
        f"{YEAR}/projects/ludeng.yml": project("路灯维护经费", "80.10"),
    }
    for name, text in files.items():
        path = repo / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return repo


def write(root: Path, name: str, text: str) -> None:
    (root / YEAR / name).write_text(text, encoding="utf-8")


def release(*more: str, day: str = "2025-03-21") -> int:
    return main(["release", "danwei", "2024", "--today", day, *more])


def errors(root: Path) -> Sequence[str]:
    seen = conclude(read_tree(root, limit=100_000))
    return [
        f"{item.place.file.removeprefix(f'{YEAR}/')} {item.code}"
        for item in seen.findings
        if item.blocks
    ]


def test_a_year_in_order_is_recorded(year: Path, capsys: pytest.CaptureFixture[str]):
    write(year, "projects/mimi.yml", project("某专项", "3.21", status="草稿"))
    write(year, "projects/houlai.yml", project("村道养护", "4.56", more="公开时间: 2025-06-01\n"))

    assert release() == 0, capsys.readouterr().out
    told = capsys.readouterr()
    record = json.loads((year / RECORD).read_text(encoding="utf-8"))
    assert "第 5 个工作日，没有超过 20 个工作日的期限" in told.out
    assert "公开时间没有到的 1 个项目不在记录里" in told.err
    assert record["date"] == "2025-03-21"
    assert [one["id"] for one in record["projects"]] == ["dangjian", "ludeng"]
    assert record["projects"][0]["numbers"]["年度资金 › 年度资金总额 › 全年执行数"] == "7.98"
    assert "3.21" not in (year / RECORD).read_text(encoding="utf-8")
    assert "4.56" not in (year / RECORD).read_text(encoding="utf-8")
    assert errors(year) == []


def test_the_same_year_is_not_recorded_twice(year: Path, capsys: pytest.CaptureFixture[str]):
    release()
    before = (year / RECORD).read_bytes()

    assert release(day="2025-03-22") == 0
    assert "一字不差" in capsys.readouterr().err
    assert [path.name for path in (year / YEAR / "releases").iterdir()] == ["2025-03-21.json"]
    assert (year / RECORD).read_bytes() == before


WHOLE = REPORT + SIGNED
BLOCKED = {
    "secrecy": ("report.yml", REPORT, "拦下  保密审查：没有记录。"),
    "state": (
        "report.yml",
        WHOLE.replace("状态: 公开", "状态: 已审"),
        "拦下  状态：报告的状态是“已审”。",
    ),
    "embargo": (
        "report.yml",
        WHOLE.replace("状态: 公开", "状态: 公开\n公开时间: 2025-04-01"),
        "拦下  状态：报告的公开时间是 2025-04-01，还没有到。",
    ),
    "no date": (
        "report.yml",
        WHOLE.replace("发布日期: 2025-03-21\n", ""),
        "拦下  公开期限：没有写发布日期，算不出。",
    ),
    "late": (
        "report.yml",
        WHOLE.replace("发布日期: 2025-03-21", "发布日期: 2025-05-20"),
        "拦下  没有说明的警告：1 处：data/danwei/2024/report.yml:5 C704。",
    ),
    "personal data": (
        "projects/ludeng.yml",
        project("路灯维护经费", "80.10") + "备注: 联系 13812345678\n",
        "拦下  错误：1 处",
    ),
}


@pytest.mark.parametrize(("name", "text", "said"), BLOCKED.values(), ids=BLOCKED)
def test_what_is_not_in_order_blocks(
    year: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
):
    write(year, name, text)

    assert release() == 1
    assert said in capsys.readouterr().out
    assert not (year / YEAR / "releases").exists()


def test_a_dry_run_writes_nothing(year: Path):
    assert release("--dry-run") == 0
    assert not (year / YEAR / "releases").exists()


def test_a_number_changes_only_with_a_correction(year: Path):
    release()
    write(year, "projects/ludeng.yml", project("路灯维护经费", "80.20"))
    assert errors(year) == ["projects/ludeng.yml C248"]

    told = "更正:\n  - {日期: 2025-04-02, 内容: 80.10 更正为 80.20, 原因: 录入有误}\n"
    write(year, "projects/ludeng.yml", project("路灯维护经费", "80.20") + told)
    assert errors(year) == []
    assert release(day="2025-04-02") == 0

    write(year, "projects/ludeng.yml", project("路灯维护经费", "80.30") + told)
    assert errors(year) == ["projects/ludeng.yml C248"]  # an old correction tells of nothing new


def test_a_project_that_goes_is_told_in_the_report(year: Path):
    release()
    (year / YEAR / "projects/ludeng.yml").unlink()
    assert errors(year) == ["report.yml C248"]

    told = "更正:\n  - {日期: 2025-04-02, 内容: 撤下路灯维护经费, 原因: 重复}\n"
    write(year, "report.yml", REPORT + SIGNED + told)
    assert errors(year) == []


def test_a_project_under_a_new_name_is_the_same(year: Path):
    release()
    (year / YEAR / "projects/ludeng.yml").unlink()
    write(
        year, "projects/zhaoming.yml", project("路灯维护经费", "80.10", more="曾用标识: [ludeng]\n")
    )
    assert errors(year) == []


def test_reformatting_and_words_are_no_change_of_numbers(year: Path):
    release()
    text = project("路灯维护经费", "80.100") + "备注: 已核对\n"
    write(year, "projects/ludeng.yml", text)
    assert errors(year) == []


def test_a_record_names_a_commit_only_where_it_holds_the_data(year: Path):
    def git(*words: str) -> str:
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        done = subprocess.run(("git", *who, *words), cwd=year, capture_output=True, check=True)
        return done.stdout.decode().strip()

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "data")
    commit = git("rev-parse", "HEAD")
    release()
    assert json.loads((year / RECORD).read_text(encoding="utf-8"))["revision"] == commit

    write(year, "projects/xin.yml", project("新的项目", "1.23"))
    release()
    second = json.loads((year / f"{YEAR}/releases/2025-03-21-2.json").read_text(encoding="utf-8"))
    assert second["revision"] is None
