"""Whatever befalls a build, the published folder is the old site or the new one, whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.authoring import scaffold
from generator.publishing.disk import build_info
from tests.support.repo import REPO, run_mingzhang


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small repo with a published site, and data that has changed since."""
    root = tmp_path_factory.mktemp("county") / "repo"
    scaffold.new_site(root)
    run_mingzhang("build", cwd=root)
    report = root / "data/shili/2024/report.yml"
    report.write_text(
        report.read_text(encoding="utf-8").replace("示例镇2024", "示例镇的2024"), "utf-8"
    )
    shutil.copytree(root, root.parent / "kept")
    return root


def fresh(county: Path) -> Path:
    """Put the repo back as it was before the fault."""
    shutil.rmtree(county)
    shutil.copytree(county.parent / "kept", county)
    return county


def faults(root: Path, kind: str, *points: int) -> list[dict[str, Any]]:
    program = [
        sys.executable,
        "-m",
        "tests.support.build_faults",
        str(root),
        str(root / "site"),
        kind,
    ]
    words = [*program, *map(str, points)]
    path = os.pathsep.join([str(REPO), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        words, cwd=REPO, env=environment, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


@pytest.fixture(scope="module")
def old(county: Path) -> str:
    """The digest of the site published before."""
    return build_info.digest(county.parent / "kept" / "site")


@pytest.fixture(scope="module")
def undisturbed(county: Path, old: str) -> dict[str, Any]:
    """What a build that nothing befalls counts and makes."""
    (told,) = faults(fresh(county), "kill", 0)
    assert told["code"] == 0
    assert told["site"] != old
    return told


def spread(last: int, points: int) -> list[int]:
    """So many points from the first to ``last``, both included."""
    return [1 + (last - 1) * step // (points - 1) for step in range(points)]


def leftovers(root: Path) -> list[str]:
    return [entry.name for entry in root.iterdir() if entry.name.endswith(("-new", "-old"))]


def test_a_build_killed_anywhere_leaves_the_site_as_it_was(
    county: Path, old: str, undisturbed: dict[str, Any]
):
    told = faults(fresh(county), "kill", *spread(undisturbed["swap"], 9), 0)
    assert [item["code"] for item in told] == [-9] * 9 + [0]
    assert {item["site"] for item in told[:-1]} == {old}
    assert told[-1]["site"] == undisturbed["site"]
    assert leftovers(county) == []


@pytest.mark.parametrize(("after", "published"), [(0, "old"), (1, "new"), (40, "new")])
def test_old_and_new_change_places_in_one_step(
    county: Path, old: str, undisturbed: dict[str, Any], after: int, published: str
):
    (told,) = faults(fresh(county), "kill", undisturbed["swap"] + after)
    assert told["code"] == -9
    assert told["site"] == {"old": old, "new": undisturbed["site"]}[published]
    assert leftovers(county) == [".site.mingzhang-new"]


def test_a_full_disk_leaves_the_site_as_it_was(county: Path, old: str, undisturbed: dict[str, Any]):
    # A run that fails late leaves docs/ done, and the next would have less to write: each begins afresh.
    points = spread(undisturbed["swap"] * 3 // 4, 7)
    told = [item for point in points for item in faults(fresh(county), "full", point)]
    assert [(item["code"], item["site"]) for item in told] == [(2, old)] * 7
    assert leftovers(county) == []
    (last,) = faults(county, "full", 0)
    assert (last["code"], last["site"]) == (0, undisturbed["site"])
