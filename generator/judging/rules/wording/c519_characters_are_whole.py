"""C519: what is written can be read: no character was lost on the way through an encoding."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, PageClaim, Places, Rule, Severity, finding
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.texts.all_texts import Filed, texts_of
from generator.judging.texts.mojibake import meant_by, unreadable_pieces
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C519",
    severity=Severity.WARNING,
    title="文字里有乱码",
    why="文件换过编码、从旧系统或网页里粘贴过，有的字已经丢了，公开出去就是“锟斤拷”和方框，搜索也找不到。",
    way_out="对照原件重新输入这几个字；整个文件都是这样的，找没有转换过的原件，重新另存为 UTF-8。",
    source="惯例",
    example_bad="项目名称: 锟斤拷锟斤拷经费",
    example_good="项目名称: 党建工作经费",
    computed=(
        "文字里有替换符 U+FFFD、“锟斤拷”“烫烫烫”，Word 专用字体的符号（私有区字符），"
        "把 UTF-8 当成 GBK、把中文当成西文读出来的一串字（按原来的编码读回去，读得通的才算），"
        "连着三个以上的半角问号，网页代码（&nbsp; &#39033; 一类）和 \\u9879 一类的转义。每段文字说一次。"
    ),
    exceptions="单个的西文字母和全角标点不算。",
    denies=(PageClaim.RESULT,),
)
_SHOWN = 20  # characters of a piece


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C519: what is written can be read: no character was lost on the way through an encoding."""
    yield from _look(subject.project, subject.project.places)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C519, asked of report and review."""
    unit_year = subject.unit_year
    yield from _look(unit_year.report, unit_year.report.places)
    if unit_year.review is not None:
        yield from _look(unit_year.review, unit_year.review.places)


def ask_site(subject: SiteSubject) -> Iterator[Finding]:
    """C519, asked of the site and its units."""
    records: tuple[Filed, ...] = (subject.ledger.site, *subject.ledger.units)
    for record in records:
        yield from _look(record, record.places)


def _look(record: Filed, places: Places) -> Iterator[Finding]:
    for path, text in texts_of(record):
        pieces = unreadable_pieces(text)
        if pieces:
            message = f"文字里有乱码{_shown(pieces[0])}。"
            made = finding(RULE, places, path, message, advice=_advice(pieces[0]))
            yield at_words(made, places, path, pieces[0])


def _shown(piece: str) -> str:
    if len(piece) == 1 and not piece.isprintable():
        return f"（U+{ord(piece):04X}，显示为方框）"
    shown = piece if len(piece) <= _SHOWN else f"{piece[:_SHOWN]}…"
    return f"“{shown}”"


def _advice(piece: str) -> str:
    meant = meant_by(piece)
    return f"看起来原来是“{meant[:_SHOWN]}”；对照原件重新输入。" if meant else ""
