"""Dates, reasons, links and files of what is published: what the family 公开 asks and what it lets pass."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.facts.attachments import AttachedFile
from generator.facts.diagnostics import Places, Severity
from generator.facts.records.parts import Correction, Evidence, Provenance, Withholding
from generator.facts.records.report import Narrative
from generator.facts.records.states import Status
from generator.judging.rules.disclosure.c710_to_c714_attachments_can_be_opened import (
    BROKEN_FILE,
    NOT_CHECKED,
    ODD_FORMAT,
    TOO_LARGE,
)
from generator.judging.rules.registry import project_questions, site_questions, year_questions
from generator.judging.rules.subject import SiteSubject, YearSubject
from generator.judging.year.workdays import workdays_between
from tests.support.asking import ask
from tests.support.builders import island, ledger, project, report, standard

WRITTEN = Narrative(organisation="甲", attainment="乙", quality="丙")
ATTACHMENTS = "data/a/2024/attachments"


def year(about: Any = None, *projects: Any, **changes: Any) -> YearSubject:
    return YearSubject(
        unit_year=island(*projects, about=about or report()),
        standard=changes.pop("standard", standard()),
        evaluations=(),
        **changes,
    )


def codes(subject: YearSubject) -> list[str]:
    return [item.code for check in year_questions("C7") for item in check(subject)]


def of_report(**changes: Any) -> list[str]:
    return codes(year(report(**changes)))


# --- dates -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2025, 3, 14), date(2025, 3, 21), 5),
        (date(2025, 3, 14), date(2025, 3, 14), 0),
        (date(2025, 3, 21), date(2025, 3, 14), 0),
        (date(2025, 1, 24), date(2025, 2, 8), 6),  # with two weekend days worked for the festival
        (date(2024, 9, 30), date(2024, 10, 8), 1),
    ],
)
def test_workdays(start, end, count):
    days = workdays_between(start, end)
    assert (days.count, days.exact) == (count, True)


def test_a_year_without_a_calendar_counts_weekends_only():
    days = workdays_between(date(2003, 9, 29), date(2003, 10, 10))
    assert (days.count, days.exact) == (9, False)


def test_the_last_day_in_time_and_the_first_one_late():
    assert of_report(dated=date(2025, 1, 10), published=date(2025, 2, 13)) == []
    assert of_report(dated=date(2025, 1, 10), published=date(2025, 2, 14)) == ["C704"]


def test_holidays_nobody_knows_are_given_the_benefit_of_the_doubt():
    assert of_report(dated=date(2003, 1, 10), published=date(2003, 2, 20)) == []
    (late,) = [
        item
        for check in year_questions("C7")
        for item in check(year(report(dated=date(2003, 1, 10), published=date(2003, 3, 31))))
    ]
    assert "未扣除法定节假日" in late.message


def test_a_standard_without_days_asks_nothing():
    about = report(dated=date(2024, 1, 10), published=date(2024, 12, 31))
    assert codes(year(about, standard=standard(disclosure_days=None))) == []
    assert codes(year(about)) == ["C704"]


def test_published_before_written():
    assert of_report(dated=date(2025, 3, 14), published=date(2025, 3, 13)) == ["C703"]
    assert of_report(dated=date(2025, 3, 14), published=date(2025, 3, 14)) == []


def test_dates_are_asked_of_a_report_that_is_written():
    assert of_report(narrative=WRITTEN) == ["C705"]
    assert of_report(narrative=WRITTEN, dated=date(2025, 3, 14)) == ["C705"]
    assert of_report(narrative=Narrative(organisation="甲", attainment="乙")) == []
    assert of_report(narrative=WRITTEN, status=Status.DRAFT) == []
    assert of_report(narrative=WRITTEN, provenance=(Provenance(document="原文"),)) == []


def test_a_draft_has_no_day_of_publication():
    assert of_report(status=Status.DRAFT, published=date(2025, 3, 21)) == ["C706"]
    assert of_report(status=Status.DRAFT, dated=date(2025, 3, 21)) == []
    mended = (Correction(dated=date(2025, 4, 1), what="更正标题"),)
    assert of_report(status=Status.DRAFT, published=date(2025, 3, 21), corrections=mended) == []


# --- reasons -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("basis", "told"),
    [
        ("《中华人民共和国政府信息公开条例》第十四条", []),
        ("《中华人民共和国保守国家秘密法》第十三条", []),
        ("保守国家秘密法", []),
        ("《河北省政府信息公开规定》", []),
        ("政府信息公开条例第十六条第二款", []),
        ("领导批示", ["C707"]),
        ("工作需要，经会议研究决定", ["C707"]),
        ("《中华人民共和国政府信息公开条例》第二十条", ["C707"]),
        ("政府信息公开条例第19条", ["C707"]),
    ],
)
def test_the_basis_is_a_law(basis, told):
    kept = project(status=Status.WITHHELD, withholding=Withholding(basis=basis))
    assert [item.code for item in ask(project_questions("C7"), kept)] == told


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (Evidence(title="验收单", public=True), ["C708"]),
        (Evidence(title="验收单", public=True, note="存档案室"), []),
        (Evidence(title="验收单", public=True, file="a.pdf"), []),
        (Evidence(title="验收单"), ["C709"]),
        (Evidence(title="验收单", reason="含个人信息"), []),
        (Evidence(title="验收单", note="过程材料"), []),
    ],
)
def test_evidence(evidence, told):
    assert codes(year(None, project(evidence=(evidence,)))) == told
    assert codes(year(report(attachments=(evidence,)))) == told
    hidden = project(evidence=(evidence,), status=Status.WITHHELD)
    assert codes(year(None, hidden)) == []


def test_somebody_can_be_asked():
    about = report(narrative=WRITTEN, dated=date(2025, 3, 14), published=date(2025, 3, 21))
    subject = year(about)
    held = SiteSubject(ledger=ledger(subject.unit_year), years=(subject, subject))
    told = [item.code for check in site_questions("C7") for item in check(held)]
    assert told == ["C716"]
    draft = year(report(narrative=WRITTEN, status=Status.DRAFT))
    silent = SiteSubject(ledger=ledger(draft.unit_year), years=(draft,))
    assert [item for check in site_questions("C7") for item in check(silent)] == []


# --- links -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("见 https://www.example.com/a/b.html?c=1#d", 0),
        ("见 http://例子.中国/ 和 http://192.0.2.1/a", 0),
        ("见 http://user@example.com:8080/a。", 0),
        ("http://10.0.0.1/a", 1),
        ("http://172.16.3.4", 1),
        ("http://172.32.3.4", 0),
        ("http://192.168.1.1/a 与 http://127.0.0.1:8000/", 2),
        ("http://LOCALHOST/", 1),
        ("http://oa.xushui.local/a", 1),
        ("http://caizheng/oa", 1),
        ("file:///C:/绩效.docx", 1),
        ("放在 D:\\绩效\\2024", 1),
        ("放在 \\\\fuwuqi\\jixiao", 1),
        ("http：//www.example.com", 1),
        ("http:/www.example.com", 1),
        ("https//www.example.com", 1),
        ("https://", 1),
        ("支持 http、https 和 ftp", 0),
        ("比例 1:10，时间 10:30，A:B", 0),
    ],
)
def test_links(text, told):
    places = Places(file="data/a/2024/projects/p.yml", lines=(f"备注: {text}",))
    found = ask(project_questions("C7"), project(note=text, places=places))
    assert [item.code for item in found] == ["C717"] * told


# --- files -------------------------------------------------------------------------------------------------


def of_file(file: AttachedFile) -> list[str]:
    listed = Evidence(title="材料", file=file.name.rsplit("/", 1)[-1], public=True)
    return codes(year(None, project(evidence=(listed,)), attached=(file,)))


@pytest.mark.parametrize(
    ("name", "holds", "told"),
    [
        ("a.pdf", {}, []),
        ("A.PDF", {}, []),
        ("a.ofd", {}, []),
        ("a.exe", {}, ["C710"]),
        ("a.docm", {}, ["C710"]),
        ("a.html", {}, ["C710"]),
        ("a.pdf", {"runs": ("打开时运行的脚本",)}, ["C710"]),
        ("a.doc", {}, ["C711"]),
        ("a.zip", {}, ["C711"]),
        ("a", {}, ["C710"]),
        ("a.foo", {}, ["C710"]),
        ("a.pdf", {"refused": "里面是网页"}, ["C710"]),
        ("a.txt", {"refused": "里面是网页", "fault": "里面不是文字"}, ["C710"]),
        ("a.pdf", {"size": 20_000_000}, []),
        ("a.pdf", {"size": 20_000_001, "unseen": "没有核对"}, ["C712"]),
        ("a.pdf", {"fault": "文件是空的"}, ["C713"]),
        ("a.pdf", {"unseen": "全部没有文字"}, ["C714"]),
        ("a.pdf", {"unfinished": ("展开以后太大",)}, ["C713"]),
        ("a.pdf", {"unfinished": ("嵌得太深",), "unseen": "全部没有文字"}, ["C713", "C714"]),
        ("a.xls", {"fault": "文件是空的"}, ["C711", "C713"]),
    ],
)
def test_files(name, holds, told):
    given: dict[str, Any] = {"name": f"{ATTACHMENTS}/{name}", "size": 1}
    assert of_file(AttachedFile(**(given | holds))) == told


@pytest.mark.parametrize(
    ("size", "said"),
    [(20_000_001, "20000001 字节"), (20_049_999, "20049999 字节"), (86_312_000, "86.3 MB")],
)
def test_a_size_does_not_look_like_the_limit_it_passes(size, said):
    file = AttachedFile(name=f"{ATTACHMENTS}/a.pdf", size=size)
    listed = Evidence(title="材料", file="a.pdf", public=True)
    subject = year(None, project(evidence=(listed,)), attached=(file,))
    (found,) = [item for check in year_questions("C7") for item in check(subject)]
    assert f"有 {said}，超过 20 MB" in found.message


NEVER = (
    "php PHP php7 phtml jsp jspx asp aspx shtml cgi xhtml xht xml xsl xslt mht mhtml svg svgz htm "
    "html js mjs hta swf exe md markdown mdown mkdn mkd MD"
)


@pytest.mark.parametrize("suffix", NEVER.split())
@pytest.mark.parametrize("name", ["a.{}", "预算.{}", "a.{}.", "a.{} "])
def test_what_runs_on_the_host_or_in_the_browser_is_an_error(suffix: str, name: str):
    file = AttachedFile(name=f"{ATTACHMENTS}/{name.format(suffix)}", size=1)
    assert of_file(file) == ["C710"]
    listed = Evidence(title="材料", file=name.format(suffix), public=True)
    assert not listed.goes_out


@pytest.mark.parametrize(
    "name",
    [
        *(
            "a.php.pdf",
            "a.pdf.php",
            "a.JSP.docx",
            "a.html.en",
            "a.svg.zh-cn",
            "a.html.pdf",
            "a.en.txt",
        ),
        *(
            "noext",
            "a.foo",
            "a.html.gz",
            "a.txt.gz",
            "a.php;.pdf",
            "a.pdf:b.html",
            "a .pdf .html ",
            ".htaccess",
        ),
        *(
            "a.pdf\u202efdp.exe",
            "a.utf8.txt",
            "a.shtml.jpg",
            "a.PHTML.png",
            "a.xhtml.pdf",
            "a.js.csv",
        ),
    ],
)
def test_every_part_of_a_name_may_be_read_by_a_server(name: str):
    assert of_file(AttachedFile(name=f"{ATTACHMENTS}/{name}", size=1)) == ["C710"]
    assert not Evidence(title="材料", file=name, public=True).goes_out


@pytest.mark.parametrize("folder", ["a.php", "a.html", "b.cgi", "c.en"])
def test_the_names_of_folders_count_too(folder: str):
    assert not Evidence(title="材料", file=f"{folder}/a.pdf", public=True).goes_out


@pytest.mark.parametrize(
    "name",
    [
        "2024.12.31验收.pdf",
        "合同v1.2.docx",
        "No.3.pdf",
        "附件1.项目清单.xlsx",
        "a.pdf.docx",
        "完成100%.pdf",
        "表（终）.csv",
    ],
)
def test_dots_that_no_server_reads_are_fine(name: str):
    assert of_file(AttachedFile(name=f"{ATTACHMENTS}/{name}", size=1)) == []
    assert Evidence(title="材料", file=name, public=True).goes_out


def test_a_file_is_asked_about_once_and_not_where_it_stays():
    file = AttachedFile(name=f"{ATTACHMENTS}/a.doc", size=1)
    listed = Evidence(title="材料", file="a.doc", public=True)
    twice = year(None, project(evidence=(listed, listed)), attached=(file,))
    assert codes(twice) == ["C711"]
    kept = Evidence(title="材料", file="a.doc", reason="含个人信息")
    assert codes(year(None, project(evidence=(kept,)), attached=(file,))) == []
    hidden = project(evidence=(listed,), status=Status.WITHHELD)
    assert codes(year(None, hidden, attached=(file,))) == []


def test_files_nobody_lists():
    names = frozenset({f"{ATTACHMENTS}/a.pdf", f"{ATTACHMENTS}/b/c.pdf"})
    kept = Evidence(title="材料", file="b/c.pdf", reason="含个人信息")
    assert codes(year(None, project(evidence=(kept,)), names=names)) == ["C715"]
    assert codes(year(None, project(evidence=(kept,)), names=names, complete=False)) == []
    other_case = Evidence(title="材料", file="A.pdf", reason="含个人信息")
    assert codes(year(None, project(evidence=(kept, other_case)), names=names)) == []


# --- projects that are not public ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "about",
    [
        report(attachments=(Evidence(title="重点部位防护经费决算", public=True, file="a.pdf"),)),
        report(note="重点部位防护经费另行报送"),
    ],
)
def test_a_withheld_project_is_named_nowhere_in_the_report(about):
    hidden = project(name="重点部位防护经费", status=Status.WITHHELD)
    assert codes(year(about, hidden)) == ["C701"]
    draft = report(status=Status.DRAFT, note="重点部位防护经费另行报送")
    assert codes(year(draft, hidden)) == []


def test_what_could_not_be_looked_into_is_an_error():
    rules = (ODD_FORMAT, TOO_LARGE, BROKEN_FILE, NOT_CHECKED)
    assert [rule.code for rule in rules] == ["C711", "C712", "C713", "C714"]
    assert {rule.severity for rule in rules} == {Severity.ERROR}
