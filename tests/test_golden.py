"""The small site comes out byte for byte as it stands in tests/golden/docs (``make golden`` rewrites it)."""

from __future__ import annotations

import pytest

from generator.facts.diagnostics import Severity
from generator.facts.records.states import Audience
from tests.support.golden_site import expected, generated

PAGES, FINDINGS = generated()
EXPECTED = expected()


def test_its_data_are_sound():
    assert [item for item in FINDINGS if item.severity is Severity.ERROR] == []


def test_the_same_files_come_out():
    assert sorted(PAGES) == sorted(EXPECTED)


@pytest.mark.parametrize("path", sorted(PAGES))
def test_file(path: str):
    assert PAGES[path].decode() == EXPECTED.get(path, b"").decode()


def test_two_runs_give_the_same_bytes():
    assert generated()[0] == PAGES


def test_the_public_sees_nothing_of_drafts_and_withheld_projects():
    everything = b"\n".join((*PAGES.values(), "\n".join(PAGES).encode())).decode()
    for trace in ("还在写的草稿项目", "caogao", "不能公开的项目", "mimi", "部署细节"):
        assert trace not in everything


def test_a_preview_shows_drafts_but_no_withheld_project():
    preview, _ = generated(Audience.PREVIEW)
    assert set(preview) - set(PAGES) == {
        "heping/2024/caogao/index.md",
        "heping/2024/data/projects/caogao.json",
    }
    everything = b"\n".join((*preview.values(), "\n".join(preview).encode())).decode()
    assert "还在写的草稿项目" in everything
    for trace in ("不能公开的项目", "mimi", "部署细节"):
        assert trace not in everything
