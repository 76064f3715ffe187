"""The live preview: an edit is on the page within about a second, a broken file shows its findings."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from pathlib import Path

from generator.facts import data_layout
from generator.facts.records.states import Audience
from generator.publishing.building.generate import Outcome, generate_locked
from generator.publishing.disk import files, manifest
from generator.publishing.disk.lock import WORK_FOLDER, only_one
from generator.publishing.disk.refusal import Refusal, reason
from generator.publishing.mkdocs.config import quiet_mkdocs
from generator.publishing.mkdocs.live_templates import LiveTemplates
from generator.publishing.mkdocs.run import mkdocs_config
from generator.publishing.mkdocs.theme_setup import UpToDate

Tell = Callable[[str], None]
Survive = Callable[[Callable[[], None]], None]

_MOST_ERRORS = 5  # named in the terminal after a save


class Preview:
    """A folder of pages kept in step with data/, one edit at a time."""

    def __init__(self, root: Path, folder: Path, url: str, tell: Tell) -> None:
        self._root, self._folder, self._url, self._tell = root, folder, url, tell
        self._templates = LiveTemplates()
        self._config_text = b""

    def refresh(self) -> None:
        """Bring docs/ and the pages up to date; only what changed is rendered anew.

        Raises:
            Refusal: docs/ cannot be written or mkdocs.yml cannot be used.
        """
        with only_one(self._root):
            outcome = generate_locked(self._root, audience=Audience.PREVIEW, tolerant=True)
            self._render(outcome)
        self._tell(_told(outcome))

    def _render(self, outcome: Outcome) -> None:
        from mkdocs.commands.build import build
        from mkdocs.exceptions import MkDocsException

        text = (self._root / files.CONFIG_FILE).read_bytes()
        only_changes = text == self._config_text
        prepared = UpToDate(site=outcome.site, audience=Audience.PREVIEW)
        with (
            quiet_mkdocs() as said,
            mkdocs_config(self._root, self._folder, prepared, strict=False) as config,
        ):
            config.plugins.on_startup(command="serve", dirty=True)
            self._templates.serve(config)
            try:
                build(config, serve_url=self._url, dirty=only_changes)
            except MkDocsException as error:
                raise Refusal("\n".join(said) or error.format_message()) from error
        for path in outcome.changes.removed:
            self._forget(path)
        self._config_text = text

    def _forget(self, path: str) -> None:
        """Remove what MkDocs made of a page or file that is no longer there."""
        made = self._folder / path
        if made.suffix == ".md":
            made = made.parent if made.stem == "index" else made.with_suffix("")
            made = made / "index.html"
        files.remove_file(made, within=self._folder)


def serve(root: Path, *, host: str, port: int, tell: Tell, survive: Survive) -> None:
    """Serve the preview until interrupted.

    Args:
        root: The repo.
        host: Address to listen at; 127.0.0.1 is this machine only.
        port: Port to listen at.
        tell: Prints a line for the person.
        survive: Runs a step and reports what it raises, so that no mistake ends the preview.

    Raises:
        Refusal: The first build is not possible, or the port is taken.
    """
    from generator.publishing.mkdocs.live_server import LiveServer

    _refuse_taken(host, port)
    folder = root / WORK_FOLDER / f"preview-{port}"
    server = LiveServer(host, port, folder, tell)
    try:
        preview = Preview(root, folder, server.url, tell)
        tell("正在准备预览……")
        preview.refresh()
        server.builder = lambda: survive(preview.refresh)
        for path in watched(root):
            server.keep_watching(path)
        server.serve()  # type: ignore[no-untyped-call] # MkDocs's own
    finally:
        server.shutdown()
        files.remove_tree(folder)


def _refuse_taken(host: str, port: int) -> None:
    """Say that a port is taken before the work of the first build, not after it."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise Refusal(
            f"不能在 {host} 的端口 {port} 上监听（{_why_not(error)}）。", _advice(error)
        ) from error


def _why_not(error: OSError) -> str:
    if isinstance(error, socket.gaierror):  # its numbers are not those of other errors
        return "没有这个地址"
    return reason(error)


def _advice(error: OSError) -> str:
    wrong_host = isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL
    if wrong_host:
        return "--host 写这台机器自己的地址：127.0.0.1 只有本机能看，0.0.0.0 同一网络里都能看。"
    return "换一个端口，如 --port 8010。"


def watched(root: Path) -> list[Path]:
    """Return data/, mkdocs.yml and what people wrote below docs/; never what we write."""
    docs = root / files.DOCS
    generated = {name.split("/")[0] for name in manifest.generated(root)}
    authored = [path for path in sorted(docs.iterdir()) if path.name not in generated]
    return [root / data_layout.DATA, root / files.CONFIG_FILE, *authored]


def _told(outcome: Outcome) -> str:
    errors = sum(item.blocks for item in outcome.findings)
    changed = len(outcome.changes.written) + len(outcome.changes.removed)
    files_changed = f"，改动了 {changed} 个页面和数据文件" if changed else ""
    wrong = f"；数据里有 {errors} 个错误，页面上列着" if errors else ""
    names = "、".join(f"docs/{name}" for name in outcome.changes.kept)
    kept = f"；有人改过的 {names} 移到了 {manifest.KEPT}/" if names else ""
    return f"已更新{files_changed}{wrong}{kept}。{_errors_told(outcome)}"


def _errors_told(outcome: Outcome) -> str:
    """Return a line for each error, as many as one sees at a glance: where it is and what is wrong."""
    errors = [item for item in outcome.findings if item.blocks]
    lines = [
        f"\n  {item.place.file}:{item.place.line}:{item.place.column}: {item.code} {item.message}"
        for item in errors[:_MOST_ERRORS]
    ]
    if len(errors) > _MOST_ERRORS:
        lines.append(f"\n  还有 {len(errors) - _MOST_ERRORS} 个错误，用 mingzhang check 看全部。")
    return "".join(lines)
