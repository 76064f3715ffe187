"""A number or an address that should not go out is found under whatever key it was typed, at that key's line."""

from __future__ import annotations

from collections.abc import Mapping
from operator import mul

import pytest

from generator.concluding.conclude import conclude
from generator.facts.diagnostics import FieldPath
from generator.facts.form.field import TYPED, Field, Kind
from generator.facts.form.keys import Key
from generator.judging.rules.privacy.signs_told import may_stand
from generator.judging.texts.sensitive.scan import Kind as SignKind
from generator.judging.texts.sensitive.scan import scan
from tests.support.case_folders import BASE, PLACES
from tests.support.filled_forms import KINDS, Written, leaves, ordinary, schema_at, write

ONE_WORD = frozenset({Key.ICON, Key.FORMER_IDS, Key.FILE})
"""No blank may stand in it: what is folded over two lines has to be glued."""

STYLES = ("plain", "block", "quoted", "glued")
SIGNS = {"C601": SignKind.IDENTITY, "C602": SignKind.MOBILE}
WAY_OUT = (
    "generator/judging/texts/all_texts.py walks what facts/form/ calls {kinds}: is the field of"
    " another kind there, is it held by another record?"
)


def identity_numbers() -> tuple[str, ...]:
    """Made-up numbers with a right last digit, no two the same; those that end in X left out."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    bare = [f"11010119000101{count:03}" for count in range(1, 1000)]
    sums = [sum(map(mul, map(int, digits), weights)) % 11 for digits in bare]
    return tuple(
        digits + "10X98765432"[rest] for digits, rest in zip(bare, sums, strict=True) if rest != 2
    )


IDENTITY_NUMBERS = identity_numbers()


def number(code: str, count: int) -> tuple[str, str]:
    """A made-up number in two halves, another one for every count."""
    if code == "C602":
        return "138", f"{10_000_000 + 7 * count}"
    return IDENTITY_NUMBERS[count][:6], IDENTITY_NUMBERS[count][6:]


def typed(style: str, halves: tuple[str, str], field: Field) -> tuple[str, ...]:
    """The lines of a text that holds the two halves, as people type them."""
    head, tail = halves
    before, behind = {
        Key.ICON: ("", ".png"),
        Key.FORMER_IDS: ("", ""),
        Key.FILE: ("", ".docx"),
    }.get(Key(field.key), ("号码 ", "，虚构"))
    if field.kind is Kind.ADDRESS:
        before, behind = "https://www.example.gov.cn/电话", "/"
    if style == "plain":
        return (f'"{before}{head}{tail}{behind}"',)
    if style == "block":
        return ">-", f"{before}{head}", f"{tail}{behind}"
    if style == "quoted":
        return f'"{before}{head}', f'  {tail}{behind}"'
    return f'"{before}{head}\\', f'  {tail}{behind}"'


def is_free(kind: str, path: FieldPath, field: Field, style: str) -> bool:
    """Whether a person is free to type anything there, in this style."""
    if field.kind not in TYPED | {Kind.TEXTS} or field.kind is Kind.IDENTIFIER:
        return False  # an identifier that is none of those there are keeps the file from being read
    if "enum" in schema_at(kind, path):
        return False
    return style in ("plain", "glued") or not (field.kind is Kind.ADDRESS or field.key in ONE_WORD)


def filled(kind: str, style: str, code: str) -> tuple[Written, dict[FieldPath, tuple[str, ...]]]:
    """A file with a number in every free text, and what was typed where."""
    put = {
        path: typed(style, number(code, count), field)
        for count, (path, _, field) in enumerate(leaves(kind))
        if is_free(kind, path, field, style)
    }
    return with_texts(kind, put), put


def with_texts(kind: str, put: Mapping[FieldPath, tuple[str, ...]]) -> Written:
    """A file with these texts in it, and anything else elsewhere."""
    usual = ordinary(kind)

    def fill(path: FieldPath, field: Field) -> tuple[str, ...]:
        if field.key == Key.PUBLIC:
            return ("否",)  # an attachment that goes out has to be there
        return put.get(path) or usual(path, field)

    return write(kind, fill)


def found_in(kind: str, text: str, codes: str) -> list[tuple[int, str]]:
    """Line and code of the findings of some codes in a file of a small site."""
    tree = {name: content.encode() for name, content in BASE.items()} | {
        PLACES[f"{kind}.yml"]: text.encode()
    }
    name, judged = PLACES[f"{kind}.yml"], conclude(tree)
    assert name not in judged.broken, "the file cannot be read, so its texts are not looked at"
    return sorted(
        (item.place.line, item.code)
        for item in judged.findings
        if item.place.file == name and item.code.startswith(codes)
    )


@pytest.mark.parametrize("code", SIGNS)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_personal_number_is_told_at_the_line_of_its_key(kind: str, style: str, code: str):
    written, put = filled(kind, style, code)
    (sign,) = scan("".join(number(code, 1)))
    assert sign.kind is SIGNS[code]
    below = style == "block"  # the number begins on the line below its key
    wanted = {written.lines[path] + below: path for path in put if not may_stand(sign, path)}
    found = found_in(kind, written.text, "C60")
    told = {line for line, one in found if one == code}
    missing = [".".join(map(str, path)) for line, path in wanted.items() if line not in told]
    assert missing == [], (
        f"{style}: nobody looks at {'、'.join(missing)} of {kind}.yml. "
        + WAY_OUT.format(kinds="、".join(sorted(TYPED)))
    )
    assert found == sorted((line, code) for line in wanted), (
        "told where it does not stand, or twice"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_leads_nowhere_is_told_at_the_line_of_its_key(kind: str):
    put = {
        path: (f"{'' if field.kind is Kind.ADDRESS else '见 '}http://192.168.1.8/{count}",)
        for count, (path, _, field) in enumerate(leaves(kind))
        if is_free(kind, path, field, "plain") and field.key not in ONE_WORD
    }
    written = with_texts(kind, put)
    wanted = {written.lines[path]: path for path in put}
    found = found_in(kind, written.text, "C717")
    missing = [path for line, path in wanted.items() if (line, "C717") not in found]
    assert missing == [], f"C717 does not ask {missing} of {kind}.yml"
    assert found == sorted((line, "C717") for line in wanted)
