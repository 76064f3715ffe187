"""A review file changed in place: what is not about the change stays as its author wrote it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.facts.records.review import Review, ReviewedProject
from generator.publishing.authoring.review_edit import Edited, Unfit, comments_lost, edit
from generator.publishing.authoring.review_lines import project_text, review_lines
from generator.publishing.authoring.review_merge import same_statements
from generator.publishing.authoring.yaml_text import write_form
from generator.reading.form.parse_files import parse_review
from generator.reading.yaml.source import read_source

OLD = """\
# yaml-language-server: $schema=x
# 我的批注
状态: 草稿  # 改完再公开
复核单位:  # 如 示例县财政局
项目:
  - 项目: lamps  # 路灯
    结论: 相符
  # 下一个还没看
  - 项目: roads
    # 里面的批注
    结论: 相符

备注: 第二批另记  # 末尾
"""


def parsed(text: str) -> Review:
    source = read_source("data/a/2024/review.yml", text.encode())
    assert source.findings == ()
    return parse_review(source, {}, 2024)


def changed(text: str, *entries: ReviewedProject, **head: object) -> tuple[Edited, Review]:
    old = parsed(text)
    by_id = {entry.project: entry for entry in old.projects}
    by_id |= {entry.project: entry for entry in entries}
    new = replace(old, projects=tuple(by_id.values()), **head)  # type: ignore[arg-type]
    names = {"lamps": "路灯", "roads": "道路"}
    done = edit(old.places, old, new, [entry.project for entry in entries], names)
    assert same_statements(parsed("\n".join(done.lines) + "\n"), new)
    return done, new


def test_one_project_is_written_anew_and_nothing_else():
    done, _ = changed(OLD, ReviewedProject(project="lamps", total=Decimal(90), verdict="调低"))
    wanted = OLD.replace(
        "    结论: 相符\n  # 下一个", "    指标:\n    复核总分: 90\n    结论: 调低\n  # 下一个"
    )
    assert "\n".join(done.lines) == wanted
    assert done.lost == ()


def test_comments_within_what_is_written_anew_are_told():
    done, _ = changed(OLD, ReviewedProject(project="roads", verdict="调低"))
    assert done.lost == ((10, "# 里面的批注"),)


def test_new_projects_follow_the_last_one():
    done, _ = changed(OLD, ReviewedProject(project="shed", verdict="相符"))
    assert "    结论: 相符\n  - 项目: shed\n    指标:\n    结论: 相符\n\n备注" in "\n".join(
        done.lines
    )


def test_the_head_keeps_its_comments():
    from datetime import date

    done, _ = changed(OLD, reviewer="示例县财政局", dated=date(2025, 4, 15))
    assert done.lines[2:5] == (
        "状态: 草稿  # 改完再公开",
        '复核日期: "2025-04-15"',
        "复核单位: 示例县财政局  # 如 示例县财政局",
    )
    assert done.lost == ()


@pytest.mark.parametrize(
    "text",
    [
        "状态: 草稿\n",
        "状态: 草稿\n项目:\n",
        "状态: 草稿\n项目:  # 一个一条\n备注: x\n",
        "项目:\n- 项目: lamps\n  结论: 相符\n状态: 草稿\n",
        "项目:\n    - 项目: lamps\n      结论: |\n        相符\n\n        # 不是批注\n状态: 草稿\n",
    ],
)
def test_files_of_other_shapes(text: str):
    done, _ = changed(
        text,
        ReviewedProject(project="lamps", verdict="一\n\n二"),
        ReviewedProject(project="roads", verdict="相符"),
    )
    assert sum(line.strip().startswith("- 项目: ") for line in done.lines) == 2


@pytest.mark.parametrize(
    "text", ["状态: 草稿\n项目: [{项目: lamps}]\n", "{状态: 草稿, 复核单位: 局}\n"]
)
def test_files_that_are_not_written_line_by_line(text: str):
    with pytest.raises(Unfit):
        changed(text, ReviewedProject(project="lamps", verdict="相符"), reviewer="财政局")


def test_which_comments_are_lost():
    old = ["a: 1  # 一", "b: 'x # y'", "# 二", "c: x#y"]
    assert comments_lost(old, ["a: 2  # 一", "b: 'x # y'"], first=7) == [(9, "# 二")]


def test_the_text_of_a_project_hangs_together():
    entry = ReviewedProject(project="lamps", execution=Decimal("9.50"), execution_reason="a: b")
    assert project_text(entry, "路灯 # 甲", indent=0) == [
        *("- 项目: lamps  # 路灯 # 甲", "  执行率得分: 9.50", '  执行率理由: "a: b"'),
        *("  指标:", "  结论:"),
    ]


def test_the_whole_form_reads_back():
    whole = parsed(
        OLD.replace("项目:\n", "抽查方法: {方式: 随机, 种子: 甲, 抽取比例: 5%}\n项目:\n")
    )
    text = write_form(review_lines(whole, {}))
    assert same_statements(parsed(text), whole)
