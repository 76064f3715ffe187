"""Two states compared: what differs is told with both values, what only looks different is not."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from generator.concluding.changes.records import DataChanges, Edit, ProjectChange
from tests.support.changes import (
    FOLDER,
    LAMPS,
    SAVING,
    Step,
    Tree,
    base,
    between,
    changed,
    typed,
)


def only(changes: DataChanges) -> ProjectChange:
    assert len(changes.projects) == 1
    return changes.projects[0]


def test_a_state_and_itself_differ_in_nothing():
    assert not between(base(), base())


def test_a_digit_is_told_with_both_values_and_what_moved_the_total():
    changes = changed(
        typed(LAMPS, r"^    得分: 28$", "    得分: 26"),
        typed(LAMPS, r"^自评总分: .*", "自评总分: 90"),
    )
    project = only(changes)
    assert (project.edit, project.id) == (Edit.CHANGED, "ludeng")
    score = next(one for one in project.what.fields if one.item and one.key == "得分")
    assert (score.old, score.new, score.difference) == ("28", "26", Decimal(-2))
    assert "自评总分" in {one.label for one in project.figures}
    assert project.stated_causes == ()  # 90 is not 2 points less than before: nobody says "because"


def test_lines_are_the_cause_only_where_their_points_add_up():
    changes = changed(
        typed(LAMPS, r"^    得分: 28$", "    得分: 26"),
        typed(LAMPS, r"^自评总分: .*", "自评总分: 94.25"),
    )
    assert [one.new for one in only(changes).stated_causes] == [26]


@pytest.mark.parametrize(
    "step",
    [
        typed(LAMPS, r"^年度资金:", "\n# 换了排版\n年度资金:"),
        typed(LAMPS, r"^    得分: 28$", "    得分:    28.00"),
        typed(LAMPS, r"^(项目名称): (.+)$", r'\1: "\2"'),
        lambda tree: tree.update({LAMPS: tree[LAMPS].replace(b"\n", b"\r\n")}),
    ],
    ids=["comment", "zeros", "quotes", "line ends"],
)
def test_reformatting_is_no_change(step: Step):
    changes = changed(step)
    assert (changes.projects, changes.years, changes.others) == ((), (), ())


def test_a_file_that_went_is_withdrawn_and_a_new_one_is_new():
    def swap(tree: Tree) -> None:
        text = tree.pop(SAVING).decode()
        tree[f"{FOLDER}/xin.yml"] = re.sub("项目名称: .*", "项目名称: 全新的一个", text).encode()

    changes = changed(swap)
    assert {(one.edit, one.id) for one in changes.projects} == {
        (Edit.GONE, "jiecao"),
        (Edit.NEW, "xin"),
    }


def test_the_totals_of_a_year_are_told_before_and_after():
    year = changed(lambda tree: tree.__delitem__(SAVING)).years[0]
    listed = next(one for one in year.totals if one.label == "逐项列出的")
    assert listed.difference == -1


def test_another_id_with_its_former_one_is_a_move_and_a_new_name_a_renaming():
    def move(tree: Tree) -> None:
        text = re.sub(
            "项目名称: .*", "项目名称: 改了名的节材\n曾用标识: [jiecao]", tree.pop(SAVING).decode()
        )
        tree[f"{FOLDER}/deng.yml"] = text.encode()

    project = only(changed(move))
    assert (project.edit, project.former) == (Edit.MOVED, ("heping", 2024, "jiecao"))
    assert project.former_name
    assert project.name == "改了名的节材"


def test_a_year_whose_report_names_a_project_that_went_cannot_be_read():
    changes = changed(lambda tree: tree.__delitem__(LAMPS))
    assert [one.edit for one in changes.years] == [Edit.BROKEN]
    assert changes.projects == ()  # nobody says that all of them were withdrawn


def test_a_renamed_project_of_the_same_id_has_changed():
    project = only(changed(typed(LAMPS, "^项目名称: .*", "项目名称: 乡村路灯")))
    assert (project.edit, project.name, bool(project.former_name)) == (
        Edit.CHANGED,
        "乡村路灯",
        True,
    )


def test_indicators_come_go_and_are_renamed():
    lines = re.findall(r"^    三级指标: (.+)$", base()[LAMPS].decode(), re.MULTILINE)
    project = only(
        changed(typed(LAMPS, rf"^    三级指标: {re.escape(lines[0])}$", "    三级指标: 换了叫法"))
    )
    assert project.what.lines == ()
    assert [(one.old, one.new) for one in project.what.fields] == [(lines[0], "换了叫法")]


def test_what_becomes_withheld_is_neither_named_nor_counted_in_figures():
    name = re.search(r"^项目名称: (.+)$", base()[LAMPS].decode(), re.MULTILINE)
    assert name is not None
    basis = "不予公开\n不予公开依据:\n  法律依据: 《中华人民共和国政府信息公开条例》第十四条"
    changes = changed(typed(LAMPS, r"^状态: 公开", f"状态: {basis}"))
    project = only(changes)
    assert (project.edit, project.id, project.name) == (Edit.WITHHELD, "", "")
    assert "ludeng" not in repr((changes.projects, changes.found, changes.solved))
    assert name[1] not in repr(changes)


def test_of_a_withheld_project_only_the_number_of_changes_is_told():
    secret = f"{FOLDER}/mimi.yml"
    changes = changed(typed(secret, "^项目名称: .*", "项目名称: 更不能说的名字"))
    assert changes.projects == ()
    assert [one.hidden for one in changes.years] == [1]
    assert "更不能说的名字" not in repr(changes)


def test_no_secret_is_repeated_neither_the_old_nor_the_new():
    said = "联系人: 张三丰，手机13912345678"
    project = only(changed(typed(LAMPS, r"^(项目名称: .*)$", rf"\1\n备注: {said}")))
    told = repr(project)
    assert "13912345678" not in told
    back = between(
        {**base(), LAMPS: base()[LAMPS] + f"\n备注: {said}\n".encode()},
        base(),
    )
    assert "13912345678" not in repr(back)


def test_a_file_that_can_no_longer_be_read_is_not_called_withdrawn():
    changes = changed(typed(LAMPS, "^年度资金:", "年度资金 没有冒号"))
    assert [one.edit for one in changes.projects] == [Edit.BROKEN]
    assert changes.found
    tree = base()
    typed(LAMPS, "^年度资金:", "年度资金 没有冒号")(tree)
    assert [one.edit for one in between(tree, base()).projects] == [Edit.MENDED]


def test_a_finding_on_another_line_is_the_same_and_an_explained_one_is_solved():
    assert changed(typed(LAMPS, r"^年度资金:", "\n\n\n年度资金:")).found == ()
    changes = changed(typed(LAMPS, r"^    全年执行数: .*", "    全年执行数: 99999"))
    assert changes.found
    assert between({**base(), LAMPS: base()[LAMPS]}, base()).found == ()


def test_a_unit_the_site_and_the_review_have_their_own_lines():
    unit, site = "data/heping/unit.yml", "data/site.yml"
    changes = changed(
        typed(unit, "^单位名称: .*", "单位名称: 和平镇新政府"),
        typed(site, "^网站名称: .*", "网站名称: 新的名称"),
    )
    assert {(one.kind, one.edit) for one in changes.others} == {
        ("单位", Edit.CHANGED),
        ("网站", Edit.CHANGED),
    }


STEPS: tuple[Step, ...] = (
    typed(LAMPS, r"^    得分: 28$", "    得分: 12"),
    typed(LAMPS, "^项目名称: .*", "项目名称: 乡村路灯"),
    typed(LAMPS, r"^    全年执行数: .*", "    全年执行数: 1.5"),
    lambda tree: tree.__delitem__(f"{FOLDER}/ling.yml"),
    typed("data/heping/2024/report.yml", "^标题: .*", "标题: 另一个标题"),
)


@pytest.mark.parametrize("step", STEPS, ids=range(len(STEPS)))
def test_swapped_states_swap_old_and_new(step: Step):
    tree = base()
    step(tree)
    there, back = between(base(), tree), between(tree, base())
    assert there
    swapped = {Edit.NEW: Edit.GONE, Edit.GONE: Edit.NEW}
    assert {(one.key, swapped.get(one.edit, one.edit)) for one in there.projects} == {
        (one.key, one.edit) for one in back.projects
    }
    assert values(there) == {(key, new, old) for key, old, new in values(back)}
    assert [one.code for one in there.found] == [one.code for one in back.solved]
    assert [one.code for one in there.solved] == [one.code for one in back.found]


def values(changes: DataChanges) -> set[tuple[str, str, str]]:
    files = [*(one.what for one in changes.projects), *(one.what for one in changes.years)]
    return {(one.key, one.old, one.new) for what in files for one in what.fields}
