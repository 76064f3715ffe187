"""For any bytes at all there is an answer, never an exception, and it is well formed."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.facts.diagnostics import Finding
from generator.reading.repo.read_ledger import read_ledger
from generator.reading.schema.validation import SchemaKind, validate
from generator.reading.yaml.source import read_source
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("hundreds of mutated files a test")

FORMS = [
    path.read_bytes().decode("utf-8")
    for path in (
        REPO / "data/suicheng/2024/report.yml",
        *sorted((REPO / "data/shifan/2024/projects").glob("*.yml"))[:3],
    )
]
ODD = st.text(
    alphabet="：:　\t \u00a0\u200b\ufeff\x00\x85\u2028-－#>|[]{}\"'“”*&!%@`?,，\n\r019.年%一\\<=~",
    max_size=60,
)
PLACES = (
    "data/site.yml",
    "data/zhen/unit.yml",
    "data/zhen/2024/report.yml",
    "data/zhen/2024/projects/dangjian.yml",
    "data/standards/eigen.yml",
)


def check(finding: Finding) -> None:
    assert finding.place.line >= 1
    assert finding.place.column >= 1
    assert finding.message
    assert finding.advice
    assert len(finding.message) < 2000


def read_everywhere(content: bytes) -> None:
    reading = read_ledger(dict.fromkeys(PLACES, content))
    for found in reading.findings:
        check(found)
    again = read_ledger(dict.fromkeys(PLACES, content))
    assert again.findings == reading.findings


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\x00")
@example(b"a: !<")
@example(b'"\\ud800": \\')
@example(b"%TAG ! x\n---\na: !y z")
@example(b"&a [*a]")
@example("a: \U0001f600\ufffe".encode("utf-8", "surrogatepass"))
def test_any_bytes(content: bytes):
    read_everywhere(content)


@given(ODD | st.text(max_size=80))
@example("? a\n: - b\n  -")
@example("{a: b, ? c}")
@example("- - - : -")
@example("'\n\n'''")
def test_any_text(text: str):
    read_everywhere(text.encode("utf-8", "surrogatepass"))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(FORMS))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 12))
        text = text[:at] + draw(ODD) + text[at + cut :]
    return text


@settings(max_examples=150)
@given(mutated(), st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_mutated_forms(text: str, encoding: str):
    source = read_source("f.yml", text.encode(encoding, "ignore"))
    for kind in SchemaKind:
        for found in (*source.findings, *validate(kind, source)):
            check(found)
            assert found.place.line <= max(len(source.places.lines), 1)
