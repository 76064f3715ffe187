"""Every form of output: what its readers documented, and that no text of data breaks out of it."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
import xmlschema
from jsonschema import Draft202012Validator, FormatChecker

from generator.facts.diagnostics import Explanation, Finding, Place, Severity
from generator.presenting.terminal.finding_formats import FORMATS, write
from generator.presenting.terminal.finding_formats.check_report import (
    CheckReport,
    Tool,
    by_cause,
    this_tool,
)
from generator.presenting.terminal.finding_formats.text import heading, total
from tests.support.repo import TESTS

VENDORED = TESTS / "vendored"
SARIF = Draft202012Validator(
    json.loads((VENDORED / "sarif-2.1.0.json").read_text(encoding="utf-8")),
    format_checker=FormatChecker(),
)

FILE = "data/shili/2024/projects/ludeng.yml"
TOOL = Tool(name="mingzhang", version="1.2.3", rules=64, rule_set="0123abcd", schema="9876fedc")
REASON = Explanation(
    rule="C304", reason="年中增加了任务，明年定 40 次", dated=date(2025, 1, 10), path=("说明", 0)
)
HOSTILE = (
    "100%, 见 a:b",
    "<script>alert(1)</script>",
    "a|b `c` *d* [e](javascript:f) ]]> --> </li>",
    "换行\n::error::x\r\nCR",
    "\x00\x07\x1b[31m\ud800\u202e\ufffe",
    "@somebody #12 !34 ${x} {{ y }} {% z %}",
    "&amp;&#60;",
)


def found(
    code: str = "C203",
    severity: Severity = Severity.ERROR,
    *,
    line: int = 9,
    message: str = "全年执行数 91.00 万元大于全年预算数 80.10 万元。",
    **changes: Any,
) -> Finding:
    given: dict[str, Any] = {
        "place": Place(file=FILE, line=line, column=12),
        "advice": "核对两项金额。",
        "excerpt": "    全年执行数: 91.00",
        "field_path": ("年度资金", "年度资金总额", "全年执行数"),
    }
    return Finding(code=code, severity=severity, message=message, **(given | changes))


OVERSPENT = found()
OVERDONE = found("C304", Severity.WARNING, message="超额。", field_path=("绩效指标", 0))
EXPLAINED = found(
    "C304", Severity.ERROR, line=20, message="又超额。", field_path=("绩效指标", 1),
    explanation=REASON,
)  # fmt: skip
NOTE = found("C211", Severity.NOTE, line=30, message="不一致。", field_path=("绩效指标", 2))
TWICE = (
    found("C301", Severity.WARNING, line=40, message="没有原因。", field_path=("绩效指标", 3)),
    found("C301", Severity.WARNING, line=50, message="没有原因。", field_path=("绩效指标", 4)),
)
ALL = (OVERSPENT, OVERDONE, EXPLAINED, NOTE, *TWICE)


@cache
def junit_schema() -> xmlschema.XMLSchema:
    """The schema of JUnit files, read when it is first asked for."""
    return xmlschema.XMLSchema(VENDORED / "junit-10.xsd")


def report(*findings: Finding, **changes: Any) -> CheckReport:
    given: dict[str, Any] = {"tool": TOOL, "files": (FILE, "data/site.yml")}
    return CheckReport(causes=by_cause(findings), **(given | changes))


def hostile(text: str) -> CheckReport:
    said = Explanation(rule="C203", reason=text)
    plain = found(message=text, advice=text, excerpt=text)
    explained = found("C304", message=text, excerpt=text, explanation=said)
    return report(plain, explained, explain=True)


# --- what all are made from --------------------------------------------------------------------------------


def test_one_cause_is_one_finding():
    causes = by_cause(ALL)
    assert [cause.finding.code for cause in causes] == ["C203", "C304", "C304", "C211", "C301"]
    assert [place.line for place in causes[-1].also] == [50]


def test_an_explained_one_is_not_the_same_as_an_open_one():
    explained = found(line=10, explanation=REASON)
    assert len(by_cause((OVERSPENT, explained, found(line=11)))) == 2


@pytest.mark.parametrize(
    ("findings", "limit", "failed"),
    [
        ((), Severity.NOTE, False),
        ((OVERSPENT,), Severity.ERROR, True),
        ((EXPLAINED,), Severity.NOTE, False),
        ((OVERDONE,), Severity.ERROR, False),
        ((OVERDONE,), Severity.WARNING, True),
        ((NOTE,), Severity.WARNING, False),
        ((NOTE,), Severity.NOTE, True),
    ],
)
def test_what_fails_a_check(findings: tuple[Finding, ...], limit: Severity, failed: bool):
    assert report(*findings, fail_on=limit).failed is failed


def test_the_tool_is_the_same_twice():
    assert this_tool() == this_tool()
    assert re.fullmatch("[0-9a-f]{8}", this_tool().rule_set)
    assert re.fullmatch("[0-9a-f]{8}", this_tool().schema)


@pytest.mark.parametrize("form", FORMATS)
def test_same_findings_same_text(form: str):
    assert write(form, report(*ALL)) == write(form, report(*ALL))


@pytest.mark.parametrize("form", FORMATS)
def test_no_findings_is_a_text_of_its_form(form: str):
    text = write(form, report())
    assert text == "" or text.endswith("\n")


# --- text --------------------------------------------------------------------------------------------------


def test_text():
    text = write("text", report(*ALL))
    assert f"{FILE}:9:12: 错误 C203 全年执行数 91.00" in text
    assert "  已说明（2025-01-10）：年中增加了任务，明年定 40 次\n" in text
    assert "  同样的还有第 50 行。\n" in text
    assert text.endswith("\n按类别：\n  勾稽：1 个错误，1 个提示\n  合理性：2 个警告，1 个已说明\n")


def test_text_without_findings_says_nothing():
    assert write("text", report()) == ""


def test_text_with_the_rules():
    text = write("text", report(*ALL, explain=True))
    assert text.count("C304　") == 1
    assert "为什么：" in text


def test_the_heading_and_the_total():
    assert heading(TOOL) == "明账 1.2.3，规则 64 条（0123abcd），数据格式 9876fedc。"
    assert total(report(*ALL)) == (
        "核对了 2 个文件：1 个错误，2 个警告，1 个提示，另有 1 个已说明。"
    )
    assert total(report()) == "核对了 2 个文件：没有发现问题。"


# --- JSON, JSON lines --------------------------------------------------------------------------------------


def test_json():
    told = json.loads(write("json", report(*ALL)))
    assert told["tool"] == {
        "name": "mingzhang",
        "version": "1.2.3",
        "rules": {"count": 64, "version": "0123abcd"},
        "schema": "9876fedc",
    }
    summary = told["summary"]
    assert [summary[key] for key in ("files", "errors", "warnings", "notes", "explained")] == [
        2, 1, 2, 1, 1
    ]  # fmt: skip
    assert summary["families"][0] == {
        "family": "勾稽", "errors": 1, "warnings": 0, "notes": 1, "explained": 0
    }  # fmt: skip
    assert told["findings"][0] == {
        "file": FILE,
        "line": 9,
        "column": 12,
        "also": [],
        "severity": "错误",
        "code": "C203",
        "family": "勾稽",
        "message": "全年执行数 91.00 万元大于全年预算数 80.10 万元。",
        "advice": "核对两项金额。",
        "excerpt": "    全年执行数: 91.00",
        "field": ["年度资金", "年度资金总额", "全年执行数"],
        "explanation": None,
    }
    assert told["findings"][2]["explanation"] == {
        "reason": "年中增加了任务，明年定 40 次",
        "dated": "2025-01-10",
    }
    assert told["findings"][4]["also"] == [{"line": 50, "column": 12}]
    assert "rules" not in told


def test_json_with_the_rules():
    told = json.loads(write("json", report(*ALL, explain=True)))
    assert sorted(told["rules"]) == ["C203", "C211", "C301", "C304"]
    assert told["rules"]["C304"]["family"] == "合理性"


def test_json_lines():
    lines = [json.loads(line) for line in write("jsonl", report(*ALL)).splitlines()]
    assert [line["kind"] for line in lines] == ["tool", *["finding"] * 5, "summary"]
    assert lines[0]["version"] == "1.2.3"
    assert lines[-1]["failed"] is True


# --- GitHub, GitLab ----------------------------------------------------------------------------------------


def unescaped(text: str, marks: tuple[str, ...]) -> str:
    for mark in marks:
        text = text.replace(f"%{ord(mark):02X}", mark)
    return text.replace("%25", "%")


def test_github_commands():
    lines = write("github", report(*ALL)).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        "::error", "::warning", "::warning", "::notice"
    ]  # fmt: skip
    assert lines[0] == (
        f"::error file={FILE},line=9,col=12,title=C203 全年执行数大于全年预算数"
        "::全年执行数 91.00 万元大于全年预算数 80.10 万元。%0A建议：核对两项金额。"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_github_escapes(text: str):
    odd = found(message=text, advice="好。", place=Place(file="a,b:c%.yml", line=1, column=1))
    (line,) = write("github", report(odd)).split("\n")[:-1]
    assert "\r" not in line
    head, message = line.removeprefix("::").split("::", 1)
    assert unescaped(message, ("\r", "\n")) == f"{text}\n建议：好。"
    properties = dict(part.split("=", 1) for part in head.removeprefix("error ").split(","))
    assert unescaped(properties["file"], (":", ",")) == "a,b:c%.yml"


def test_gitlab_code_quality():
    issues = json.loads(write("gitlab", report(*ALL)))
    assert [issue["severity"] for issue in issues] == ["blocker", "major", "info", "major"]
    assert issues[0] == {
        "description": (
            "C203 全年执行数 91.00 万元大于全年预算数 80.10 万元。建议：核对两项金额。"
        ),
        "check_name": "C203",
        "fingerprint": issues[0]["fingerprint"],
        "severity": "blocker",
        "location": {"path": FILE, "lines": {"begin": 9}},
    }
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_fingerprint_stays_when_lines_move_and_differs_for_twins():
    def marks(*findings: Finding) -> list[str]:
        return [item["fingerprint"] for item in json.loads(write("gitlab", report(*findings)))]

    assert marks(found(line=9)) == marks(found(line=90))
    assert marks(found()) != marks(found("C304"))
    twins = marks(found(message="甲。"), found(message="乙。"))
    assert len(set(twins)) == 2


# --- SARIF, JUnit ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("findings", [(), ALL])
@pytest.mark.parametrize("explain", [False, True])
def test_sarif_fits_its_schema(findings: tuple[Finding, ...], explain: bool):
    log = json.loads(write("sarif", report(*findings, explain=explain)))
    assert [error.message for error in SARIF.iter_errors(log)] == []


def test_sarif():
    (run,) = json.loads(write("sarif", report(*ALL)))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["C203", "C211", "C301", "C304"]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert [result["level"] for result in run["results"]] == [
        "error", "warning", "error", "note", "warning"
    ]  # fmt: skip
    first = run["results"][0]["locations"][0]["physicalLocation"]
    assert first["artifactLocation"]["uri"] == FILE
    assert first["region"] == {
        "startLine": 9,
        "startColumn": 12,
        "snippet": {"text": "    全年执行数: 91.00"},
    }
    assert run["results"][2]["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "年中增加了任务，明年定 40 次（2025-01-10）",
        }
    ]
    assert len(run["results"][4]["locations"]) == 2


@pytest.mark.parametrize("findings", [(), ALL])
@pytest.mark.parametrize("limit", Severity)
def test_junit_fits_its_schema(findings: tuple[Finding, ...], limit: Severity):
    junit_schema().validate(write("junit", report(*findings, fail_on=limit)))


def test_junit():
    root = Xml.fromstring(write("junit", report(*ALL)))
    assert root.attrib == {
        "name": "mingzhang 1.2.3", "tests": "6", "failures": "1", "errors": "0"
    }  # fmt: skip
    first, second = root.findall("testsuite")
    assert (first.get("name"), first.get("tests"), first.get("skipped")) == (FILE, "5", "1")
    kinds = [[child.tag for child in case] for case in first.findall("testcase")]
    assert kinds == [["failure"], ["system-out"], ["skipped"], ["system-out"], ["system-out"]]
    assert (second.get("tests"), second.get("failures")) == ("1", "0")
    stricter = Xml.fromstring(write("junit", report(*ALL, fail_on=Severity.NOTE)))
    assert stricter.get("failures") == "4"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_sarif_and_junit(text: str):
    log = json.loads(write("sarif", hostile(text)))
    assert list(SARIF.iter_errors(log)) == []
    assert log["runs"][0]["results"][0]["message"]["text"].startswith(text)
    xml = write("junit", hostile(text))
    junit_schema().validate(xml)
    failure = Xml.fromstring(xml).find("testsuite/testcase/failure")
    assert failure is not None
    if text.isprintable():
        assert failure.get("message") == text


# --- Markdown, HTML ----------------------------------------------------------------------------------------


def test_markdown():
    text = write("md", report(*ALL))
    assert "| 合理性 | 0 | 2 | 0 | 1 |" in text
    assert "- **错误 C203** 第 9 行：全年执行数 91.00 万元大于" in text
    assert "已说明（2025&#45;01&#45;10）：年中增加了任务" in text
    assert "规则 64 条（0123abcd）" in text
    assert "<details>" not in text
    assert "<details>" in write("md", report(*ALL, explain=True))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_markdown(text: str):
    written = write("md", hostile(text))
    allowed = {"<br>", "<sub>", "</sub>", "<details>", "</details>", "<summary>", "</summary>"}
    assert set(re.findall(r"<[^>]*>", written)) <= {*allowed, "<!-- -->"}
    assert "](" not in written
    for call in ("&#64;s", "&#35;1", "&#33;3"):
        assert call not in written


def test_a_comment_never_outgrows_its_site():
    many = [found(line=line, message=f"第 {line} 个问题" + "，很长" * 30) for line in range(2000)]
    text = write("md", report(*many))
    assert len(text) < 65_536
    assert re.search(r"还有 \d+ 条没有列在这里", text)


class Reader(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


def test_html_needs_nothing_else_and_runs_nothing():
    page = read(write("html", report(*ALL, explain=True)))
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in ("src", "href", "style")]
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    for text in (
        "全年执行数 91.00 万元大于",
        "已说明（2025-01-10）",
        "同样的还有第 50 行",
        "1.2.3",
    ):
        assert text in page.text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_html(text: str):
    plain, odd = read(write("html", hostile("x"))), read(write("html", hostile(text)))
    assert set(odd.tags) - {"br", "bdi"} == set(plain.tags)
    assert not [name for name, _ in odd.attributes if name.startswith("on")]
    assert "\x1b" not in odd.text
