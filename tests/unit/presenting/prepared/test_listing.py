"""The query behind a figure: what the explorer is asked for, in an address."""

from __future__ import annotations

from decimal import Decimal

from generator.presenting.prepared.addresses import HOME, project_address, year_address
from generator.presenting.prepared.listing import (
    all_projects,
    projects_in_year,
    projects_of_unit,
    projects_of_year,
)

D = Decimal


def test_a_list_is_asked_for_by_unit_year_and_condition():
    listing = projects_of_year("a", 2024, example=False).where(grade="优", sort="-executed")
    assert listing.link(year_address("a", 2024)) == (
        "../../explore/?unit=a&year=2024&grade=%E4%BC%98&sort=-executed#list-a-2024"
    )


def test_several_values_of_one_condition_mean_any_of_them():
    listing = all_projects().where(done=("部分完成", "未完成"), spot=True)
    assert [name for name, _ in listing.filters] == ["done", "done", "spot"]
    assert listing.filters[-1] == ("spot", "yes")


def test_what_is_not_stated_can_be_asked_for():
    assert all_projects().where(area="").link(HOME) == "explore/?area=#list"


def test_ranges_hold_their_lower_end_only():
    assert all_projects().between("rate", D(90), D(95)).filters == (("rate", "90..<95"),)
    assert all_projects().between("score", D("90"), None).filters == (("score", "90.."),)
    assert all_projects().between("rate", None, D(50)).filters == (("rate", "..<50"),)
    assert all_projects().between("rate", None, None).filters == (("rate", "none"),)


def test_fictional_projects_are_asked_for_by_name():
    assert ("example", "all") in projects_of_year("a", 2024, example=True).filters
    assert ("example", "all") in projects_of_unit("a", example=True).filters
    assert ("example", "all") not in projects_in_year(2024).filters


def test_no_value_breaks_out_of_the_address():
    hostile = "a&b=c#d\"'<>% ？\u202e"
    link = all_projects().where(area=hostile).link(project_address("a", 2024, "p"))
    query = link.removeprefix("../../../explore/?area=").removesuffix("#list")
    assert not set(query) & set("&=#\"'<> \u202e")
