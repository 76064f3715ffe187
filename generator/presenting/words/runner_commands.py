"""Output that a build runner may read along: nothing in it is a command to the runner.

GitHub's runner takes ``::`` at the head of a line, blanks aside, and ``##[`` anywhere for a command
(actions/runner, ActionCommand); Azure Pipelines ``##vso[``, TeamCity ``##teamcity[``.
"""

from __future__ import annotations

import re

_HEAD = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_ANYWHERE = re.compile(r"##(?=(?:vso|teamcity)?\[)")
_LINE_ENDS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_LINE_END = re.compile("[\u0085\u2028\u2029]")


def inert_text(text: str) -> str:
    """Return text for a terminal with a wide sign where a command would begin; its length stays."""
    return _ANYWHERE.sub("#＃", _HEAD.sub(r"\1：", text))


def inert_markup(text: str) -> str:
    """Return XML, HTML or Markdown that shows the same and begins no command."""
    return _ANYWHERE.sub("#&#35;", _HEAD.sub(r"\1&#58;", text))


def inert_json(text: str) -> str:
    """Return JSON of the same value that begins no command and breaks no line in a string."""
    text = _LINE_END.sub(lambda found: _LINE_ENDS[found[0]], text)
    return _ANYWHERE.sub("#\\\\u0023", text)
