"""Questions to the whole site: is a text another project's, another unit's, or everybody's?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.diagnostics import FieldPath, Finding, Places, Rule, finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.states import Status
from generator.judging.rules.subject import SiteSubject
from generator.judging.rules.wording import book_copies as rules
from generator.judging.texts import own_words as prose
from generator.judging.texts.likeness import plain_name
from generator.judging.texts.near_copies import ALIKE, bare, groups_of_copies, likeness
from generator.judging.texts.text_places import at_words

_EXAMPLES = 3  # places named beside the first
_SHOWN = 24  # characters of a text shown


class Kind(StrEnum):
    """What a passage is; the value is the word shown. Like is compared with like."""

    RESULT = "实际完成情况"
    GOAL = "预期目标"
    REASON = "原因或措施"
    PARAGRAPH = "正文这一段"


_OF_ONE_UNIT = {Kind.RESULT: rules.RESULT_OF_ANOTHER, Kind.GOAL: rules.GOAL_OF_ANOTHER}
_KINDS: dict[FieldPath, Kind] = {prose.GOAL: Kind.GOAL, prose.RESULT: Kind.RESULT}
_REASONS = frozenset({prose.DEVIATION, "未完成原因", "问题", "措施"})


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


def texts_are_their_own(subject: SiteSubject) -> Iterator[Finding]:
    """C502, C503, C504, C505: no text is a copy of another project's or unit's.

    What is public comes first: the copy is told on the file that is not, and never names it.
    """
    for kind, passages in _passages(subject).items():
        ordered = sorted(
            passages, key=lambda item: (not item.public, item.year, item.unit, item.project)
        )
        for group in groups_of_copies(item.text for item in ordered):
            copies = list(_one_each(kind, (ordered[place] for place in group)))
            if len(copies) >= rules.MANY:
                yield _common_phrase(kind, copies)
            else:
                yield from (_copied(kind, copies[0], item) for item in copies[1:])


def _passages(subject: SiteSubject) -> dict[Kind, list[Passage]]:
    found: dict[Kind, list[Passage]] = {kind: [] for kind in Kind}
    for year in subject.years:
        island = year.unit_year
        for project in island.projects:
            for path, text in prose.project_prose(project):
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
    for path, text in prose.report_prose(report):
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
    rule = _OF_ONE_UNIT[kind] if one_unit else rules.TEXT_OF_ANOTHER_UNIT
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
        rules.COMMON_PHRASE,
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


CHECKS = (texts_are_their_own,)
