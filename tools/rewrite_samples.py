"""Write what the thirty published forms give, how often each rule is broken on them, and what pages say first.

``python -m tools.rewrite_samples`` writes `tests/golden_samples.txt` and `tests/golden_sentences.txt` (read the
diff) and the counts the package keeps.
"""

from __future__ import annotations

from tests.support.head_sentences import SENTENCES, head_sentences
from tests.support.samples import COUNTS, TABLE, counts, table


def main() -> None:
    """Write the files anew."""
    written = ((TABLE, table()), (COUNTS, counts()), (SENTENCES, head_sentences()))
    for path, text in written:
        path.write_text(text, encoding="utf-8", newline="\n")
        print("写入", path)


if __name__ == "__main__":
    main()
