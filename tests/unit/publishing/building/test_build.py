"""What is said of a build whose new site stands already."""

from __future__ import annotations

import errno
import zipfile
from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.authoring import scaffold
from generator.publishing.building.build import build
from generator.publishing.building.offline_archive import archive_of
from generator.publishing.disk import build_info, files, swap
from generator.publishing.mkdocs.theme_setup import UpToDate

pytestmark = pytest.mark.slow("a whole site is built")


def test_an_old_site_that_cannot_be_deleted_does_not_undo_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    root, site = tmp_path / "repo", tmp_path / "repo/site"
    scaffold.new_site(root)
    site.mkdir()
    (site / "index.html").write_text("old")
    build_info.seal(site, Audience.PUBLIC)
    real = files.remove_tree

    def render(root: Path, target: Path, prepared: UpToDate, *, strict: bool) -> None:
        target.mkdir()
        (target / "index.html").write_text("new")

    def remove(folder: Path) -> None:
        if (folder / "index.html").exists() and (folder / "index.html").read_text() == "old":
            raise OSError(errno.EACCES, "Permission denied", str(folder))
        real(folder)

    monkeypatch.setattr("generator.publishing.building.build.render", render)
    monkeypatch.setattr(files, "remove_tree", remove)
    for _ in range(2):
        outcome = build(root, site, audience=Audience.PUBLIC)
        assert [path.name for path in outcome.leftovers] == [".site.1.mingzhang-old"]
        assert (site / "index.html").read_text() == "new"
        assert not swap.staging_of(site).exists()


@pytest.mark.parametrize("there", [True, False])
def test_an_archive_that_is_there_never_keeps_what_the_new_site_no_longer_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
):
    root, site = tmp_path / "repo", tmp_path / "repo/site"
    scaffold.new_site(root)
    if there:
        archive_of(site).write_bytes(b"with what was withdrawn")

    def render(root: Path, target: Path, prepared: UpToDate, *, strict: bool) -> None:
        target.mkdir()
        (target / "index.html").write_text("<html><body>new</body></html>")

    monkeypatch.setattr("generator.publishing.building.build.render", render)
    build(root, site, audience=Audience.PUBLIC)

    assert archive_of(site).exists() is there
    if there:
        with zipfile.ZipFile(archive_of(site)) as archive:
            assert b"new" in archive.read("site/index.html")
