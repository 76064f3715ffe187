"""The theme laid out below a repo, where MkDocs and a second builder take it from."""

from __future__ import annotations

from pathlib import Path

from generator.presenting.theme_files import theme_files
from generator.publishing.disk import files
from generator.publishing.disk.lock import WORK_FOLDER

FOLDER = f"{WORK_FOLDER}/theme"
"""Below the repo's root and git-ignored."""


def lay_out_theme(root: Path) -> Path:
    """Write the theme's files, those that changed; take away what is none; return the folder.

    Args:
        root: The repo.

    Returns:
        An absolute path: builders look for a relative one elsewhere.
    """
    folder = root.absolute() / FOLDER
    pages = {page.path: page.content for page in theme_files()}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in pages:
            files.remove_file(path, within=folder)
    for name, content in pages.items():
        files.write_if_changed(folder / name, content)
    return folder
