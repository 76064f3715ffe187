"""The forms in which findings go out, one module each: a report in, a text out, nothing else."""

from __future__ import annotations

from importlib import import_module

from generator.presenting.terminal.finding_formats.check_report import CheckReport
from generator.presenting.words.runner_commands import inert_json, inert_markup

FORMATS = ("text", "json", "jsonl", "github", "gitlab", "sarif", "junit", "md", "html")
"""The forms by the names people type; a module of this package has the name and a ``write``."""


_INERT = {
    **dict.fromkeys(("json", "jsonl", "gitlab", "sarif"), inert_json),
    **dict.fromkeys(("junit", "md", "html"), inert_markup),
}
"""How a form is kept from speaking to the runner that shows it; text is so line by line, github means to."""


def write(form: str, report: CheckReport) -> str:
    """Write a report in a form; the module is imported only now, because some are heavy."""
    module = import_module(f"generator.presenting.terminal.finding_formats.{form}")
    text: str = module.write(report)
    return _INERT[form](text) if form in _INERT else text
