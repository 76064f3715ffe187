"""The same files as scripts: a page opened from a disk may run a script beside it but not read a file."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.presenting.prepared.page import Page


def as_scripts(files: Iterable[Page]) -> Iterator[Page]:
    """Yield each file of the index as a script that hands its bytes to ``assets/search.js``."""
    for file in files:
        path = PurePosixPath(file.path)
        text = base64.b64encode(file.content).decode()
        script = f'mingzhangSearchFile("{path.stem}","{text}")\n'
        yield Page(path=path.with_suffix(".js").as_posix(), content=script.encode())
