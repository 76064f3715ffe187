"""Write tests/golden/docs anew and delete what is no longer generated: ``python -m tools.rewrite_golden``."""

from __future__ import annotations

from tests.support import changes
from tests.support.golden_site import DOCS, expected, generated


def main() -> None:
    """Write what differs, delete orphans, and what is told of a set of changes."""
    changes.rewrite()
    pages, _ = generated()
    before = expected()
    for path, content in pages.items():
        if before.get(path) != content:
            (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
            (DOCS / path).write_bytes(content)
            print("写入", path)
    for path in sorted(set(before) - set(pages)):
        (DOCS / path).unlink()
        print("删除", path)
    for folder in sorted(DOCS.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


if __name__ == "__main__":
    main()
