"""From data/ to docs/: read, judge, and let docs/ say exactly that for one audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.concluding.changes.records import DataChanges
from generator.concluding.public_attachments import public_attachments
from generator.concluding.publication import Publication, publication
from generator.facts.data_layout import SITE_FILE
from generator.facts.diagnostics import Finding, Severity
from generator.facts.office_files import OfficeFile
from generator.facts.records.site import Site
from generator.facts.records.states import Audience
from generator.publishing.disk import manifest
from generator.publishing.disk.build_info import NO_EDITION, Edition, edition_of
from generator.publishing.disk.compared import changes_of
from generator.publishing.disk.files import refuse_links_in_docs
from generator.publishing.disk.first_stood import first_stood
from generator.publishing.disk.foreign_files import NOTHING, Foreign
from generator.publishing.disk.lock import only_one
from generator.publishing.disk.manifest import Changes, Target, holding
from generator.publishing.disk.repo import judge_repo
from generator.publishing.disk.revision import UNKNOWN, Revision
from generator.publishing.mkdocs.written_pages import written_documents
from generator.publishing.processes.cores import spread

if TYPE_CHECKING:
    from generator.concluding.judged import Judged
    from generator.presenting.pages.site_pages import Part
    from generator.presenting.search.document import Document

_BATCH = 2
"""Parts of a site handed to a process at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a run.

    ``stopped`` says that findings of severity error kept docs/ as it was. ``site`` is None only
    where data/site.yml cannot be read; ``published`` counts what has pages and what has none. Paths
    in ``changes`` are relative to docs/. Of a build: ``foreign`` is what others put into the folder,
    ``revision`` that of the data, ``leftovers`` folders beside the site that could not be deleted,
    ``edition`` what it was judged by, ``vanished`` the addresses of the site before that are gone.
    """

    findings: tuple[Finding, ...]
    site: Site | None
    stopped: bool = False
    changes: Changes = field(default_factory=Changes)
    published: Publication | None = None
    foreign: Foreign = NOTHING
    revision: Revision = UNKNOWN
    leftovers: tuple[Path, ...] = ()
    edition: Edition = NO_EDITION
    vanished: tuple[str, ...] = ()

    @property
    def faulty(self) -> bool:
        """Whether the data has errors that forbid publication."""
        return any(item.blocks for item in self.findings)


def generate(
    root: Path,
    *,
    audience: Audience,
    dry_run: bool = False,
    tolerant: bool = False,
    jobs: int = 1,
    today: date | None = None,
) -> Outcome:
    """Write the Markdown and data files below docs/, only what changed.

    Args:
        root: The repo.
        audience: PUBLIC leaves no byte of a draft below docs/; PREVIEW shows drafts.
        dry_run: Only say what would change.
        tolerant: Findings of severity error do not stop the run; a broken file's page shows them.
        jobs: Processes that make pages; how many makes no difference to what comes out.
        today: The day for 公开时间; None is the clock's.

    Raises:
        Refusal: docs/ cannot be written, or a file stands there that is not ours, or a link.
    """
    with only_one(root):
        return generate_locked(
            root, audience=audience, dry_run=dry_run, tolerant=tolerant, jobs=jobs, today=today
        )


def generate_locked(
    root: Path,
    *,
    audience: Audience,
    dry_run: bool = False,
    tolerant: bool = False,
    jobs: int = 1,
    base: str = "",
    today: date | None = None,
) -> Outcome:
    """Do the same for a caller that holds the repo's lock; a preview tells what it changes of ``base``."""
    refuse_links_in_docs(root)
    changed = changes_of(root, base) if base and audience is Audience.PREVIEW else None
    seen = judge_repo(root, audience=audience, today=today)
    findings, site = seen.findings, seen.ledger.site if seen.ledger else None
    if seen.stops and not tolerant:
        return Outcome(findings=findings, site=site, stopped=True)
    targets, documents = _pages(root, seen, changed, jobs)
    more = list(_broken_pages(seen)) if tolerant else []
    told, edition = publication(seen), edition_of(seen, today)
    del seen  # the largest thing there is, and all is written that it says
    targets += [*_search_targets(documents), *more]
    wanted = {target.path: target for target in targets}  # a broken file's page, not the usual one
    changes = manifest.sync(root, wanted.values(), dry_run=dry_run)
    return Outcome(findings=findings, site=site, changes=changes, published=told, edition=edition)


def office_files(seen: Judged) -> Iterator[tuple[tuple[str, int], list[tuple[OfficeFile, bytes]]]]:
    """Yield the documents for office programs of each year, and its database, with their bytes."""
    from generator.exchanging.year_documents.documents import year_documents
    from generator.presenting.data.sqlite_file import year_database_file

    for year in seen.years:
        beside = [(one.file, one.content) for one in year_documents(year)]
        yield (year.unit.id, year.year), [*beside, year_database_file(year)]


def _pages(
    root: Path, seen: Judged, changed: DataChanges | None, jobs: int
) -> tuple[list[Target], list[Document]]:
    """Return all files but the search index, and what is searched."""
    from generator.presenting.machines.share_card import share_cards
    from generator.presenting.pages.site_pages import site_parts
    from generator.presenting.search.document import sharing_words
    from generator.publishing.building.share_pictures import share_pictures

    ledger, audience = seen.shown, seen.audience
    if ledger is None or audience is None:
        return [], []
    targets: list[Target] = []
    documents: list[Document] = []
    office: dict[tuple[str, int], tuple[OfficeFile, ...]] = {}
    for year, beside in office_files(seen):
        office[year] = tuple(file for file, _ in beside)
        targets += [holding(file.path, content) for file, content in beside]
    site = site_parts(seen, first_stood(root), changed, office)
    make = partial(_made, site.parts)
    sizes: dict[str, int] = {}
    for made in spread(make, range(len(site.parts)), jobs=jobs, batch=_BATCH):
        targets += made.targets
        documents += map(sharing_words, made.documents)
        sizes |= made.sizes
    last = _made_of(partial(site.last, sizes))
    targets += last.targets
    documents += last.documents
    targets += share_pictures(root, share_cards(ledger.site, seen.years), jobs=jobs)
    for path, name in public_attachments(ledger, seen.names - seen.refused, audience=audience):
        targets.append(Target(path=path, source=root / name))
    ours = {*manifest.generated(root), *(target.path for target in targets)}
    return targets, [*documents, *written_documents(root, ours)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """Files, what of each is searched, and the sizes that are told."""

    targets: list[Target]
    documents: list[Document]
    sizes: dict[str, int]


def _made(parts: Sequence[Part], which: Sequence[int]) -> list[_Made]:
    """Return the files that parts of the site consist of."""
    return [_made_of(parts[number]) for number in which]


def _made_of(part: Part) -> _Made:
    from generator.presenting.pages.site_pages import sizes_of
    from generator.presenting.search.documents import document_of

    pages = list(part())
    searched = (document_of(page) for page in pages)
    return _Made(
        targets=[holding(page.path, page.content) for page in pages],
        documents=[document for document in searched if document is not None],
        sizes=sizes_of(pages),
    )


def _search_targets(documents: list[Document]) -> Iterator[Target]:
    from generator.presenting.search.index import search_files

    if documents:
        for page in search_files(documents):
            yield holding(page.path, page.content)


def _broken_pages(seen: Judged) -> Iterator[Target]:
    from generator.presenting.pages.broken import findings_page
    from generator.presenting.prepared.file_errors import address_of, file_errors, page_of

    known = file_errors(seen)
    for name in sorted(seen.broken):
        path = page_of(name)
        own = tuple(item for item in seen.findings if item.place.file == name)
        if path and any(item.severity is Severity.ERROR for item in own):
            others = tuple(one for one in known if one.file != name) if name == SITE_FILE else ()
            title = f"{name} 有待改正"
            page = findings_page(title, own, here=address_of(path), others=others)
            yield holding(path, page)
