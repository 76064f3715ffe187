"""C502, C503, C504, C505: no text is a copy of another project's or unit's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.diagnostics import (
    FieldPath,
    Finding,
    Need,
    PageClaim,
    Places,
    Rule,
    Severity,
    finding,
)
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.states import Status
from generator.judging.rules.subject import SiteSubject
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.goal_texts import GOAL_EXPECTED, GOAL_RESULT
from generator.judging.texts.likeness import plain_name
from generator.judging.texts.near_copies import ALIKE, bare, groups_of_copies, likeness
from generator.judging.texts.text_places import at_words

MANY = 5
"""Projects that share a text from which on it is told once, as a common phrase (惯例)."""
_HOW_ALIKE = (
    "只比文字，不算数字、标点和空格；20 个字以下的不比；按先后顺序相同的字占九成以上，就算雷同。"
    "先比的是公开的项目，草稿和不予公开的与它雷同，说在草稿和不予公开的项目上。"
)
RESULT_OF_ANOTHER = Rule(
    code="C502",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="实际完成情况与本单位别的项目雷同",
    why="两个项目不会有同样的结果；文字一样，多半有一个是抄来的，没有写自己的情况。",
    way_out="核对是哪个项目的情况，把抄来的改成这个项目自己做了什么。",
    source="惯例",
    example_bad=(
        "（甲项目）实际完成情况: 组织培训3期，发放资料500份，群众知晓率明显提高\n（乙项目）"
        "实际完成情况: 组织培训5期，发放资料800份，群众知晓率明显提高"
    ),
    example_good="（乙项目）实际完成情况: 维护路灯212盏，报修平均46小时修好",
    computed=_HOW_ALIKE,
    exceptions=f"同一个项目前后两年的（一字不差的归 C506）；雷同的项目有 {MANY} 个以上的归 C505。",
    denies=(PageClaim.RESULT,),
)
TEXT_OF_ANOTHER_UNIT = Rule(
    code="C503",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="文字与别的单位雷同",
    why="换个单位名称交上来的自评，查不出自己的问题；有时连别人的地名都没有改。",
    way_out="改成本单位自己的情况；统一布置的内容，写明依据的文件，不必抄全文。",
    source="惯例",
    example_bad=(
        "（甲镇）措施: 加强项目库建设，细化预算编制，按月调度支出进度，年底逐项销号\n（乙镇）"
        "措施: 加强项目库建设，细化预算编制，按月调度支出进度，年底逐项销号"
    ),
    example_good="（乙镇）措施: 每月5日前财政所把支出进度发到各站所，6月底低于40%的由分管领导约谈",
    computed=_HOW_ALIKE + "比目标、实际完成情况、原因、问题和措施，报告正文按段比。",
    exceptions=(
        "名称相同的项目的预期目标（同一项政策，上级定了统一的目标）；"
        f"雷同的项目有 {MANY} 个以上的归 C505。"
    ),
    denies=(PageClaim.RESULT,),
)
GOAL_OF_ANOTHER = Rule(
    code="C504",
    severity=Severity.NOTE,
    needs=(Need.GOAL,),
    title="预期目标与本单位别的项目雷同",
    why="两个项目目标一样，要么是一件事拆成了两个项目，要么有一个的目标不是它自己的。",
    way_out="核对目标；确实是一件事分成几个项目的，写明各管哪一段。",
    source="惯例",
    example_bad="（甲、乙两个项目）预期目标: 改善办公条件，保证机关正常运转，提高服务群众的水平",
    example_good=(
        "（甲项目）预期目标: 更换办公电脑20台\n（乙项目）预期目标: 修缮便民服务大厅屋面300平方米"
    ),
    computed=_HOW_ALIKE,
    exceptions=f"同一个项目前后两年的；雷同的项目有 {MANY} 个以上的归 C505。",
)
COMMON_PHRASE = Rule(
    code="C505",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="许多项目写着同一段话",
    why="一段话放在哪个项目上都说得通，就说明它没有说任何一个项目的事。",
    way_out="各项目改写自己的情况；只是套话的，删去。",
    source="惯例",
    example_bad="（五个项目都写）实际完成情况: 项目按计划实施，资金拨付及时，达到了预期效果，群众满意",
    example_good="实际完成情况: 维护路灯212盏，报修平均46小时修好，全年投诉9件",
    computed=_HOW_ALIKE + f"雷同的项目有 {MANY} 个以上，只在第一处说一次，写明共有几个、在哪里。",
    exceptions="同一个项目前后几年只算一个；名称相同的项目的预期目标。",
    denies=(PageClaim.RESULT,),
)
RULES = (RESULT_OF_ANOTHER, TEXT_OF_ANOTHER_UNIT, GOAL_OF_ANOTHER, COMMON_PHRASE)

_EXAMPLES = 3  # places named beside the first
_SHOWN = 24  # characters of a text shown


class Kind(StrEnum):
    """What a passage is; the value is the word shown. Like is compared with like."""

    RESULT = Key.GOAL_RESULT
    GOAL = Key.EXPECTED
    REASON = "原因或措施"
    PARAGRAPH = "正文这一段"


_OF_ONE_UNIT = {Kind.RESULT: RESULT_OF_ANOTHER, Kind.GOAL: GOAL_OF_ANOTHER}
_KINDS: dict[FieldPath, Kind] = {GOAL_EXPECTED: Kind.GOAL, GOAL_RESULT: Kind.RESULT}
_REASONS = frozenset({Key.DEVIATION, Key.SHORTFALL_REASON, Key.PROBLEM, Key.MEASURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text with its place; ``project`` is the first id the project had, empty for a report."""

    text: str
    places: Places
    path: FieldPath
    unit: str
    year: int
    project: str = ""
    name: str = ""
    public: bool = True

    @property
    def where(self) -> str:
        """File and line."""
        place = self.places.of(self.path)
        return f"{place.file} 第 {place.line} 行"


def ask(subject: SiteSubject) -> Iterator[Finding]:
    """C502, C503, C504, C505: no text is a copy of another project's or unit's.

    What is public comes first: the copy is told on the file that is not, and never names it.
    """
    for kind, passages in _passages(subject).items():
        ordered = sorted(
            passages, key=lambda item: (not item.public, item.year, item.unit, item.project)
        )
        for group in groups_of_copies(item.text for item in ordered):
            copies = list(_one_each(kind, (ordered[place] for place in group)))
            if len(copies) >= MANY:
                yield _common_phrase(kind, copies)
            else:
                yield from (_copied(kind, copies[0], item) for item in copies[1:])


def _passages(subject: SiteSubject) -> dict[Kind, list[Passage]]:
    found: dict[Kind, list[Passage]] = {kind: [] for kind in Kind}
    for year in subject.years:
        island = year.unit_year
        for project in island.projects:
            for path, text in prose_of(project):
                kind = _KINDS.get(path) or (Kind.REASON if path[-1] in _REASONS else None)
                if kind is not None:
                    found[kind].append(_of_project(island, project, path, text))
        found[Kind.PARAGRAPH].extend(_paragraphs(island))
    return found


def _of_project(island: UnitYear, project: Project, path: FieldPath, text: str) -> Passage:
    return Passage(
        text=text,
        places=project.places,
        path=path,
        unit=island.unit.id,
        year=island.year,
        project=project.former_ids[0] if project.former_ids else project.id,
        name=project.name,
        public=project.status is Status.PUBLIC,
    )


def _paragraphs(island: UnitYear) -> Iterator[Passage]:
    report = island.report
    for path, text in prose_of(report):
        for paragraph in text.split("\n"):
            yield Passage(
                text=paragraph,
                places=report.places,
                path=path,
                unit=island.unit.id,
                year=island.year,
                public=report.status is Status.PUBLIC,
            )


def _one_each(kind: Kind, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the first passage of everyone who has it.

    Results and goals belong to projects, known by id and by name; where two units have a project of
    the same name, the goal is likely prescribed. Reasons and reports belong to units.
    """
    of_projects = kind in _OF_ONE_UNIT
    seen: set[tuple[str, str]] = set()
    for item in passages:
        keys = {(item.unit, item.project if of_projects else "")}
        if of_projects:
            keys.add(("" if kind is Kind.GOAL else item.unit, f"名称 {plain_name(item.name)}"))
        if not keys & seen:
            yield item
        seen |= keys


def _copied(kind: Kind, first: Passage, copy: Passage) -> Finding:
    one_unit = first.unit == copy.unit
    rule = _OF_ONE_UNIT[kind] if one_unit else TEXT_OF_ANOTHER_UNIT
    whose = "本单位" if one_unit else "别的单位"
    other = "另一个项目" if kind in _OF_ONE_UNIT and one_unit else ""
    return _found(
        rule,
        copy,
        f"{_named(kind, copy)}与{whose} {first.year} 年{other}的文字{_how(first, copy)}："
        f"{first.where}。",
    )


def _common_phrase(kind: Kind, copies: list[Passage]) -> Finding:
    whose = "项目" if kind in _OF_ONE_UNIT else "单位"
    first = copies[0]
    others = [item for item in copies[1:] if item.public or not first.public][:_EXAMPLES]
    also = f"，另见 {'、'.join(item.where for item in others)}" if others else ""
    more = " 等" if others and len(others) < len(copies) - 1 else ""
    shown = first.text.strip()
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return _found(
        COMMON_PHRASE,
        first,
        f"共有 {len(copies)} 个{whose}写着几乎一样的话：“{shown}”{also}{more}。",
    )


def _found(rule: Rule, passage: Passage, message: str) -> Finding:
    made = finding(rule, passage.places, passage.path, message)
    if passage.project:
        return made
    return at_words(made, passage.places, passage.path, passage.text.strip()[:_SHOWN])


def _named(kind: Kind, passage: Passage) -> str:
    """Name the field; a reason or measure by the word of its own column."""
    return str(passage.path[-1]) if kind is Kind.REASON else kind.value


def _how(first: Passage, copy: Passage) -> str:
    if first.text.strip() == copy.text.strip():
        return "一字不差"
    one, other = bare(first.text), bare(copy.text)
    if one == other:
        return "只有数字和标点不同"
    return f"有 {int(100 * max(ALIKE, likeness(one, other)))}% 相同"
