"""What the theme brings along and no page of ours asks for: it stays out of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.presenting.machines.crawlers import SITE_MAP

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

_UNUSED = re.compile(
    rf"{re.escape(SITE_MAP)}"  # a template nobody renders; ours has dates from the data
    r"|assets/javascripts/lunr/.*"  # dictionaries of a search that is not ours
    r"|assets/(?:javascripts|stylesheets)/.*\.map"  # for who changes the theme's own sources
)


def leave_out(files: Files, docs_dir: str) -> None:
    """Take the theme's unused files out of a build; files of the site itself stay, whatever their names."""
    for file in list(files):
        if file.src_dir != docs_dir and _UNUSED.fullmatch(file.src_uri):
            files.remove(file)
