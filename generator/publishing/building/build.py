"""From data/ to a published folder: check, generate, build beside the old site, change places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.facts.records.states import Audience
from generator.publishing.building.copies import addresses_gone
from generator.publishing.building.generate import Outcome, generate_locked
from generator.publishing.building.offline_archive import archive_of, pack
from generator.publishing.disk import build_info, foreign_files, swap
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
        outcome = _build(root, site_dir, audience, progress, base=base, today=today)
        if not outcome.stopped:
            outcome = replace(outcome, leftovers=swap.mend(site_dir.resolve()))
        if not outcome.stopped:
            _renew_archive(site_dir.resolve(), wanted=offline)
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
    site_dir: Path,
    audience: Audience,
    progress: Progress | None,
    *,
    base: str,
    today: date | None,
) -> Outcome:
    with plain_words("原来的网站没有改动。", place=site_dir.absolute()):
        site = swap.resolve_site(root, site_dir, audience)
        preview = audience is Audience.PREVIEW
        outcome = generate_locked(root, audience=audience, tolerant=preview, base=base, today=today)
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
