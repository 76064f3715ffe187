"""Islands for page tests, made from the small records, and the HTML their Markdown gives."""

from __future__ import annotations

import re
from html import unescape

import markdown

from generator.concluding.claims import claims_of, denied_by
from generator.concluding.judged_years import resolved
from generator.concluding.rulebook import RULES, family_rules
from generator.facts.diagnostics import Finding
from generator.facts.records.states import Audience
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.askable import askable
from generator.judging.year.goal_quality import goal_quality
from generator.presenting.prepared.prepared_year import PreparedYear, entry_of
from tests.support import records

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "pymdownx.details", "tables", "toc"]


def island(
    *evaluations: Evaluation,
    audience: Audience = Audience.PUBLIC,
    findings: tuple[Finding, ...] = (),
) -> PreparedYear:
    judged = evaluations or (records.evaluation(),)
    summary = records.summary(*judged)
    return PreparedYear(
        site=records.site(),
        audience=audience,
        unit_year=summary.year,
        standard=records.standard(),
        summary=summary,
        evaluations=judged,
        claims=tuple(claims_of(one, denied_by(findings)) for one in judged),
        goals=goal_quality([one.project for one in judged], findings, family_rules("C4")),
        askable=askable(RULES, [one.project for one in judged], ()),
        narrative=resolved(summary.year.report.narrative, summary),
        findings=findings,
        entries=tuple(entry_of(summary.year, item) for item in judged),
    )


def html_of(content: bytes) -> str:
    """The article a page's Markdown gives, front matter left out."""
    text = content.decode()
    assert text.startswith("---\n")
    return str(markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS))


def text_of(content: bytes) -> str:
    """The words of a page without its markup; blocks are apart, what is in a line stays together."""
    apart = re.sub(
        r"</?(?:p|div|h\d|t[dhr]|li|d[ltd]|summary|option|br)\b[^>]*>", " ", html_of(content)
    )
    return " ".join(unescape(re.sub(r"<[^>]+>", "", apart)).split())


def headings(content: bytes) -> list[str]:
    """Level and id of every heading: ``2 funds``."""
    found = re.findall(r'<h([1-6])[^>]* id="([^"]+)"', html_of(content))
    return [f"{level} {name}" for level, name in found]
