"""Whole values in Chinese quotation marks: which are told, which are speech."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.diagnostics import Places
from generator.facts.records.form import Goal
from generator.facts.records.site import Site
from generator.judging.rules.registry import project_questions, year_questions
from generator.judging.rules.subject import SiteSubject
from generator.judging.rules.wording import c514_project_is_unquoted
from tests.support.asking import ask, ask_year
from tests.support.builders import indicator, island, ledger, project, report

FORM = project_questions("C514")


@pytest.mark.parametrize(
    "text", ["“服务群众”", "‘服务群众’", "＂服务群众＂", "「服务群众」", " “服务群众” "]
)
def test_a_value_in_quotes_is_told_with_what_to_write(text):
    (found,) = ask(FORM, project(area=text))
    assert (found.code, found.field_path) == ("C514", ("领域",))
    assert found.advice == "去掉引号，写成：领域: 服务群众"


@pytest.mark.parametrize(
    "text",
    ["服务群众", "“两新”组织", "“两新”和“三小”", "“”", f"“{'长' * 31}”", "“服务群众", "“外‘内’”外"],
)
def test_what_is_left_alone(text):
    assert ask(FORM, project(area=text)) == []


def test_sentences_may_be_a_quotation():
    assert ask(FORM, project(note="“三重一大”", goal=Goal(expected="“最多跑一次”"))) == []


def test_a_file_hears_of_its_quotes_once():
    (found,) = ask(FORM, project(indicator("“≥90%”", "“91%”"), name="“路灯”"))
    assert found.field_path == ("项目名称",)
    assert "一共 3 处" in found.message


def test_report_unit_and_site():
    (found,) = ask_year(year_questions("C514"), about=report(areas=("服务", "“基层党建”")))
    assert found.field_path == ("涉及领域", 1)
    assert found.advice.endswith("涉及领域: 基层党建")
    site = Site(name="“明账”", publisher="财政局", places=Places(file="data/site.yml"))
    held = replace(ledger(island(project())), site=site)
    (found,) = c514_project_is_unquoted.ask_site(SiteSubject(ledger=held, years=()))
    assert found.place.file == "data/site.yml"
