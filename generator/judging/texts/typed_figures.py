"""Figures typed by hand in a report's text that clearly mean the whole year: recognised, or left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.form.keys import Key
from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, trimmed


class Meaning(StrEnum):
    """Which figure of the year a typed number claims to be."""

    PROJECTS = Key.PROJECT_COUNT
    BUDGET = Key.BUDGET_SUM
    EXECUTED = Key.EXECUTED_SUM
    RATE = "预算执行率"
    SPOT_CHECKED = Key.SPOT_CHECKED
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
# What may follow a count of all projects: no 项目点, no 项目部, and nothing that picks some of them out.
_GOES_ON = (
    r"(?=\s*(?:$|[，,、：:（(]|(?:绩效)?自评(?!得分|总分|结果)|绩效|参与|参加|纳入|列入(?:绩效)?自评|开展|实行|"
    r"全部|均|都|涉及|分布|资金|预算|支出|的[^，,]{0,6}自评))"
)
_FIELDS = r"涉及(?=[^，,]{0,40}[、等])"  # 涉及基层党建、维稳等领域, not 涉及征地
_TOGETHER = r"(?:总计|合计|共计|总额|总额为|合计为|总计为|共计为)"

_PATTERNS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.PROJECTS,
        rf"(?:共安排|共有|共计|总共|共涉及|共实施|共开展|共)\s*(?:了)?\s*{_COUNT}\s*{_PROJECT}{_GOES_ON}",
    ),
    (Meaning.PROJECTS, rf"{_HERE}(?:的)?\s*{_COUNT}\s*{_PROJECT}(?:{_FIELDS}|参与|参加|全部参)"),
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
_LONGEST = (
    2000  # characters; what is longer is no sentence, and would cost the square of its length
)
_SENTENCE = re.compile(r"[^。！？；;\n]+")
_SUBSET = re.compile(
    r"领域|方面|类|村|社区|科室|站所|中心|新增|追加|调整|结转|上年|去年|往年|下年|明年|未完成|抽取|"
    r"其中|(?:该|此|这个|本)项目|项目[一二三四五六七八九十]|每个?|各|部分|大约|约|近|超过|逾|以上|以下|左右|余|“|《"
)
# Of whom or what a clause speaks; behind such a subject the figure is that subject's alone.
_SUBJECT = re.compile(
    r"经费|专项|县级|市级|省级|中央|本级|上级|转移支付|工程|活动|[局站所办院校](?![共于])|公司|整治|建设|改造"
)
_KIND = re.compile(r"([\u4e00-\u9fff]{0,12})项目\s{0,3}(?:共有|共|有)?\s{0,3}\d{1,9}\s{0,3}个")
_CLAUSES = re.compile(r"[，,：:、]")
# What may stand between the whole and its figure without naming anything smaller.
_NEUTRAL = re.compile(
    r"(?:按照?|根据|依据|依照)(?:通知|文件|上级|上述|财政局|县财政局){0,4}(?:的)?(?:要求|规定|通知|部署|安排)|"
    r"(?:经|据)(?:逐项|认真)?(?:统计|汇总|核对|核实|测算)|从[^，,]{0,8}(?:看|来看)|"
    r"\d{4}\s{0,9}年度?|本?年度?内?|今年|当年|全年|年初|年末|年底|截至|共计?|总共|合计|总计|累计|实际|已|"
    r"(?:全部|所有|各类?|一般|部门|公共|预算|财政|支出|资金|项目|自评|绩效|评价(?=结果|工作))|"
    r"得分|总分|结果|总体|整体|情况|工作|纳入|列入|参与|参加|开展|组织|进行|实施|安排|执行|"
    r"范围|对|在|为|是|其中|并|还|也|的|了|中|共|有|＿|\d{1,9}\s{0,9}个|\d{1,9}(?:\.\d{1,6})?\s{0,9}(?:万元|分(?:及)?以[上下])|[\s（()）“”]"
)
_CHECKER = re.compile(
    r"(?:县|区|市|本级)?财政(?:局|部门|所)(?:绩效(?:评价)?股)?|(?:绩效|自评|评价|工作|领导){1,5}小组"
)
_WHOLE = re.compile(rf"{_HERE}|预算项目|(?:全部|所有)项目|共安排|共有|全年共")
_YEAR = re.compile(r"(\d{4})\s*年")
_MENTION = re.compile(r"《[^《》]*》|“[^“”]*”|\{\{[^{}]*\}\}")


def typed_figures(
    text: str, standard: Standard, year: int, names: tuple[str, ...] = ()
) -> Iterator[Typed]:
    """Find the figures that can only mean the whole year; precision goes before recall.

    A sentence that speaks of a part (a field, 其中, another year, an approximate number) is left
    alone up to where it does so. Quoted titles and placeholders are no figures. ``names`` are the
    unit's own: 遂城镇 stands for the whole as 我镇 does.
    """
    alone = _one_spot_check(text)
    for match in _SENTENCE.finditer(text):
        sentence = _MENTION.sub(_blank, match[0])
        if len(sentence) > _LONGEST or _other_year(sentence, year):
            continue
        for meaning, pattern in (*_PATTERNS, *_grade_patterns(standard)):
            for found in re.finditer(pattern, sentence):
                if meaning is Meaning.SPOT_CHECKED and not (alone or _together(sentence, found)):
                    continue
                if _speaks_of_all(sentence, found, meaning, names):
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


def _speaks_of_all(
    sentence: str, found: re.Match[str], meaning: Meaning, names: tuple[str, ...]
) -> bool:
    before = sentence[: found.start()]
    if meaning in (Meaning.BEST, Meaning.WORST, Meaning.SPOT_CHECKED):
        if "其中" in before and not _of_all_projects(before, names):
            return False
        before = re.sub(r"其中|\d+\s*分(?:及)?以[上下]", "", before)
        before = _CHECKER.sub("", before) if meaning is Meaning.SPOT_CHECKED else before
    after = sentence[found.end() : found.end() + 2]
    if meaning in (Meaning.BUDGET, Meaning.EXECUTED) and not _WHOLE.search(sentence):
        return False
    if _SUBSET.search(before) or re.match(r"左右|以上|多|余", after):
        return False
    return _subject_is_the_whole(before, names)


def _subject_is_the_whole(before: str, names: tuple[str, ...]) -> bool:
    """Tell whether what stands before a figure names the unit, all its projects, or nothing at all.

    In the figure's own clause nothing else may stand behind the whole (全镇党建经费共 …); earlier
    clauses without the whole may not name a smaller subject.
    """
    *earlier, clause = _CLAUSES.split(before)
    rest = _behind_the_whole(clause, names)
    if _NEUTRAL.sub("", clause if rest is None else rest):
        return False
    if rest is not None:
        return True
    for part in reversed(earlier):
        rest = _behind_the_whole(part, names)
        spoken = part if rest is None else rest
        kinds = (_NEUTRAL.sub("", kind) for kind in _KIND.findall(spoken))
        if _SUBJECT.search(spoken) or any(kinds):
            return False
        if rest is not None:
            return True
    return True


def _behind_the_whole(clause: str, names: tuple[str, ...]) -> str | None:
    """Return what stands behind the last word for the whole unit, None where there is no such word."""
    ends = [found.end() for found in _WHOLE.finditer(clause)]
    ends += [at + len(name) for name in names if name and (at := clause.rfind(name)) >= 0]
    return clause[max(ends) :] if ends else None


def _of_all_projects(before: str, names: tuple[str, ...]) -> bool:
    """Tell whether a 其中 is one of all projects: it opens the sentence, or follows their number."""
    head = before[: before.rfind("其中")]
    if not head.strip():
        return True
    counts = (
        found
        for meaning, pattern in _PATTERNS
        if meaning is Meaning.PROJECTS
        for found in re.finditer(pattern, head)
    )
    return any(_speaks_of_all(head, found, Meaning.PROJECTS, names) for found in counts)


def _one_spot_check(text: str) -> bool:
    """Tell whether a text gives one number of spot checks; several may be those of several checkers."""
    forms = [pattern for meaning, pattern in _PATTERNS if meaning is Meaning.SPOT_CHECKED]
    told = [
        [found["n"] for form in forms for found in re.finditer(form, sentence)]
        for sentence in _SENTENCE.findall(text)
    ]
    return (
        all(len(numbers) <= 1 for numbers in told)
        and len({number for numbers in told for number in numbers}) <= 1
    )


def _together(sentence: str, found: re.Match[str]) -> bool:
    clause = _CLAUSES.split(sentence[: found.start()])[-1]
    return clause.rstrip().endswith(("共", "合计", "总共", "共计", "总计"))


def _other_year(sentence: str, year: int) -> bool:
    return any(int(found) != year for found in _YEAR.findall(sentence))


def _blank(match: re.Match[str]) -> str:
    """Blank out a quotation without moving what follows it."""
    return "＿" * len(match[0])
