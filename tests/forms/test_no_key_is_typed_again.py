"""A word of a form is typed in `facts/form/keys.py` and nowhere else in the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from generator.facts.form.keys import Key
from tests.support.repo import REPO

PACKAGE = REPO / "generator"
WORDS = {key.value: key for key in Key}

ALLOWED = {
    (
        "exchanging/review_sheet/sheet_layout.py",
        "说明",
    ): "the sheet that says how to fill in the other",
    ("facts/families.py", "公开"): "a family of rules",
    ("facts/families.py", "文字"): "a family of rules",
    ("facts/records/states.py", "公开"): "what may be typed under 状态, and an audience",
    (
        "judging/rules/wording/c502_to_c505_texts_are_their_own.py",
        "项目",
    ): "a project, in a sentence",
    ("judging/texts/sensitive/addresses.py", "会议"): "a room that is nobody's home",
    ("judging/texts/sensitive/name_lists.py", "备注"): "the head of a column in any table",
    ("judging/texts/sensitive/people.py", "金额"): "the head of a column in any table",
    ("judging/texts/sensitive/scan.py", "金额"): "a word beside a sum of money",
    ("reading/quantities/cell.py", "其中"): "of which, in a cell",
    ("judging/texts/differing_figures.py", "其中"): "of which, in a sentence",
    ("judging/texts/typed_figures.py", "其中"): "of which, in a sentence",
    ("presenting/data/datapackage.py", "项目"): "the title of a table",
    ("presenting/machines/share_card.py", "项目"): "a project, below a number",
    ("presenting/pages/reference/field_dictionary.py", "日期"): "a kind of value",
    ("presenting/pages/reference/field_dictionary.py", "文字"): "a kind of value",
    ("presenting/pictures/of_year.py", "项目"): "a project, at the head of a column",
    ("presenting/prepared/indicator_columns.py", "项目"): "a project, at the head of a column",
    ("presenting/prepared/page.py", "项目"): "a kind of page",
    ("presenting/terminal/rescore_report.py", "项目"): "a project, at the head of a column",
    ("publishing/authoring/scaffold.py", "项目"): "a project, in a sentence",
    ("reading/attachments/ofd.py", "标题"): "a property of an office file",
    ("reading/attachments/pdf_objects.py", "标题"): "a property of an office file",
    ("reading/attachments/properties.py", "标题"): "a property of an office file",
    ("reading/attachments/properties.py", "状态"): "a property of an office file",
    ("reading/quantities/cell.py", "日期"): "a word in names of indicators",
    ("reading/repo/publication_references.py", "项目"): "a project, in a sentence",
    ("reading/schema/keyword_sentences.py", "公开"): "what may be typed under 状态",
}
"""Module and word: what it means there, where that is not the key."""

MODULES = sorted(
    path.relative_to(PACKAGE).as_posix()
    for path in PACKAGE.rglob("*.py")
    if "facts/form" not in path.as_posix()
)


def typed_keys(source: str) -> Iterator[tuple[int, str]]:
    """Line and word of each key typed as a literal or as the name of an argument.

    Left out are docstrings, the texts of a rule's page, and pieces of a sentence with figures in it.
    """
    tree = ast.parse(source)
    told = set[int]()
    for node in ast.walk(tree):
        is_rule = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Rule"
        if is_rule or isinstance(node, ast.JoinedStr | ast.Expr):
            pieces = [node.value] if isinstance(node, ast.Expr) else ast.walk(node)
            told.update(id(piece) for piece in pieces if isinstance(piece, ast.Constant))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in WORDS and id(node) not in told:
            yield node.lineno, node.value
        elif isinstance(node, ast.keyword) and node.arg in WORDS:
            yield node.value.lineno, node.arg


@pytest.mark.parametrize("room", sorted({module.partition("/")[0] for module in MODULES}))
def test_no_key_is_typed_again(room: str):
    told = [
        f"generator/{module}:{line} types “{word}”, a key of the forms. Write"
        f" Key.{WORDS[word].name} (facts/form/keys.py) instead; where the word means something"
        " else there, say what in ALLOWED of this test."
        for module in MODULES
        if module.partition("/")[0] == room
        for line, word in typed_keys((PACKAGE / module).read_text(encoding="utf-8"))
        if (module, word) not in ALLOWED
    ]
    assert told == []


def test_nothing_is_allowed_that_nobody_types():
    there = {
        (module, word)
        for module in {module for module, _ in ALLOWED}
        for _, word in typed_keys((PACKAGE / module).read_text(encoding="utf-8"))
    }
    assert set(ALLOWED) - there == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('a = b["项目名称"]', ["项目名称"]),
        ('a = {"项目名称": 1}', ["项目名称"]),
        ("a = f(项目名称=1)", ["项目名称"]),
        ('def f():\n    """项目名称"""\n    return "项目编码"', ["项目编码"]),
        ('RULE = Rule(title="项目名称", why="领域")', []),
        ('a = f"项目名称{b}"', []),
        ('a = "项目名称是什么"', []),
    ],
)
def test_the_test_sees_what_is_typed(source: str, found: list[str]):
    assert [word for _, word in typed_keys(source)] == found
