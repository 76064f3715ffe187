"""The MkDocs plugin: bring docs/ up to date before a build, watch data/ while serving."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from generator.facts import data_layout
from generator.facts.records.states import Audience
from generator.presenting.machines.crawlers import Listed, site_maps
from generator.presenting.words.finding_text import finding_text
from generator.publishing.building.generate import generate_locked
from generator.publishing.disk import files
from generator.publishing.disk.build_info import NO_EDITION, seal
from generator.publishing.disk.files import write
from generator.publishing.disk.lock import only_one
from generator.publishing.disk.manifest import KEPT, generated
from generator.publishing.disk.refusal import Refusal
from generator.publishing.disk.revision import revision_of
from generator.publishing.disk.static_files import put_in
from generator.publishing.mkdocs.config import refuse_other_docs
from generator.publishing.mkdocs.integrity import Digests, with_integrity
from generator.publishing.mkdocs.shared_picture import SharedPictures, pictures_in
from generator.publishing.mkdocs.theme_setup import UpToDate, set_up_theme
from generator.publishing.mkdocs.unused_parts import leave_out
from generator.publishing.stamping.stamping import Stamping

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


_LOG = get_plugin_logger("mingzhang")


class MingzhangConfig(Config):
    """Options in mkdocs.yml; 预览 shows drafts. Without it: 公开, and 预览 while serving."""

    audience = Choice(["", *Audience], default="")


class MingzhangPlugin(BasePlugin[MingzhangConfig]):
    """Plain ``mkdocs build`` and ``mkdocs serve`` with data/ as their source.

    ``prepared`` is set by our own commands, which have generated already.
    """

    def __init__(self) -> None:
        self.prepared: UpToDate | None = None
        self._serving = False
        self._steps = self._pages = 0
        self._listed: list[Listed] = []
        self._digests = Digests(())
        self._audience = Audience.PUBLIC
        self._pictures = SharedPictures()
        self._held = ExitStack()
        self._stamping: Stamping | None = None
        self._stamp: Callable[[], None] = lambda: None
        self._nav: Navigation | None = None
        self._edition = NO_EDITION

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a live preview."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Generate, unless our own command has, and dress MkDocs for this site."""
        self._steps = 0
        prepared = self.prepared or self._prepare(config)
        self._audience = prepared.audience
        set_up_theme(
            config,
            prepared.site,
            prepared.audience,
            live=self._serving,
            revision=prepared.revision,
        )
        self._pictures = SharedPictures(pictures_in(Path(config.docs_dir)))
        self._digests = Digests((config.docs_dir, *config.theme.dirs))
        self._stamp = lambda: None
        self._stamping = None
        if prepared.jobs is not None:
            root = Path(config.docs_dir).parent
            self._stamping = Stamping(generated(root), jobs=prepared.jobs)

    def _prepare(self, config: MkDocsConfig) -> UpToDate:
        standing = Audience.PREVIEW if self._serving else Audience.PUBLIC
        audience = Audience(self.config.audience or standing)
        try:
            root = files.find_root(Path(config.config_file_path or config.docs_dir).parent)
            refuse_other_docs(root, config.docs_dir)
            self._held.enter_context(only_one(root))  # until the build is through
            outcome = generate_locked(root, audience=audience, tolerant=self._serving)
        except Refusal as refusal:
            raise PluginError(f"{refusal.message}\n{refusal.advice}") from refusal
        if outcome.stopped:
            raise PluginError("数据里有错误：\n" + "".join(map(finding_text, outcome.findings)))
        for name in outcome.changes.kept:
            _LOG.info("docs/%s 不再发布，有人改过，已移到 %s/%s。", name, KEPT, name)
        self._edition = outcome.edition
        return UpToDate(site=outcome.site, audience=audience)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Count what there is to do; what of the theme no page asks for stays out."""
        leave_out(files, config.docs_dir)
        self._pages = len(files.documentation_pages())
        if self._stamping is not None:
            self._stamping.take(files, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the menu for the pages that we stamp."""
        self._nav = nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keep what the site map lists; all pages are read by now."""
        self._listed = [
            Listed(
                path=unquote(file.url.removeprefix("./")),
                changed=str(file.page.meta.get("updated", "")),
            )
            for file in files.documentation_pages()
            if file.page is not None and not file.page.meta.keys() & {"moved", "robots"}
        ]
        if self._stamping is not None and self._nav is not None:
            self._stamp = partial(self._stamp_pages, self._stamping, config, files, self._nav, env)

    def _stamp_pages(
        self,
        stamping: Stamping,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment,
    ) -> None:
        made = stamping.stamp(
            config,
            files,
            nav,
            env,
            dress=partial(self._dress, config),
            seal=self._seal,
            step=self._two_steps,
        )
        for page in made:
            if page.listed:
                address = unquote(page.address.removeprefix("./"))
                self._listed.append(Listed(path=address, changed=page.changed))

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Name the picture of a page for the templates."""
        self._dress(config, page)

    def _dress(self, config: MkDocsConfig, page: Page) -> None:
        self._pictures.name(page, config.site_url or "")

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Count a page read."""
        self._step()

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Count a page written; its scripts get their digests."""
        self._step()
        return self._seal(output, page.file.dest_uri)

    def _seal(self, html: str, path: str) -> str:
        return html if self._serving else with_integrity(html, path, self._digests)

    def _two_steps(self) -> None:
        self._step()
        self._step()

    def _step(self) -> None:
        self._steps += 1
        if self.prepared is not None and self.prepared.progress is not None:
            self.prepared.progress(self._steps, 2 * self._pages)

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Stamp pages, add site map and the webmaster's files and seal the folder, after all other plugins."""
        self._stamp()
        if self._audience is Audience.PUBLIC:
            for part in site_maps(config.site_url or "", self._listed):
                write(Path(config.site_dir) / part.path, part.content)
        root, site = Path(config.docs_dir).parent, Path(config.site_dir)
        try:
            put_in(root, site, again=self._serving)
        except Refusal as refusal:
            if self.prepared is not None:
                raise
            raise PluginError(f"{refusal.message}\n{refusal.advice}") from refusal
        if self.prepared is None and not self._serving:
            seal(site, self._audience, revision_of(root), self._edition)
        self._held.close()

    def on_build_error(self, error: Exception) -> None:
        """Let go of the lock."""
        self._held.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Watch data/ as MkDocs watches docs/."""
        server.watch(str(Path(config.docs_dir).parent / data_layout.DATA))
