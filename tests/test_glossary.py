"""The glossary is the only dictionary: it has every key, and nothing that is not there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from generator.facts import standard
from generator.facts.form.forms import FORMS
from generator.facts.records import form, ledger, parts, quantity, report, review, site
from generator.judging.scoring import evaluation
from generator.judging.year import declared_figure, distribution, groups, summary
from tests.support.glossary import entries, expand, file_entries, page_entries
from tests.support.repo import REPO

KINDS = ("site", "unit", "report", "review", "project", "standard")


def keys(kind: str) -> Iterator[tuple[str, str]]:
    """The way to every key of a schema, and its title."""
    path = REPO / f"generator/reading/schemas/{kind}.schema.json"
    yield from _walk(json.loads(path.read_text(encoding="utf-8")), kind)


def _walk(node: dict[str, Any], way: str) -> Iterator[tuple[str, str]]:
    for key, below in node.get("properties", {}).items():
        yield f"{way}.{key}", below["title"]
        yield from _walk(below, f"{way}.{key}")
    if "items" in node:
        yield from _walk(node["items"], way)


def attributes(record: str) -> set[str]:
    """Fields and properties of a record of facts or judging."""
    for module in (
        form,
        ledger,
        parts,
        quantity,
        report,
        review,
        site,
        standard,
        evaluation,
        summary,
        groups,
        distribution,
        declared_figure,
    ):
        found = getattr(module, record, None)
        if found is not None and is_dataclass(found):
            properties = {
                name for name, value in vars(found).items() if isinstance(value, property)
            }
            return {field.name for field in fields(found)} | properties
    raise AssertionError(f"no record {record}")


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_the_schemas_stands_here_once(kind: str):
    listed = Counter(path for entry in file_entries() for path in entry.paths)
    missing = [path for path, _ in keys(kind) if path not in listed]
    assert missing == [], (
        f"{missing} of {kind}.schema.json: add a row to docs/dev/glossary.md (key, way, term, record,"
        " meaning) with the term and the record that its Field in generator/facts/form/ names"
    )
    twice = [path for path, times in listed.items() if times > 1]
    assert twice == [], f"{twice}: one row each in docs/dev/glossary.md"


def test_every_path_of_the_glossary_is_in_a_schema():
    known = {path for kind in KINDS for path, _ in keys(kind)}
    gone = [path for entry in file_entries() for path in entry.paths if path not in known]
    assert gone == [], f"{gone} is in no schema: take the row out of docs/dev/glossary.md"


def test_the_key_is_the_last_word_of_its_path_and_the_title_of_the_schema():
    titles = {path: title for kind in KINDS for path, title in keys(kind)}
    for entry in file_entries():
        for path in entry.paths:
            assert path.rsplit(".", 1)[-1] == entry.title
            assert titles[path] == entry.title


@pytest.mark.parametrize(
    "entry", [e for e in entries() if e.record], ids=lambda e: f"{e.record}.{e.term}"
)
def test_every_term_is_an_attribute_of_its_record(entry):
    assert entry.term in attributes(entry.record)


FORM_FIELDS = {
    f"{kind}.{'.'.join(way)}": (form_, field)
    for kind, whole in FORMS.items()
    for way, form_, field in whole.walk()
}


@pytest.mark.parametrize("entry", file_entries(), ids=lambda e: f"{e.title}-{e.term}")
def test_term_and_record_are_those_of_the_form(entry):
    for path in entry.paths:
        where, field = FORM_FIELDS[path]
        stated = (entry.term, entry.record)
        wanted = (field.term, where.owner(field).__name__ if field.term else "")
        assert stated == wanted, (
            f"docs/dev/glossary.md calls {path} {stated}, the form in generator/facts/form/ calls"
            f" it {wanted}: change the row, or the Field."
        )
        if field.unit:
            assert field.unit in entry.meaning + entry.title, (
                f"docs/dev/glossary.md: {path} is counted in {field.unit}; say so in the last column"
            )


def test_only_a_fixed_wording_has_no_term():
    without = [path for entry in file_entries() if not entry.term for path in entry.paths]
    assert without == ["standard.正向指标.算法", "standard.不适用指标.处理"]


def test_a_page_term_has_one_meaning_per_record():
    pairs = Counter((entry.term, entry.record) for entry in page_entries())
    assert [pair for pair, times in pairs.items() if times > 1] == []


def test_expand():
    assert expand("a.{b,c}.d") == ("a.b.d", "a.c.d")
    assert expand("{a.x,b}.{c,d}") == ("a.x.c", "a.x.d", "b.c", "b.d")
    assert expand("a.b") == ("a.b",)
