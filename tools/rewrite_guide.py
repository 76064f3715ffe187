"""Put what the commands say today into the user guide: ``python -m tools.rewrite_guide``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.support.guide import (
    check_outputs,
    import_outputs,
    review_outputs,
    rewrite,
    rewrite_placeholders,
    score_output,
)


def main() -> None:
    """Run every command the guide shows and put what it says in its place."""
    rewrite_placeholders()
    with tempfile.TemporaryDirectory() as folder:
        rewrite("check.md", check_outputs(Path(folder) / "check"))
        rewrite("import.md", import_outputs(Path(folder) / "import"))
        rewrite("score.md", [score_output(Path(folder) / "score")])
        rewrite("reviewer.md", review_outputs(Path(folder) / "review"))


if __name__ == "__main__":
    main()
