"""The standards that ship: figures and confidence as the domain notes have them, nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.standard import Confidence, LessIsBetter, ZeroBudget
from generator.reading.repo.standard_files import packaged_standards
from tests.support.builders import D, standard
from tests.support.repo import REPO

FOLDER = REPO / "generator/facts/standards"
IDS = [item.id for item in packaged_standards()]


def test_the_default_and_the_variants_are_there():
    assert IDS == ["caiyu-2020-10", "caiyu-2021-101", "hubei", "sichuan", "zhejiang", "zhibiao-100"]


@pytest.mark.parametrize(
    ("name", "execution", "parts"),
    [
        ("caiyu-2020-10", 10, {"产出指标": 50, "效益指标": 30, "满意度指标": 10}),
        ("caiyu-2021-101", 10, {"成本指标": 20, "产出指标": 40, "效益指标": 20, "满意度指标": 10}),
        ("hubei", 20, {"产出指标": 40, "效益指标": 30, "满意度指标": 10}),
        ("sichuan", 10, {}),
        ("zhejiang", 10, {"产出指标": 50, "效益指标": 30, "满意度指标": 10}),
        ("zhibiao-100", 0, {}),
    ],
)
def test_weights(name, execution, parts):
    found = standard(name)
    assert found.execution_weight == execution
    assert {part.level1: part.weight for part in found.parts} == parts
    assert found.execution_weight + found.indicator_weight == found.full_marks == 100
    assert not parts or sum(parts.values()) == found.indicator_weight


@pytest.mark.parametrize("name", IDS)
def test_figures_common_to_all(name):
    found = standard(name)
    assert [(band.name, int(band.lower)) for band in found.grades] == [
        ("优", 90), ("良", 80), ("中", 60), ("差", 0),
    ]  # fmt: skip
    assert found.over_achievement == 120
    assert found.decimals == 2
    assert found.less_is_better is LessIsBetter.RATIO
    middle = 50 if name == "hubei" else 60
    assert [(int(band.upper), int(band.lower)) for band in found.quality_bands] == [
        (100, 80), (80, middle), (middle, 0),
    ]  # fmt: skip


def test_a_limit_belongs_to_the_better_grade():
    grades = {total: standard().grade(D(total)) for total in ("90", "89.99", "80", "60", "59.99")}
    assert grades == {"90": "优", "89.99": "良", "80": "良", "60": "中", "59.99": "差"}


def test_only_one_gives_full_marks_for_nothing_of_nothing():
    full = [item.id for item in packaged_standards() if item.zero_budget is ZeroBudget.FULL]
    assert full == ["zhejiang"]


def test_only_the_days_of_disclosure_are_read_in_the_original():
    citations = [cited for item in packaged_standards() for cited in item.citations]
    read = {group for group, cited in citations if cited.confidence is Confidence.READ}
    assert citations
    assert read == {"公开期限"}
    assert {item.disclosure_days for item in packaged_standards()} == {20}


def test_what_nobody_checked_is_marked():
    unread = {
        (item.id, group)
        for item in packaged_standards()
        for group, cited in item.citations
        if cited.confidence is Confidence.UNREAD
    }
    everywhere = {(name, group) for name in IDS for group in ("成本无符号", "无符号")}
    own = {("caiyu-2021-101", group) for group in ("预算执行率", "指标分值", "指标设置")}
    assert unread == everywhere | own


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_the_editor_finds_the_schema(path: Path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    head, schema = first.split("=", 1)
    assert head == "# yaml-language-server: $schema"
    assert (path.parent / schema).resolve().is_file()
