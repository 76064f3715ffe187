"""The quality of a year's goals in figures, for section three of the report (三、绩效目标设定质量情况)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.diagnostics import Finding, Rule
from generator.facts.records.form import Indicator, Project
from generator.facts.units import HUNDRED, round_half_up
from generator.judging.scoring.satisfaction import has_survey_base, is_satisfaction
from generator.judging.scoring.target_words import Promise, promise


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetCount:
    """How many indicators of a part promise what; ``level1`` is empty for all parts together.

    Quantitative targets hold a number or a deadline, qualitative ones words that can be checked,
    vague ones empty words (C404); ``not_stated`` ones were left blank.
    """

    level1: str
    quantitative: int
    qualitative: int
    vague: int
    not_stated: int

    @property
    def indicators(self) -> int:
        """All indicators of the part."""
        return self.quantitative + self.qualitative + self.vague + self.not_stated

    @property
    def quantitative_share(self) -> Decimal | None:
        """Quantitative targets in % of all indicators, one decimal; None where there are none."""
        return _share(self.quantitative, self.indicators)

    @property
    def qualitative_share(self) -> Decimal | None:
        """Checkable texts in % of all indicators, one decimal."""
        return _share(self.qualitative, self.indicators)

    @property
    def vague_share(self) -> Decimal | None:
        """Empty words in % of all indicators, one decimal."""
        return _share(self.vague, self.indicators)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """A rule of family 4 and the projects it fires on.

    ``projects`` are their ids in the order given; ``explained`` counts those of them where every
    finding of the rule stands explained (说明).
    """

    code: str
    title: str
    projects: tuple[str, ...]
    explained: int

    @property
    def count(self) -> int:
        """How many projects the rule fires on."""
        return len(self.projects)

    @property
    def open(self) -> int:
        """How many of them have a finding that nobody explained."""
        return self.count - self.explained


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalQuality:
    """The quality of goals and indicators of the projects that were counted.

    ``asked`` are projects with indicators, ``blank`` those without any; the figures below are about
    the former. ``judged`` are projects asked that state the target of every indicator, ``sound``
    those of them without a finding of family 4: of an unstated target nothing is known. ``rules`` has every rule
    of the family, in order, those that fire on no project too. ``surveyed`` counts the
    ``satisfaction`` indicators whose sample and date are stated.
    """

    asked: int
    blank: int
    targets: TargetCount
    by_part: tuple[TargetCount, ...]  # parts in the order in which they first stand on the forms
    judged: int
    sound: int
    rules: tuple[RuleCount, ...]
    satisfaction: int
    surveyed: int

    @property
    def sound_share(self) -> Decimal | None:
        """Projects without a finding in % of those judged, one decimal; None where none was."""
        return _share(self.sound, self.judged)

    @property
    def surveyed_share(self) -> Decimal | None:
        """Satisfaction indicators with a survey base in %, one decimal; None where there are none."""
        return _share(self.surveyed, self.satisfaction)

    @property
    def indicators_per_project(self) -> Decimal | None:
        """Indicators a project asked, one decimal; None where none was asked."""
        if not self.asked:
            return None
        return round_half_up(Decimal(self.targets.indicators) / self.asked, 1)

    @property
    def firing(self) -> tuple[RuleCount, ...]:
        """The rules that fire on a project at least, the most frequent first."""
        found = [item for item in self.rules if item.count]
        return tuple(sorted(found, key=lambda item: (-item.count, item.code)))


def goal_quality(
    projects: Sequence[Project], findings: Iterable[Finding], rules: Sequence[Rule]
) -> GoalQuality:
    """Count what the goals of a year are worth.

    Args:
        projects: The projects to be counted, and no others: those the audience may see.
        findings: Findings of the audit; all but those of ``rules`` and these projects' files are
            left out.
        rules: Those of family 4 (目标质量), in order.
    """
    asked = tuple(project for project in projects if project.indicators)
    lines = [item for project in asked for item in project.indicators]
    satisfaction = [
        has_survey_base(item, project)
        for project in asked
        for item in project.indicators
        if is_satisfaction(item) and not item.not_applicable
    ]
    told = _by_file(findings, frozenset(rule.code for rule in rules))
    judged = [project for project in asked if all(map(_states_target, project.indicators))]
    return GoalQuality(
        asked=len(asked),
        blank=len(projects) - len(asked),
        targets=_count("", lines),
        by_part=tuple(
            _count(level1, [item for item in lines if (item.part or item.level1) == level1])
            for level1 in dict.fromkeys(item.part or item.level1 for item in lines)
        ),
        judged=len(judged),
        sound=sum(project.places.file not in told for project in judged),
        rules=tuple(_rule_count(rule.code, rule.title, projects, told) for rule in rules),
        satisfaction=len(satisfaction),
        surveyed=sum(satisfaction),
    )


def _states_target(indicator: Indicator) -> bool:
    return promise(indicator.target) is not Promise.NONE


def _by_file(
    findings: Iterable[Finding], codes: frozenset[str]
) -> dict[str, dict[str, list[Finding]]]:
    told: dict[str, dict[str, list[Finding]]] = {}
    for item in findings:
        if item.code in codes:
            told.setdefault(item.place.file, {}).setdefault(item.code, []).append(item)
    return told


def _rule_count(
    code: str,
    title: str,
    projects: Sequence[Project],
    told: dict[str, dict[str, list[Finding]]],
) -> RuleCount:
    fires = [
        (project.id, found)
        for project in projects
        if (found := told.get(project.places.file, {}).get(code))
    ]
    return RuleCount(
        code=code,
        title=title,
        projects=tuple(project for project, _ in fires),
        explained=sum(all(item.explained for item in found) for _, found in fires),
    )


def _count(level1: str, indicators: Sequence[Indicator]) -> TargetCount:
    found = Counter(promise(item.target) for item in indicators)
    return TargetCount(
        level1=level1,
        quantitative=found[Promise.QUANTITATIVE],
        qualitative=found[Promise.QUALITATIVE],
        vague=found[Promise.VAGUE],
        not_stated=found[Promise.NONE],
    )


def _share(part: int, whole: int) -> Decimal | None:
    return round_half_up(HUNDRED * part / whole, 1) if whole else None
