"""Git in a test: a folder recorded by nobody in particular."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", "-C", str(root), *who, *words], capture_output=True, check=True, text=True
    )
    return done.stdout.strip()
