"""Put into the package what a new site gets of this repo: handbook and lock; ``python -m tools.handed_on``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.support.repo import REPO

SKELETONS = REPO / "generator/publishing/authoring/skeletons"
GUIDE = SKELETONS / "site/docs/guide"


def pairs() -> Iterator[tuple[Path, Path]]:
    """Yield what is kept twice: the file people change, and its copy in the package."""
    yield REPO / "requirements.lock", SKELETONS / "requirements.lock"
    for page in sorted((REPO / "docs/guide").glob("*.md")):
        yield page, GUIDE / page.name


def main() -> None:
    """Copy what differs and remove the pages that are no more."""
    kept = list(pairs())
    for source, copy in kept:
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    for page in set(GUIDE.glob("*.md")) - {copy for _, copy in kept}:
        page.unlink()


if __name__ == "__main__":
    main()
