"""The forms in which findings go out, one module each: a report in, a text out, nothing else."""

from __future__ import annotations

from importlib import import_module

from generator.presenting.terminal.finding_formats.check_report import CheckReport

FORMATS = ("text", "json", "jsonl", "github", "gitlab", "sarif", "junit", "md", "html")
"""The forms by the names people type; a module of this package has the name and a ``write``."""


def write(form: str, report: CheckReport) -> str:
    """Write a report in a form; the module is imported only now, because some are heavy."""
    module = import_module(f"generator.presenting.terminal.finding_formats.{form}")
    text: str = module.write(report)
    return text
