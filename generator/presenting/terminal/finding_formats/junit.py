"""Findings as JUnit XML, which every build server shows: a suite a file, a case a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from generator.presenting.terminal.finding_formats.check_report import Cause, CheckReport
from generator.presenting.words.finding_text import also_text, explanation_text

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: CheckReport) -> str:
    """Write the suites; what fails the check is a failure, what stands explained is skipped.

    A finding too light to fail the check is a passed case that says it in its output; a file
    without findings is a suite of one passed case.
    """
    of_file: dict[str, list[Cause]] = {name: [] for name in report.files}
    for cause in report.causes:
        of_file.setdefault(cause.finding.place.file, []).append(cause)
    suites = [_suite(name, causes, report) for name, causes in of_file.items()]
    root = Xml.Element("testsuites", name=f"{report.tool.name} {report.tool.version}")
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in suites)))
    root.extend(suites)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _suite(name: str, causes: Sequence[Cause], report: CheckReport) -> Xml.Element:
    suite = Xml.Element(
        "testsuite",
        name=_clean(name),
        tests=str(max(len(causes), 1)),
        failures=str(sum(report.fails(cause) for cause in causes)),
        errors="0",
        skipped=str(sum(cause.finding.explained for cause in causes)),
    )
    _properties(suite, report)
    for cause in causes:
        _case(suite, cause, report)
    if not causes:
        Xml.SubElement(suite, "testcase", name="没有发现问题", classname=_clean(name))
    return suite


def _properties(suite: Xml.Element, report: CheckReport) -> None:
    properties = Xml.SubElement(suite, "properties")
    for name, value in (("rules", report.tool.rule_set), ("schema", report.tool.schema)):
        Xml.SubElement(properties, "property", name=name, value=value)


def _case(suite: Xml.Element, cause: Cause, report: CheckReport) -> None:
    found, rule = cause.finding, cause.rule
    case = Xml.SubElement(
        suite,
        "testcase",
        name=_clean(f"{found.code} {rule.title}（第 {found.place.line} 行）"),
        classname=_clean(found.place.file),
    )
    said = [f"{found.place.file}:{found.place.line}:{found.place.column}", f"建议：{found.advice}"]
    said += [also_text(cause.also)] if cause.also else []
    said += [f"为什么：{rule.why}"] if report.explain else []
    message = _clean(found.message)
    if found.explanation is not None:
        text = f"{message}{explanation_text(found.explanation)}"
        Xml.SubElement(case, "skipped", type=str(found.severity), message=_clean(text))
    elif report.fails(cause):
        failure = Xml.SubElement(case, "failure", type=str(found.severity), message=message)
        failure.text = _clean("\n".join(said))
    else:
        output = Xml.SubElement(case, "system-out")
        output.text = _clean("\n".join((f"{found.severity}：{found.message}", *said)))


def _clean(text: str) -> str:
    """Replace what no XML document may hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
