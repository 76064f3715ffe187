"""The verb check: forms, what fails it, which rules, unsaved files, explanations; and explain --list."""

from __future__ import annotations

import io
import json
import sys
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

import pytest

from generator.cli import main
from generator.concluding.rulebook import RULES
from generator.presenting.terminal.finding_formats import FORMATS
from tests.support.attachment_files import MOBILE

LUDENG = "data/shili/2024/projects/ludeng.yml"
SAID = "  说明:\n    - 规则: C203\n      理由: 12 月追加 54.50 万元，批复次年 1 月才到\n"

Captured = pytest.CaptureFixture[str]


def overspent(repo: Path) -> str:
    text = (repo / LUDENG).read_text(encoding="utf-8")
    assert "全年执行数: 36.50" in text
    return text.replace("全年执行数: 36.50", "全年执行数: 91.00")


def overspend(repo: Path, *, explained: bool = False) -> None:
    text = overspent(repo)
    if explained:
        text = text.replace("年度资金:\n", f"年度资金:\n{SAID}", 1)
    (repo / LUDENG).write_text(text, encoding="utf-8")


def told(capsys: Captured, *words: str, code: int = 0) -> dict[str, Any]:
    assert main(["check", "--format", "json", *words]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def codes(found: dict[str, Any]) -> set[str]:
    return {item["code"] for item in found["findings"]}


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_goes_to_stdout_and_the_count_to_stderr(repo: Path, capsys: Captured, form: str):
    overspend(repo)
    assert main(["check", "--format", form]) == 1
    said = capsys.readouterr()
    assert "C203" in said.out
    assert "核对了 5 个文件：" in said.err
    assert ("明账 " in said.err) is (form == "text")


def test_text_ends_with_a_summary_by_family(repo: Path, capsys: Captured):
    overspend(repo)
    assert main(["check"]) == 1
    said = capsys.readouterr()
    assert "\n按类别：\n  勾稽：1 个错误" in said.out
    assert said.err.startswith("明账 ")


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "junit"])
def test_forms_for_servers_name_files_from_the_root(
    repo: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, form: str
):
    overspend(repo)
    monkeypatch.chdir(repo / "data/shili")
    assert main(["check", "--format", form]) == 1
    assert LUDENG in capsys.readouterr().out
    assert main(["check", "--format", "jsonl"]) == 1
    out = capsys.readouterr().out
    assert '"2024/projects/ludeng.yml"' in out
    assert LUDENG not in out


def test_junit_has_a_suite_for_every_file(repo: Path, capsys: Captured):
    assert main(["check", "--format", "junit"]) == 0
    root = Xml.fromstring(capsys.readouterr().out)
    assert len(root.findall("testsuite")) == 5


# --- what fails --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "code"),
    [("错误", 0), ("error", 0), ("警告", 1), ("warning", 1), ("提示", 1), ("note", 1)],
)
def test_fail_on(repo: Path, capsys: Captured, limit: str, code: int):
    text = (repo / LUDENG).read_text(encoding="utf-8")
    missed = text.replace("实际完成值: 620盏", "实际完成值: 600盏", 1)
    assert missed != text
    (repo / LUDENG).write_text(missed, encoding="utf-8")
    assert main(["check", "--select", "合理性", "--fail-on", limit]) == code
    capsys.readouterr()


def test_an_explained_finding_fails_nothing_and_is_told(repo: Path, capsys: Captured):
    overspend(repo, explained=True)
    found = told(capsys, "--select", "C203", "--fail-on", "提示")
    (item,) = found["findings"]
    assert item["severity"] == "错误"
    assert item["explanation"] == {
        "reason": "12 月追加 54.50 万元，批复次年 1 月才到",
        "dated": None,
    }
    summary = found["summary"]
    assert (summary["errors"], summary["explained"]) == (0, 1)
    assert main(["check", "--select", "C203"]) == 0
    said = capsys.readouterr()
    assert "  已说明：12 月追加" in said.out
    assert "另有 1 个已说明" in said.err


@pytest.mark.slow("a site is built")
def test_what_is_explained_can_be_published(repo: Path, capsys: Captured):
    overspend(repo, explained=True)
    assert main(["generate"]) == 0
    page = (repo / "docs/shili/2024/ludeng/index.md").read_text(encoding="utf-8")
    assert "12 月追加 54.50 万元" in page
    assert "C203" in page
    quality = (repo / "docs/shili/2024/quality/index.md").read_text(encoding="utf-8")
    assert "12 月追加 54.50 万元" in quality


# --- which rules -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["--select", "C203"], True),
        (["--select", "C2"], True),
        (["--select", "勾稽"], True),
        (["--select", "c3,C203"], True),
        (["--select", "C3，勾稽"], True),
        (["--select", "C3", "--select", "C203"], True),
        (["--select", "C3"], False),
        (["--ignore", "C203"], False),
        (["--ignore", "C3, 勾稽"], False),
        (["--select", "C203", "--ignore", "C2"], False),
        (["--ignore", "C3"], True),
    ],
)
def test_select_and_ignore(repo: Path, capsys: Captured, words: list[str], shown: bool):
    overspend(repo)
    assert ("C203" in codes(told(capsys, *words, code=int(shown)))) is shown


@pytest.mark.parametrize("word", ["C999", "X", "勾结"])
def test_an_unknown_rule_is_refused(repo: Path, capsys: Captured, word: str):
    assert main(["check", "--ignore", word]) == 2
    assert f"--ignore 里的“{word}”不是规则的编号" in capsys.readouterr().err


def test_the_text_of_the_rules(repo: Path, capsys: Captured):
    overspend(repo)
    assert main(["check", "--select", "C203", "--explain"]) == 1
    assert "为什么：" in capsys.readouterr().out
    found = told(capsys, "--select", "C203", "--explain", code=1)
    assert list(found["rules"]) == ["C203"]


@pytest.mark.slow("a site is built")
def test_a_site_that_weighs_a_rule_otherwise(repo: Path, capsys: Captured):
    overspend(repo)
    site = repo / "data/site.yml"
    text = site.read_text(encoding="utf-8")
    site.write_text(f"{text}\n规则轻重:\n  C203: 警告\n", encoding="utf-8")
    found = told(capsys, "--select", "C203")
    (item,) = found["findings"]
    assert item["severity"] == "警告"
    assert main(["explain", "C203"]) == 0
    assert "（错误，勾稽；本站改为警告）" in capsys.readouterr().out
    assert main(["explain", "--list"]) == 0
    (line,) = [one for one in capsys.readouterr().out.splitlines() if one.startswith("C203")]
    assert "  警告  " in line
    assert main(["generate"]) == 0
    page = (repo / "docs/rules/C203/index.md").read_text(encoding="utf-8")
    assert "本站改为“警告”" in page


# --- unsaved files -----------------------------------------------------------------------------------------


def test_what_is_typed_stands_for_what_is_on_the_disk(
    repo: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    type_in(monkeypatch, overspent(repo))
    found = told(capsys, "--stdin-filename", LUDENG, code=1)
    assert "C203" in codes(found)
    assert {item["file"] for item in found["findings"]} == {LUDENG}
    assert "C203" not in codes(told(capsys))


def test_a_file_that_is_not_yet_there_is_checked_in_its_place(
    repo: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    type_in(monkeypatch, "项目名称: 新项目\n状态: 草稿\n评分标准: nobody\n")
    found = told(capsys, "--stdin-filename", "data/shili/2024/projects/xin.yml", code=1)
    assert codes(found) >= {"C162"}
    assert not (repo / "data/shili/2024/projects/xin.yml").exists()


def test_other_files_are_checked_against_what_is_typed(
    repo: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    type_in(monkeypatch, "标题： 报告\n")
    found = told(capsys, "--stdin-filename", "data/shili/2024/report.yml", "data", code=1)
    assert "data/shili/2024/report.yml" in {
        item["file"] for item in found["findings"]
    }  # fmt: skip


def test_a_typed_file_without_a_repo_is_checked_alone(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    type_in(monkeypatch, "项目名称： 甲\n状态: 草稿\n")
    assert codes(told(capsys, "--stdin-filename", "自评表.yml", code=1)) == {"C110"}


def test_alone_no_explanation_is_said_to_be_about_nothing(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    type_in(
        monkeypatch,
        "项目名称: 甲\n状态: 草稿\n说明:\n  - 规则: C304\n    理由: 年中增加了宣讲任务\n",
    )
    assert "C170" not in codes(told(capsys, "--stdin-filename", "a.yml"))


def test_a_dash_is_the_standard_input(
    repo: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    type_in(monkeypatch, overspent(repo))
    assert "C203" in codes(told(capsys, "--stdin-filename", LUDENG, "-", code=1))
    assert main(["check", "-"]) == 2
    assert "--stdin-filename" in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
def test_no_form_repeats_a_secret(repo: Path, capsys: Captured, form: str):
    """In a reason, in a file's name, in a key nobody knows: each goes another way into the forms."""
    overspend(repo, explained=True)
    project = repo / LUDENG
    text = project.read_text(encoding="utf-8").replace("理由: 12 月", f"理由: 问{MOBILE}，12 月")
    project.write_text(text, encoding="utf-8")
    broken = f"项目名称: 甲\n状态: 草稿\n未知项{MOBILE}: 1\n"
    project.with_name("jia.yml").write_text(broken, encoding="utf-8")
    attached = repo / "data/shili/2024/attachments"
    attached.mkdir(exist_ok=True)
    (attached / f"fafang-{MOBILE}.csv").write_text("a", encoding="utf-8")
    assert main(["check", "--format", form]) == 1
    said = capsys.readouterr()
    assert MOBILE not in said.out + said.err
    assert "138****8000" in unescape(unquote(said.out))
    assert "C203" in said.out or form in ("github", "gitlab")  # explained: these leave it out


def test_a_file_alone_is_named_without_its_secret(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    type_in(monkeypatch, "项目名称： 甲\n状态: 草稿\n")
    found = told(capsys, "--stdin-filename", f"{MOBILE}.yml", code=1)
    assert {item["file"] for item in found["findings"]} == {"138****8000.yml"}


# --- explain -----------------------------------------------------------------------------------------------


def test_all_rules_one_a_line(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(RULES)
    for rule, line in zip(RULES, lines, strict=True):
        parts = [part.rstrip("　") for part in line.split("  ")]
        assert parts == [rule.code, rule.family, str(rule.severity), rule.title]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_says_all_of_a_rule(rule, capsys: Captured, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(Path("/"))
    assert main(["explain", rule.code]) == 0
    said = capsys.readouterr().out
    for text in (rule.title, rule.why, rule.way_out, rule.source, rule.computed, rule.lets_pass):
        assert text in said
    assert "自评表" in said


def test_explain_wants_a_word(capsys: Captured):
    assert main(["explain"]) == 2
    assert "--list" in capsys.readouterr().err


def test_mkdocs_yml_is_looked_at_with_the_whole_repo_or_by_name(repo: Path, capsys: Captured):
    path = repo / "mkdocs.yml"
    assert codes(told(capsys)).isdisjoint({"C110"})
    path.write_text(path.read_text(encoding="utf-8").replace("theme:", "theme：", 1), "utf-8")
    for words in ((), (str(path),)):
        found = told(capsys, *words, code=1)
        assert [item["code"] for item in found["findings"] if "mkdocs" in item["file"]] == ["C110"]
    assert "C110" not in codes(told(capsys, LUDENG))
