"""The wheel a new site carries: whole, the same each time, and one that installers accept."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from importlib import metadata, resources
from pathlib import Path

import pytest

from generator import __version__
from generator.publishing.authoring import own_wheel as module
from generator.publishing.authoring.own_wheel import Wheel, own_wheel
from generator.publishing.disk.refusal import Refusal
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("the package is packed")


def entries(wheel: Wheel) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(wheel.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_holds_the_package_and_what_installers_need():
    found = entries(own_wheel())
    assert own_wheel().name == f"mingzhang-{__version__}-py3-none-any.whl"
    wanted = {
        path.relative_to(REPO).as_posix()
        for path in (REPO / "generator").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    about = f"mingzhang-{__version__}.dist-info"
    assert found.keys() == wanted | {
        f"{about}/{name}"
        for name in (
            "METADATA",
            "RECORD",
            "WHEEL",
            "entry_points.txt",
            "licenses/LICENSE",
            "top_level.txt",
        )
    }
    assert b"Requires-Dist: mkdocs" in found[f"{about}/METADATA"]
    assert b"mingzhang = generator.cli:main" in found[f"{about}/entry_points.txt"]


def test_every_file_is_recorded_with_its_digest():
    found = entries(own_wheel())
    record = f"mingzhang-{__version__}.dist-info/RECORD"
    lines = found.pop(record).decode().splitlines()
    assert lines.pop() == f"{record},,"
    recorded = dict(line.split(",", 1) for line in lines)
    assert recorded.keys() == found.keys()
    for name, content in found.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
        assert recorded[name] == f"sha256={digest},{len(content)}"


def test_the_same_package_is_the_same_bytes():
    assert own_wheel.__wrapped__().content == own_wheel().content


def test_a_wheel_packed_otherwise_holds_the_same():
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries(own_wheel()).items():
            archive.writestr(name, content)
    packed = Wheel(name=own_wheel().name, content=other.getvalue())
    assert packed.content != own_wheel().content
    assert packed.holds_the_same(own_wheel())
    assert not Wheel(name=own_wheel().name, content=b"no zip").holds_the_same(own_wheel())


def test_what_was_installed_from_it_packs_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with zipfile.ZipFile(io.BytesIO(own_wheel().content)) as archive:
        archive.extractall(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    noted = metadata.distribution("mingzhang")
    assert Path(str(noted.locate_file(""))) == tmp_path
    assert own_wheel.__wrapped__().content == own_wheel().content


def test_what_was_not_installed_cannot_be_handed_on(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(metadata, "distributions", lambda name: iter(()))
    with pytest.raises(Refusal, match="不是用 pip 安装的"):
        own_wheel.__wrapped__()


def test_a_version_that_was_not_installed_anew_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "__version__", "9.9.9")
    with pytest.raises(Refusal, match=r"9\.9\.9 不是用 pip 安装的"):
        own_wheel.__wrapped__()


def test_what_a_build_leaves_in_a_checkout_is_no_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "mingzhang.egg-info").mkdir()
    about = f"Metadata-Version: 2.1\nName: mingzhang\nVersion: {__version__}\n"
    (tmp_path / "mingzhang.egg-info/PKG-INFO").write_text(about)
    monkeypatch.syspath_prepend(tmp_path)
    assert metadata.distribution("mingzhang").read_text("PKG-INFO") == about
    assert own_wheel.__wrapped__().content == own_wheel().content


def test_compiled_and_hidden_files_stay_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("a.py", "__pycache__/a.pyc", ".cache/b", ".DS_Store", "sub/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    assert sorted(dict(module._modules())) == ["generator/a.py", "generator/sub/c.md"]
