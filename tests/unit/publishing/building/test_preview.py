"""The live preview: what changed is on its page after one step, whatever was typed."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.publishing.authoring import scaffold
from generator.publishing.building import preview
from generator.publishing.building.generate import generate
from generator.publishing.building.preview import Preview
from generator.publishing.disk.refusal import Refusal
from tests.support.live import free_port

pytestmark = pytest.mark.slow("live previews build and build again")

LUDENG = "data/shili/2024/projects/ludeng.yml"


class Live:
    """A repo, its preview, and what the person is told."""

    def __init__(self, folder: Path) -> None:
        self.root, self.pages = folder / "repo", folder / "pages"
        self.told: list[str] = []
        scaffold.new_site(self.root)
        address = "http://127.0.0.1:8000/"
        self.preview = Preview(self.root, self.pages, address, self.told.append)
        self.preview.refresh()

    def change(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.preview.refresh()

    def page(self, address: str) -> str:
        return (self.pages / address / "index.html").read_text(encoding="utf-8")

    def searched(self, address: str) -> bool:
        """Whether the search index of the preview knows the page at an address."""
        files = (self.pages / "search").glob("t*.bin")
        return any(address.encode() in path.read_bytes() for path in files)

    def stamps(self) -> dict[str, int]:
        found = self.pages.rglob("index.html")
        return {path.relative_to(self.pages).as_posix(): path.stat().st_mtime_ns for path in found}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Live:
    return Live(tmp_path_factory.mktemp("live"))


@pytest.fixture
def live(shared: Live) -> Iterator[Live]:
    """The shared preview; each test leaves the data as it found them."""
    before = {path: path.read_bytes() for path in shared.root.glob("data/**/*.yml")}
    config = (shared.root / "mkdocs.yml").read_bytes()
    yield shared
    for path in set(shared.root.glob("data/**/*.yml")) - set(before):
        path.unlink()
    for path, content in before.items():
        path.write_bytes(content)
    (shared.root / "mkdocs.yml").write_bytes(config)
    shared.preview.refresh()


def test_an_edit_renders_its_pages_and_no_others(live: Live):
    before = live.stamps()
    live.change(LUDENG, "维护9个村的620盏路灯", "维护9个村的六百二十盏路灯")
    after = live.stamps()
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"shili/2024/ludeng/index.html"}
    assert "六百二十盏" in live.page("shili/2024/ludeng")
    assert "预览" in live.page("shili/2024/ludeng")


def test_the_search_index_stays_whole(live: Live):
    def index() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (live.pages / "search").glob("*.bin")}

    before = index()
    for address in ("shili/", "shili/2024/", "shili/2024/ludeng/", "guide/"):
        assert live.searched(address)
    live.change(LUDENG, "项目名称: 村内路灯维护", "项目名称: 村内灯具维护")
    assert index() != before
    live.change(LUDENG, "项目名称: 村内灯具维护", "项目名称: 村内路灯维护")
    assert index() == before


def test_a_broken_file_shows_its_findings_and_the_rest_stays(live: Live):
    live.change(LUDENG, "项目名称: ", "项目名称： ")
    assert "有待改正" in live.page("shili/2024/ludeng")
    assert "错误" in live.told[-1]
    assert "党建工作经费" in live.page("shili/2024/dangjian")
    live.change(LUDENG, "项目名称： ", "项目名称: ")
    assert "有待改正" not in live.page("shili/2024/ludeng")
    assert "村内路灯维护" in live.page("shili/2024/ludeng")


def test_a_new_project_comes_and_goes(live: Live):
    new = "data/shili/2024/projects/xin.yml"
    text = (live.root / LUDENG).read_text(encoding="utf-8")
    (live.root / new).write_text(text.replace("状态: 公开", "状态: 草稿"), encoding="utf-8")
    live.preview.refresh()
    assert "草稿" in live.page("shili/2024/xin")
    assert live.searched("shili/2024/xin/")
    (live.root / new).unlink()
    live.preview.refresh()
    assert not (live.pages / "shili/2024/xin").exists()
    assert not live.searched("shili/2024/xin/")


def test_a_change_of_mkdocs_yml_renders_everything(live: Live):
    before = live.stamps()
    live.change("mkdocs.yml", "- toc.follow", "- content.tabs.link")
    after = live.stamps()
    assert all(after[name] != before[name] for name in before)
    with pytest.raises(Refusal, match="用不了"):
        live.change("mkdocs.yml", "site_name:", "site_name: [")


def test_what_we_write_ourselves_is_not_watched(live: Live):
    watched = {path.relative_to(live.root).as_posix() for path in preview.watched(live.root)}
    assert watched == {"data", "mkdocs.yml", "docs/guide"}


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        text: str = answer.read().decode("utf-8")
        return text


def next_build(address: str, page: str) -> None:
    """Wait, as the browser does, until a later version than that of ``page`` stands."""
    epoch, request = re.findall(r"livereload\((\d+), (\d+)\);", page)[-1]
    get(f"{address}livereload/{epoch}/{request}")


def test_the_browser_gets_the_edit(tmp_path: Path):
    root, port = tmp_path / "repo", free_port()
    scaffold.new_site(root)
    server = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", str(port)],
        cwd=root,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert server.stderr is not None
        address = f"http://127.0.0.1:{port}/"
        said = iter(server.stderr.readline, "")
        assert any(address in line for line in said)
        for old, new in (("村内路灯", "村里路灯"), ("项目名称: ", "项目名称： ")):
            page = get(f"{address}shili/2024/ludeng/")
            path = root / LUDENG
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
            next_build(address, page)
        assert "有待改正" in get(f"{address}shili/2024/ludeng/")
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(f"{address}nowhere/")
        assert server.poll() is None
    finally:
        server.kill()
        server.communicate()


def test_a_taken_port_is_said_at_once(tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(Refusal, match="监听（已经被别的程序占用）"):
            preview.serve(
                tmp_path,
                host="127.0.0.1",
                port=taken.getsockname()[1],
                tell=lambda line: None,
                survive=lambda step: step(),
            )


def test_a_host_that_is_not_ours_is_said_with_its_own_advice(tmp_path: Path):
    for host in ("192.0.2.1", "nowhere.invalid"):
        with pytest.raises(Refusal, match="地址") as caught:
            preview._refuse_taken(host, 8000)
        assert "--host" in caught.value.advice
        assert "--port" not in caught.value.advice


def test_an_error_is_named_in_the_terminal_with_file_and_line(tmp_path: Path):
    scaffold.new_site(tmp_path / "site")
    lamps = tmp_path / "site/data/shili/2024/projects/ludeng.yml"
    lamps.write_text(
        lamps.read_text(encoding="utf-8").replace("领域: ", "领域："), encoding="utf-8"
    )
    outcome = generate(tmp_path / "site", audience=Audience.PREVIEW, tolerant=True)
    told = preview._told(outcome).split("\n")
    assert "数据里有 1 个错误" in told[0]
    assert told[1].startswith("  data/shili/2024/projects/ludeng.yml:5:3: C110 “领域”后面的冒号")
