"""What every form of output is made from: the findings by cause, who found them, and the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import __version__
from generator.concluding.rulebook import RULES, rule, rule_set
from generator.facts.diagnostics import Finding, Place, Rule, Severity
from generator.facts.families import FAMILIES, family_of
from generator.reading.schema.schema_files import schema_version

GRAVITY = {severity: place for place, severity in enumerate(Severity)}
"""The severities from the gravest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """Who found it: program, set of rules, shape of the data; the same for the same code."""

    name: str
    version: str
    rules: int
    rule_set: str
    schema: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A finding and where in the same file the same is found: one cause, one thing to mend."""

    finding: Finding
    also: tuple[Place, ...] = ()

    @property
    def family(self) -> str:
        """The family of its rule."""
        return family_of(self.finding.code)

    @property
    def rule(self) -> Rule:
        """Its rule."""
        return rule(self.finding.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyCount:
    """How many causes of one family are open, by severity, and how many stand explained."""

    family: str
    errors: int
    warnings: int
    notes: int
    explained: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The outcome of a check.

    ``causes`` are in file order; ``files`` are the names of all files looked at; a cause open and
    at least as grave as ``fail_on`` fails the check; ``explain`` asks for the text of the rules.
    """

    tool: Tool
    files: tuple[str, ...]
    causes: tuple[Cause, ...]
    fail_on: Severity = Severity.ERROR
    explain: bool = False

    @property
    def open(self) -> tuple[Cause, ...]:
        """The causes nobody has explained."""
        return tuple(cause for cause in self.causes if not cause.finding.explained)

    @property
    def failed(self) -> bool:
        """Whether a cause fails the check."""
        return any(self.fails(cause) for cause in self.causes)

    def fails(self, cause: Cause) -> bool:
        """Whether this cause fails the check."""
        found = cause.finding
        return not found.explained and GRAVITY[found.severity] <= GRAVITY[self.fail_on]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the causes, each once, by code."""
        return tuple(rule(code) for code in sorted({item.finding.code for item in self.causes}))


def this_tool() -> Tool:
    """Return what this program is."""
    return Tool(
        name="mingzhang",
        version=__version__,
        rules=len(RULES),
        rule_set=rule_set(),
        schema=schema_version(),
    )


def by_cause(findings: Iterable[Finding]) -> tuple[Cause, ...]:
    """Gather findings of one rule that say the same of several places of one file."""
    gathered: dict[object, list[Finding]] = {}
    for item in findings:
        key = (item.place.file, item.code, item.message, item.explanation)
        gathered.setdefault(key, []).append(item)
    return tuple(
        Cause(finding=first, also=tuple(item.place for item in others))
        for first, *others in gathered.values()
    )


def by_family(causes: Iterable[Cause]) -> Iterator[FamilyCount]:
    """Count causes, families in their order, those without any left out."""
    listed = tuple(causes)
    for name, _ in FAMILIES.values():
        own = [cause.finding for cause in listed if cause.family == name]
        if own:
            errors, warnings, notes = (
                sum(item.severity is severity and not item.explained for item in own)
                for severity in Severity
            )
            yield FamilyCount(
                family=name,
                errors=errors,
                warnings=warnings,
                notes=notes,
                explained=sum(item.explained for item in own),
            )
