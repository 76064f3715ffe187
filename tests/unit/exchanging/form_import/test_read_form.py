"""Thirty published forms, drawn as their provinces draw them: each fact arrives, or is reported."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation

import pytest

from generator.exchanging.form_import.import_file import import_file
from generator.exchanging.form_import.stated import ImportedForm
from generator.exchanging.office_tables.open_file import open_file
from generator.facts.wordlists.form_words import form_words
from tests.support.office_forms import LAYOUTS, Fact, document, facts, page, workbook
from tests.support.repo import TESTS
from tests.support.samples import forms

WRITERS: dict[str, Callable[..., bytes]] = {"xlsx": workbook, "docx": document, "html": page}
SLOW = pytest.mark.slow("thirty files more")
KINDS = ["docx", pytest.param("xlsx", marks=SLOW), pytest.param("html", marks=SLOW)]
FORMS = forms()
_TARGET = ("指标性质", "指标方向性", "年度指标值", "计量单位", "度量单位")


def imported(number: str, kind: str) -> ImportedForm:
    opened = open_file(WRITERS[kind](LAYOUTS[number](FORMS[number])))
    assert opened.fault == ""
    read = import_file(opened, "文件", form_words())
    assert read.alone == ()
    (form,) = read.forms
    return form


def arrives(form: ImportedForm, fact: Fact) -> bool:
    path, text = fact
    if path[-1] == "年度指标值":
        return _flat("".join(form.text(*path[:-1], key) for key in _TARGET)) == _flat(text)
    if path[-1] == "分值" and path[0] == "绩效指标":
        return _same(form.text(*path) or form.text(*path[:-1], "权重"), text)
    return _same(form.text(*path), text)


def _flat(text: str) -> str:
    return "".join(text.split()).replace("定性", "").replace("正向", "")


def _same(one: str, other: str) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return "".join(one.split()) == "".join(other.split())


def reported(form: ImportedForm, fact: Fact) -> bool:
    return any(_flat(fact[1]) in _flat(one.text) for one in form.left)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", sorted(FORMS))
def test_every_fact_arrives(number: str, kind: str):
    form = imported(number, kind)
    lost = [fact for fact in facts(number, FORMS[number]) if not arrives(form, fact)]
    assert lost == []


@pytest.mark.parametrize("number", sorted(FORMS))
def test_nothing_is_dropped_without_a_word(number: str):
    sheet = LAYOUTS[number](FORMS[number])
    form = imported(number, "docx")
    kept = _flat("".join(f"{one.value}\n{one.hint}" for one in form.statements))
    kept += _flat("".join(one.text for one in form.left))
    words = form_words()
    longer = [one.text for one in sheet.blocks if one.text and not words.is_label(one.text)]
    dropped = [text for text in longer if len(text) > 12 and _flat(text) not in kept]
    assert [text for text in dropped if "自评表" not in text and "情况" not in text] == []


def test_an_old_workbook_says_the_same():
    opened = open_file((TESTS / "support/old_books/form_022.xls").read_bytes())
    assert opened.remarks == ("隐藏的工作表“字典”没有读",)
    (form,) = import_file(opened, "", form_words()).forms
    assert [fact for fact in facts("022", FORMS["022"]) if not arrives(form, fact)] == []
    assert form.text("年度资金", "年度资金总额", "执行率") == "86.19%"
