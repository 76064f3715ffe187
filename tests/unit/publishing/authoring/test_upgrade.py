"""An upgrade renews what nobody changed, merges or leaves what people changed, and tells all of it."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from generator.publishing.authoring import scaffold, skeletons
from generator.publishing.authoring.own_wheel import own_wheel
from generator.publishing.authoring.site_files import (
    NEEDS,
    NOTE,
    digest,
    noted,
    owned_files,
    site_files,
)
from generator.publishing.authoring.upgrade import BESIDE, Change, Step, carry_out, plan
from generator.publishing.disk.refusal import Refusal
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("whole sites are written and compared")

OLD_WHEEL = "vendor/mingzhang-0.0.9-py3-none-any.whl"
OWN_WHEEL = f"vendor/{own_wheel().name}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "xian")
    return tmp_path / "xian"


def age(root: Path, **olds: tuple[str, str]) -> None:
    """Make a site as version 0.0.9 wrote it: `name=(now, then)` replaced in the file of that name."""
    names = {name.replace("__", "/").replace("_", "."): pair for name, pair in olds.items()}
    note = json.loads((root / NOTE).read_text(encoding="utf-8"))
    with zipfile.ZipFile(io.BytesIO(own_wheel().content)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    for name, (now, then) in names.items():
        text = (root / name).read_bytes().decode()
        assert now in text
        old = text.replace(now, then).encode()
        (root / name).write_bytes(old)
        note["written"][name] = digest(old)
        contents[skeletons.place_in_package(name)] = old.replace(b"\r\n", b"\n")
    (root / NOTE).write_text(json.dumps(note), encoding="utf-8")
    (root / OWN_WHEEL).unlink()
    with zipfile.ZipFile(root / OLD_WHEEL, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)


def steps(changes: tuple[Change, ...]) -> dict[str, Step]:
    return {change.path: change.step for change in changes}


def test_a_new_site_has_nothing_to_upgrade(site: Path):
    assert plan(site) == ()
    (site / "Makefile").write_bytes((site / "Makefile").read_bytes().replace(b"\n", b"\r\n"))
    assert plan(site) == (), "git may change the ends of lines"


def test_what_is_noted_is_what_was_written(site: Path):
    found = noted(site)
    assert found.keys() == owned_files().keys() - {NOTE, OWN_WHEEL}
    assert all(digest((site / name).read_bytes()) == value for name, value in found.items())
    assert not [name for name in found if name.startswith("data/")]
    assert {name for name in site_files() if name.startswith("data/")} == {
        path.relative_to(site).as_posix() for path in (site / "data").rglob("*.yml")
    }


def test_what_nobody_changed_is_renewed_the_wheel_too(site: Path):
    wanted = {name: (site / name).read_bytes() for name in owned_files()}
    age(site, mkdocs_yml=("toc.follow", "toc.integrate"), check_cmd=("pause", "timeout 9"))
    changes = plan(site)
    assert steps(changes) == {
        "check.cmd": Step.RENEWED,
        "mkdocs.yml": Step.RENEWED,
        OWN_WHEEL: Step.ADDED,
        OLD_WHEEL: Step.REMOVED,
        NOTE: Step.RENEWED,
    }
    carry_out(site, changes)
    assert {name: (site / name).read_bytes() for name in wanted} == wanted
    assert not (site / OLD_WHEEL).exists()
    assert plan(site) == ()


def test_a_change_of_people_alone_is_no_matter(site: Path):
    (site / "mkdocs.yml").write_text("site_name: 我们的\n", encoding="utf-8")
    assert plan(site) == ()


def test_changes_in_different_lines_are_both_there(site: Path):
    age(site, mkdocs_yml=("- toc.follow", "- toc.integrate"))
    path = site / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  - 关于: about/index.md", "  - 说明: about/index.md"), "utf-8")
    changes = plan(site)
    assert steps(changes)["mkdocs.yml"] is Step.MERGED
    carry_out(site, changes)
    text = path.read_text(encoding="utf-8")
    assert "- toc.follow" in text
    assert "说明: about/index.md" in text
    assert plan(site) == (), "what people changed is theirs from now on"


def test_a_command_file_keeps_its_line_ends_when_merged(site: Path):
    age(site, site_cmd=("pause", "timeout 9"))
    path = site / "site.cmd"
    path.write_bytes(b"rem ours\r\n" + path.read_bytes())
    carry_out(site, plan(site))
    assert path.read_bytes().startswith(b"rem ours\r\n@echo off\r\n")
    assert b"pause\r\n" in path.read_bytes()
    assert b"timeout" not in path.read_bytes()


def test_changes_of_the_same_line_leave_what_people_have(site: Path):
    wanted = (site / "mkdocs.yml").read_bytes()
    age(site, mkdocs_yml=("site_name: 项目支出绩效公开", "site_name: 绩效公开"))
    path = site / "mkdocs.yml"
    mine = path.read_text(encoding="utf-8").replace("site_name: 绩效公开", "site_name: 我们的")
    path.write_text(mine, encoding="utf-8")
    changes = plan(site)
    assert steps(changes)["mkdocs.yml"] is Step.KEPT
    carry_out(site, changes)
    assert path.read_text(encoding="utf-8") == mine
    assert (site / BESIDE / "mkdocs.yml").read_bytes() == wanted
    carry_out(site, plan(site, replace=frozenset({"mkdocs.yml"})))
    assert path.read_bytes() == wanted


def test_without_the_old_wheel_nothing_is_merged(site: Path):
    age(site, mkdocs_yml=("- toc.follow", "- toc.integrate"))
    (site / OLD_WHEEL).unlink()
    path = site / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    assert steps(plan(site))["mkdocs.yml"] is Step.KEPT


def test_a_wheel_that_is_no_zip_is_no_obstacle(site: Path):
    age(site, mkdocs_yml=("- toc.follow", "- toc.integrate"))
    (site / OLD_WHEEL).write_bytes(b"version https://example.invalid/spec\n")
    path = site / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    changes = plan(site)
    assert steps(changes)["mkdocs.yml"] is Step.KEPT
    carry_out(site, changes)
    assert not (site / OLD_WHEEL).exists()


def test_what_people_deleted_stays_away_and_is_told_once(site: Path):
    age(site, README_md=("# 项目支出绩效公开", "# 旧"))
    (site / "README.md").unlink()
    (site / "site.cmd").unlink()
    changes = plan(site)
    assert steps(changes)["README.md"] is Step.LEFT_OUT
    assert "site.cmd" not in steps(changes), "the new version has not changed it"
    carry_out(site, changes)
    assert not (site / "README.md").exists()
    assert plan(site) == ()
    carry_out(site, plan(site, replace=frozenset({"README.md"})))
    assert (site / "README.md").is_file()


def test_what_a_new_version_adds_and_drops(site: Path):
    note = json.loads((site / NOTE).read_text(encoding="utf-8"))
    del note["written"]["install.py"]
    (site / "install.py").unlink()
    for name in ("old.sh", "mine.sh"):
        (site / name).write_text("echo\n")
        note["written"][name] = digest(b"echo\n")
    (site / "mine.sh").write_text("echo mine\n")
    (site / NOTE).write_text(json.dumps(note), encoding="utf-8")
    changes = plan(site)
    found = steps(changes)
    assert (found["install.py"], found["old.sh"]) == (Step.ADDED, Step.REMOVED)
    carry_out(site, changes)
    assert not (site / "old.sh").exists()
    assert (site / "mine.sh").is_file()


def test_requirements_have_to_be_ours_and_those_of_people_lie_beside(site: Path):
    path = site / NEEDS
    mine = path.read_bytes() + b"other==1.0\n"
    path.write_bytes(mine)
    changes = plan(site)
    assert steps(changes) == {NEEDS: Step.REPLACED}
    carry_out(site, changes)
    assert (site / BESIDE / NEEDS).read_bytes() == mine
    assert plan(site) == ()


def test_a_site_without_a_note_loses_nothing(site: Path):
    """As the first versions made them: no note, no wheel, files people may have changed."""
    (site / NOTE).unlink()
    (site / OWN_WHEEL).unlink()
    (site / "install.py").unlink()
    (site / NEEDS).write_text("mingzhang>=0.1.0\n")
    (site / "Makefile").write_text("check:\n\tmingzhang check\n")
    changes = plan(site)
    assert steps(changes) == {
        "Makefile": Step.KEPT,
        "install.py": Step.ADDED,
        NEEDS: Step.RENEWED,
        OWN_WHEEL: Step.ADDED,
        NOTE: Step.ADDED,
    }
    carry_out(site, changes)
    assert (site / "Makefile").read_text() == "check:\n\tmingzhang check\n"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"written": 3}', '{"written": [1]}', "\udcff"])
def test_a_note_that_cannot_be_read_is_none(site: Path, text: str):
    (site / NOTE).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert noted(site) == {}


def test_a_wheel_packed_by_another_machine_stays(site: Path):
    """The same files, other bytes: else each machine would rewrite the wheel of the other."""
    with zipfile.ZipFile(io.BytesIO(own_wheel().content)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(site / OWN_WHEEL, "w", zipfile.ZIP_STORED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    carry_out(site, plan(site))
    assert (site / OWN_WHEEL).read_bytes() != own_wheel().content
    assert plan(site) == ()
    assert digest((site / NEEDS).read_bytes()) == noted(site)[NEEDS]


def test_data_is_never_touched(site: Path):
    before = {path: path.read_bytes() for path in (site / "data").rglob("*") if path.is_file()}
    (site / "data/site.yml").unlink()
    age(site, mkdocs_yml=("- toc.follow", "- toc.integrate"))
    carry_out(site, plan(site))
    left = {path: path.read_bytes() for path in (site / "data").rglob("*") if path.is_file()}
    assert left == {path: text for path, text in before.items() if path.name != "site.yml"}


def test_the_programs_own_repo_is_refused():
    with pytest.raises(Refusal, match="程序自己的仓库"):
        plan(REPO)


def test_a_path_that_no_site_has_is_refused(site: Path):
    with pytest.raises(Refusal, match=r"data/site\.yml"):
        plan(site, replace=frozenset({"data/site.yml"}))


def test_a_run_cut_short_is_done_by_the_next(site: Path, monkeypatch: pytest.MonkeyPatch):
    age(site, mkdocs_yml=("- toc.follow", "- toc.integrate"))
    from generator.publishing.disk import files

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(files, "write", full)
        with pytest.raises(Refusal, match="接着做完"):
            carry_out(site, plan(site))
    assert (site / OLD_WHEEL).is_file()
    assert steps(plan(site))["mkdocs.yml"] is Step.RENEWED
