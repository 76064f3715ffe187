"""A site stands if nothing has changed since it was built, and only then."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.building.build import build
from generator.publishing.building.generate import Outcome
from generator.publishing.mkdocs.theme_setup import UpToDate
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("docs/ is generated for each build")

PROJECT = "data/heping/2024/projects/ludeng.yml"


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[UpToDate]:
    """What MkDocs was asked to render; a page is written in its stead."""
    asked: list[UpToDate] = []

    def render(root: Path, target: Path, prepared: UpToDate, *, strict: bool) -> None:
        asked.append(prepared)
        target.mkdir()
        (target / "index.html").write_text("<html><body></body></html>")

    monkeypatch.setattr("generator.publishing.building.build.render", render)
    return asked


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(REPO / "tests/golden/data", tmp_path / "repo/data")
    shutil.copy(REPO / "mkdocs.yml", tmp_path / "repo")
    return tmp_path / "repo"


@pytest.fixture
def nothing_generated(monkeypatch: pytest.MonkeyPatch) -> None:
    """docs/ stays as it is, which takes less time than to generate it."""

    def generate(*_root: object, **_how: object) -> Outcome:
        return Outcome(findings=(), site=None)

    monkeypatch.setattr("generator.publishing.building.build.generate_locked", generate)


def test_nothing_is_made_again_and_the_same_is_said(root: Path, rendered: list[UpToDate]):
    first = build(root, root / "site", audience=Audience.PUBLIC)
    again = build(root, root / "site", audience=Audience.PUBLIC)
    assert len(rendered) == 1
    assert (again.findings, again.published, again.site) == (
        first.findings,
        first.published,
        first.site,
    )
    assert set(again.changes.unchanged) == {*first.changes.written, *first.changes.unchanged}
    assert not again.changes.written


@pytest.mark.usefixtures("nothing_generated")
def test_all_is_made_again_where_that_is_asked_for(root: Path, rendered: list[UpToDate]):
    for _ in range(2):
        build(root, root / "site", audience=Audience.PUBLIC, kept=False)
    assert len(rendered) == 2


@pytest.mark.usefixtures("nothing_generated")
def test_a_day_later_all_is_made_again_because_publication_may_wait_for_it(
    root: Path, rendered: list[UpToDate]
):
    for day in (1, 1, 2):
        build(root, root / "site", audience=Audience.PUBLIC, today=date(2026, 3, day))
    assert len(rendered) == 2


def _other_data(root: Path) -> None:
    path = root / PROJECT
    path.write_text(path.read_text(encoding="utf-8") + "# 批注\n", encoding="utf-8")


def _other_page(root: Path) -> None:
    (root / "docs/guide").mkdir(parents=True)
    (root / "docs/guide/index.md").write_text("# 手册\n", encoding="utf-8")


def _other_settings(root: Path) -> None:
    path = root / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# 批注\n", encoding="utf-8")


def _spoilt_site(root: Path) -> None:
    (root / "site/index.html").write_text("")


def _lost_record(root: Path) -> None:
    shutil.rmtree(root / ".cache")


@pytest.mark.usefixtures("nothing_generated")
@pytest.mark.parametrize(
    "change", [_other_data, _other_page, _other_settings, _spoilt_site, _lost_record]
)
def test_what_is_no_longer_as_it_was_is_made_again(
    root: Path, rendered: list[UpToDate], change: Callable[[Path], None]
):
    build(root, root / "site", audience=Audience.PUBLIC)
    change(root)
    build(root, root / "site", audience=Audience.PUBLIC)
    assert len(rendered) == 2


@pytest.mark.usefixtures("nothing_generated")
def test_a_preview_and_a_site_do_not_stand_for_each_other(root: Path, rendered: list[UpToDate]):
    for audience in (Audience.PUBLIC, Audience.PREVIEW):
        build(root, root / f"of-{audience.name}", audience=audience)
    assert [one.audience for one in rendered] == [Audience.PUBLIC, Audience.PREVIEW]


def test_a_preview_that_is_compared_is_always_made(
    root: Path, tmp_path: Path, rendered: list[UpToDate]
):
    base = tmp_path / "base"
    shutil.copytree(root / "data", base / "data")
    _rename(base)
    changes = root / "docs/changes/index.md"

    def told(of: str) -> bool:
        build(root, root / "preview", audience=Audience.PREVIEW, base=of)
        return "乡村路灯" in changes.read_text(encoding="utf-8")

    assert told(str(base))
    (base / PROJECT).write_bytes((root / PROJECT).read_bytes())
    assert not told(str(base))
    _rename(base)
    assert told(str(base))
    assert not told("")
    assert len(rendered) == 4
    assert not told("")
    assert len(rendered) == 4


def _rename(root: Path) -> None:
    lines = (root / PROJECT).read_text(encoding="utf-8").splitlines(keepends=True)
    (root / PROJECT).write_text("".join(["项目名称: 乡村路灯\n", *lines[1:]]), encoding="utf-8")
