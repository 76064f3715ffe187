"""MkDocs's server, quieter, quicker to look, and watching on what was away for a while."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

_LOOK_EVERY = 0.15  # seconds between looks at the files; asking works on every disk and network
_SETTLE = 0.05  # seconds of quiet that end a save


class LiveServer(LiveReloadServer):
    """Serves a folder, rebuilds what is watched, tells its address once it listens.

    A watch of MkDocs's ends for good when its folder is away for a moment (moved and moved back,
    checked out anew); this server looks after that about four times a second.
    """

    def __init__(self, host: str, port: int, folder: Path, tell: Callable[[str], None]) -> None:
        super().__init__(lambda: None, host, port, str(folder), polling_interval=_LOOK_EVERY)
        self.build_delay = _SETTLE
        self._tell = tell
        self._kept: tuple[Path, ...] = ()
        self._missed: frozenset[Path] = frozenset()
        logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)

    def server_activate(self) -> None:
        """Listen."""
        super().server_activate()
        self._tell(f"预览：{self.url}　保存文件后自动刷新，按 Ctrl+C 结束。")

    def keep_watching(self, path: Path) -> None:
        """Watch a file or folder, also after it was away for a while."""
        self._kept += (path.absolute(),)
        self.watch(str(path))

    def service_actions(self) -> None:
        """Look after the watches; called by the server's loop between requests."""
        super().service_actions()
        # A watch is known by itself, not by its path: that of a file names its folder.
        alive = {emitter.watch for emitter in self.observer.emitters if emitter.is_alive()}
        for path in self._kept:
            if self._watch_refs.get(str(path)) not in alive:
                self._take_up_again(path)

    def _take_up_again(self, path: Path) -> None:
        if not path.exists():
            if path not in self._missed:
                self._missed |= {path}
                self._tell(f"{path} 不见了，页面停在原来的样子；它回来以后自动刷新。")
            return
        with contextlib.suppress(KeyError):  # a watch that could not begin leaves none to end
            self.unwatch(str(path))
        with contextlib.suppress(OSError):  # away again: the next look tells
            self.watch(str(path))
            self._missed -= {path}
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()
