"""The repo on the disk, read and judged in one go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.facts import data_layout
from generator.facts.diagnostics import Severity
from generator.facts.records.states import Audience
from generator.facts.standard import Standard
from generator.publishing.disk import files
from generator.publishing.disk.attached_files import look_on_disk
from generator.publishing.disk.clock import day_of
from generator.publishing.disk.written_files import written_files

if TYPE_CHECKING:
    from generator.concluding.judged import Judged


def judge_repo(
    root: Path,
    *,
    unsaved: Mapping[str, bytes] | None = None,
    audience: Audience | None = None,
    today: date | None = None,
) -> Judged:
    """Read and judge a repo; findings come in file order, each once.

    Args:
        root: The repo.
        unsaved: Contents that stand for those on the disk, by path relative to the repo: what an
            editor has not written yet.
        audience: For whom years and findings are made ready; None where nobody asks for pages.
        today: The day for 公开时间; None is the clock's.
    """
    from generator.concluding.conclude import conclude
    from generator.reading.yaml.encoding import MAX_BYTES

    tree = files.read_tree(root, limit=MAX_BYTES) | dict(unsaved or {})
    return conclude(
        tree,
        look=partial(look_on_disk, root),
        assets=_assets(root / files.DOCS / "assets"),
        written=written_files(root),
        audience=audience,
        today=day_of(today),
    )


def _assets(folder: Path) -> frozenset[str]:
    return frozenset(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def own_standards(root: Path | None) -> tuple[Standard, ...]:
    """Return the package's standards and, of a repo, its own that can be read."""
    from generator.reading.repo.standard_files import load_standards
    from generator.reading.yaml.encoding import MAX_BYTES

    tree = files.read_tree(root, limit=MAX_BYTES) if root else {}
    own = {name: text for name, text in tree.items() if name.startswith("data/standards/")}
    standards, _ = load_standards(own)
    return standards


def site_severities(root: Path) -> dict[str, Severity]:
    """Return the codes whose severity a site changes, and to what; none where its file is broken."""
    from generator.concluding.severities import changed_severities
    from generator.reading.repo.read_ledger import read_ledger

    path = root / data_layout.SITE_FILE
    if not path.is_file():
        return {}
    ledger = read_ledger({data_layout.SITE_FILE: path.read_bytes()}).ledger
    return changed_severities(ledger.site) if ledger else {}
