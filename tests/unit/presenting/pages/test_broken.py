from __future__ import annotations

from generator.facts.diagnostics import Finding, Place, Severity
from generator.presenting.pages.broken import caret, findings_page
from generator.presenting.prepared.addresses import project_address
from tests.support.pages_of import html_of, text_of

FOUND = Finding(
    code="C203",
    severity=Severity.ERROR,
    place=Place(file="data/a/2024/projects/x.yml", line=7, column=8),
    message="全年执行数 91.00 万元大于全年预算数 <80.10> 万元。",
    advice="核对两项金额",
    excerpt="  执行数: 91 & <b>",
)


def test_a_broken_file_has_a_page_with_address_and_way_out():
    content = findings_page("x.yml 有待改正", (FOUND,), here=project_address("a", 2024, "x"))
    text = text_of(content)
    for word in (
        "有 1 处错误",
        "data/a/2024/projects/x.yml",
        "第 7 行第 8 列",
        "<80.10>",
        "核对两项金额",
    ):
        assert word in text
    assert 'href="../../../rules/C203/"' in html_of(content)
    assert "执行数: 91 &amp; &lt;b&gt;" in html_of(content)


def test_the_caret_stands_under_its_column():
    assert caret(FOUND) == "  \u3000\u3000\u3000  ^"
