"""The small site comes out byte for byte as it stands in tests/golden/docs (``make golden`` rewrites it)."""

from __future__ import annotations

from functools import cache

import pytest

from generator.facts.diagnostics import Finding, Severity
from generator.facts.records.states import Audience
from tests.support.golden_site import expected, generated

EXPECTED = expected()


@cache
def made() -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The pages and the findings, made once."""
    return generated()


def test_its_data_are_sound():
    assert [item for item in made()[1] if item.severity is Severity.ERROR] == []


def test_the_same_files_come_out():
    assert sorted(made()[0]) == sorted(EXPECTED)


@pytest.mark.parametrize("path", sorted(EXPECTED))
def test_file(path: str):
    assert made()[0].get(path, b"").decode() == EXPECTED[path].decode()


def test_two_runs_give_the_same_bytes():
    assert generated()[0] == made()[0]


def test_the_public_sees_nothing_of_drafts_and_withheld_projects():
    everything = b"\n".join((*made()[0].values(), "\n".join(made()[0]).encode())).decode()
    for trace in ("还在写的草稿项目", "caogao", "不能公开的项目", "mimi", "部署细节"):
        assert trace not in everything


def test_a_preview_shows_drafts_but_no_withheld_project():
    preview, _ = generated(Audience.PREVIEW)
    assert set(preview) - set(made()[0]) == {
        "changes/index.md",
        "heping/2024/caogao/index.md",
        "heping/2024/data/projects/caogao.json",
    }
    everything = b"\n".join((*preview.values(), "\n".join(preview).encode())).decode()
    assert "还在写的草稿项目" in everything
    for trace in ("不能公开的项目", "mimi", "部署细节"):
        assert trace not in everything
