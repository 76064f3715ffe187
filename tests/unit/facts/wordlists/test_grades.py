"""Grades as people write them."""

import pytest

from generator.facts.wordlists.grades import grade_meant

NAMES = ("优", "良", "中", "差")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("优秀", "优"),
        ("优等", "优"),
        ("“优”", "优"),
        ("优（自评）", "优"),
        (" 良 好 ", "良"),
        ("良级", "良"),
        ("中等", "中"),
        ("一般", "中"),
        ("合格", "中"),
        ("不合格", "差"),
        ("较差", "差"),
        ("Ａ", "优"),
        ("b", "良"),
        ("A级", "优"),
        ("优良", ""),
        ("通过", ""),
    ],
)
def test_what_people_write_means_a_grade_of_the_standard(written, meant):
    assert grade_meant(written, NAMES) == meant


def test_a_standard_with_names_of_its_own_keeps_them():
    assert grade_meant("优", ("优秀", "良好", "合格", "不合格")) == "优秀"
    assert grade_meant("A", ("A", "B", "C")) == "A"
    assert grade_meant("中", ("通过", "不通过")) == ""
