"""Write what the thirty published forms give, and how often each rule is broken on them.

``python -m tools.rewrite_samples`` writes `tests/golden_samples.txt` (read the diff) and the counts the package keeps.
"""

from __future__ import annotations

from tests.support.samples import COUNTS, TABLE, counts, table


def main() -> None:
    """Write both files anew."""
    for path, text in ((TABLE, table()), (COUNTS, counts())):
        path.write_text(text, encoding="utf-8", newline="\n")
        print("写入", path)


if __name__ == "__main__":
    main()
