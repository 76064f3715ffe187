"""Each kind of page looks as it was approved: on a desk, on a phone, in the dark, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.approved import FOLDER, KINDS, LOOKS, difference, file_of, shoot

pytestmark = pytest.mark.browser

REWRITE = "run `make golden` and look at the pictures that change"


@pytest.mark.parametrize("picture", [f"{kind} {look}" for kind in KINDS for look in LOOKS])
def test_page(browser: Any, page: Any, served_small_site: str, tmp_path: Path, picture: str):
    kind, look = picture.split()
    taken = shoot(browser, served_small_site, kind, look)
    kept = tmp_path / f"{kind}-{look}.png"
    kept.write_bytes(taken)
    found = difference(page, file_of(kind, look).read_bytes(), taken)
    assert found.tolerable, f"{found}, see {kept}; {REWRITE}"


def test_a_difference_is_seen(browser: Any, page: Any, served_small_site: str):
    one = file_of("project", "desk").read_bytes()
    assert difference(page, one, one).share == 0
    assert not difference(page, one, file_of("report", "desk").read_bytes()).tolerable
    assert not difference(page, one, file_of("project", "dark").read_bytes()).tolerable


def test_there_are_no_others_and_they_are_small():
    assert {path.name for path in FOLDER.glob("*")} == {
        file_of(kind, look).name for kind in KINDS for look in LOOKS
    }
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 3_000_000
