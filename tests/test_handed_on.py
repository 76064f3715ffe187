"""What is handed on works elsewhere: wheel, new site, its two commands, its pipeline, no network, a newer version."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator import __version__
from tests.support.packages import (
    NO_NETWORK,
    bare_machine,
    build_wheel,
    copy_source,
    install_beside,
    new_site,
    type_in,
)
from tests.support.repo import REPO
from tools.handed_on import GUIDE, pairs

SKELETON = REPO / "generator/publishing/authoring/skeletons/site"
OWN_WHEEL = f"vendor/mingzhang-{__version__}-py3-none-any.whl"
slow = pytest.mark.slow("the package is built and installed with all it needs")


# --- what a new site carries --------------------------------------------------------------------------------


@pytest.mark.parametrize(("source", "copy"), [*pairs()], ids=lambda path: path.name)
def test_what_is_kept_twice_is_the_same(source: Path, copy: Path):
    assert copy.read_bytes() == source.read_bytes(), "run `make golden` (a lock: `make lock`)"


def test_no_page_is_left_in_the_copy():
    assert set(GUIDE.glob("*.md")) == {copy for _, copy in pairs() if copy.parent == GUIDE}


@pytest.mark.parametrize("name", ["check", "site"])
def test_command_files_install_first_and_call_what_they_installed(name: str):
    called = (SKELETON / f"{name}.cmd").read_text(encoding="utf-8")
    assert 'cd /d "%~dp0"' in called
    assert re.search(r'^call "%~dp0mingzhang\.cmd" \w+ %\*$', called, re.MULTILINE)
    lines = (SKELETON / "mingzhang.cmd").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == r'"%~dp0.venv\Scripts\mingzhang.exe" %*'
    assert any('"%~dp0install.py"' in line for line in lines[:-1])
    assert (SKELETON / "vendor/no-python.txt").is_file()
    assert "".join((called, *lines)).isascii(), "cmd reads other letters in the machine's code page"


def test_everything_calls_the_tool_where_it_was_installed():
    pipelines = ("dot-gitlab-ci.yml", "dot-github/workflows/site.yml")
    for name in pipelines:
        text = (SKELETON / name).read_text(encoding="utf-8")
        assert "bash .ci/site preview" in text
        assert "bash .ci/site publish" in text
        assert "pip install" not in text
    for name in (*pipelines, "dot-ci/site", "Makefile"):
        text = (SKELETON / name).read_text(encoding="utf-8")
        assert re.findall(r"(?<![/\w-])mingzhang (?:check|build|serve|generate)\b", text) == []


def test_the_pipelines_keep_what_the_script_writes():
    gitlab: Any = yaml.safe_load((SKELETON / "dot-gitlab-ci.yml").read_text(encoding="utf-8"))
    assert gitlab["pages"]["script"] == ["bash .ci/site publish public"]
    script = (SKELETON / "dot-ci/site").read_text(encoding="utf-8")
    assert gitlab["preview"]["artifacts"]["reports"]["codequality"] in script


# --- the cures it tells -------------------------------------------------------------------------------------


@pytest.fixture
def installer() -> ModuleType:
    """The install.py of a new site."""
    spec = importlib.util.spec_from_file_location("site_install", SKELETON / "install.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_is_told(
    installer: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit) as stopped:
        installer.main([])
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert "3.9" in told
    assert "3.11" in told


def test_debians_python_without_venv_is_told_the_package(
    installer: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit):
        installer.main([])
    assert "apt-get install python3-venv" in capsys.readouterr().err


def test_other_words_are_answered_with_the_help(
    installer: ModuleType, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit):
        installer.main(["check"])
    assert "python3 install.py --fetch" in capsys.readouterr().err


def test_it_is_installed_anew_where_needs_python_or_place_differ(
    installer: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "requirements.txt").write_bytes(b"a==1\n")
    monkeypatch.setattr(installer, "NEEDED", tmp_path / "requirements.txt")
    stamps = [installer.stamp()]
    (tmp_path / "requirements.txt").write_bytes(b"a==1\r\n")
    assert installer.stamp() == stamps[0]
    (tmp_path / "requirements.txt").write_bytes(b"a==2\n")
    stamps.append(installer.stamp())
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    stamps.append(installer.stamp())
    monkeypatch.setattr(installer, "HOME", tmp_path)
    stamps.append(installer.stamp())
    assert len(set(stamps)) == 4


def test_debians_managed_python_has_its_cure_in_the_handbook():
    text = (REPO / "docs/guide/install.md").read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if "externally-managed-environment" in line]
    assert "python3 install.py" in line


# --- really -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_source(tmp_path_factory.mktemp("handed") / "source")


@pytest.fixture(scope="module")
def site(source: Path) -> Path:
    """A site made by a package that was installed from a wheel."""
    folder = source.parent
    wheel = build_wheel(source, folder / "dist")
    package = install_beside(str(wheel), folder / "from wheel")
    return new_site(folder / "县 site", package=package)


@pytest.fixture(scope="module")
def machine(site: Path) -> dict[str, str]:
    return bare_machine(site.parent / "bin")


@pytest.fixture(scope="module")
def installed(site: Path, machine: dict[str, str]) -> Path:
    """The site after the two commands of its README, on a machine with nothing but Python."""
    readme = (site / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"```bash\n(.*?)```", readme, re.DOTALL)[0].splitlines()
    assert len(lines) == 2
    for line in lines:
        type_in(site, line, machine)
    return site


@slow
def test_checkout_wheel_and_git_address_carry_the_same(site: Path, source: Path):
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.invalid")
    for words in (
        ("init", "--quiet"),
        ("add", "--all", "--force"),
        ("commit", "--quiet", "-m", "x"),
    ):
        subprocess.run([*git, *words], cwd=source, check=True)
    package = install_beside(f"git+{source.as_uri()}", source.parent / "from git")
    from_git = new_site(source.parent / "git-site", package=package)
    from_checkout = new_site(source.parent / "checkout-site", package=None)
    wanted = {path.relative_to(site): path.read_bytes() for path in files_of(site)}
    assert {Path(OWN_WHEEL), Path("requirements.txt")} <= wanted.keys()
    for other in (from_git, from_checkout):
        found = {path.relative_to(other): path.read_bytes() for path in files_of(other)}
        assert found.keys() == wanted.keys()
        assert [name for name in found if found[name] != wanted[name]] == []


def files_of(site: Path) -> list[Path]:
    """The files of a site that belong into its repo, in order."""
    made = {".venv", "site", "preview", "public", ".mingzhang", ".cache"}
    return sorted(
        path
        for path in site.rglob("*")
        if path.is_file()
        and not made & set(path.relative_to(site).parts)
        and (path.relative_to(site).parts[:1] != ("docs",) or "guide" in path.parts)
    )


@slow
def test_the_two_commands_and_the_pipelines_script(installed: Path, machine: dict[str, str]):
    assert (installed / "site/index.html").is_file()
    assert (installed / "site/guide/hand-out/index.html").is_file()
    again = type_in(installed, "python3 install.py", machine)
    assert again.stdout + again.stderr == "", "what is installed is not installed again"
    assert type_in(installed, ".venv/bin/mingzhang upgrade", machine).stdout == ""
    type_in(installed, "make check", machine)
    type_in(installed, "bash .ci/site preview", machine)
    assert "预览" in (installed / "preview/index.html").read_text(encoding="utf-8")
    type_in(installed, "bash .ci/site publish public", {**machine, "GITLAB_CI": "true"})
    assert (installed / "public/index.html").is_file()
    assert (installed / "gl-code-quality-report.json").is_file()
    path = installed / "data/shili/2024/projects/ludeng.yml"
    text = path.read_text(encoding="utf-8")
    try:
        path.write_text(text.replace("全年执行数: 36.50", "全年执行数: 91"), encoding="utf-8")
        done = type_in(installed, "bash .ci/site publish", machine, code=1)
    finally:
        path.write_text(text, encoding="utf-8")
    assert "错误 C203" in done.stdout


@slow
def test_without_a_network_from_what_was_fetched(
    installed: Path, machine: dict[str, str], tmp_path: Path
):
    closed = {name: value for name, value in machine.items() if not name.startswith("PIP_")}
    closed |= NO_NETWORK
    site = shutil.copytree(installed, tmp_path / "closed", ignore=shutil.ignore_patterns(".venv"))
    told = type_in(site, "python3 install.py", closed, code=2).stderr
    assert "python3 install.py --fetch" in told
    shutil.rmtree(site / ".venv")
    for wheel in fetched(installed, machine):
        shutil.copy(wheel, site / "vendor")
    type_in(site, "python3 install.py && .venv/bin/mingzhang check", closed)


def fetched(installed: Path, machine: dict[str, str]) -> list[Path]:
    """The wheels that --fetch puts into vendor/, taken out of it again for the other tests."""
    type_in(installed, "python3 install.py --fetch", machine)
    wheels = [path for path in installed.glob("vendor/*.whl") if "mingzhang" not in path.name]
    assert len(wheels) > 20
    kept = installed.parent / "fetched"
    kept.mkdir()
    return [path.rename(kept / path.name) for path in wheels]


@slow
def test_a_wheel_that_was_changed_is_not_installed(
    site: Path, machine: dict[str, str], tmp_path: Path
):
    changed = shutil.copytree(site, tmp_path / "changed", ignore=shutil.ignore_patterns(".venv"))
    with (changed / OWN_WHEEL).open("ab") as wheel:
        wheel.write(b"x")
    told = type_in(changed, "python3 install.py", machine, code=2).stderr
    assert "HASHES" in told
    assert "不要装" in told
    assert not (changed / ".venv/bin/mingzhang").exists()


@slow
def test_a_newer_wheel_brings_the_site_along(
    source: Path, installed: Path, machine: dict[str, str], tmp_path: Path
):
    site = shutil.copytree(installed, tmp_path / "site", ignore=shutil.ignore_patterns(".venv"))
    mine = (site / "mkdocs.yml").read_text(encoding="utf-8").replace("关于: about", "说明: about")
    (site / "mkdocs.yml").write_text(mine, encoding="utf-8")
    wheel = newer(source, tmp_path / "newer")
    told = type_in(site, f"python3 install.py --wheel '{wheel}'", machine).stdout
    assert "更新  Makefile" in told
    assert "合并  mkdocs.yml" in told
    assert [path.name for path in site.glob("vendor/*.whl")] == ["mingzhang-9.9.9-py3-none-any.whl"]
    both = (site / "mkdocs.yml").read_text(encoding="utf-8")
    assert "说明: about" in both
    assert "toc.integrate" in both
    done = type_in(site, "python3 install.py && .venv/bin/mingzhang --version", machine)
    assert (done.stdout, done.stderr) == ("明账 9.9.9\n", "")
    type_in(site, "bash .ci/site publish", machine)


def newer(source: Path, folder: Path) -> Path:
    """Build a later version, in which files of a site have changed."""
    shutil.copytree(source, folder / "source", ignore=shutil.ignore_patterns(".git", "build"))
    for name, old, new in (
        ("pyproject.toml", f'"{__version__}"', '"9.9.9"'),
        ("generator/__init__.py", f'"{__version__}"', '"9.9.9"'),
        (f"{SKELETON.relative_to(REPO).as_posix()}/Makefile", "PYTHON ?=", "# 9\nPYTHON ?="),
        (f"{SKELETON.relative_to(REPO).as_posix()}/mkdocs.yml", "toc.follow", "toc.integrate"),
    ):
        path = folder / "source" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return build_wheel(folder / "source", folder / "dist")
