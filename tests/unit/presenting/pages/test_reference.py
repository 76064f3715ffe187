"""The pages that explain the others say what the code does, and nothing else."""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.concluding.rulebook import RULES
from generator.concluding.worked_examples import default_standard, worked_examples
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.facts.standard import Confidence, LessIsBetter
from generator.judging.year.placeholders import NAMES
from generator.presenting.pages import reference
from generator.presenting.pages.reference.field_dictionary import field_anchor, field_files
from generator.presenting.pages.reference.standards import figure_groups
from generator.presenting.words.page_words import TERMS
from generator.reading.repo.standard_files import load_standards
from generator.reading.schema.validation import SchemaKind, schema_data
from tests.support.records import site

STANDARDS, _ = load_standards({})
LEDGER = Ledger(site=site(), standards=STANDARDS, units=(), years=())
PATHS = {
    *(
        f"{name}/index.md"
        for name in ("how-to-read", "method", "fields", "about", "standards", "rules")
    ),
    *(f"standards/{standard.id}/index.md" for standard in STANDARDS),
    *(f"rules/{rule.code}/index.md" for rule in RULES),
}
HOSTILE = "<script>x</script> | **甲** [乙](丙) {{ 丁 }} `戊`"


@cache
def made() -> dict[str, str]:
    """Path → text of the reference pages, made once."""
    return {
        page.path: page.content.decode() for page in reference.pages(LEDGER, Audience.PUBLIC, ())
    }


def test_all_pages_are_there():
    assert set(made()) == PATHS


def test_same_input_same_bytes():
    again = {
        page.path: page.content.decode() for page in reference.pages(LEDGER, Audience.PUBLIC, ())
    }
    assert again == made()


@pytest.mark.parametrize("path", sorted(PATHS))
def test_links_lead_somewhere(path: str):
    """HTML links are addresses, Markdown links are files, both within what is generated."""
    folder = posixpath.dirname(path)
    address = path.removesuffix("index.md").removesuffix(".md").rstrip("/")
    for link in re.findall(r'href="([^"]+)"', made()[path]):
        if link.startswith(("http", "#")):
            continue
        target = posixpath.normpath(posixpath.join("/", address, link.split("#")[0])).strip("/")
        written = target.startswith("data/") or target == "guide"  # not among these pages
        assert not target or written or _page_of(target), f"{path}: {link}"
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", made()[path]):
        assert posixpath.normpath(posixpath.join(folder, link)) in made(), f"{path}: {link}"


def _page_of(address: str) -> bool:
    return f"{address}.md" in made() or f"{address}/index.md" in made()


def test_every_key_of_every_schema_is_in_the_field_dictionary():
    anchors = set(re.findall(r'id="([^"]+)"', made()["fields/index.md"]))
    anchors |= set(re.findall(r"\{: #(\S+) \}", made()["fields/index.md"]))
    for kind in SchemaKind:
        assert {field_anchor(kind.value, *way) for way in _ways(schema_data(kind))} <= anchors


def _ways(schema, above=()):
    for key, below in schema.get("items", schema).get("properties", {}).items():
        yield (*above, key)
        yield from _ways(below, (*above, key))


def test_the_field_dictionary_says_unit_example_and_what_is_required():
    entries = {
        entry.anchor: entry for f in field_files() for group in f.groups for entry in group.entries
    }
    amount = entries["project-年度资金-年度资金总额-全年执行数"]
    assert (amount.kind, amount.unit, amount.required) == ("数", "万元", False)
    assert amount.way == ("年度资金总额", "全年执行数")
    assert amount.examples == ("79.85",)
    assert "单位：" not in amount.description
    assert entries["project-项目名称"].required
    assert entries["project-状态"].kind == "选一个"
    assert entries["project-预算调整-日期"].kind == "日期"
    assert entries["project-绩效指标-达成比例"].kind == "百分数"
    assert entries["report-涉及领域"].examples == ("基层党建",)
    assert entries["standard-小数-位数"].kind == "整数"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_page(rule):
    text = made()[f"rules/{rule.code}/index.md"]
    for example in (rule.example_bad, rule.example_good):
        assert f"```yaml\n{example.rstrip()}\n```" in text
    assert rule.severity.value in text
    assert f'href="{rule.code}/"' in made()["rules/index.md"]


@pytest.mark.parametrize("standard", STANDARDS, ids=lambda standard: standard.id)
def test_every_figure_of_a_standard_has_its_source_and_mark(standard):
    text = made()[f"standards/{standard.id}/index.md"]
    groups = figure_groups(standard)
    assert [group.name for group in groups] == [name for name, _ in standard.citations]
    for _, citation in standard.citations:
        assert citation.document in text
        assert citation.confidence.value in text
    assert {c.confidence for _, c in standard.citations} <= set(Confidence)


def test_no_figure_of_a_standard_stands_in_the_templates():
    """The regulation has one home: 10, 50, 30, 90 come from the standard's file."""
    folder = Path(reference.__file__).parent.parent / "templates/reference"
    for path in folder.glob("*.j2"):
        prose = re.sub(r"\{[%{].*?[%}]\}|<[^>]*>", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"\d+(\.\d+)? ?分(?!为)", prose), path.name


def test_the_examples_of_the_issue_come_out_of_the_code():
    standard = default_standard(LEDGER)
    kinds = {kind.anchor: kind.cases for kind in worked_examples(standard).kinds}
    assert standard.less_is_better is LessIsBetter.RATIO
    assert [str(case.computed) for case in kinds["at-most"]] == ["10.00", "8.00"]
    assert str(worked_examples(standard).linear.computed) == "7.50"
    assert [str(case.computed) for case in kinds["zero"]][1] in {"0", "0.00"}
    assert all(case.computed is None and case.arithmetic.reason for case in kinds["not-computable"])


@pytest.mark.slow("the reference pages are made anew for each standard")
@pytest.mark.parametrize("standard", STANDARDS, ids=lambda standard: standard.id)
def test_any_standard_can_be_the_default(standard):
    ledger = replace(LEDGER, site=replace(site(), standard_id=standard.id))
    text = {
        page.path: page.content.decode() for page in reference.pages(ledger, Audience.PUBLIC, ())
    }
    assert standard.short_name in text["method/index.md"]


def test_every_placeholder_and_term_is_explained():
    for item in NAMES:
        assert f"<code>{{{{ {item.name} }}}}</code>" in made()["method/index.md"]
    for term in TERMS:
        assert f'id="{term.anchor}"' in made()["how-to-read/index.md"]


def test_text_of_the_site_stays_text():
    hostile = replace(
        site(),
        name=HOSTILE,
        publisher=HOSTILE,
        contact=HOSTILE,
        notice=HOSTILE,
        description=HOSTILE,
        licence=HOSTILE,
    )
    (about,) = [
        page.content.decode()
        for page in reference.pages(replace(LEDGER, site=hostile), Audience.PUBLIC, ())
        if page.path == "about/index.md"
    ]
    assert "<script>" not in about
    body = about.split("---\n", 2)[2]
    in_markdown = [line for line in body.splitlines() if "甲" in line and not line.startswith("<")]
    assert in_markdown
    assert not any(mark in line for line in in_markdown for mark in ("**", "](", "{{", "`"))


def test_about_says_who_and_under_which_licence():
    text = made()["about/index.md"]
    assert "财政局" in text
    assert 'href="https://e.example/by"' in text
    unlicensed = replace(site(), licence="", licence_url="")
    for page in reference.pages(replace(LEDGER, site=unlicensed), Audience.PUBLIC, ()):
        if page.path == "about/index.md":
            assert "没有写明数据的许可" in page.content.decode()


def test_front_matter_is_yaml():
    for text in made().values():
        head = text.split("---\n")[1]
        for line in head.splitlines():
            key, _, value = line.partition(": ")
            if value.startswith('"'):
                assert isinstance(json.loads(value), str), key
