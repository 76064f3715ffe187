"""What we stamp is, byte for byte, what MkDocs and the theme make of the same docs/."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.structure.files import File

from generator.facts.records.states import Audience
from generator.publishing.building.build import build
from generator.publishing.disk.refusal import Refusal
from generator.publishing.stamping.stamper import Stamped, Stamper
from tests.support.made_once import made_once
from tests.support.repo import TESTS, add_frame, run_mingzhang

pytestmark = pytest.mark.slow("a site is built by us and by MkDocs itself")

FRAMED = "framed.json"
KIND = re.compile(r"^kind: (.*)$", re.MULTILINE)
ADDRESS = "https://www.example.gov.cn/jixiao/"
GUIDE = """# 手册

[规则](../rules/C203/index.md)、[其中一节](../rules/C203/index.md#why)、[这里](#here)。

## 一节 {: #here }
"""


def files_of(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _make(root: Path) -> None:
    """The golden data, with an address; built by us on one core and on two, and by plain MkDocs."""
    _write(root)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert 'site_url: ""' in text
    settings.write_text(text.replace('site_url: ""', f"site_url: {ADDRESS}"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        framed = _noted(patch)
        build(root, root / "jobs-1", audience=Audience.PUBLIC, jobs=1)
    (root / FRAMED).write_text(json.dumps(framed), encoding="utf-8")
    run_mingzhang("build", "--site-dir", "jobs-2", "--jobs", "2", cwd=root)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "plain"]
    done = subprocess.run(
        words, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr


def _noted(patch: pytest.MonkeyPatch) -> dict[str, bool]:
    """What is told of the pages stamped from here on in this process: whether in the frame of their kind."""
    framed: dict[str, bool] = {}
    write = Stamper.write

    def noting(stamper: Stamper, file: File) -> Stamped:
        made = write(stamper, file)
        framed[made.path] = made.framed
        return made

    patch.setattr(Stamper, "write", noting)
    return framed


def _write(root: Path) -> None:
    """The golden data and a handbook with links of all kinds."""
    add_frame(root)
    shutil.copytree(TESTS / "golden/data", root / "data")
    (root / "docs/guide/index.md").write_text(GUIDE, encoding="utf-8")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "stamped", _make)


@pytest.mark.parametrize("jobs", ["jobs-1", "jobs-2"])
def test_every_file_is_the_same(built: Path, jobs: str):
    ours, plain = files_of(built / jobs), files_of(built / "plain")
    assert ours.keys() == plain.keys()
    assert [name for name, content in plain.items() if ours[name] != content] == []


def test_every_kind_of_page_is_among_them(built: Path):
    kinds = {
        found[1]
        for path in (built / "docs").rglob("index.md")
        if (found := KIND.search(path.read_text(encoding="utf-8")))
    }
    assert {"project", "year", "unit", "quality", "rule", "standard"} <= kinds


def test_a_page_of_each_kind_is_rendered_and_the_others_are_stamped(built: Path):
    framed: dict[str, bool] = json.loads((built / FRAMED).read_text(encoding="utf-8"))
    of_years = [path for path in framed if re.fullmatch(r"[^/]+/\d{4}/[^/]+/index.md", path)]
    assert sum(framed.values()) > 0.9 * len(framed)
    assert sum(framed[path] for path in of_years) > len(of_years) / 2
    assert sum(framed[path] for path in framed if path.startswith("rules/")) > 100


def broken(tmp_path: Path, link: str) -> str:
    """What a build says of a handbook with this link in it."""
    _write(tmp_path)
    (tmp_path / "docs/guide/index.md").write_text(GUIDE + f"\n[x]({link})\n", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        build(tmp_path, tmp_path / "site", audience=Audience.PUBLIC)
    assert not (tmp_path / "site").exists()
    return refused.value.message


def test_a_link_to_no_page_is_refused(tmp_path: Path):
    assert "docs/guide/index.md 里的链接 ../rules/C999/index.md" in broken(
        tmp_path, "../rules/C999/index.md"
    )


def test_a_link_to_no_anchor_of_a_stamped_page_is_refused(tmp_path: Path):
    said = broken(tmp_path, "../rules/C203/index.md#nowhere")
    assert "docs/guide/index.md 里的链接 ../rules/C203/index.md#nowhere" in said
