"""Every place that does not fit the schema, as one sentence with a way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.reading.rules import c110_yaml as structure_yaml
from generator.reading.schema.keyword_sentences import SENTENCES, Told, required, shape
from generator.reading.schema.problem import Problem
from generator.reading.schema.problem import problems as find_problems
from generator.reading.schema.schema_files import Schema, SchemaKind, schema_data
from generator.reading.schema.unknown_keys import KeyFault, explain_key
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.source import Source
from generator.reading.yaml.spots import clip

_READING_BROKE = frozenset(
    rule.code
    for rule in (structure_yaml.UNCLOSED_QUOTE, structure_yaml.YAML_OTHER, structure_yaml.NO_COLON)
)
_NAMED = 3  # keys named in one sentence


def tell(kind: SchemaKind, source: Source, problems: Sequence[Problem]) -> tuple[Finding, ...]:
    """Put problems into words, in file order, one cause one finding.

    Left out is what follows from a cause already told: on a line with a trap, a required key
    whose misspelling is told, and questions of structure where lines had to be moved.
    """
    problems, faults = _with_misspelt(schema_data(kind), problems, source)
    faults = _without_lost_lines(faults)
    taken = {found.place.line for found in source.findings}
    findings = []
    for problem in problems:
        if problem.path in faults and faults[problem.path].told_above:
            continue
        if _follows(problem, faults, source):
            continue
        told = _tell(problem, faults, source)
        path = problem.path
        if problem.keyword == "required" and path not in source.places.keys:
            path = path[:-1]
        found = finding(
            told.rule, source.places, path, told.message, advice=told.advice, at_key=told.at_key
        )
        if found.place.line not in taken or problem.keyword == "required":
            findings.append(found)
    return tuple(sorted(findings, key=lambda found: found.sort_key))


def keys_beside(source: Source, path: FieldPath) -> frozenset[str]:
    """Return the keys of the table that the key at ``path`` stands in."""
    above, depth = path[:-1], len(path)
    return frozenset(
        str(one[-1]) for one in source.places.keys if len(one) == depth and one[:-1] == above
    )


def _with_misspelt(
    root: Schema, problems: Sequence[Problem], source: Source
) -> tuple[list[Problem], dict[FieldPath, KeyFault]]:
    """Explain unknown keys, and go on below a misspelt one as if it were the one that was meant."""
    found, faults = list(problems), {}
    for problem in found:  # grows while it is walked
        if problem.keyword != "additionalProperties":
            continue
        fault = explain_key(root, problem.schema, problem.path, keys_beside(source, problem.path))
        faults[problem.path] = fault
        if fault.meant and not fault.moved:
            below = problem.schema["properties"][fault.meant]
            found.extend(find_problems(below, problem.value, problem.path))
    return found, faults


def _without_lost_lines(faults: dict[FieldPath, KeyFault]) -> dict[FieldPath, KeyFault]:
    """Tell keys that stand in one wrong place and belong to one other as the lost line they are."""
    groups: dict[tuple[FieldPath, str], list[FieldPath]] = {}
    for path, fault in faults.items():
        if fault.moved and fault.home:
            groups.setdefault((path[:-1], fault.home), []).append(path)
    told = dict(faults)
    for (above, home), paths in groups.items():
        if len(paths) > 1:
            told[paths[0]] = _lost_line(faults[paths[0]], above, home, paths)
            told.update({path: replace(faults[path], told_above=True) for path in paths[1:]})
    return told


def _lost_line(
    fault: KeyFault, above: FieldPath, home: str, paths: Sequence[FieldPath]
) -> KeyFault:
    names = "".join(f"“{clip(str(path[-1]), 20)}”" for path in paths[:_NAMED])
    more = f"等 {len(paths)} 项" if len(paths) > _NAMED else ""
    here = f"{label(above)}里" if above else "最外层"
    return replace(
        fault,
        message=f"{names}{more}写错了地方，不应写在{here}。",
        advice=f"如果上面少了“{home}:”这一行，请补上；没有少的，把它们移到“{home}”下面。",
    )


def _follows(problem: Problem, faults: dict[FieldPath, KeyFault], source: Source) -> bool:
    """Whether a problem is only the consequence of one that is told elsewhere."""
    of_shape = problem.keyword in ("additionalProperties", "required") or (
        problem.keyword == "type" and not isinstance(problem.value, str)
    )
    if source.guessed and of_shape:
        return True
    if problem.keyword != "required":
        return False
    key, parent = problem.path[-1], problem.path[:-1]
    if any(found.code in _READING_BROKE for found in source.findings):
        return True  # what stands below the break may be what is missing
    if problem.path in source.places.keys:
        line = source.places.keys[problem.path][0]
        if any(found.place.line == line for found in source.findings):
            return True
    return any(
        fault.meant == key and (fault.moved or path[:-1] == parent)
        for path, fault in faults.items()
    )


def _tell(problem: Problem, faults: dict[FieldPath, KeyFault], source: Source) -> Told:
    if problem.keyword == "additionalProperties":
        fault = faults[problem.path]
        return Told(rule=fault.rule, message=fault.message, advice=fault.advice, at_key=True)
    if problem.keyword == "required":
        return required(problem, source)
    if problem.keyword == "type" and not isinstance(problem.value, str):
        return shape(problem, source)
    return SENTENCES[problem.keyword](problem)
