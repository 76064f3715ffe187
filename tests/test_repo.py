"""The repo as it is handed over: locks with hashes, nothing of one machine in it, a complete wheel."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.support.packages import build_wheel, copy_source
from tests.support.repo import REPO
from tests.support.requirements import bare_name

LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-dev.lock")
PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==([^ ;\\]+)", re.MULTILINE)

# In pieces, so that this file does not name them either.
FORBIDDEN = tuple(
    "".join(pieces)
    for pieces in (
        ("py", "pi.org"),
        ("files.python", "hosted"),
        ("registry.npm", "js"),
        ("registry.yarn", "pkg"),
        ("deb.deb", "ian.org"),
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/fa", "rm/"),
        ("/opt/", "wheels"),
        ("/tmp/", "probe"),
    )
)


def own_files() -> list[Path]:
    """Files git tracks or would track."""
    if shutil.which("git") is None or not (REPO / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPO,
        capture_output=True,
        check=True,
    )
    paths = {REPO / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name}
    return sorted(path for path in paths if path.is_file())


def test_no_file_names_a_registry_or_a_machine():
    found = [
        f"{path.relative_to(REPO)}: {word}"
        for path in own_files()
        for text in [path.read_bytes().decode("utf-8", "replace").lower()]
        for word in FORBIDDEN
        if word in text
    ]
    assert found == []


def test_nothing_generated_is_tracked():
    tracked = {path.relative_to(REPO).as_posix() for path in own_files()}
    ours = re.compile(r"^(site|preview|public|\.mingzhang)/|^docs/(?!assets/|dev/|guide/)|\.pyc$")
    assert [name for name in sorted(tracked) if ours.search(name)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_every_package_with_a_hash_and_no_host(name: str):
    lines = (REPO / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    packages = [line for line in lines if line and not line.lstrip().startswith("#")]
    assert packages
    for line in packages:
        assert PINNED.match(line), line
        assert "--hash=sha256:" in line
        assert "/" not in line
        assert "@" not in line


def test_locks_cover_what_the_project_declares():
    project = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    build, runtime, everything = (
        dict(PINNED.findall((REPO / name).read_text(encoding="utf-8"))) for name in LOCKS
    )
    assert {bare_name(item) for item in groups["build"]} <= set(build)
    assert {bare_name(item) for item in project["project"]["dependencies"]} <= set(runtime)
    assert {bare_name(item) for item in groups["test"] + groups["lint"]} <= set(everything)
    assert runtime.items() <= everything.items()


@pytest.mark.parametrize("name", ["apt-install", "find-python", "install-browser", "run", "site"])
def test_scripts_run_and_parse(name: str):
    script = REPO / ".ci" / name
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.slow("the wheel is built")
def test_wheel_carries_the_package_data(tmp_path: Path):
    wheel = build_wheel(copy_source(tmp_path / "source"), tmp_path / "dist")
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(REPO).as_posix()
        for path in (REPO / "generator").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted - packed == set()
    assert not [name for name in packed if name.endswith(".pyc")]
    assert not [name for name in packed if name.startswith(("tests/", "benchmarks/"))]
