"""Whatever befalls a build, the published folder is the old site or the new one, whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.authoring import scaffold
from tests.support.made_once import made_once
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("a hundred builds, half of them killed or starved")

Told = list[dict[str, Any]]

# Every fourth of some hundred changes where pages are copied; a few of some five hundred where MkDocs runs.
STRIDES = {"copied": 4, "rendered": 300}
STAGING = ".site.mingzhang-new"


def program(kept: Path, made: str, what: str) -> Told:
    words = [sys.executable, "-m", "tests.support.build_faults", str(kept), made, what]
    done = subprocess.run(words, cwd=REPO, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small repo, its published site, and data that has changed since."""
    return made_once(tmp_path_factory, "to-be-killed", _publish)


def _publish(kept: Path) -> None:
    scaffold.new_site(kept / "repo")
    (told,) = program(kept, "copied", "publish")
    assert told["code"] == 0
    report = kept / "repo/data/shili/2024/report.yml"
    report.write_text(
        report.read_text(encoding="utf-8").replace("示例镇2024", "示例镇的2024"), "utf-8"
    )


@pytest.fixture(scope="module", params=STRIDES)
def told(request: pytest.FixtureRequest, county: Path) -> Told:
    """What became of the builds: of the one that nothing befell, then of all the others."""
    return program(county, request.param, str(STRIDES[request.param]))


@pytest.fixture(scope="module")
def new(told: Told, old: str) -> str:
    """The digest of the new site, which is not that of the old."""
    undisturbed = told[0]
    assert (undisturbed["kind"], undisturbed["code"], undisturbed["beside"]) == ("none", 0, [])
    assert undisturbed["site"] != old
    return str(undisturbed["site"])


@pytest.fixture(scope="module")
def old(county: Path) -> str:
    """The digest of the site published before."""
    sealed = json.loads((county / "repo/site/build.json").read_bytes())
    return str(sealed["digest"]).removeprefix("sha256:")


def struck(told: Told, kind: str) -> Told:
    return [item for item in told if item["kind"] == kind]


def test_nothing_in_the_published_folder_changes_before_the_new_site_is_whole(told: Told, new: str):
    assert told[0]["swap"] > told[0]["changes"] / 2
    assert told[0]["early"] == []


def test_a_build_killed_anywhere_leaves_the_old_site_or_the_new_one(told: Told, old: str, new: str):
    swap = told[0]["swap"]
    for item in struck(told, "kill"):
        assert (item["code"], item["site"]) == (-9, old if item["point"] <= swap else new), item
    assert {item["point"] for item in struck(told, "kill")} >= {swap, swap + 1}


def test_a_full_disk_leaves_the_site_as_it_was(told: Told, old: str, new: str):
    """Once all is written a full disk is no matter: the exchange takes no space."""
    swap = told[0]["swap"]
    for item in struck(told, "full"):
        expected = (2, old) if item["point"] < swap else (0, new)
        assert (item["code"], item["site"], item["beside"]) == (*expected, []), item
    assert struck(told, "full")


def test_the_next_build_clears_up_and_makes_the_same_site(told: Told, new: str):
    for item in told[1:]:
        assert item["beside"] in ([], [STAGING]), item
        assert item["then"]["code"] == 0, item
        assert (item["then"]["site"], item["then"]["beside"]) == (new, []), item
    assert any(item["beside"] for item in told)
