"""C717: a project's addresses can be followed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Finding, Places, Rule, Severity, finding
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.texts.all_texts import Text, texts_of
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C717",
    severity=Severity.WARNING,
    title="网址打不开",
    why="写错的网址、办公内网的地址和自己电脑里的路径，读的人都打不开；内网地址还透露了单位的网络。",
    way_out="改成在互联网上能打开的完整网址；没有的，写文件的名称和文号。",
    source="惯例",
    example_bad="备注: 详见 http://192.168.1.8/oa/2024.html",
    example_good="备注: 详见县财政局网站公布的通知（示财绩〔2025〕2号）",
    computed="不联网，只看写法：http 后面少了冒号或斜杠、用了全角冒号，域名不全；"
    "127.、10.、172.16–31.、192.168. 开头的地址，localhost、file:// 和 C:\\ 一类的路径。",
    exceptions="写法完整的网址，即使那个网站已经关了，也看不出来。",
)

_ANY = re.compile(r"https?|ftp:|file:|[A-Za-z]:\\|\\\\", re.IGNORECASE)
_SIGNS = ("http", "HTTP", "Http", "ftp:", "file:", ":\\", "\\\\")
_REST = r"[^\s，。；、）)》”\"']*"
_FAULTS = (
    (
        "是办公内网的地址",
        re.compile(
            rf"(?:https?|ftp)://(?:localhost|127\.|10\.\d+\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\."
            rf"|[A-Za-z0-9.\-]+\.(?:local|lan|internal|intranet)(?![A-Za-z0-9.])){_REST}",
            re.IGNORECASE,
        ),
    ),
    (
        "是自己电脑里的路径",
        re.compile(rf"file://{_REST}|(?<![A-Za-z])[A-Za-z]:\\{_REST}|\\\\[A-Za-z0-9.]+\\{_REST}"),
    ),
    (
        "写得不完整",
        re.compile(
            rf"(?<![A-Za-z])https?(?:：|:(?!//)|(?=//)|:///)(?=[/\\A-Za-z0-9]){_REST}"
            r"|(?<![A-Za-z])https?://(?![A-Za-z0-9\u4e00-\u9fff\[])"
            rf"|(?<![A-Za-z])https?://[A-Za-z0-9\-]+(?![A-Za-z0-9.\-:@\u4e00-\u9fff]){_REST}",
            re.IGNORECASE,
        ),
    ),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C717: a project's addresses can be followed."""
    yield from _links_work(subject.project.places, texts_of(subject.project))


def _links_work(places: Places, texts: Iterable[Text]) -> Iterator[Finding]:
    body = "\n".join(places.lines)
    if not any(sign in body for sign in _SIGNS):
        return
    for path, text in texts:
        for fault, words in _faulty(text) if _ANY.search(text) else ():
            made = finding(RULE, places, path, f"网址“{words[:60]}”{fault}。")
            yield at_words(made, places, path, words)


def _faulty(text: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with an address, and the address; the first fault counts."""
    done = set[int]()
    for fault, pattern in _FAULTS:
        for found in pattern.finditer(text):
            if found.start() not in done:
                done.update(range(*found.span()))
                yield fault, found[0]


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C717: a report's and a review's addresses can be followed."""
    report, review = subject.unit_year.report, subject.unit_year.review
    yield from _links_work(report.places, texts_of(report))
    if review is not None:
        yield from _links_work(review.places, texts_of(review))


def ask_site(subject: SiteSubject) -> Iterator[Finding]:
    """C717: the site's and the units' addresses can be followed."""
    site = subject.ledger.site
    yield from _links_work(site.places, texts_of(site))
    for unit in subject.ledger.units:
        yield from _links_work(unit.places, texts_of(unit))
