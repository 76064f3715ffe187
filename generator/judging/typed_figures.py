"""Figures typed by hand in a report's text that clearly mean the whole year: recognised, or left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, trimmed


class Meaning(StrEnum):
    """Which figure of the year a typed number claims to be."""

    PROJECTS = "项目数"
    BUDGET = "预算合计"
    EXECUTED = "执行合计"
    RATE = "预算执行率"
    SPOT_CHECKED = "抽查项目数"
    BEST = "最高等级项目数"
    WORST = "最低等级项目数"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """One typed figure: what it means, its number, and the words around it as they stand."""

    meaning: Meaning
    number: Decimal
    words: str


_COUNT = r"(?P<n>\d{1,6})\s*个"
_MONEY = r"(?P<n>\d{1,12}(?:\.\d+)?)\s*万元"
_PROJECT = r"(?:一般|部门)?(?:公共)?(?:预算|财政)?(?:支出)?项目"
_HERE = r"(?:我|全|本)(?:镇|乡|县|区|市|局|街道|单位|部门|机关)"
_TOGETHER = r"(?:总计|合计|共计|总额|总额为|合计为|总计为|共计为)"

_PATTERNS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.PROJECTS,
        rf"(?:共安排|共有|共计|总共|共涉及|共实施|共开展|共)\s*(?:了)?\s*{_COUNT}\s*{_PROJECT}",
    ),
    (Meaning.PROJECTS, rf"{_HERE}(?:的)?\s*{_COUNT}\s*{_PROJECT}(?:涉及|参与|参加|全部参)"),
    (Meaning.BUDGET, rf"涉及(?:财政)?(?:预算)?资金\s*{_TOGETHER}?\s*{_MONEY}"),
    (Meaning.BUDGET, rf"预算(?:资金)?\s*{_TOGETHER}\s*{_MONEY}"),
    (Meaning.EXECUTED, rf"(?:支出|执行)(?:数)?\s*{_TOGETHER}\s*{_MONEY}"),
    (
        Meaning.RATE,
        r"(?:总体|整体|综合|平均|总)(?:的)?预算执行率\s*(?:为|达到|达|是)?\s*(?P<n>\d{1,3}(?:\.\d+)?)\s*[%％]",
    ),
    (Meaning.SPOT_CHECKED, rf"抽查(?:了)?项目\s*(?:数)?\s*(?:为|共)?\s*{_COUNT}"),
    (Meaning.SPOT_CHECKED, rf"抽查(?:了)?\s*{_COUNT}\s*{_PROJECT}"),
)
_SENTENCE = re.compile(r"[^。！？；;\n]+")
_SUBSET = re.compile(
    r"领域|方面|类|村|社区|科室|站所|中心|新增|追加|调整|结转|上年|去年|往年|下年|明年|未完成|抽取|"
    r"其中|(?:该|此|这个|本)项目|项目[一二三四五六七八九十]|每个?|各|部分|大约|约|近|超过|逾|以上|以下|左右|余|“|《"
)
_WHOLE = re.compile(rf"{_HERE}|预算项目|(?:全部|所有)项目|共安排|共有|全年共")
_YEAR = re.compile(r"(\d{4})\s*年")
_MENTION = re.compile(r"《[^》]*》|“[^”]*”|\{\{[^}]*\}\}")


def typed_figures(text: str, standard: Standard, year: int) -> Iterator[Typed]:
    """Find the figures that can only mean the whole year; precision goes before recall.

    A sentence that speaks of a part (a field, 其中, another year, an approximate number) is left
    alone up to where it does so. Quoted titles and placeholders are no figures.
    """
    for match in _SENTENCE.finditer(text):
        sentence = _MENTION.sub(_blank, match[0])
        if _other_year(sentence, year):
            continue
        for meaning, pattern in (*_PATTERNS, *_grade_patterns(standard)):
            for found in re.finditer(pattern, sentence):
                if _speaks_of_all(sentence, found, meaning):
                    words = match[0][found.start() : found.end()]
                    yield Typed(meaning=meaning, number=Decimal(found["n"]), words=words)


def _grade_patterns(standard: Standard) -> tuple[tuple[Meaning, str], ...]:
    """Return the patterns for “90 分以上的 43 个”, the limits taken from the standard."""
    best = trimmed(standard.grades[0].lower * standard.full_marks / HUNDRED)
    worst = (
        trimmed(standard.grades[-2].lower * standard.full_marks / HUNDRED)
        if len(standard.grades) > 1
        else ""
    )
    above, below = rf"{best}\s*分(?:及|\(含\)|（含）)?以上", rf"{worst}\s*分以下"
    forms = (
        (Meaning.BEST, rf"(?<![\d.]){above}\s*(?:的)?(?:项目)?\s*(?:有|共)?\s*{_COUNT}"),
        (Meaning.BEST, rf"{_COUNT}{_PROJECT}(?:自评)?(?:得分|总分)\s*(?:在)?\s*{above}"),
        (Meaning.WORST, rf"(?<![\d.]){below}\s*(?:的)?(?:项目)?\s*(?:有|共)?\s*{_COUNT}"),
        (Meaning.WORST, rf"{_COUNT}{_PROJECT}(?:自评)?(?:得分|总分)\s*(?:在)?\s*{below}"),
    )
    return forms if worst else forms[:2]


def _speaks_of_all(sentence: str, found: re.Match[str], meaning: Meaning) -> bool:
    before = sentence[: found.start()]
    if meaning in (Meaning.BEST, Meaning.WORST, Meaning.SPOT_CHECKED):
        before = re.sub(r"其中|\d+\s*分(?:及)?以[上下]", "", before)
    after = sentence[found.end() : found.end() + 2]
    if meaning in (Meaning.BUDGET, Meaning.EXECUTED) and not _WHOLE.search(sentence):
        return False
    return not _SUBSET.search(before) and not re.match(r"左右|以上|多|余", after)


def _other_year(sentence: str, year: int) -> bool:
    return any(int(found) != year for found in _YEAR.findall(sentence))


def _blank(match: re.Match[str]) -> str:
    """Blank out a quotation without moving what follows it."""
    return "＿" * len(match[0])
