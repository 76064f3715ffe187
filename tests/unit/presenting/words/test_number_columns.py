"""Numbers as print sets them: thousands, decimals of a column, big figures."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from markupsafe import Markup

from generator.presenting.words.number_columns import amounts_apart, apart, big, columns_even, exact


def seen(markup: str) -> str:
    """What a reader sees: a gap as ``_``, no tags."""
    return re.sub(r"<[^>]*>", "", re.sub(r'(<span class="mz-k">\d+)</span>', r"\1_", str(markup)))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("999", "999"),
        ("1778.67", "1_778.67"),
        ("12345678", "12_345_678"),
        ("0.123456", "0.123456"),
        ("1000.00001", "1_000.00001"),
    ],
)
def test_thousands_are_apart_and_copied_as_typed(number: str, shown: str):
    assert seen(apart(number)) == shown
    assert re.sub(r"<[^>]*>", "", apart(number)) == number


def test_only_our_own_amounts_of_a_sentence_are_set_apart():
    text = Markup("2024 年支出 1778.67\u00a0万元，其中村道 2000 米，年度 2023。")
    assert seen(amounts_apart(text)) == (
        "2024 年支出 1_778.67\u00a0万元，其中村道 2000 米，年度 2023。"
    )


@pytest.mark.parametrize(
    ("number", "shown", "in_full"),
    [
        (Decimal("158.8598"), "158.86", "158.8598"),
        (Decimal("1778.6700"), "1_778.67", ""),
        ("93.86", "93.86", ""),
        (Decimal("10.005"), "10.01", "10.005"),
        (45, "45", ""),
        ("没有", "没有", ""),
    ],
)
def test_a_big_figure_has_two_decimals_and_the_exact_value(number, shown: str, in_full: str):
    assert seen(big(number)) == shown
    assert seen(exact(number)) == in_full


def test_what_is_no_number_stays_text():
    assert big("<b>3</b>") == "&lt;b&gt;3&lt;/b&gt;"


def row(*cells: str, head: str = "甲") -> str:
    return f'<tr><th scope="row">{head}</th>{"".join(cells)}</tr>'


def cell(content: str, label: str = "支出") -> str:
    return f'<td class="n" data-l="{label}">{content}</td>'


def table(*rows: str, kind: str = "mz-table") -> str:
    return f'<table class="{kind}"><tbody>{"".join(rows)}</tbody></table>'


def columns(markup: str) -> list[list[str]]:
    rows = re.findall(r"<tr>.*?</tr>", columns_even(markup))
    return [[seen(one) for one in re.findall(r"<td.*?</td>", found)] for found in rows]


def test_a_column_has_the_decimals_of_the_one_with_most():
    made = table(
        row(cell("155"), cell("3.5", "得分")),
        row(cell('<a class="mz-behind" href="../x/?a=1.2345">3.8598</a>'), cell("10", "得分")),
        row(cell("−1200.5"), cell('<span class="mz-dash">—</span>', "得分")),
    )
    assert columns(made) == [["155.0000", "3.5"], ["3.8598", "10.0"], ["−1_200.5000", "—"]]


def test_a_rate_keeps_its_sign_close():
    made = table(row(cell("100%<svg></svg>")), row(cell("96.08%<svg></svg>")))
    assert columns(made) == [["100.00%"], ["96.08%"]]


def test_columns_without_label_are_told_by_their_place():
    bare = '<td class="n">{}</td>'
    made = table(row(bare.format("1"), bare.format("2.5")), row(bare.format("7"), bare.format("3")))
    assert columns(made) == [["1", "2.5"], ["7", "3.0"]]


def test_each_unit_named_by_the_rows_goes_for_itself():
    made = table(
        row(cell("45"), head="项目数（个）"),
        row(cell("1778.67"), head="支出（万元）"),
        row(cell("150.5"), head="预算（万元）"),
    )
    assert columns(made) == [["45"], ["1_778.67"], ["150.50"]]


def test_the_official_form_keeps_its_digits_and_gets_their_room():
    made = columns_even(table(row(cell("80.10")), row(cell("7")), kind="mz-form-table"))
    assert '>7<span class="mz-pad" data-pad=".00"></span></td>' in made
    assert columns(made) == [["80.10"], ["7"]]


def test_words_and_heads_are_left_alone():
    made = (
        '<table><thead><tr><th class="n">2024 年</th></tr></thead><tbody>'
        '<tr><td data-l="目标">2000</td><td class="n" data-l="目标">≥90</td></tr></tbody></table>'
    )
    assert columns_even(made) == made
