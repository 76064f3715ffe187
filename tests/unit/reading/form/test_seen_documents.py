"""What titles and names tell of the kind of a document."""

from __future__ import annotations

import pytest

from generator.facts.records.parts import Provenance
from generator.reading.form.seen_documents import with_seen_document
from tests.support.builders import D, indicator, project


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("路灯", "某镇2024年度项目绩效目标申报表", "绩效目标申报表"),
        ("路灯", "某县2024年1-6月绩效运行监控报告", "绩效运行监控表"),
        ("路灯", "某镇2024年度绩效自评报告", ""),
        ("路灯", "绩效运行监控和自评报告", ""),
        ("部门整体支出", "某镇2024年度绩效自评报告", "部门整体支出绩效自评表"),
        ("部门整体支出", "某镇绩效目标申报表", "部门整体绩效目标申报表"),
        ("监控设备维护", "自评报告", ""),
    ],
)
def test_titles_tell_the_kind(name, title, expected):
    assert with_seen_document(project(name=name), title).document_seen == expected


def test_a_source_tells_it_too():
    source = (Provenance(document="某局绩效目标申报表"),)
    found = with_seen_document(project(provenance=source), "报告")
    assert found.document_seen == "绩效目标申报表"
    assert not found.document.is_result


def test_what_is_stated_and_what_has_points_is_believed():
    stated = project(document_name="项目支出绩效自评表")
    assert with_seen_document(stated, "绩效目标申报表").document.is_result
    scored = project(indicator(score=10), stated_total=D(90))
    assert with_seen_document(scored, "绩效目标申报表") == scored
