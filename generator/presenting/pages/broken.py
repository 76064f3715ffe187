"""The page of a file that cannot be shown yet: what is wrong with it and what to type instead."""

from __future__ import annotations

from generator.facts.diagnostics import Finding, Severity
from generator.presenting.prepared.addresses import HOME, Address
from generator.presenting.prepared.file_errors import FileErrors
from generator.presenting.templates import render


def findings_page(
    title: str,
    findings: tuple[Finding, ...],
    *,
    here: Address = HOME,
    others: tuple[FileErrors, ...] = (),
) -> bytes:
    """Write the page that stands where a broken file's page would be.

    Args:
        title: What is broken.
        findings: What was found in it, in file order.
        here: The address the page will have, for its links.
        others: Other files with errors, where the page stands for the front page.
    """
    errors = sum(item.severity is Severity.ERROR for item in findings)
    return render(
        "broken.md.j2",
        here=here,
        title=title,
        findings=findings,
        errors=errors,
        caret=caret,
        others=others,
    )


def caret(finding: Finding) -> str:
    """Return blanks as wide as what stands before the place, then a caret; a 汉字 is two wide."""
    before = finding.excerpt[: finding.place.column - 1]
    return "".join("\u3000" if ord(char) > 0x2E7F else " " for char in before) + "^"
