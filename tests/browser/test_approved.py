"""Each kind of page looks as it was approved: on a desk, on a phone, in the dark, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.approved import FOLDER, KINDS, LOOKS, difference, file_of, shoot
from tests.browser.test_hostile_site import hostile_site  # noqa: F401 - the small site, built once

pytestmark = pytest.mark.browser

REWRITE = "run `make golden` and look at the pictures that change"


@pytest.mark.parametrize("picture", [f"{kind} {look}" for kind in KINDS for look in LOOKS])
def test_page(browser: Any, page: Any, hostile_site: str, tmp_path: Path, picture: str):  # noqa: F811
    kind, look = picture.split()
    taken = shoot(browser, hostile_site, kind, look)
    kept = tmp_path / f"{kind}-{look}.png"
    kept.write_bytes(taken)
    found = difference(page, file_of(kind, look).read_bytes(), taken)
    assert found.tolerable, f"{found}, see {kept}; {REWRITE}"


def test_a_difference_is_seen(browser: Any, page: Any, hostile_site: str):  # noqa: F811
    one = file_of("project", "desk").read_bytes()
    assert difference(page, one, one).share == 0
    assert not difference(page, one, file_of("report", "desk").read_bytes()).tolerable
    assert not difference(page, one, file_of("project", "dark").read_bytes()).tolerable


def test_there_are_no_others_and_they_are_small():
    assert {path.name for path in FOLDER.glob("*")} == {
        file_of(kind, look).name for kind in KINDS for look in LOOKS
    }
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 3_000_000
