from __future__ import annotations

import pytest

from generator.presenting.prepared.addresses import (
    HOME,
    HOW_TO_READ,
    project_address,
    year_address,
)

LAMPS = project_address("a", 2024, "lamps")


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        (HOME, HOME, "./"),
        (HOME, LAMPS, "a/2024/lamps/"),
        (LAMPS, HOME, "../../../"),
        (LAMPS, LAMPS, "./"),
        (LAMPS, year_address("a", 2024), "../"),
        (LAMPS, project_address("a", 2024, "roads"), "../roads/"),
        (LAMPS, project_address("a", 2023, "lamps"), "../../2023/lamps/"),
        (LAMPS, HOW_TO_READ, "../../../how-to-read/"),
    ],
)
def test_links_are_relative(here, there, link):
    assert here.to(there) == link


def test_links_carry_anchors_and_name_files():
    assert LAMPS.to(HOW_TO_READ, "example") == "../../../how-to-read/#example"
    assert LAMPS.to_file("a/2024/data/projects.csv") == "../data/projects.csv"
    assert (
        LAMPS.to_file("a/2024/attachments/报告 1.pdf")
        == "../attachments/%E6%8A%A5%E5%91%8A%201.pdf"
    )


def test_files_of_pages():
    assert HOME.file == "index.md"
    assert year_address("a", 2024).file == "a/2024/index.md"
    assert LAMPS.file == "a/2024/lamps/index.md"
