"""A page is light: what is its own, and what all share."""

from __future__ import annotations

from pathlib import Path

from benchmarks.weights import PAGE_LIMIT, SHARED_LIMIT, weigh


def test_pages_and_what_they_share_keep_their_limits(built_site: Path):
    lines = {line.what: line for line in weigh(built_site)}
    assert lines["project, heaviest"].zipped <= PAGE_LIMIT
    assert lines["report, heaviest"].zipped <= PAGE_LIMIT
    assert lines["shared, together"].zipped <= SHARED_LIMIT
    assert lines["search"].zipped <= PAGE_LIMIT
