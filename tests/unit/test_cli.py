"""The verbs on a small repo: what is printed where, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.publishing.authoring import scaffold

LUDENG = "data/shili/2024/projects/ludeng.yml"
DANGJIAN = "data/shili/2024/projects/dangjian.yml"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def overspend(repo: Path) -> None:
    path = repo / LUDENG  # the total and its source: one without the other would be C201
    text = path.read_text(encoding="utf-8").replace("全年执行数: 36.50", "全年执行数: 91.00")
    path.write_text(text, encoding="utf-8")


def standing(repo: Path) -> set[str]:
    docs = repo / "docs"
    return {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}


def test_a_new_site_has_no_finding_worth_an_answer(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["check", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["summary"]["files"] == 5
    assert [item for item in told["findings"] if item["severity"] != "提示"] == []


def test_check_prints_findings_to_stdout_and_the_count_to_stderr(
    repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    overspend(repo)
    monkeypatch.chdir(repo / "data/shili")
    assert main(["check"]) == 1
    told = capsys.readouterr()
    found = [line for line in told.out.splitlines() if " 错误 C203 " in line]
    assert len(found) == 1
    assert found[0].startswith("2024/projects/ludeng.yml:")
    assert "    全年执行数: 91.00\n                ^\n  建议：" in told.out
    assert "核对了 5 个文件：" in told.err
    assert "个错误" in told.err


def test_check_of_some_files_tells_only_of_them(repo: Path, capsys: pytest.CaptureFixture[str]):
    overspend(repo)
    assert main(["check", DANGJIAN, "data/shili/unit.yml"]) == 0
    assert "C203" not in capsys.readouterr().out
    assert main(["check", "data/shili/2024/projects/"]) == 1
    assert "C203" in capsys.readouterr().out
    assert main(["check", "."]) == 1


def test_check_as_json_has_every_field(repo: Path, capsys: pytest.CaptureFixture[str]):
    overspend(repo)
    assert main(["check", LUDENG, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["summary"]["files"] == 1
    assert told["summary"]["errors"] >= 1
    (found,) = [item for item in told["findings"] if item["code"] == "C203"]
    assert found["file"] == LUDENG
    assert found["severity"] == "错误"
    assert found["excerpt"] == "    全年执行数: 91.00"
    assert found["column"] == 12
    assert found["field"] == ["年度资金", "年度资金总额", "全年执行数"]


def test_a_file_without_a_repo_is_checked_alone(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    overspend(repo)
    alone = tmp_path / "自评表.yml"
    (repo / LUDENG).rename(alone)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "自评表.yml"]) == 1
    told = capsys.readouterr()
    assert "自评表.yml:" in told.out
    assert "C203" in told.out
    assert "核对了 1 个文件" in told.err
    alone.write_text("项目名称： x\n", encoding="utf-8")
    assert main(["check", str(alone)]) == 1
    assert "自评表.yml:1:" in capsys.readouterr().out


def test_files_of_two_repos_or_outside_data_are_refused(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    scaffold.new_site(tmp_path / "other")
    assert main(["check", "data", str(tmp_path / "other/data")]) == 2
    assert "不在同一个仓库" in capsys.readouterr().err
    assert main(["check", "README.md"]) == 2
    assert "不在 data/ 里" in capsys.readouterr().err


def test_score_as_json(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["score", LUDENG, "--format", "json"]) == 0
    (scored,) = json.loads(capsys.readouterr().out)
    assert (scored["unit"], scored["year"], scored["id"]) == ("shili", 2024, "ludeng")
    assert scored["standard"] == "caiyu-2020-10"
    assert scored["stated_total"] == "99"
    assert scored["computed_total"] == "99.00"
    assert scored["execution"]["computed"] == "10.00"
    assert [line["computed"] for line in scored["lines"]][2] == "9.00"
    assert scored["notes"] == []


def test_score_as_text_of_a_folder_with_another_standard(
    repo: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["score", "data/shili", "--standard", "caiyu-2021-101"]) == 0
    told = capsys.readouterr().out
    assert "党建工作经费（shili/2024/dangjian）" in told
    assert "村内路灯维护（shili/2024/ludeng）" in told
    assert "标识 caiyu-2021-101" in told
    assert main(["score", "data", "--standard", "nobody"]) == 2
    assert "没有“nobody”这套评分标准" in capsys.readouterr().err


def test_score_of_a_file_that_cannot_be_read(repo: Path, capsys: pytest.CaptureFixture[str]):
    change(repo / LUDENG, "项目名称: ", "项目名称： ")
    assert main(["score", LUDENG, "--format", "json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert "ludeng.yml:4:" in told.err
    assert main(["score", DANGJIAN, "--format", "json"]) == 0


def test_score_under_a_report_that_cannot_be_read(repo: Path, capsys: pytest.CaptureFixture[str]):
    change(repo / "data/shili/2024/report.yml", "标题: ", "标题： ")
    assert main(["score", LUDENG]) == 1
    assert "report.yml:4:" in capsys.readouterr().err


def test_score_of_a_file_without_a_repo(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    (repo / LUDENG).rename(tmp_path / "a.yml")
    monkeypatch.chdir(tmp_path)
    assert main(["score", "a.yml", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["computed_total"] == "99.00"


@pytest.mark.slow("docs/ is generated from zero")
def test_generate_dry_run_then_real_then_nothing(repo: Path, capsys: pytest.CaptureFixture[str]):
    before = standing(repo)
    assert main(["generate", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "写 docs/shili/2024/ludeng/index.md\n" in told.out
    assert standing(repo) == before
    assert main(["generate"]) == 0
    listed = {line.removeprefix("写 docs/") for line in told.out.splitlines()}
    assert standing(repo) == before | listed
    capsys.readouterr()
    assert main(["generate"]) == 0
    assert capsys.readouterr().err.startswith("写 0 个文件，删 0 个，")


@pytest.mark.slow("docs/ is generated from zero")
def test_generate_removes_what_is_gone_and_hides_drafts(
    repo: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["generate"]) == 0
    change(repo / LUDENG, "状态: 公开", "状态: 草稿")
    assert main(["generate", "--preview"]) == 0
    assert "shili/2024/ludeng/index.md" in standing(repo)
    assert main(["generate"]) == 0
    assert "shili/2024/ludeng/index.md" not in standing(repo)
    for name in standing(repo) - {"guide/index.md"}:
        assert "620盏".encode() not in (repo / "docs" / name).read_bytes(), name


@pytest.mark.slow("docs/ is generated from zero")
def test_generate_tells_of_pages_edited_by_hand(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["generate"]) == 0
    (repo / "docs/shili/2024/ludeng/index.md").write_text("手改", encoding="utf-8")
    capsys.readouterr()
    assert main(["generate"]) == 0
    assert "shili/2024/ludeng/index.md" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["generate", "build"])
def test_errors_stop_before_anything_is_written(
    repo: Path, capsys: pytest.CaptureFixture[str], verb: str
):
    overspend(repo)
    before = standing(repo)
    assert main([verb]) == 1
    told = capsys.readouterr()
    assert "C203" in told.out
    assert "没有写任何文件" in told.err
    assert standing(repo) == before
    assert not (repo / "site").exists()


@pytest.mark.slow("a site is built, twice")
def test_build_publishes_and_builds_again_to_the_same_bytes(
    repo: Path, capfd: pytest.CaptureFixture[str]
):
    assert main(["build"]) == 0
    told = capfd.readouterr()
    assert (
        "网站已放进 site/。\n公开 1 个单位 1 个年度 2 个项目（其中示例单位 1 个）。\n" in told.err
    )
    info = json.loads((repo / "site/build.json").read_text(encoding="utf-8"))
    assert info["audience"] == "公开"
    assert "项目支出绩效公开" in (repo / "site/index.html").read_text(encoding="utf-8")
    assert main(["build", "--site-dir", "again"]) == 0
    again = json.loads((repo / "again/build.json").read_text(encoding="utf-8"))
    assert again == info
    assert main(["build", "--preview", "--site-dir", "site"]) == 2
    assert "预览不能盖掉" in capfd.readouterr().err


@pytest.mark.slow("a site is built")
def test_a_preview_is_built_with_errors_and_only_publishing_is_refused(
    repo: Path, capsys: pytest.CaptureFixture[str]
):
    change(repo / DANGJIAN, "项目名称: ", "项目名称：")
    stray = repo / "data/shili/2024/lvhua.yml"
    stray.write_text("项目名称: 绿化\n", encoding="utf-8")
    assert main(["build"]) == 1
    assert not (repo / "site").exists()
    assert "--preview" in capsys.readouterr().err
    assert main(["build", "--preview"]) == 1
    assert "读不进来的文件 2 个" in capsys.readouterr().err
    front = (repo / "preview/index.html").read_text(encoding="utf-8")
    assert "2 处错误，在 2 个文件里" in front
    assert 'href="shili/2024/dangjian/"' in front
    assert "data/shili/2024/lvhua.yml" in front and "C175" in front
    page = (repo / "preview/shili/2024/dangjian/index.html").read_text(encoding="utf-8")
    assert "有待改正" in page and "C110" in page


@pytest.mark.slow("sites are built")
def test_public_projects_of_a_hidden_year_are_told(repo: Path, capsys: pytest.CaptureFixture[str]):
    change(repo / "data/shili/2024/report.yml", "状态: 公开", "状态: 草稿")
    assert main(["generate"]) == 1
    told = capsys.readouterr().err
    assert "公开 0 个单位 0 个年度 0 个项目。" in told
    assert DANGJIAN in told and "--allow-hidden" in told
    assert main(["generate", "--allow-hidden"]) == 0
    assert "整个年度不公开" in capsys.readouterr().err
    assert main(["generate", "--preview"]) == 0


def test_explain(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["explain", "c203"]) == 0
    assert capsys.readouterr().out.startswith("C203　")
    assert main(["explain", "standard"]) == 0
    assert "caiyu-2020-10" in capsys.readouterr().out
    assert main(["explain", "caiyu-2020-10"]) == 0
    told = capsys.readouterr().out
    assert "财预〔2020〕10号" in told
    assert "出处：" in told
    assert main(["explain", "C999"]) == 2
    assert "没有“C999”这条规则" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("203", "C203　全年执行数大于"),
        ("勾稽", "\nC201  勾稽"),
        ("C2", "\nC201  勾稽"),
        ("c80", "\nC801"),
        ("全角", "\nC110  结构"),
        ("三重一大", ""),
    ],
)
def test_explain_answers_a_number_a_family_and_a_word(
    repo: Path, capsys: pytest.CaptureFixture[str], word: str, said: str
):
    code = main(["explain", word])
    told = capsys.readouterr()
    assert code == (0 if said else 2)
    assert said.strip() in told.out


def test_new_forms_by_command(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["new", "unit", "suicheng", "--name", "遂城镇人民政府"]) == 0
    assert main(["new", "year", "suicheng", "2024"]) == 0
    assert main(["new", "project", "suicheng/2024", "dangjian", "--name", "党建工作经费"]) == 0
    assert main(["new", "year", "shili", "2025", "--from", "2024"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "data/suicheng/unit.yml",
        "data/suicheng/2024/report.yml",
        "data/suicheng/2024/projects/dangjian.yml",
        "data/shili/2025/projects/dangjian.yml",
        "data/shili/2025/projects/ludeng.yml",
        "data/shili/2025/report.yml",
    ]
    assert main(["check"]) == 0, capsys.readouterr().out
    assert main(["new", "unit", "suicheng"]) == 2
