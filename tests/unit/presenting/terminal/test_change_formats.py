"""Changes in their forms: the whole text is looked at, text of data is text in all of them."""

from __future__ import annotations

import json
import re

import pytest

from generator.concluding.changes.records import DataChanges
from generator.presenting.terminal.change_formats import CHANGE_FORMATS, write_changes
from tests.support.changes import LAMPS, SAVING, TOLD, all_kinds, changed, typed
from tests.support.guide import page


def digit() -> DataChanges:
    return changed(
        typed(LAMPS, r"^    得分: 28$", "    得分: 26"),
        typed(LAMPS, r'^    达成比例: "93%"$', '    达成比例: "90%"'),
        typed(LAMPS, r"^自评总分: .*", "自评总分: 94.25"),
    )


def hostile() -> DataChanges:
    return changed(
        typed(SAVING, "^项目名称: .*", '项目名称: "<img src=x> @all | **x** #1 !2"'),
    )


def test_the_text_is_what_was_read_and_approved():
    assert write_changes("text", all_kinds()) == TOLD.read_text(encoding="utf-8")


def test_of_nothing_every_form_says_that_nothing_differs():
    same = changed()
    for form in CHANGE_FORMATS:
        assert "没有不同" in write_changes(form, same)


def test_json_has_its_version_and_exact_numbers():
    data = json.loads(write_changes("json", digit()))
    assert (data["format"], data["version"]) == ("mingzhang-changes", 1)
    project = data["projects"][0]
    assert (project["change"], project["unit"], project["year"], project["id"]) == (
        "changed",
        "heping",
        2024,
        "ludeng",
    )
    score = next(one for one in project["fields"] if one["item"] and one["key"] == "得分")
    assert (score["old"], score["new"], score["difference"]) == ("28", "26", "-2")
    assert project["stated_total_because"] == [{"item": "夜间出行", "old": "28", "new": "26"}]


def test_json_members_are_those_the_handbook_lists():
    told = set(re.findall(r"`(\w+)`", page("changes.md")))
    data = json.loads(write_changes("json", all_kinds()))
    members = {*data, *data["projects"][0], *data["years"][0], *data["projects"][1]["fields"][0]}
    assert members - told == set()


@pytest.mark.parametrize("form", ["md", "html"])
def test_text_of_data_is_text(form: str):
    written = write_changes(form, hostile())
    assert "<img" not in written
    assert "@all" not in written if form == "md" else "&lt;img" in written
    assert "**x**" not in written if form == "md" else True


def test_the_page_of_its_own_asks_nothing_of_anybody():
    written = write_changes("html", hostile())
    assert not re.search(r"(?:src|href)=", written.replace("src=x", ""))
    assert "<script" not in written
    assert 'content="noindex, nofollow"' in written


def test_every_form_ends_with_one_line_end():
    for form in CHANGE_FORMATS:
        written = write_changes(form, digit())
        assert written.endswith("\n")
        assert not written.endswith("\n\n")
