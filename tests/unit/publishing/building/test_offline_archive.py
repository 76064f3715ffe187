"""The archive of a site for a disk."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.publishing.building import offline_archive as offline
from generator.publishing.building.offline_archive import archive_of, pack
from generator.publishing.disk import files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    contents = {
        "index.html": b'<a href="a/">a</a><script src="x.js?1" integrity="sha384-x"></script>',
        "a/index.html": b'<a href="../">home</a>',
        "x.js": b"1",
        "404.html": b"gone",
        "sitemap.xml": b"<urlset/>",
        "search/index.bin": b"\x00\x01",
    }
    for name, content in contents.items():
        files.write(tmp_path / "site" / name, content)
    return tmp_path / "site"


def test_links_name_files_and_the_index_is_scripts(site: Path):
    with zipfile.ZipFile(pack(site)) as archive:
        names = archive.namelist()
        home = archive.read("site/index.html").decode()
        script = archive.read("site/search/index.js").decode()
        note = archive.read("site/README.txt").decode("utf-8-sig")
    assert names[0] == "site/README.txt"
    assert set(names[1:]) == {
        f"site/{name}" for name in ("index.html", "a/index.html", "x.js", "search/index.js")
    }
    assert home == '<a href="a/index.html">a</a><script src="x.js?1"></script>'
    assert script == 'mingzhangSearchFile("index","AAE=")\n'
    assert "解压" in note


def test_the_archive_stands_beside_the_site_and_never_changes(site: Path):
    first = pack(site).read_bytes()
    assert archive_of(site) == site.with_name("site-offline.zip")
    (site / "x.js").touch()
    assert pack(site).read_bytes() == first


def test_a_failure_leaves_the_old_archive(site: Path, monkeypatch: pytest.MonkeyPatch):
    before = pack(site).read_bytes()
    (site / "index.html").write_bytes(b"new")

    def broken(*_: object) -> str:
        raise OSError("broken")

    monkeypatch.setattr(offline, "for_disk", broken)
    with pytest.raises(OSError, match="broken"):
        pack(site)
    assert archive_of(site).read_bytes() == before
    assert [path.name for path in site.parent.iterdir() if path.name != "site"] == [
        "site-offline.zip"
    ]


def test_a_page_in_another_encoding_goes_in_as_it_is(site: Path):
    old = '<a href="a/">预算</a>'.encode("gb18030")
    files.write(site / "a/附件.html", old)
    with zipfile.ZipFile(pack(site)) as archive:
        assert archive.read("site/a/附件.html") == old
