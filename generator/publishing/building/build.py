"""From data/ to a published folder: check, generate, build beside the old site, change places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.facts.records.states import Audience
from generator.publishing.building.copies import addresses_gone
from generator.publishing.building.generate import Outcome, generate_locked
from generator.publishing.building.offline_archive import archive_of, pack
from generator.publishing.building.unchanged import LastBuild
from generator.publishing.disk import build_info, foreign_files, swap
from generator.publishing.disk.clock import day_of
from generator.publishing.disk.lock import only_one
from generator.publishing.disk.refusal import plain_words
from generator.publishing.disk.revision import UNKNOWN, revision_of
from generator.publishing.mkdocs.run import render
from generator.publishing.mkdocs.theme_setup import Progress, UpToDate


def build(
    root: Path,
    site_dir: Path,
    *,
    audience: Audience,
    progress: Progress | None = None,
    offline: bool = False,
    base: str = "",
    jobs: int | None = 1,
    kept: bool = True,
    today: date | None = None,
) -> Outcome:
    """Build the site of a repo into a folder, which changes in one step or not at all.

    A failure, a kill or a full disk at any moment leaves the published folder as it was; what a
    killed run leaves beside it is cleared by the next.

    Args:
        root: The repo.
        site_dir: The folder to publish into: new, empty, or the site of an earlier build.
        audience: PUBLIC publishes; PREVIEW shows drafts and keeps search engines away.
        progress: Told how many steps of how many are done.
        base: What a preview is compared with, a revision or a folder; empty for nothing.
        offline: Also write the site as an archive that opens from a disk, beside the folder. One
            that is there already is written anew in any case.
        jobs: Processes that make pages; None has MkDocs itself render every page, which gives the
            same bytes and takes longer.
        kept: Let the site stand if nothing has changed since it was built.
        today: The day for 公开时间; None is the clock's.

    Returns:
        What was found and generated; ``stopped`` where findings of severity error forbade it and
        nothing was written: a preview is built all the same and shows them. ``leftovers`` are
        folders of the old site that could not be deleted; the new one stands in its place all the
        same.

    Raises:
        Refusal: The folder is not ours to replace, another build runs, the disk is full …
    """
    with only_one(root):
        day = f"{day_of(today)}{'' if today is None else ', told'}"
        with plain_words("原来的网站没有改动。", place=site_dir.absolute()):
            site = swap.resolve_site(root, site_dir, audience)
        last = LastBuild(root, site, audience, day)
        outcome = last.outcome() if kept and not base else None
        if outcome is None:
            outcome = _build(
                root, site, audience, progress=progress, base=base, jobs=jobs, today=today
            )
            if outcome.stopped:
                return outcome
            outcome = replace(outcome, leftovers=swap.mend(site))
            if not base:  # what a preview is compared with is not looked at when asked again
                last.remember(outcome)
        _renew_archive(site, wanted=offline)
        return outcome


def _renew_archive(site: Path, *, wanted: bool) -> None:
    """Write the archive if it is wanted or there is one: an old one still holds what was withdrawn."""
    old = archive_of(site)
    if wanted or old.is_file():
        with plain_words("网站已经更新，离线的压缩包没有写成，旧的已经删掉。"):
            old.unlink(missing_ok=True)
            pack(site)


def _build(
    root: Path,
    site: Path,
    audience: Audience,
    *,
    progress: Progress | None,
    base: str,
    jobs: int | None,
    today: date | None,
) -> Outcome:
    preview = audience is Audience.PREVIEW
    with plain_words("原来的网站没有改动。", place=site):
        outcome = generate_locked(
            root, audience=audience, tolerant=preview, base=base, jobs=jobs or 1, today=today
        )
        if outcome.stopped:
            return outcome
        staging = swap.staging_of(site)
        revision = revision_of(root)
        try:
            render(
                root,
                staging,
                UpToDate(
                    site=outcome.site,
                    audience=audience,
                    progress=progress,
                    jobs=jobs,
                    revision=revision if preview else UNKNOWN,
                ),
                strict=not outcome.faulty,  # a page that cannot be read is no target of a link
            )
            build_info.seal(staging, audience, revision, outcome.edition)
            vanished = () if preview else addresses_gone(site, staging)
            foreign = foreign_files.carry_over(root, site, staging)
            swap.publish(staging, site)
        except BaseException:
            swap.mend(site)
            raise
        return replace(outcome, foreign=foreign, revision=revision, vanished=vanished)
