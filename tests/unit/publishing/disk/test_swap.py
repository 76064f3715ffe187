from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.disk import build_info, files, swap
from generator.publishing.disk.refusal import Refusal


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("data", "docs", ".git"):
        (tmp_path / "repo" / name).mkdir(parents=True)
    return tmp_path / "repo"


def make_site(folder: Path, text: str, audience: Audience = Audience.PUBLIC) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    build_info.seal(folder, audience)
    return folder


def neighbours(site: Path) -> list[str]:
    return sorted(entry.name for entry in site.parent.iterdir() if "mingzhang" in entry.name)


def test_old_and_new_change_places_and_the_old_goes(root: Path):
    site = make_site(root / "site", "old")
    staging = make_site(swap.staging_of(site), "new")
    site.chmod(0o750)
    swap.publish(staging, site)
    assert swap.mend(site) == ()
    assert (site / "index.html").read_text() == "new"
    assert site.stat().st_mode & 0o777 == 0o750
    assert neighbours(site) == []


def test_the_first_site_just_takes_its_place(root: Path):
    site = root / "site"
    swap.publish(make_site(swap.staging_of(site), "new"), site)
    assert (site / "index.html").read_text() == "new"


def test_without_an_exchange_two_renames_do(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(swap, "_system_call", lambda: None)
    site = make_site(root / "site", "old")
    swap.publish(make_site(swap.staging_of(site), "new"), site)
    swap.mend(site)
    assert (site / "index.html").read_text() == "new"
    assert neighbours(site) == []


def test_if_the_second_rename_fails_the_old_site_is_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(swap, "_system_call", lambda: None)
    site = make_site(root / "site", "old")
    staging = make_site(swap.staging_of(site), "new")
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self == staging:
            raise OSError(errno.EIO, "broken")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="broken"):
        swap.publish(staging, site)
    assert (site / "index.html").read_text() == "old"


def test_an_exchange_the_file_system_refuses_falls_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(swap, "_system_call", lambda: lambda one, other: -1)
    monkeypatch.setattr("ctypes.get_errno", lambda: errno.EINVAL)
    site = make_site(root / "site", "old")
    swap.publish(make_site(swap.staging_of(site), "new"), site)
    assert (site / "index.html").read_text() == "new"


def test_killed_between_two_renames_the_old_site_comes_back(root: Path):
    site = root / "site"
    make_site(swap.parked_of(site), "old")
    make_site(swap.staging_of(site), "new")
    swap.mend(site)
    assert (site / "index.html").read_text() == "old"
    assert neighbours(site) == []


def test_killed_after_the_exchange_only_leftovers_go(root: Path):
    site = make_site(root / "site", "new")
    make_site(swap.staging_of(site), "old")
    make_site(swap.parked_of(site), "older")
    swap.mend(site)
    assert (site / "index.html").read_text() == "new"
    assert neighbours(site) == []


@pytest.mark.parametrize("name", [".", "..", "docs", "docs/site", "data/x", ".git"])
def test_the_repo_itself_is_never_replaced(root: Path, name: str):
    with pytest.raises(Refusal):
        swap.resolve_site(root, root / name, Audience.PUBLIC)


def test_a_folder_of_somebody_elses_is_never_replaced(root: Path):
    foreign = root / "site"
    foreign.mkdir()
    assert swap.resolve_site(root, foreign, Audience.PUBLIC) == foreign.resolve()
    (foreign / "letters.txt").write_text("x")
    with pytest.raises(Refusal, match="不是明账生成的"):
        swap.resolve_site(root, foreign, Audience.PUBLIC)
    (root / "file").write_text("x")
    with pytest.raises(Refusal, match="是一个文件"):
        swap.resolve_site(root, root / "file", Audience.PUBLIC)


def test_a_preview_never_takes_the_place_of_the_public_site(root: Path):
    site = make_site(root / "site", "old")
    with pytest.raises(Refusal, match="预览不能盖掉"):
        swap.resolve_site(root, site, Audience.PREVIEW)
    preview = make_site(root / "preview", "old", Audience.PREVIEW)
    for audience in Audience:
        assert swap.resolve_site(root, preview, audience) == preview


def test_a_link_is_followed_and_stays(root: Path, tmp_path: Path):
    real = make_site(tmp_path / "www" / "jixiao", "old")
    (root / "site").symlink_to(real)
    site = swap.resolve_site(root, root / "site", Audience.PUBLIC)
    swap.publish(make_site(swap.staging_of(site), "new"), site)
    assert (root / "site").is_symlink()
    assert (real / "index.html").read_text() == "new"


def test_the_digest_sees_names_and_contents(tmp_path: Path):
    one, two = make_site(tmp_path / "one", "x"), make_site(tmp_path / "two", "x")
    assert build_info.digest(one) == build_info.digest(two)
    (two / "index.html").rename(two / "other.html")
    assert build_info.digest(one) != build_info.digest(two)
    assert build_info.audience_of(one) is Audience.PUBLIC
    assert build_info.audience_of(tmp_path) is None


def test_killed_between_two_renames_a_preview_does_not_take_the_public_sites_place(root: Path):
    site = root / "site"
    make_site(swap.parked_of(site), "old")
    with pytest.raises(Refusal, match="预览不能盖掉"):
        swap.resolve_site(root, site, Audience.PREVIEW)
    assert (site / "index.html").read_text() == "old"


def test_the_folder_refused_is_not_the_one_advised(root: Path):
    site = make_site(root / "preview", "old")
    with pytest.raises(Refusal) as caught:
        swap.resolve_site(root, site, Audience.PREVIEW)
    assert "--site-dir preview-2。" in caught.value.advice


def test_an_old_site_that_cannot_be_deleted_is_in_nobodys_way(
    root: Path, monkeypatch: pytest.MonkeyPatch
):
    site = make_site(root / "site", "old")
    swap.publish(make_site(swap.staging_of(site), "new"), site)

    def refuse(folder: Path) -> None:
        if folder.exists():
            raise OSError(errno.EACCES, "no", str(folder))

    with monkeypatch.context() as patched:
        patched.setattr(files, "remove_tree", refuse)
        (left,) = swap.mend(site)
        assert swap.mend(site) == (left,)
        assert swap.resolve_site(root, site, Audience.PUBLIC) == site
    assert left.name == ".site.1.mingzhang-old"
    assert not swap.staging_of(site).exists()
    assert (site / "index.html").read_text() == "new"
    assert swap.mend(site) == ()
    assert neighbours(site) == []
