"""Scores under two standards, side by side."""

from __future__ import annotations

import json

import pytest

from tests.support.typed import said

pytestmark = pytest.mark.usefixtures("repo")


def test_two_standards_side_by_side(capsys: pytest.CaptureFixture[str]):
    out, _ = said(capsys, "score", "--standard", "hubei", "--compare")
    assert out.startswith("改用的标准：湖北版（hubei）")
    assert "共 2 个项目：" in out
    out, _ = said(
        capsys,
        *("score", "data/shili/2024/projects/ludeng.yml", "--standard", "hubei", "--compare"),
        *("--format", "json"),
    )
    found = json.loads(out)
    assert found["totals"]["projects"] == 1
    assert "--standard" in said(capsys, "score", "--compare", code=2)[1]
    assert "没有“x”这套评分标准" in said(capsys, "score", "--standard", "x", "--compare", code=2)[1]
