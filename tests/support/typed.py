"""A command line as it is typed, and what it says."""

from __future__ import annotations

import pytest

from generator.cli import main


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> tuple[str, str]:
    """What goes to the standard output and the error output; the exit code is ``code``."""
    assert main(list(words)) == code
    told = capsys.readouterr()
    return told.out, told.err
