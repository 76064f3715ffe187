"""The small site of tests/golden: its data in, every generated file out."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.concluding.settled_findings import settle
from generator.facts.diagnostics import Finding
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.reading.repo.read_ledger import read_ledger
from tests.support.judged import audited, judged_of
from tests.support.repo import TESTS, add_frame, run_mingzhang

GOLDEN = TESTS / "golden"
DOCS = GOLDEN / "docs"


def generated(audience: Audience = Audience.PUBLIC) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Path below docs/ → content, and all findings."""
    tree = {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes()
        for path in sorted((GOLDEN / "data").rglob("*"))
        if path.is_file()
    }
    reading = read_ledger(tree)
    assert reading.ledger is not None
    found = (*reading.findings, *audited(reading.ledger, broken=reading.broken))
    judged = judged_of(
        reading.ledger, audience, settle(reading.ledger, found, broken=reading.broken)
    )
    pages = list(site_pages(judged))
    assert len({page.path for page in pages}) == len(pages)
    # An archive holds what stands beside it (tests/unit/presenting/data); how well it packs differs.
    kept = (page for page in pages if not page.path.endswith(".zip"))
    return {page.path: page.content for page in kept}, judged.findings


def expected() -> dict[str, bytes]:
    """What stands in tests/golden/docs."""
    return {
        path.relative_to(DOCS).as_posix(): path.read_bytes()
        for path in sorted(DOCS.rglob("*"))
        if path.is_file()
    }


def build_small_site(root: Path) -> None:
    """Build the site of tests/golden in a repo of its own, into `site` below it."""
    shutil.copytree(GOLDEN / "data", root / "data")
    add_frame(root)
    run_mingzhang("build", "--site-dir", "site", cwd=root)
