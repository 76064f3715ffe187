"""Explanations (说明) put to the findings they are about, and what is wrong with explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.concluding import c170_explained as rules
from generator.concluding.rulebook import known_rule
from generator.facts.diagnostics import Explanation, Finding, Places, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger
from generator.facts.records.report import Report
from generator.facts.records.review import Review
from generator.facts.records.site import Unit
from generator.facts.wordlists.empty_reasons import says_nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedFile:
    """The explanations of one file, in its order."""

    places: Places
    explanations: tuple[Explanation, ...]


def explain(
    ledger: Ledger, findings: Iterable[Finding], *, complete: bool = True
) -> Iterator[Finding]:
    """Yield the findings, those explained with their explanation, then those about explanations.

    Args:
        ledger: What the site states, its explanations among it.
        findings: All there are.
        complete: Whether every file could be read; if not, no explanation is said to be about
            nothing, because a finding may be missing for another file's sake.
    """
    files = {item.places.file: item for item in _files(ledger)}
    good = {
        name: tuple(one for one in item.explanations if _fault(item, one) is None)
        for name, item in files.items()
    }
    used: set[tuple[str, Explanation]] = set()
    for item in findings:
        found = _explanation(item, good)
        if found is None:
            yield item
        else:
            used.add((item.place.file, found))
            yield replace(item, explanation=found)
    for name, file in files.items():
        for one in file.explanations:
            fault = _fault(file, one)
            if fault is not None:
                yield fault
            elif complete and (name, one) not in used:
                others = tuple(other for other in file.explanations if (name, other) in used)
                yield _about_nothing(file, one, others)


def _files(ledger: Ledger) -> Iterator[ExplainedFile]:
    """Yield the files that explain anything."""
    records: list[Unit | Report | Review | Project] = [*ledger.units]
    for island in ledger.years:
        records += (island.report, *island.projects)
        records += (island.review,) if island.review else ()
    for record in records:
        if record.explanations:
            yield ExplainedFile(places=record.places, explanations=record.explanations)


def _explanation(item: Finding, good: Mapping[str, tuple[Explanation, ...]]) -> Explanation | None:
    """Return the explanation written nearest to what a finding is about, None where there is none."""
    fitting = [
        one
        for one in good.get(item.place.file, ())
        if one.rule == item.code and item.field_path[: len(one.owner)] == one.owner
    ]
    return max(fitting, key=lambda one: len(one.owner), default=None)


def _fault(file: ExplainedFile, one: Explanation) -> Finding | None:
    """Return what keeps an explanation from explaining anything, None where it is sound."""
    rule = known_rule(one.rule)
    path = (*one.path, Key.RULE)
    if rule is None:
        known = known_rule(one.rule.strip().upper())
        advice = f"是不是“{known.code}”？编号要一字不差。" if known else ""
        message = f"说明里写的规则“{one.rule}”不存在。"
        return finding(rules.UNKNOWN_CODE, file.places, path, message, advice=advice)
    if not rule.explainable:
        family = f"属于“{rule.family}”，这一类" if not rule.binding else "问的是公开的手续，这个"
        message = f"{rule.code} {family}问题只能改，不能用说明保留。"
        return finding(rules.NOT_EXPLAINABLE, file.places, path, message)
    if says_nothing(one.reason):
        message = f"对 {rule.code} 的说明只写了“{_clipped(one.reason)}”，没有写明理由。"
        return finding(rules.EMPTY_REASON, file.places, (*one.path, Key.REASON), message)
    return None


def _about_nothing(file: ExplainedFile, one: Explanation, used: tuple[Explanation, ...]) -> Finding:
    """Say of an explanation that it explains nothing; ``used`` are those of its file that do."""
    same = tuple(
        other
        for other in used
        if other.rule == one.rule and other.owner[: len(one.owner)] == one.owner
    )
    where = "这一处" if one.owner else "这个文件里"
    advice = ""
    if any(other.owner == one.owner for other in same):
        message = f"{where}对 {one.rule} 的说明写了两次，问题已由另一条说明。"
        advice = "留下写得清楚的一条，删去另一条。"
    elif same:
        message = f"{where} {one.rule} 的问题已由写得更近的说明，这条说明没有对应的问题。"
        advice = "删去这一条，或者只留这一条。"
    else:
        message = f"{where}没有 {one.rule} 的问题，这条说明没有对应的问题。"
    path = (*one.path, Key.RULE)
    return finding(rules.NOTHING_TO_EXPLAIN, file.places, path, message, advice=advice)


def _clipped(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 20 else f"{flat[:19]}…"
