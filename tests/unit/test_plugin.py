"""Plain MkDocs, as people know it, through the thin plugin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from generator.cli import main
from generator.facts.records.states import Audience
from generator.plugin import MingzhangPlugin
from generator.publishing.authoring import scaffold
from generator.publishing.mkdocs.theme_folder import FOLDER

pytestmark = pytest.mark.slow("MkDocs runs in a process of its own")

LUDENG = "data/shili/2024/projects/ludeng.yml"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "repo")
    return tmp_path / "repo"


def mkdocs(repo: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *words],
        cwd=repo,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files_of(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def plugin_of(config: Any) -> MingzhangPlugin:
    plugin = config.plugins["mingzhang"]
    assert isinstance(plugin, MingzhangPlugin)
    plugin.__init__()  # type: ignore[misc] # MkDocs keeps one for all builds of a process
    return plugin


def test_mkdocs_build_makes_what_our_build_makes(repo: Path, monkeypatch: pytest.MonkeyPatch):
    done = mkdocs(repo, "build", "--strict")
    assert done.returncode == 0, done.stderr
    plain = files_of(repo / "site")
    assert "build.json" in plain
    monkeypatch.chdir(repo)
    assert main(["build"]) == 0
    ours = files_of(repo / "site")
    assert ours.keys() == plain.keys()
    for name, content in ours.items():
        assert content == plain[name], name


def test_errors_stop_mkdocs_with_their_findings(repo: Path):
    path = repo / LUDENG
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("全年执行数: 36.50", "全年执行数: 91.00"), encoding="utf-8")
    done = mkdocs(repo, "build", "--strict")
    assert done.returncode == 1
    assert f"{LUDENG}:16:12: 错误 C203" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (repo / "site").exists()


def test_another_docs_dir_is_refused(repo: Path):
    (repo / "seiten").mkdir()
    path = repo / "mkdocs.yml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\ndocs_dir: seiten\n", encoding="utf-8")
    config = load_config(str(path))
    with pytest.raises(PluginError, match="docs_dir"):
        plugin_of(config).on_config(config)
    assert not (repo / "docs/index.md").exists()


@pytest.mark.parametrize(
    ("command", "option", "audience"),
    [
        ("build", "", Audience.PUBLIC),
        ("serve", "", Audience.PREVIEW),
        ("build", "预览", Audience.PREVIEW),
        ("serve", "公开", Audience.PUBLIC),
    ],
)
def test_who_sees_it(repo: Path, command: Any, option: str, audience: Audience):
    path = repo / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    if option:
        text = text.replace("- mingzhang\n", f"- mingzhang:\n      audience: {option}\n")
        path.write_text(text, encoding="utf-8")
    (repo / LUDENG).write_text(
        (repo / LUDENG).read_text(encoding="utf-8").replace("状态: 公开", "状态: 草稿"), "utf-8"
    )
    config = load_config(str(path))
    plugin = plugin_of(config)
    plugin.on_startup(command=command, dirty=False)
    plugin.on_config(config)
    plugin.on_build_error(error=ValueError())
    preview = audience is Audience.PREVIEW
    assert config.extra["mingzhang"]["preview"] is preview
    assert (repo / "docs/shili/2024/ludeng/index.md").exists() is preview
    assert config.site_name == "项目支出绩效公开"


def test_while_serving_a_broken_file_is_shown(repo: Path):
    (repo / LUDENG).write_text("项目名称： x\n", encoding="utf-8")
    config = load_config(str(repo / "mkdocs.yml"))
    plugin = plugin_of(config)
    with pytest.raises(PluginError, match="错误"):
        plugin.on_config(config)
    plugin.on_build_error(error=ValueError())
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(config)
    plugin.on_build_error(error=ValueError())
    assert "有待改正" in (repo / "docs/shili/2024/ludeng/index.md").read_text(encoding="utf-8")


def test_data_is_watched_while_serving(repo: Path):
    class Server:
        watched: tuple[str, ...] = ()

        def watch(self, path: str) -> None:
            self.watched += (path,)

    config = load_config(str(repo / "mkdocs.yml"))
    server: Any = Server()
    plugin_of(config).on_serve(server, config=config, builder=None)
    assert server.watched == (str(repo / "data"),)


def test_a_sites_own_theme_parts_stay_on_top_of_ours(repo: Path):
    (repo / "overrides").mkdir()
    path = repo / "mkdocs.yml"
    text = path.read_text(encoding="utf-8").replace(
        "  name: material\n", "  name: material\n  custom_dir: overrides\n"
    )
    path.write_text(text, encoding="utf-8")
    config = load_config(str(path))
    plugin = plugin_of(config)
    plugin.on_config(config)
    plugin.on_build_error(error=ValueError())
    first, second = config.theme.dirs[:2]
    assert Path(first).name == "overrides"
    assert Path(second) == repo / FOLDER


def test_a_live_preview_carries_no_policy_that_would_stop_its_own_script(repo: Path):
    said = {}
    for command in ("build", "serve"):
        config = load_config(str(repo / "mkdocs.yml"))
        plugin = plugin_of(config)
        plugin.on_startup(command=command, dirty=False)
        plugin.on_config(config)
        plugin.on_build_error(error=ValueError())
        said[command] = "policy" in config.extra["mingzhang"]
    assert said == {"build": True, "serve": False}
