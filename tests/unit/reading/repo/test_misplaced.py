"""Files that look like data and lie where nothing is read: an error each way, the move its cure."""

from __future__ import annotations

import pytest

from generator.reading.repo.read_ledger import read_ledger
from tests.support.case_folders import BASE


def findings(*names: str):
    files = {name: text.encode() for name, text in BASE.items()}
    files |= dict.fromkeys((f"data/{name}" for name in names), b"")
    return [item for item in read_ledger(files).findings if item.code != "C101"]


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("danwei/2024/projects/x.yml.txt", "改名为 x.yml。"),
        ("danwei/2024/projects/x.YML (2)", "改名为 x.yml。"),
        ("danwei/2024/projects/x.yml - 副本", "改名为 x.yml。"),
        ("danwei/2024/projects/x．yml", "改名为 x.yml。"),
        ("danwei/2024/projects/x.yaml。", "改名为 x.yml。"),
        ("danwei/2024/projects/x.ymal", "改名为 x.yml。"),
        ("danwei/2024/projects/.x.yml", "改名为 x.yml。"),
        ("danwei/2024/projects/x", "改名为 x.yml"),
        ("danwei/2024/projects/x.xlsx", "mingzhang new project"),
        ("danwei/2024/projects/x.yml.docx", "mingzhang new project"),
        ("danwei/2024/project/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/2024/PROJECTS/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/2024/项目/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/2024/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/2024/projects/dangjian/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/2024/projects/dangjian/2023/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/projects/x.yml", "移到 data/danwei/2024/projects/。"),
        ("x.yml", "移到 data/〈单位〉/〈年度〉/projects/。"),
        ("hebei/danwei/2024/projects/x.yml", "移到 data/danwei/2024/projects/。"),
        ("hebei/baoding/danwei/2024/projects/x.yml", "移到 data/danwei/2024/projects/。"),
        ("danwei/report.yml", "那里已经有 report.yml"),
        ("danwei/review.yml", "移到 data/danwei/2024/。"),
        ("danwei/2024/复核.yml", "改名为 review.yml。"),
        ("danwei/2024/report (1).yml", "那里已经有 report.yml"),
        ("danwei/2024/site.yml", "移到 data/。"),
        ("单位.yml", "移到 data/〈单位〉/，改名为 unit.yml。"),
        ("standard/own.yml", "移到 data/standards/。"),
        ("danwei/2024/附件/a.pdf", "移到 data/danwei/2024/attachments/。"),
        ("danwei/attachments/a.pdf", "移到 data/danwei/2024/attachments/。"),
    ],
)
def test_the_move_is_the_cure(name: str, cure: str):
    (found,) = findings(name)
    assert (found.code, found.blocks, found.place.file) == ("C175", True, f"data/{name}")
    assert cure in found.advice and "删" not in found.advice


def test_files_that_go_the_same_way_are_told_together():
    (found,) = findings(*(f"danwei/2024/项目/{name}.yml" for name in "abcde"))
    assert "等 5 个文件" in found.message and "把这 5 个文件移到" in found.advice


def test_a_report_that_only_lies_elsewhere_is_not_missing_too():
    (found,) = findings(
        "xinxian/unit.yml", "xinxian/2024/report.yml.txt", "xinxian/2024/projects/a.yml"
    )
    assert found.code == "C175"


def test_unit_and_year_the_wrong_way_round_are_told_once():
    (found,) = findings("2023/danwei/projects/x.yml")
    assert found.code == "C165" and "data/danwei/2023/" in found.advice


@pytest.mark.parametrize("name", ["danwei/2024/说明.docx", "danwei/README.md", "notes.txt"])
def test_what_does_not_look_like_data_is_a_note(name: str):
    (found,) = findings(name)
    assert (found.code, found.blocks) == ("C166", False)
    assert "删" not in found.advice


def test_the_webmaster_s_files_are_no_data():
    assert findings("static/CNAME", "static/x.yml", "static/a/b.html") == []
