"""No unit and no project can take an address of the site's own, or a name Windows cannot create."""

from __future__ import annotations

import pytest

from generator.facts.reserved_names import OF_A_YEAR, OF_THE_SITE, OF_WINDOWS
from generator.reading.repo.read_ledger import Reading, read_ledger
from tests.support.case_folders import BASE
from tests.support.golden_site import generated

SITE_ONLY = sorted(OF_THE_SITE | OF_WINDOWS)


def reading_of(**changes: str) -> Reading:
    files = {name: text.encode() for name, text in (BASE | changes).items()}
    return read_ledger(files)


def test_every_page_of_the_sites_root_and_of_a_year_is_reserved():
    paths = generated()[0]
    first = {path.split("/")[0].split(".")[0] for path in paths}
    assert first - OF_THE_SITE == {"heping"}
    of_year = {path.split("/")[2] for path in paths if path.startswith("heping/2024/")}
    assert of_year - OF_A_YEAR == {"index.md", "ludeng", "jiecao", "ling"}


@pytest.mark.parametrize("word", SITE_ONLY)
def test_a_unit_of_a_taken_name_is_an_error_and_makes_no_page(word: str):
    read = reading_of(**{f"data/{word}/unit.yml": "单位名称: 某某镇人民政府\n"})
    if word != "standards":  # a folder of data/ itself: its files are taken for standards
        assert [item.code for item in read.findings] == ["C165"]
        assert f"“{word}”" in read.findings[0].message
    assert any(item.blocks for item in read.findings)
    assert read.ledger is not None
    assert [unit.id for unit in read.ledger.units] == ["danwei"]


@pytest.mark.parametrize("word", sorted(OF_A_YEAR | OF_WINDOWS))
def test_a_project_of_a_taken_name_is_an_error(word: str):
    form = "项目名称: 路灯维护\n状态: 草稿\n"
    read = reading_of(**{f"data/danwei/2024/projects/{word}.yml": form})
    assert [item.code for item in read.findings] == ["C165"]


@pytest.mark.parametrize("word", sorted(OF_THE_SITE))
def test_a_units_former_name_does_not_replace_a_page_of_the_site(word: str):
    unit = f"单位名称: 示例镇人民政府\n曾用标识: [{word}]\n"
    read = reading_of(**{"data/danwei/unit.yml": unit})
    assert [item.code for item in read.findings] == ["C190"]
    assert "网站自己用的名字" in read.findings[0].message


@pytest.mark.parametrize("word", sorted(OF_A_YEAR))
def test_a_projects_former_name_does_not_replace_a_page_of_its_year(word: str):
    form = f"项目名称: 路灯维护\n状态: 草稿\n曾用标识: [{word}]\n"
    read = reading_of(**{"data/danwei/2024/projects/project.yml": form})
    assert [item.code for item in read.findings] == ["C190"]


@pytest.mark.parametrize("word", sorted(OF_WINDOWS))
def test_a_former_name_makes_a_folder_too(word: str):
    unit = f"单位名称: 示例镇人民政府\n曾用标识: [{word}]\n"
    (found,) = reading_of(**{"data/danwei/unit.yml": unit}).findings
    assert (found.code, "Windows" in found.message) == ("C190", True)
