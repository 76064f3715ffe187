"""A piece of code as a Markdown block that nothing inside it can end."""

from __future__ import annotations

import re

from markupsafe import Markup

_BACKTICKS = re.compile(r"`+")


def code_block(text: str, language: str = "") -> Markup:
    """Return a fenced block; its text comes out as it is, indents and all."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}{language}\n{text.rstrip()}\n{fence}")
