"""C246: a placeholder is written whole, and where it is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Places, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.texts.all_texts import Filed, Text, texts_of
from generator.judging.texts.report_sections import sections
from generator.judging.texts.text_places import at_words
from generator.judging.year.placeholders import half_written, name_in

RULE = Rule(
    code="C246",
    severity=Severity.ERROR,
    title="占位符没有写完整",
    why="占位符要写在两对半角花括号里，只在报告的正文里换成数字；写成别的样子，读者看到的就是括号和名称。",
    way_out="写成 {{ 项目数 }}；不是占位符的花括号，换成圆括号。",
    source="格式约定",
    example_bad="全年共有｛｛项目数｝｝个项目",
    example_good="全年共有 {{ 项目数 }} 个项目",
    computed=(
        "报告的正文里，除了写完整的占位符以外还有花括号，全角的也算；"
        "或者占位符的名称写在【】[] <> 里。别的栏目和别的文件里，花括号里是占位符的名称就算。每段文字说一次。"
    ),
    exceptions="写完整而名称不认识的归 C213；别的栏目里的其他花括号是一般的文字。",
)
_ONLY_THERE = "占位符只在报告的“正文”里换成数字；这里直接写数字，或者换成圆括号。"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C246: a placeholder is written whole, and where it is filled in."""
    yield from _elsewhere(subject.project, subject.project.places)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C246, asked of report and review."""
    report, review = subject.unit_year.report, subject.unit_year.review
    for section, text in sections(report):
        yield from _told(report.places, ((Key.NARRATIVE, section), text), half_written(text))
    others = [item for item in texts_of(report) if item[0][0] != Key.NARRATIVE]
    for item in others:
        yield from _told(report.places, item, _braces(item[1]), _ONLY_THERE)
    if review is not None:
        yield from _elsewhere(review, review.places)


def ask_site(subject: SiteSubject) -> Iterator[Finding]:
    """C246, asked of the site and its units."""
    records: tuple[Filed, ...] = (subject.ledger.site, *subject.ledger.units)
    for record in records:
        yield from _elsewhere(record, record.places)


def _elsewhere(record: Filed, places: Places) -> Iterator[Finding]:
    for item in texts_of(record):
        yield from _told(places, item, _braces(item[1]), _ONLY_THERE)


def _braces(text: str) -> list[str]:
    """Return the braces that hold a name of the list; others may be meant where nothing is filled in."""
    return [piece for piece in half_written(text, whole=False) if name_in(piece)]


def _told(places: Places, item: Text, pieces: list[str], advice: str = "") -> Iterator[Finding]:
    if not pieces:
        return
    path, _ = item
    name = name_in(pieces[0])
    if name and not advice:
        advice = f"写成 {{{{ {name} }}}}：两对半角的花括号。"
    message = f"“{pieces[0]}”会照原样印在网页上，不会换成数字。"
    yield at_words(finding(RULE, places, path, message, advice=advice), places, path, pieces[0])
