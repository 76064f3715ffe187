"""The generated pages of a site, taken out of MkDocs's hands and stamped on all cores."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import InclusionLevel

from generator.publishing.processes.cores import spread
from generator.publishing.stamping.stamper import PAGES_LOG, Dress, Seal, Stamped, Stamper

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

_BATCH = 16
_LOG = logging.getLogger(PAGES_LOG)


class Stamping:
    """Stands in for MkDocs where it would render the pages we generated.

    MkDocs renders what people wrote and what stands in its ``nav``; its links to other pages are
    checked against these all the same.
    """

    def __init__(self, generated: Iterable[str], *, jobs: int) -> None:
        self._generated, self._jobs = frozenset(generated), jobs
        self._taken: list[tuple[File, InclusionLevel]] = []
        self._stamper: Stamper | None = None

    @property
    def count(self) -> int:
        """How many pages are stamped."""
        return len(self._taken)

    def take(self, files: Files, config: MkDocsConfig) -> None:
        """Take the generated pages out of MkDocs's hands.

        Nothing is taken where others have a say in what becomes of a page: plugins and hooks of the
        site's own, or a menu that MkDocs makes of all pages.
        """
        if len(config.plugins) > 1 or config.hooks or config.nav is None:
            return
        in_menu = set(_leaves(config.nav))
        for file in files.documentation_pages():
            if file.src_uri in self._generated and file.src_uri not in in_menu:
                self._taken.append((file, file.inclusion))
                file.inclusion = InclusionLevel.EXCLUDED

    def stamp(
        self,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment,
        *,
        dress: Dress,
        seal: Seal,
        step: Callable[[], None],
    ) -> list[Stamped]:
        """Write the pages taken, and warn of links that lead nowhere, in the order of the pages.

        Args:
            config: That of this build.
            files: All files of the build.
            nav: Its menu.
            env: The theme's templates.
            dress: What is done to every page that was read.
            seal: What is done to every finished page.
            step: Called after each page.
        """
        rendered = files.documentation_pages()
        for file, inclusion in self._taken:
            file.inclusion = inclusion
        stamper = Stamper(config, files, nav, env, dress=dress, seal=seal)
        known = {file.src_uri: file for file, _ in self._taken}
        anchors = _Anchors(stamper, files, known.keys())
        for file in rendered:
            links = file.page.links_to_anchors if file.page else None
            for target, wanted in (links or {}).items():
                for anchor, link in wanted.items():
                    if target.src_uri in known:
                        anchors.ask(file.src_uri, target.src_uri, anchor, link)

        def write(paths: Sequence[str]) -> list[Stamped]:
            return [stamper.write(known[path]) for path in paths]

        made: list[Stamped] = []
        for one in spread(write, list(known), jobs=self._jobs, batch=_BATCH):
            made.append(one)
            step()
            for level, message in one.said:
                _LOG.log(level, "%s", message)
            for path, anchor, link in one.anchors:
                anchors.ask(one.path, path, anchor, link)
        anchors.tell(config.validation.links.anchors)
        return made


class _Anchors:
    """What pages link to on other pages, and whether it is there; each page is read once."""

    def __init__(self, stamper: Stamper, files: Files, stamped: Iterable[str]) -> None:
        self._stamper, self._files, self._stamped = stamper, files, frozenset(stamped)
        self._asked: list[tuple[str, str, str, str]] = []
        self._ids: dict[str, frozenset[str] | None] = {}

    def ask(self, path: str, target: str, anchor: str, link: str) -> None:
        """Remember that a page has a link to an anchor of another, or of itself."""
        self._asked.append((path, target, anchor, link))

    def tell(self, level: int) -> None:
        """Warn of those that are not there, in MkDocs's words."""
        for path, target, anchor, link in self._asked:
            ids = self._of(target)
            if ids is None or anchor in ids:
                continue
            problem = f"the doc '{target}' does not contain an anchor '#{anchor}'"
            if path == target:
                problem = "there is no such anchor on this page"
            _LOG.log(level, "Doc file '%s' contains a link '%s', but %s.", path, link, problem)

    def _of(self, target: str) -> frozenset[str] | None:
        """Return the anchors of a page, None where they are not known (a file that is no page)."""
        if target not in self._ids:
            file = self._files.get_file_from_path(target)
            page = file.page if file else None
            if file is not None and target in self._stamped:
                page = self._stamper.read(file, whole=True)
                file.page = None
            present = page.present_anchor_ids if page else None
            self._ids[target] = None if present is None else frozenset(present)
        return self._ids[target]


def _leaves(nav: Any) -> Iterator[str]:
    """Yield what the menu of mkdocs.yml leads to."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for below in nav.values():
            yield from _leaves(below)
    else:
        for below in nav or ():
            yield from _leaves(below)
